#include "plot/disc_stroke.h"

#include <array>
#include <bit>
#include <cmath>
#include <cstring>

#include "plot/cancel.h"
#include "plot/disc_stamps.h"
#include "plot/parallel.h"
#include "plot/raster.h"
#include "plot/simplify.h"
#include "plot/vector_clones.h"

namespace plot {

namespace {

constexpr std::size_t kFewest = 1 << 14;  // points
constexpr double kLongestStep = 4;        // pixels, in the mean: longer ones have fewer edges
constexpr std::size_t kPortion = 512;     // points, of a cancelable work

using Bytes = std::vector<std::uint8_t>;

// Portions share the point between them. Nothing may be thrown out of functions that are cloned for
// wider vectors, so that these get portions.
template <class Work>
void in_portions(std::span<const Point> points, Work work) {
    for (std::size_t begin = 0; begin + 1 < points.size(); begin += kPortion) {
        poll_cancel();
        work(points.subspan(begin, std::min(kPortion + 1, points.size() - begin)));
    }
}

// Between discs as far apart as this the stroke's side is dented by what tolerance remains.
double step_of(double radius) {
    return std::sqrt(8 * radius * (kSimplifyTolerance - DiscStamps::kStray));
}

// Samples of the rows of one thread that the discs have covered so far.
class Samples {
  public:
    Samples(const DiscStamps& stamps, const PixelBox& rows)
        : stamps_(stamps),
          box_(rows),
          x0_(rows.x0 - stamps.rows()),
          y0_(rows.y0 - stamps.rows()),
          stride_(rows.x1 - x0_ + stamps.words()),
          height_(rows.y1 - y0_ + stamps.rows()),
          words_(std::size_t(stride_) * std::size_t(height_)),
          closed_(words_.size()) {}

    // Discs from the first point to the last.
    void line(std::span<const Point> points);
    // How many samples of each pixel of a row of the box.
    void counts(int y, std::uint8_t* to) const;

  private:
    const DiscStamps& stamps_;
    const PixelBox box_;
    const int x0_, y0_;  // of the first word's pixel: stamps may go over the border
    const int stride_, height_;
    std::vector<std::uint64_t> words_;
    std::vector<std::uint8_t> closed_;  // stamps that begin in this pixel would add nothing
};

// What puts discs. All that it needs is its own: the compiler cannot know that words are no members
// of anything.
struct Stamper {
    using Four = std::uint64_t __attribute__((vector_size(32)));

    // From the corner of the first word's pixel to that of the box around the disc.
    void put(double x, double y) const {
        if (!(x >= 0 && y >= 0 && x < width && y < height)) return;
        const int column = int(x), row = int(y);
        const std::ptrdiff_t at = std::ptrdiff_t{row} * stride + column;
        if (closed[at]) return;
        const auto place = unsigned((y - row) * DiscStamps::kPlaces) * DiscStamps::kPlaces +
                           unsigned((x - column) * DiscStamps::kPlaces);
        const std::uint64_t* from = stamps + std::size_t{place} * unsigned(count * wide);
        std::uint64_t* to = words + at;
        Four all = ~Four{};
        for (int k = 0; k < count; ++k, to += stride, from += wide) {
            for (int i = 0; i < wide; i += 4) {
                Four old, more;
                std::memcpy(&old, to + i, sizeof old), std::memcpy(&more, from + i, sizeof more);
                old |= more;
                std::memcpy(to + i, &old, sizeof old);
                all &= old;
            }
        }
        if ((all[0] & all[1] & all[2] & all[3]) == ~std::uint64_t{0}) closed[at] = 1;
    }

    const std::uint64_t* stamps;
    std::uint64_t* words;
    std::uint8_t* closed;
    int count, wide, stride;  // rows and words of a stamp, words of a row
    double width, height;     // of the places where stamps fit
};

PLOT_VECTOR_CLONES void Samples::line(std::span<const Point> points) {
    const int rows = stamps_.rows(), wide = stamps_.words();
    const Stamper stamper{
        stamps_.at(0, 0), words_.data(),          closed_.data(),        rows, wide,
        stride_,          double(stride_ - wide), double(height_ - rows)};
    const double step = step_of(stamps_.radius()), step2 = step * step, steps = 1 / step;
    const Point corner{stamps_.radius() + x0_, stamps_.radius() + y0_};
    Point a = points[0] - corner;
    stamper.put(a.x, a.y);
    for (const Point p : points.subspan(1)) {
        const Point from = a, b = p - corner;
        a = b;
        if (std::max(from.y, b.y) < 0 || std::min(from.y, b.y) > height_) continue;
        const double dx = b.x - from.x, dy = b.y - from.y, length2 = dx * dx + dy * dy;
        if (length2 > step2) {
            const double count = std::ceil(std::sqrt(length2) * steps);
            const double by_x = dx / count, by_y = dy / count;
            double x = from.x, y = from.y;
            for (int k = int(count); k > 1; --k) stamper.put(x += by_x, y += by_y);
        }
        stamper.put(b.x, b.y);
    }
}

void Samples::counts(int y, std::uint8_t* to) const {
    const std::uint64_t* row =
        words_.data() + std::size_t(y - y0_) * std::size_t(stride_) + (box_.x0 - x0_);
    for (int x = box_.x0; x < box_.x1; ++x) *to++ = std::uint8_t(std::popcount(*row++));
}

// Rows of about as many points each, so that threads have as much to do.
std::vector<int> shares(std::span<const Point> points, const PixelBox& clip, std::size_t parts) {
    constexpr std::size_t kEvery = 16;
    std::vector<std::size_t> counts(std::size_t(clip.y1 - clip.y0), 0);
    std::size_t all = 0;
    for (std::size_t i = 0; i < points.size(); i += kEvery) {
        if (!(points[i].y >= clip.y0 && points[i].y < clip.y1)) continue;
        ++counts[std::size_t(points[i].y) - std::size_t(clip.y0)], ++all;
    }
    std::vector<int> borders{clip.y0};
    std::size_t sum = 0;
    for (std::size_t row = 0; row < counts.size() && borders.size() < parts; ++row) {
        sum += counts[row];
        if (sum * parts >= all * borders.size()) borders.push_back(clip.y0 + int(row) + 1);
    }
    borders.push_back(clip.y1);
    return borders;
}

// One whose points are all the same draws nothing.
bool has_length(std::span<const Point> points) {
    return std::ranges::any_of(points, [&](Point p) { return p != points[0]; });
}

// Of what is there and what comes the fuller.
class Fullest final : public SpanSink {
  public:
    Fullest(Bytes& bytes, int width) : bytes_(bytes), width_(width) {}
    void span(int y, int x, int count, const std::uint8_t* coverage) override {
        std::uint8_t* to = bytes_.data() + std::size_t(y) * width_ + x;
        for (int i = 0; i < count; ++i) to[i] = std::max(to[i], coverage[i]);
    }
    void solid(int y, int x, int count, std::uint8_t coverage) override {
        const std::vector<std::uint8_t> all(count, coverage);
        span(y, x, count, all.data());
    }

  private:
    Bytes& bytes_;
    int width_;
};

// The squares beyond the ends of lines, and a pixel of the line: the squares' borders to it are not
// to be seen.
void add_caps(const Polylines& lines, double width, const StrokeTarget& target, Bytes& covered) {
    Rasterizer raster(target.width, target.height);
    raster.clip(target.clip);
    const auto cap = [&](auto at, auto end) {
        const Point tip = *at;
        while (at != end && *at == tip) ++at;
        if (at == end) return;
        const Point along = tip - *at;
        const double length = std::hypot(along.x, along.y);
        const std::array points{tip - along * std::min(1.0, 1 / length),
                                tip + along * (width / 2 / length)};
        stroke(points, false, {width, Cap::Butt, Join::Round}, raster);
    };
    for (const auto& run : lines.runs) {
        if (run.closed) continue;
        const auto points = lines.of(run);
        cap(points.begin(), points.end());
        cap(points.rbegin(), points.rend());
    }
    Fullest sink(covered, target.width);
    raster.sweep(sink);
}

// The sum of the ways along x and along y from each point to the next.
PLOT_VECTOR_CLONES double ways_of(std::span<const Point> points) {
    using Four = double __attribute__((vector_size(32)));
    constexpr std::size_t kTogether = 2;
    Four sums{};
    std::size_t i = 0;
    for (; i + kTogether < points.size(); i += kTogether) {
        Four from, to;
        std::memcpy(&from, &points[i], sizeof from), std::memcpy(&to, &points[i + 1], sizeof to);
        const Four way = to - from;
        sums += way < 0 ? -way : way;
    }
    double sum = sums[0] + sums[1] + sums[2] + sums[3];
    for (; i + 1 < points.size(); ++i)
        sum += std::abs(points[i + 1].x - points[i].x) + std::abs(points[i + 1].y - points[i].y);
    return sum;
}

double length_of(const Polylines& lines) {
    double length = 0;
    for (const auto& run : lines.runs)
        in_portions(lines.of(run), [&](auto portion) { length += ways_of(portion); });
    return length;
}

// In stroke() what passes of a line cover of the same pixel adds up, so that the sides of one that
// trembles are nearly opaque: coverage for each number of samples of a line that goes so often over
// where it is.
std::array<std::uint8_t, DiscStamps::kSamples + 1> shades(double passes) {
    constexpr double kMany = 8;
    const double more = std::clamp(1 + (passes - 1) / kMany, 1.0, 2.0);
    std::array<std::uint8_t, DiscStamps::kSamples + 1> all{};
    for (std::size_t n = 0; n < all.size(); ++n)
        all[n] = std::uint8_t(std::min(255.0, more * 255 * double(n) / DiscStamps::kSamples));
    return all;
}

// Makes coverage of counts of samples.
void shade(Bytes& pixels, double inked) {
    std::size_t count = 0;
    for (const std::uint8_t n : pixels) count += n;
    const auto to = shades(inked * DiscStamps::kSamples / double(std::max(count, std::size_t{1})));
    for (std::uint8_t& n : pixels) n = to[n];
}

}  // namespace

bool disc_stroke(const Polylines& lines, const StrokeStyle& style, const StrokeTarget& target,
                 SpanSink& out) {
    const double radius = style.width / 2;
    const bool is_disc = style.join == Join::Round && style.cap != Cap::Butt && target.antialias &&
                         radius >= DiscStamps::kNarrowest && radius <= DiscStamps::kWidest;
    if (!is_disc || lines.points.size() < kFewest || target.clip.empty()) return false;
    const double length = length_of(lines);
    if (length > kLongestStep * double(lines.points.size())) return false;
    const DiscStamps stamps(radius);
    const auto borders = shares(lines.points, target.clip, std::size_t(worthwhile_parts()));
    Bytes covered(std::size_t(target.width) * std::size_t(target.height));
    run_parts(int(borders.size()) - 1, [&](int part) {
        PixelBox rows = target.clip;
        rows.y0 = borders[std::size_t(part)], rows.y1 = borders[std::size_t(part) + 1];
        Samples samples(stamps, rows);
        for (const auto& run : lines.runs) {
            const auto points = lines.of(run);
            if (!has_length(points)) continue;
            in_portions(points, [&](auto portion) { samples.line(portion); });
            if (run.closed) samples.line(std::array{points.back(), points.front()});
        }
        for (int y = rows.y0; y < rows.y1; ++y)
            samples.counts(y, covered.data() + std::size_t(y) * target.width + rows.x0);
    });
    // Ways along x and along y are this much longer than lines, which go everywhere.
    shade(covered, length * M_PI / 4 * style.width);
    if (style.cap == Cap::Projecting) add_caps(lines, style.width, target, covered);
    const PixelBox& clip = target.clip;
    for (int y = clip.y0; y < clip.y1; ++y)
        out.span(y, clip.x0, clip.x1 - clip.x0,
                 covered.data() + std::size_t(y) * target.width + clip.x0);
    return true;
}

}  // namespace plot
