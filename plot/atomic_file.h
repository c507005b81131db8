// Replacing a file whole: what is written takes the file's name only when all of it is on disk, so
// a failed or interrupted save leaves the old file, and no other.
#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace plot {

// Construct it before the long work, so that a place that cannot be written to is found early.
// Symbolic links are followed. Pipes, devices and what /dev/stdout stands for are opened when
// replace() is called and written to directly. Every failure throws OsError with its errno.
class AtomicFile {
  public:
    explicit AtomicFile(std::string path);
    ~AtomicFile();  // without replace(): nothing has happened
    AtomicFile(const AtomicFile&) = delete;
    AtomicFile& operator=(const AtomicFile&) = delete;

    using Bytes = std::span<const std::uint8_t>;
    // Once. Throws Cancelled when the calling task is stopped; polls while it writes.
    void replace(Bytes bytes) { replace(std::span(&bytes, 1)); }
    // The pieces one after the other.
    void replace(std::span<const Bytes> pieces);

  private:
    enum class Way {
        Rename,   // a new file takes the name
        InPlace,  // the directory allows no new file: the old one is written over
        Direct,   // a pipe or a device
    };

    void open_new_file();
    void write_over(std::span<const Bytes> pieces);
    void write_directly(std::span<const Bytes> pieces);
    void write_all(std::span<const Bytes> pieces);
    void sync_and_close();
    [[noreturn]] void fail(int error_number) const;

    const std::string path_;  // as given, for messages
    std::string target_;      // links resolved
    std::string directory_;   // of the target
    std::string temporary_;   // name of the new file; empty while it has none
    Way way_ = Way::Rename;
    bool target_exists_ = false;
    int fd_ = -1;
};

}  // namespace plot
