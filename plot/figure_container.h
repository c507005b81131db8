// The bytes of a figure file: a preamble, JSON, and columns as raw little-endian doubles, each at a
// multiple of 64 bytes (docs/figure-files.md).
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "plot/column.h"

namespace plot {

using ByteSpan = std::span<const std::uint8_t>;

// To be written. The column table is part of the JSON, whose form is not known here.
class FigureBytes {
  public:
    FigureBytes(const std::string& json, std::vector<Column> columns);
    std::vector<ByteSpan> pieces() const;  // one after the other they are the file
    std::vector<std::uint8_t> joined() const;

  private:
    std::string head_;  // preamble, JSON, padding
    std::vector<Column> columns_;
};

// A file that was opened, or bytes in memory. Nothing of it is trusted: every size is checked
// before it is used. Large files are mapped, so that their columns are read when they are looked
// at.
class FigureSource {
  public:
    // Throws OsError; ValueError if it is no figure file, cut off or damaged.
    static FigureSource open(const std::string& path);
    // One after the other they are the file.
    static FigureSource of_memory(std::span<const ByteSpan> pieces);

    const std::string& json() const { return json_; }
    // The columns of these sizes, which must be what follows the JSON. They keep what they need.
    std::vector<Column> columns(std::span<const std::uint64_t> sizes) const;

  private:
    FigureSource() = default;
    void check_preamble(ByteSpan bytes, std::uint64_t size);
    void check_json() const;

    std::shared_ptr<const void> owner_;
    ByteSpan bytes_;
    std::string json_;
    std::uint32_t checksum_ = 0;
    std::uint64_t data_at_ = 0;
};

}  // namespace plot
