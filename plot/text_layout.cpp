// Lines of a text block around its anchor, by the rules of matplotlib.text.Text.
#include <algorithm>
#include <cmath>
#include <numbers>

#include "plot/text.h"

namespace plot {
namespace {

// Before it is turned the block has its upper left corner at the origin.
struct Block {
    std::vector<std::string> lines;
    std::vector<double> widths;
    std::vector<double> heights;
    std::vector<double> baselines;  // y, going down from 0
    double width = 0, bottom = 0;
    double descent = 0;   // of the last line
    double last_top = 0;  // from the top to the last baseline, were the lines set without leading
};

std::vector<std::string> split_lines(const std::string& text) {
    std::vector<std::string> lines;
    std::size_t from = 0;
    for (std::size_t to; (to = text.find('\n', from)) != text.npos; from = to + 1) {
        lines.push_back(text.substr(from, to - from));
    }
    lines.push_back(text.substr(from));
    return lines;
}

// Every line is at least as high and deep as "lp"; lines are then `linespacing` times the height
// above the baseline apart, descents not counted.
Block stack_lines(const std::string& text, const TextStyle& style, double dpi,
                  const TextMetrics& metrics) {
    Block block;
    block.lines = split_lines(text);
    const LineExtents least = metrics.measure("lp", style.font, dpi);
    const double least_step = (least.height - least.descent) * style.linespacing;
    double y = 0;
    for (const std::string& line : block.lines) {
        const LineExtents e = line.empty() ? LineExtents{} : metrics.measure(line, style.font, dpi);
        block.descent = std::max(e.descent, least.descent);
        const double above = std::max(e.height, least.height) - block.descent;
        block.last_top = above - y;
        y -= block.baselines.empty() ? above : std::max(least_step, above * style.linespacing);
        block.baselines.push_back(y);
        y -= block.descent;
        block.widths.push_back(e.width);
        block.heights.push_back(std::max(e.height, least.height));
        block.width = std::max(block.width, e.width);
    }
    block.bottom = y;
    return block;
}

Affine turned_by(double degrees) {
    const double turns = std::fmod(degrees, 360);
    // Quarter turns are exact, so that upright and sideways text lands on whole pixels.
    if (turns == 0) return {};
    if (turns == 90 || turns == -270) return {0, 1, -1, 0, 0, 0};
    if (turns == 180 || turns == -180) return {-1, 0, 0, -1, 0, 0};
    if (turns == 270 || turns == -90) return {0, -1, 1, 0, 0, 0};
    return std::isfinite(turns) ? Affine::rotation(turns * std::numbers::pi / 180) : Affine{};
}

double fraction(HAlign align) {
    return align == HAlign::Left ? 0 : align == HAlign::Center ? 0.5 : 1;
}

// The point of the turned box that lies on the anchor.
Point anchor_of_turned(const Block& block, const Rect& turned, const TextStyle& style) {
    Point p{turned.x0 + fraction(style.ha) * turned.width(), turned.y0};
    switch (style.va) {
        case VAlign::Top:
            p.y = turned.y1;
            break;
        case VAlign::Center:
            p.y = (turned.y0 + turned.y1) / 2;
            break;
        case VAlign::Baseline:
            p.y = turned.y0 + block.descent;
            break;
        case VAlign::CenterBaseline:
            p.y = turned.y1 - block.last_top / 2;
            break;
        case VAlign::Bottom:
            break;
    }
    return p;
}

// The same in the upright box, for blocks that are aligned first and turned then.
Point anchor_of_upright(const Block& block, const TextStyle& style) {
    Point p{fraction(style.ha) * block.width, block.bottom};
    switch (style.va) {
        case VAlign::Top:
            p.y = 0;
            break;
        case VAlign::Center:
            p.y = block.bottom / 2;
            break;
        case VAlign::Baseline:
            p.y = -block.last_top;
            break;
        case VAlign::CenterBaseline:
            p.y = -block.last_top / 2;
            break;
        case VAlign::Bottom:
            break;
    }
    return p;
}

}  // namespace

TextBlock layout_text(const std::string& text, const TextStyle& style, double dpi,
                      const TextMetrics& metrics) {
    Block block = stack_lines(text, style, dpi, metrics);
    const Affine turn = turned_by(style.rotation);
    std::array<Point, 4> corners = {turn({0, block.bottom}), turn({block.width, block.bottom}),
                                    turn({block.width, 0}), turn({0, 0})};
    Rect bounds = Rect::nothing();
    for (const Point p : corners) bounds.include(p);
    const Point anchor = style.rotation_mode == RotationMode::Anchor
                             ? turn(anchor_of_upright(block, style))
                             : anchor_of_turned(block, bounds, style);
    TextBlock out;
    for (std::size_t i = 0; i < block.lines.size(); ++i) {
        const double x = fraction(style.multialignment) * (block.width - block.widths[i]);
        out.lines.push_back({std::move(block.lines[i]), turn({x, block.baselines[i]}) - anchor});
    }
    for (std::size_t i = 0; i < 4; ++i) out.corners[i] = corners[i] - anchor;
    out.bounds = {bounds.x0 - anchor.x, bounds.y0 - anchor.y, bounds.x1 - anchor.x,
                  bounds.y1 - anchor.y};
    return out;
}

TextFrame text_frame(const std::string& text, const TextStyle& style, double dpi,
                     const TextMetrics& metrics) {
    const Block block = stack_lines(text, style, dpi, metrics);
    const TextBlock placed = layout_text(text, style, dpi, metrics);
    const Affine back = turned_by(-style.rotation);
    Rect box = Rect::nothing();
    for (std::size_t i = 0; i < placed.lines.size(); ++i) {
        const Point low = back(placed.lines[i].baseline) - Point{0, block.descent};
        box.include(low);
        box.include(low + Point{block.widths[i], block.heights[i]});
    }
    return {turned_by(style.rotation)({box.x0, box.y0}), box.width(), box.height()};
}

}  // namespace plot
