// Bulk data: an immutable shared column of doubles. Copies share; release needs no lock and no GIL.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <vector>

namespace plot {

class Column {
  public:
    Column() = default;
    explicit Column(std::vector<double> values);
    // Memory that somebody else keeps alive through `owner` and never changes.
    Column(std::shared_ptr<const void> owner, std::span<const double> values)
        : owner_(std::move(owner)), values_(values) {}

    std::span<const double> values() const { return values_; }
    std::size_t size() const { return values_.size(); }
    double operator[](std::size_t i) const { return values_[i]; }
    auto begin() const { return values_.begin(); }
    auto end() const { return values_.end(); }

  private:
    std::shared_ptr<const void> owner_;
    std::span<const double> values_;
};

}  // namespace plot
