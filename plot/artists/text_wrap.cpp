// Text whose lines break where the figure ends, by the rules of matplotlib.text.Text.
#include <algorithm>
#include <cmath>
#include <numbers>

#include "plot/artists/text.h"

namespace plot {

namespace {

// From a point inside the box to its edge, in this direction (degrees).
double distance_to_edge(double degrees, Point from, const Rect& box) {
    const int quarter = degrees > 270 ? 3 : degrees > 180 ? 2 : degrees > 90 ? 1 : 0;
    const double turn = (degrees - 90 * quarter) * std::numbers::pi / 180;
    const double to[] = {box.x1 - from.x, box.y1 - from.y, from.x, from.y};
    return std::min(to[quarter] / std::cos(turn),
                    to[(quarter + 1) % 4] / std::cos(std::numbers::pi / 2 - turn));
}

std::vector<std::string> words_of(const std::string& line) {
    std::vector<std::string> words;
    std::size_t from = 0;
    for (std::size_t to; (to = line.find(' ', from)) != line.npos; from = to + 1) {
        words.push_back(line.substr(from, to - from));
    }
    words.push_back(line.substr(from));
    return words;
}

}  // namespace

std::string TextState::wrapped(Point anchor, const DrawContext& context,
                               const TextMetrics& metrics) const {
    const Rect& sheet = context.frame.figure_box;
    const double right = distance_to_edge(style.rotation, anchor, sheet);
    const double left = distance_to_edge(std::fmod(style.rotation + 180, 360), anchor, sheet);
    const double room = style.ha == HAlign::Left    ? right
                        : style.ha == HAlign::Right ? left
                                                    : 2 * std::min(left, right);
    auto fits = [&](const std::string& line) {
        return std::ceil(metrics.measure(line, style.font, context.frame.dpi).width) <= room;
    };
    std::string all;
    std::size_t from = 0;
    while (from <= text.size()) {
        const std::size_t to = std::min(text.find('\n', from), text.size());
        std::string line;
        for (const std::string& word : words_of(text.substr(from, to - from))) {
            std::string longer = line;
            if (!line.empty()) longer += " ";
            longer += word;
            if (line.empty() || fits(longer)) {
                line = std::move(longer);
                continue;
            }
            all += line;
            all += "\n";
            line = word;
        }
        all += line;
        if (to < text.size()) all += "\n";
        from = to + 1;
    }
    return all;
}

}  // namespace plot
