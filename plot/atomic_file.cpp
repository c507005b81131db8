#include "plot/atomic_file.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <climits>
#include <cstdlib>
#include <cstring>
#include <random>
#include <utility>

#include "plot/cancel.h"
#include "plot/error.h"
#include "plot/progress.h"

namespace plot {

namespace {

constexpr std::size_t kPiece = 1 << 20;  // bytes between two looks at the cancel token
constexpr int kMostLinks = 40;           // as the kernel's own limit
constexpr mode_t kNewFileMode = 0666;    // less the umask

std::string directory_of(const std::string& path) {
    const auto slash = path.rfind('/');
    if (slash == path.npos) return ".";
    return slash == 0 ? "/" : path.substr(0, slash);
}

std::string name_of(const std::string& path) { return path.substr(path.rfind('/') + 1); }

// Empty with errno set if the directory cannot be reached.
std::string canonical_directory(const std::string& path) {
    char* real = ::realpath(directory_of(path).c_str(), nullptr);
    std::string out = real ? real : "";
    std::free(real);
    return out;
}

std::string joined(const std::string& directory, const std::string& name) {
    return directory == "/" ? "/" + name : directory + "/" + name;
}

std::string random_name() {
    static constexpr char kLetters[] = "abcdefghijklmnopqrstuvwxyz0123456789";
    thread_local std::minstd_rand random{std::random_device{}()};
    std::string name = ".saving-";
    for (int i = 0; i < 10; ++i) name += kLetters[random() % (sizeof kLetters - 1)];
    return name;
}

// A link's content; empty if it is no link.
std::string link_content(const std::string& path) {
    char buffer[PATH_MAX];
    const ssize_t n = ::readlink(path.c_str(), buffer, sizeof buffer);
    return n > 0 ? std::string(buffer, std::size_t(n)) : std::string{};
}

// Names that the kernel makes up for open files: what they link to may be no name at all.
bool is_kernels(const std::string& directory) {
    return directory == "/proc" || directory.starts_with("/proc/");
}

}  // namespace

void AtomicFile::fail(int error_number) const {
    throw OsError(error_number, std::string(std::strerror(error_number)) + ": " + quoted(path_));
}

AtomicFile::AtomicFile(std::string path) : path_(std::move(path)), target_(path_) {
    if (path_.find('\0') != path_.npos) throw ValueError("embedded null byte");
    if (path_.empty()) fail(ENOENT);
    if (path_.back() == '/') fail(EISDIR);
    for (int links = 0;; ++links) {
        if (links > kMostLinks) fail(ELOOP);
        directory_ = canonical_directory(target_);
        if (directory_.empty()) fail(errno);
        target_ = joined(directory_, name_of(target_));
        if (is_kernels(directory_)) {
            way_ = Way::Direct;
            return;
        }
        const std::string next = link_content(target_);
        if (next.empty()) break;
        target_ = next.front() == '/' ? next : joined(directory_, next);
    }
    struct stat info {};
    target_exists_ = ::stat(target_.c_str(), &info) == 0;
    if (target_exists_) {
        if (S_ISDIR(info.st_mode)) fail(EISDIR);
        if (::faccessat(AT_FDCWD, target_.c_str(), W_OK, AT_EACCESS) != 0) fail(errno);
        if (!S_ISREG(info.st_mode)) {
            way_ = Way::Direct;
            return;
        }
    } else if (errno != ENOENT) {
        fail(errno);
    }
    open_new_file();
    // Whoever could read or write the old file can do so with the new one.
    if (target_exists_ && way_ == Way::Rename) {
        if (::fchown(fd_, info.st_uid, info.st_gid) != 0) errno = 0;
        if (::fchmod(fd_, info.st_mode & 07777) != 0) errno = 0;
    }
}

AtomicFile::~AtomicFile() {
    if (fd_ >= 0) ::close(fd_);
    if (!temporary_.empty()) ::unlink(temporary_.c_str());
}

// Nameless where the file system has such files, so that not even a killed process leaves it.
void AtomicFile::open_new_file() {
    fd_ = ::open(directory_.c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, kNewFileMode);
    for (int tries = 0; fd_ < 0 && tries < 100; ++tries) {
        if (errno == EACCES || errno == EROFS || errno == ENOSPC || errno == EDQUOT) break;
        const std::string name = joined(directory_, random_name());
        fd_ = ::open(name.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, kNewFileMode);
        if (fd_ >= 0) temporary_ = name;
    }
    if (fd_ >= 0) return;
    if (!target_exists_ || errno == ENOSPC || errno == EDQUOT) fail(errno);
    way_ = Way::InPlace;
}

void AtomicFile::replace(std::span<const Bytes> pieces) {
    switch (way_) {
        case Way::Direct:
            return write_directly(pieces);
        case Way::InPlace:
            return write_over(pieces);
        case Way::Rename:
            break;
    }
    write_all(pieces);
    if (::fsync(fd_) != 0) fail(errno);
    poll_cancel();
    // A nameless file gets a name first: link() does not replace what is there.
    for (int tries = 0; temporary_.empty(); ++tries) {
        const std::string self = "/proc/self/fd/" + std::to_string(fd_);
        const std::string name = joined(directory_, random_name());
        if (::linkat(AT_FDCWD, self.c_str(), AT_FDCWD, name.c_str(), AT_SYMLINK_FOLLOW) == 0) {
            temporary_ = name;
        } else if (errno != EEXIST || tries > 100) {
            fail(errno);
        }
    }
    const int fd = std::exchange(fd_, -1);
    if (::close(fd) != 0) fail(errno);
    if (::rename(temporary_.c_str(), target_.c_str()) == 0) {
        temporary_.clear();
        return;
    }
    // A file mounted on its own, or somebody else's in a sticky directory.
    if (!target_exists_ || (errno != EBUSY && errno != EPERM && errno != EACCES)) fail(errno);
    write_over(pieces);
}

// Room is made first, so that a full disk is found while the old content is untouched.
void AtomicFile::write_over(std::span<const Bytes> pieces) {
    fd_ = ::open(target_.c_str(), O_WRONLY | O_CLOEXEC);
    struct stat info {};
    if (fd_ < 0 || ::fstat(fd_, &info) != 0) fail(errno);
    off_t size = 0;
    for (const Bytes piece : pieces) size += off_t(piece.size());
    if (size > info.st_size) {
        const int error = ::posix_fallocate(fd_, 0, size);
        if (error != 0 && error != EINVAL && error != EOPNOTSUPP) {
            if (::ftruncate(fd_, info.st_size) != 0) errno = 0;
            fail(error);
        }
    }
    poll_cancel();
    {
        // Half old and half new would serve nobody: from here it goes to its end.
        const CancelToken never;
        const CancelScope scope(never);
        write_all(pieces);
    }
    if (::ftruncate(fd_, size) != 0) fail(errno);
    sync_and_close();
}

void AtomicFile::write_directly(std::span<const Bytes> pieces) {
    for (;;) {
        fd_ = ::open(target_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOCTTY,
                     kNewFileMode);
        if (fd_ >= 0) break;
        if (errno != EINTR) fail(errno);
        poll_cancel();  // a named pipe waits for its reader
    }
    write_all(pieces);
    sync_and_close();
}

void AtomicFile::write_all(std::span<const Bytes> pieces) {
    std::size_t size = 0, left = 0;
    for (const Bytes piece : pieces) size += piece.size();
    left = size;
    Progress progress("writing " + target_);
    for (Bytes piece : pieces) {
        while (!piece.empty()) {
            poll_cancel();
            progress.at(1 - double(left) / double(size));
            const ssize_t n = ::write(fd_, piece.data(), std::min(piece.size(), kPiece));
            if (n > 0) {
                piece = piece.subspan(std::size_t(n)), left -= std::size_t(n);
            } else if (n < 0 && errno == EAGAIN) {
                pollfd ready{fd_, POLLOUT, 0};
                ::poll(&ready, 1, -1);
            } else if (n < 0 && errno != EINTR) {
                fail(errno);
            }
        }
    }
}

void AtomicFile::sync_and_close() {
    // EINVAL: pipes and most devices have nothing to sync.
    if (::fsync(fd_) != 0 && errno != EINVAL && errno != EROFS && errno != ENOTSUP) fail(errno);
    const int fd = std::exchange(fd_, -1);
    if (::close(fd) != 0) fail(errno);
}

}  // namespace plot
