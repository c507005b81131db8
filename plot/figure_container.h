// The bytes of a figure file: a preamble, JSON, and columns of numbers as raw little-endian bytes,
// each at a multiple of 64 (docs/figure-files.md).
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "plot/number_block.h"

namespace plot {

using ByteSpan = std::span<const std::uint8_t>;

// To be written. The column table is part of the JSON, whose form is not known here.
class FigureBytes {
  public:
    FigureBytes(const std::string& json, std::vector<NumberBlock> columns);
    std::vector<ByteSpan> pieces() const;  // one after the other they are the file
    std::vector<std::uint8_t> joined() const;

  private:
    std::string head_;  // preamble, JSON, padding
    std::vector<NumberBlock> columns_;
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
    // The columns of these types and so many numbers, which must be what follows the JSON. They
    // keep what they need.
    using Sizes = std::vector<std::pair<std::string, std::uint64_t>>;
    std::vector<NumberBlock> columns(const Sizes& sizes) const;

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
