#include "plot/marker_path.h"

#include <charconv>

#include "plot/error.h"

namespace plot {

namespace {

constexpr std::string_view kPrefix = "path:";

class Reader {
  public:
    explicit Reader(std::string_view text) : at_(text.data()), end_(at_ + text.size()) {}
    bool done() const { return at_ == end_; }
    double number() {
        double v = 0;
        const auto [next, error] = std::from_chars(at_, end_, v);
        if (error != std::errc() || !std::isfinite(v)) fail();
        at_ = next;
        return v;
    }
    void skip(char c) {
        if (done() || *at_ != c) fail();
        ++at_;
    }
    [[noreturn]] static void fail() {
        throw ValueError("a marker's path must be written as 'path:1:x,y,code;...'");
    }

  private:
    const char* at_;
    const char* end_;
};

}  // namespace

std::optional<MarkerShape> spelled_marker(std::string_view name, FillStyle fill) {
    if (!name.starts_with(kPrefix)) return std::nullopt;
    Reader reader(name.substr(kPrefix.size()));
    MarkerShape shape;
    shape.filled = reader.number() != 0 && fill != FillStyle::None;
    reader.skip(':');
    while (!reader.done()) {
        const double x = reader.number();
        reader.skip(',');
        const double y = reader.number();
        reader.skip(',');
        const double code = reader.number();
        if (!(code >= 1 && code <= 4) && code != 79) Reader::fail();
        shape.path.points.push_back({x, y});
        shape.path.codes.push_back(PathCode(int(code)));
        if (!reader.done()) reader.skip(';');
    }
    if (!shape.path.codes.empty() && shape.path.codes.front() != PathCode::MoveTo) Reader::fail();
    return shape;
}

}  // namespace plot
