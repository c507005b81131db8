// A save is whole or has not happened: full disks, missing rights, interrupts, links, pipes.
#include "plot/atomic_file.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <thread>

#include "plot/cancel.h"
#include "plot/error.h"

namespace plot {
namespace {

namespace fs = std::filesystem;

std::vector<std::uint8_t> bytes_of(const std::string& s) { return {s.begin(), s.end()}; }

std::string content(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void write_text(const fs::path& path, const std::string& text) {
    std::ofstream(path, std::ios::binary) << text;
}

class AtomicFileTest : public ::testing::Test {
  protected:
    void SetUp() override {
        char name[] = "/tmp/atomic_file_XXXXXX";
        ASSERT_NE(::mkdtemp(name), nullptr);
        directory_ = name;
    }
    void TearDown() override { fs::remove_all(directory_); }

    std::size_t files() const {
        return std::size_t(std::distance(fs::directory_iterator(directory_), {}));
    }
    static void save(const fs::path& path, const std::string& text) {
        AtomicFile file(path);
        file.replace(bytes_of(text));
    }
    // The errno that saving fails with; 0 if it does not.
    static int failure(const fs::path& path, const std::string& text) {
        try {
            save(path, text);
        } catch (const OsError& e) {
            return e.number;
        }
        return 0;
    }

    fs::path directory_;
};

TEST_F(AtomicFileTest, WritesANewFileWithTheUmasksMode) {
    const mode_t before = ::umask(027);
    save(directory_ / "a", "new");
    ::umask(before);
    EXPECT_EQ(content(directory_ / "a"), "new");
    struct stat info {};
    ASSERT_EQ(::stat((directory_ / "a").c_str(), &info), 0);
    EXPECT_EQ(info.st_mode & 07777, 0640u);
    EXPECT_EQ(files(), 1u);
}

TEST_F(AtomicFileTest, ReplacesAFileAndKeepsItsMode) {
    const fs::path path = directory_ / "a";
    write_text(path, "old and longer");
    ASSERT_EQ(::chmod(path.c_str(), 0604), 0);
    save(path, "new");
    EXPECT_EQ(content(path), "new");
    struct stat info {};
    ASSERT_EQ(::stat(path.c_str(), &info), 0);
    EXPECT_EQ(info.st_mode & 07777, 0604u);
}

TEST_F(AtomicFileTest, ReadersOfTheOldFileKeepIt) {
    const fs::path path = directory_ / "a";
    write_text(path, "old");
    std::ifstream reader(path);
    save(path, "new");
    std::string seen;
    reader >> seen;
    EXPECT_EQ(seen, "old");
}

TEST_F(AtomicFileTest, DroppedWithoutReplacingItLeavesNothing) {
    { AtomicFile file(directory_ / "a"); }
    EXPECT_EQ(files(), 0u);
}

TEST_F(AtomicFileTest, NamesWhatIsWrongWithThePlace) {
    write_text(directory_ / "file", "");
    EXPECT_EQ(failure(directory_ / "none" / "a", "x"), ENOENT);
    EXPECT_EQ(failure(directory_ / "file" / "a", "x"), ENOTDIR);
    EXPECT_EQ(failure(directory_, "x"), EISDIR);
    EXPECT_EQ(failure(directory_.string() + "/new/", "x"), EISDIR);
    EXPECT_EQ(failure("", "x"), ENOENT);
    EXPECT_EQ(failure(directory_ / std::string(300, 'n'), "x"), ENAMETOOLONG);
    EXPECT_THROW(save(std::string("a\0b", 3), "x"), ValueError);
    try {
        AtomicFile("/nonexistent/x.png");
        FAIL();
    } catch (const OsError& e) {
        EXPECT_STREQ(e.what(), "No such file or directory: '/nonexistent/x.png'");
    }
}

TEST_F(AtomicFileTest, LongNamesAreNoTrouble) {
    const fs::path path = directory_ / std::string(255, 'n');
    save(path, "x");
    EXPECT_EQ(content(path), "x");
}

TEST_F(AtomicFileTest, WorksInTheCurrentDirectoryUntilItIsDeleted) {
    const fs::path before = fs::current_path();
    const fs::path gone = directory_ / "gone";
    fs::create_directory(gone);
    fs::current_path(gone);
    save("a", "here");
    EXPECT_EQ(content(gone / "a"), "here");
    fs::remove_all(gone);
    EXPECT_EQ(failure("a", "x"), ENOENT);
    fs::current_path(before);
}

TEST_F(AtomicFileTest, WritesToWhatALinkPointsTo) {
    fs::create_directory(directory_ / "sub");
    write_text(directory_ / "sub" / "real", "old");
    fs::create_symlink("real", directory_ / "sub" / "link");
    fs::create_symlink("sub/link", directory_ / "outer");
    save(directory_ / "outer", "new");
    EXPECT_EQ(content(directory_ / "sub" / "real"), "new");
    EXPECT_TRUE(fs::is_symlink(directory_ / "outer"));
    EXPECT_TRUE(fs::is_symlink(directory_ / "sub" / "link"));

    fs::create_symlink("sub/not yet", directory_ / "dangling");
    save(directory_ / "dangling", "made");
    EXPECT_EQ(content(directory_ / "sub" / "not yet"), "made");

    fs::create_symlink("loop", directory_ / "loop");
    EXPECT_EQ(failure(directory_ / "loop", "x"), ELOOP);
}

// A file size limit stands for the full disk: writing fails half-way.
TEST_F(AtomicFileTest, AFullDiskLeavesTheOldFile) {
    const fs::path path = directory_ / "a";
    write_text(path, "old");
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &before), 0);
    const rlimit tight{1 << 20, before.rlim_max};
    ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &tight), 0);
    const int error = failure(path, std::string(3 << 20, 'x'));
    ::setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    EXPECT_EQ(error, EFBIG);
    EXPECT_EQ(content(path), "old");
    EXPECT_EQ(files(), 1u);
}

TEST_F(AtomicFileTest, AFailureAtTheLastStepLeavesNoFile) {
    auto file = std::make_unique<AtomicFile>(directory_ / "a");
    fs::create_directory(directory_ / "a");  // its name is taken meanwhile
    EXPECT_THROW(file->replace(bytes_of("new")), OsError);
    file.reset();
    EXPECT_EQ(files(), 1u);
    EXPECT_TRUE(fs::is_directory(directory_ / "a"));
}

TEST_F(AtomicFileTest, AFullDeviceIsAnError) { EXPECT_EQ(failure("/dev/full", "x"), ENOSPC); }

TEST_F(AtomicFileTest, DevicesAreWrittenDirectly) {
    EXPECT_EQ(failure("/dev/null", "x"), 0);
    struct stat info {};
    ASSERT_EQ(::stat("/dev/null", &info), 0);
    EXPECT_TRUE(S_ISCHR(info.st_mode));
}

TEST_F(AtomicFileTest, PipesAreWrittenDirectly) {
    const fs::path path = directory_ / "pipe";
    ASSERT_EQ(::mkfifo(path.c_str(), 0600), 0);
    std::string seen;
    std::thread reader([&] { seen = content(path); });
    const std::string much(300000, 'p');  // more than a pipe holds
    save(path, much);
    reader.join();
    EXPECT_EQ(seen, much);
    EXPECT_TRUE(fs::is_fifo(path));
}

// /dev/stdout and its like name an open file, also when that is an ordinary one.
TEST_F(AtomicFileTest, OpenFilesAreWrittenDirectly) {
    const fs::path path = directory_ / "out";
    const int fd = ::open(path.c_str(), O_CREAT | O_RDWR, 0600);
    ASSERT_GE(fd, 0);
    save("/dev/fd/" + std::to_string(fd), "shown");
    char seen[8] = {};
    EXPECT_EQ(::pread(fd, seen, sizeof seen, 0), 5);  // the same file, not one in its place
    EXPECT_STREQ(seen, "shown");
    ::close(fd);
}

TEST_F(AtomicFileTest, AStoppedSaveLeavesTheOldFile) {
    const fs::path path = directory_ / "a";
    write_text(path, "old");
    CancelToken token;
    const CancelScope scope(token);
    {
        AtomicFile file(path);
        token.request();
        EXPECT_THROW(file.replace(bytes_of("new")), Cancelled);
    }
    EXPECT_EQ(content(path), "old");
    EXPECT_EQ(files(), 1u);
}

// As an ordinary user, for root may write everywhere.
class AsNobody {
  public:
    AsNobody() : was_root_(::geteuid() == 0 && ::seteuid(65534) == 0) {}
    ~AsNobody() {
        if (was_root_ && ::seteuid(0) != 0) std::abort();
    }

  private:
    bool was_root_;
};

TEST_F(AtomicFileTest, RightsAreRespected) {
    write_text(directory_ / "readonly", "old");
    write_text(directory_ / "writable", "old and longer");
    ASSERT_EQ(::chmod((directory_ / "readonly").c_str(), 0444), 0);
    ASSERT_EQ(::chmod((directory_ / "writable").c_str(), 0666), 0);
    ASSERT_EQ(::chmod(directory_.c_str(), 0555), 0);
    {
        const AsNobody user;
        EXPECT_EQ(failure(directory_ / "new", "x"), EACCES);
        EXPECT_EQ(failure(directory_ / "readonly", "x"), EACCES);
        // No new file can be made there, yet this one may be written.
        EXPECT_EQ(failure(directory_ / "writable", "new"), 0);
    }
    ASSERT_EQ(::chmod(directory_.c_str(), 0755), 0);
    EXPECT_EQ(content(directory_ / "readonly"), "old");
    EXPECT_EQ(content(directory_ / "writable"), "new");
    EXPECT_EQ(files(), 2u);
}

TEST_F(AtomicFileTest, AFullDiskSparesAFileThatIsWrittenInPlace) {
    write_text(directory_ / "a", "old");
    ASSERT_EQ(::chmod((directory_ / "a").c_str(), 0666), 0);
    ASSERT_EQ(::chmod(directory_.c_str(), 0555), 0);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &before), 0);
    const rlimit tight{1 << 20, before.rlim_max};
    int error = 0;
    {
        const AsNobody user;
        ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &tight), 0);
        error = failure(directory_ / "a", std::string(3 << 20, 'x'));
        ::setrlimit(RLIMIT_FSIZE, &before);
    }
    std::signal(SIGXFSZ, handler);
    ASSERT_EQ(::chmod(directory_.c_str(), 0755), 0);
    EXPECT_EQ(error, EFBIG);
    EXPECT_EQ(content(directory_ / "a"), "old");
}

}  // namespace
}  // namespace plot
