// The C++ example is built with the tests; here it is run.
#include <gtest/gtest.h>
#include <sys/wait.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace {

namespace fs = std::filesystem;

std::string first_bytes(const fs::path& path, std::size_t n) {
    std::ifstream in(path, std::ios::binary);
    std::string bytes(n, '\0');
    in.read(bytes.data(), std::streamsize(n));
    bytes.resize(std::size_t(in.gcount()));
    return bytes;
}

int exit_code(const std::string& command) {
    const int status = std::system(command.c_str());
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

class Example : public ::testing::Test {
  protected:
    void SetUp() override {
        char name[] = "/tmp/example_XXXXXX";
        ASSERT_NE(::mkdtemp(name), nullptr);
        directory_ = name;
    }
    void TearDown() override { fs::remove_all(directory_); }
    fs::path directory_;
};

TEST_F(Example, SavesItsFilesWithoutADisplay) {
    ASSERT_EQ(
        exit_code("env -u DISPLAY -u WAYLAND_DISPLAY " EXAMPLE_FIGURE " " + directory_.string()),
        0);
    EXPECT_EQ(first_bytes(directory_ / "figure.png", 8), "\x89PNG\r\n\x1a\n");
    EXPECT_EQ(first_bytes(directory_ / "figure.pdf", 5), "%PDF-");
    EXPECT_EQ(first_bytes(directory_ / "figure.svg", 5), "<?xml");
    EXPECT_GT(fs::file_size(directory_ / "figure.png"), 10000u);
    EXPECT_EQ(std::distance(fs::directory_iterator(directory_), {}), 3);
}

TEST_F(Example, SaysWhyItCannotSave) {
    EXPECT_EQ(exit_code(EXAMPLE_FIGURE " " + directory_.string() + "/none 2>" +
                        directory_.string() + "/said"),
              1);
    EXPECT_EQ(first_bytes(directory_ / "said", 200),
              "No such file or directory: '" + directory_.string() + "/none/figure.png'\n");
}

TEST_F(Example, NeedsNeitherGtkNorPython) {
    ASSERT_EQ(exit_code("ldd " EXAMPLE_FIGURE " >" + directory_.string() + "/libraries"), 0);
    const std::string libraries = first_bytes(directory_ / "libraries", 1 << 16);
    EXPECT_NE(libraries.find("libplot"), libraries.npos);
    EXPECT_EQ(libraries.find("libgtk"), libraries.npos);
    EXPECT_EQ(libraries.find("libpython"), libraries.npos);
}

}  // namespace
