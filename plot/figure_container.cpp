#include "plot/figure_container.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

#include <algorithm>
#include <bit>
#include <cerrno>
#include <cstring>

#include "plot/cancel.h"
#include "plot/error.h"
#include "plot/progress.h"

namespace plot {

namespace {

static_assert(std::endian::native == std::endian::little, "columns are written as they lie");

// The first byte and the line ends tell of a transfer that took the file for text.
constexpr char kMagic[8] = {'\x89', 'F', 'I', 'G', '\r', '\n', '\x1a', '\n'};
constexpr std::uint32_t kVersion = 1;
constexpr std::uint64_t kAlignment = 64;
constexpr std::size_t kMapFrom = 4 << 20;  // smaller files are read, which takes a millisecond
constexpr std::size_t kPiece = 1 << 20;    // bytes between two looks at the cancel token

struct Preamble {
    char magic[8];
    std::uint32_t version, json_checksum;
    std::uint64_t json_size, file_size;
    std::uint8_t reserved[32];
};
static_assert(sizeof(Preamble) == kAlignment);

std::uint64_t aligned(std::uint64_t at) { return (at + kAlignment - 1) / kAlignment * kAlignment; }

std::uint32_t checksum(const std::string& text) {
    return std::uint32_t(
        crc32_z(0, reinterpret_cast<const unsigned char*>(text.data()), text.size()));
}

[[noreturn]] void fail(int error_number, const std::string& path) {
    throw OsError(error_number, std::string(std::strerror(error_number)) + ": " + quoted(path));
}

[[noreturn]] void cut_off(std::uint64_t have, std::uint64_t want) {
    throw ValueError("the file is cut off: it has " + std::to_string(have) + " of " +
                     std::to_string(want) + " bytes");
}

class File {
  public:
    // Without waiting for a pipe's writer.
    explicit File(const std::string& path)
        : path_(path), fd_(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)) {
        if (path.find('\0') != path.npos) throw ValueError("embedded null byte");
        if (fd_ < 0 || ::fstat(fd_, &info_) != 0) fail(errno, path_);
        if (S_ISDIR(info_.st_mode)) fail(EISDIR, path_);
        if (!S_ISREG(info_.st_mode)) throw ValueError("it is no regular file");
    }
    ~File() {
        if (fd_ >= 0) ::close(fd_);
    }
    File(const File&) = delete;
    File& operator=(const File&) = delete;

    std::uint64_t size() const { return std::uint64_t(info_.st_size); }

    // The first bytes of the file, as many as `to` holds.
    void read(std::span<std::uint8_t> to) const {
        Progress progress("reading " + path_);
        std::size_t done = 0;
        while (done < to.size()) {
            poll_cancel();
            progress.at(double(done) / double(to.size()));
            const ssize_t n =
                ::pread(fd_, to.data() + done, std::min(to.size() - done, kPiece), off_t(done));
            if (n == 0) cut_off(done, to.size());
            if (n < 0 && errno != EINTR) fail(errno, path_);
            done += n > 0 ? std::size_t(n) : 0;
        }
    }

    // Whether a save to this path would put a new file in its place. One that is written over would
    // change under the columns of a mapping.
    bool is_replaced_by_saves() const {
        if (::faccessat(AT_FDCWD, path_.c_str(), W_OK, AT_EACCESS) != 0) return true;
        char* real = ::realpath(path_.c_str(), nullptr);
        if (!real) return false;
        std::string directory = real;
        std::free(real);
        directory.resize(std::max<std::size_t>(directory.rfind('/'), 1));
        struct stat about {};
        return ::stat(directory.c_str(), &about) == 0 && about.st_dev == info_.st_dev &&
               ::faccessat(AT_FDCWD, directory.c_str(), W_OK, AT_EACCESS) == 0 &&
               (!(about.st_mode & S_ISVTX) || info_.st_uid == ::geteuid());
    }

    // Null where it cannot be mapped.
    std::shared_ptr<const void> map() const {
        void* at = ::mmap(nullptr, size(), PROT_READ, MAP_PRIVATE, fd_, 0);
        if (at == MAP_FAILED) return nullptr;
        return {at, [n = size()](const void* p) { ::munmap(const_cast<void*>(p), n); }};
    }

  private:
    const std::string& path_;
    const int fd_;
    struct stat info_ {};
};

std::shared_ptr<std::vector<std::uint8_t>> buffer(std::uint64_t size) {
    return std::make_shared<std::vector<std::uint8_t>>(size);
}

std::size_t total_size(std::span<const ByteSpan> pieces) {
    std::size_t size = 0;
    for (const ByteSpan piece : pieces) size += piece.size();
    return size;
}

void append(std::vector<std::uint8_t>& bytes, ByteSpan piece) {
    for (; !piece.empty(); piece = piece.subspan(std::min(piece.size(), kPiece))) {
        poll_cancel();
        const ByteSpan part = piece.first(std::min(piece.size(), kPiece));
        bytes.insert(bytes.end(), part.begin(), part.end());
    }
}

}  // namespace

FigureBytes::FigureBytes(const std::string& json, std::vector<NumberBlock> columns)
    : columns_(std::move(columns)) {
    Preamble p{};
    std::memcpy(p.magic, kMagic, sizeof kMagic);
    p.version = kVersion;
    p.json_checksum = checksum(json);
    p.json_size = json.size();
    p.file_size = sizeof p + json.size();
    for (const NumberBlock& c : columns_) p.file_size = aligned(p.file_size) + c.bytes.size();
    head_.assign(reinterpret_cast<const char*>(&p), sizeof p);
    head_ += json;
    if (!columns_.empty()) head_.resize(aligned(head_.size()));
}

std::vector<ByteSpan> FigureBytes::pieces() const {
    static constexpr std::uint8_t kPadding[kAlignment] = {};
    std::vector<ByteSpan> all = {
        {reinterpret_cast<const std::uint8_t*>(head_.data()), head_.size()}};
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        const std::size_t size = columns_[i].bytes.size();
        all.push_back(columns_[i].bytes);
        if (i + 1 < columns_.size()) all.emplace_back(kPadding, aligned(size) - size);
    }
    return all;
}

std::vector<std::uint8_t> FigureBytes::joined() const {
    std::vector<std::uint8_t> bytes;
    const auto all = pieces();
    bytes.reserve(total_size(all));
    for (const ByteSpan piece : all) append(bytes, piece);
    return bytes;
}

// The preamble and the JSON are read, not looked at in the mapping, so that a file that is changed
// meanwhile cannot differ between a check and the use.
FigureSource FigureSource::open(const std::string& path) {
    const File file(path);
    std::vector<std::uint8_t> start(std::min<std::uint64_t>(file.size(), sizeof(Preamble)));
    file.read(start);
    FigureSource source;
    source.check_preamble(start, file.size());
    if (file.size() >= kMapFrom && file.is_replaced_by_saves()) source.owner_ = file.map();
    if (source.owner_) {
        source.bytes_ = {static_cast<const std::uint8_t*>(source.owner_.get()), file.size()};
        start.resize(sizeof(Preamble) + source.json_.size());
        file.read(start);
        std::copy(start.begin() + sizeof(Preamble), start.end(), source.json_.begin());
    } else {
        const auto held = buffer(file.size());
        file.read(*held);
        source.owner_ = held;
        source.bytes_ = *held;
        std::copy_n(held->begin() + sizeof(Preamble), source.json_.size(), source.json_.begin());
    }
    source.check_json();
    return source;
}

FigureSource FigureSource::of_memory(std::span<const ByteSpan> pieces) {
    const auto held = buffer(0);
    held->reserve(total_size(pieces));
    for (const ByteSpan piece : pieces) append(*held, piece);
    FigureSource source;
    source.check_preamble(*held, held->size());
    source.owner_ = held;
    source.bytes_ = *held;
    std::copy_n(held->begin() + sizeof(Preamble), source.json_.size(), source.json_.begin());
    source.check_json();
    return source;
}

void FigureSource::check_preamble(ByteSpan bytes, std::uint64_t size) {
    if (!std::ranges::equal(bytes.first(std::min(bytes.size(), sizeof kMagic)),
                            std::span(kMagic).first(std::min(bytes.size(), sizeof kMagic)),
                            [](std::uint8_t a, char b) { return a == std::uint8_t(b); }) ||
        bytes.empty()) {
        throw ValueError("it is no figure file");
    }
    if (bytes.size() < sizeof(Preamble)) cut_off(bytes.size(), sizeof(Preamble));
    Preamble p;
    std::memcpy(&p, bytes.data(), sizeof p);
    if (p.version != kVersion) {
        throw ValueError("it is of format " + std::to_string(p.version) +
                         " and was written by a newer version; this one reads format " +
                         std::to_string(kVersion));
    }
    if (size < p.file_size) cut_off(size, p.file_size);
    if (size > p.file_size || p.json_size > size - sizeof p) {
        throw ValueError("the file is damaged: the sizes in its preamble do not fit");
    }
    json_.resize(p.json_size);
    checksum_ = p.json_checksum;
    data_at_ = aligned(sizeof p + p.json_size);
}

void FigureSource::check_json() const {
    if (checksum(json_) != checksum_) {
        throw ValueError("the file is damaged: the checksum of its description is wrong");
    }
}

std::vector<NumberBlock> FigureSource::columns(const Sizes& sizes) const {
    std::vector<NumberBlock> all;
    all.reserve(sizes.size());
    std::uint64_t at = data_at_, end = sizeof(Preamble) + json_.size();
    for (const auto& [type, size] : sizes) {
        const std::size_t of_one = number_size(type);
        if (of_one == 0) throw ValueError("it has a column of an unknown type");
        if (at > bytes_.size() || size > (bytes_.size() - at) / of_one) {
            throw ValueError("the file is damaged: a column of " + std::to_string(size) +
                             " numbers goes beyond its end");
        }
        all.push_back({owner_, bytes_.subspan(at, size * of_one), type});
        end = at + size * of_one;
        at = aligned(end);
    }
    if (end != bytes_.size()) throw ValueError("the file is damaged: its columns do not fit");
    return all;
}

}  // namespace plot
