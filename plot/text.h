// Text through Pango: measured and drawn one line at a time. Any thread (each has its own Pango
// font map). The simple mathtext of ticks and labels (super- and subscripts, Greek letters,
// \times, \mathdefault, \mathrm) is understood between unescaped dollar signs.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "plot/color.h"
#include "plot/geometry.h"

namespace plot {

struct Font {
    std::string family = "sans-serif";  // a family, a generic name, or several with commas
    double size = 10;                   // points
    int weight = 400;                   // 100 … 900
    bool italic = false;
    bool oblique = false;
    bool small_caps = false;
    int stretch = 5;  // 1 ultra-condensed … 5 normal … 9 ultra-expanded
    // Of its formulas: rc mathtext.fontset, and mathtext.default as letters are without a command.
    std::string math_family = "dejavusans";
    std::string math_letters = "it";
    bool operator==(const Font&) const = default;
};

// Of one line, in pixels: advance width, height of ink and descent below the baseline as
// matplotlib's renderers answer get_text_width_height_descent.
struct LineExtents {
    double width = 0, height = 0, descent = 0;
};

// What layout needs to know of text; tests give fake metrics.
class TextMetrics {
  public:
    virtual ~TextMetrics() = default;
    virtual LineExtents measure(const std::string& line, const Font&, double dpi) const = 0;
};

// The real metrics, with a cache for each thread.
const TextMetrics& pango_metrics();

// A whole text block (lines broken at '\n') as matplotlib.text.Text lays it out.
enum class HAlign { Left, Center, Right };
enum class VAlign { Top, Center, Baseline, Bottom, CenterBaseline };
enum class RotationMode { Default, Anchor };

struct TextStyle {
    Font font;
    HAlign ha = HAlign::Left;
    VAlign va = VAlign::Baseline;
    HAlign multialignment = HAlign::Left;
    double rotation = 0;  // degrees, anticlockwise
    RotationMode rotation_mode = RotationMode::Default;
    double linespacing = 1.2;
    bool operator==(const TextStyle&) const = default;
};

struct PlacedLine {
    std::string text;
    Point baseline;  // left end of the baseline, relative to the anchor, display pixels
};

struct TextBlock {
    std::vector<PlacedLine> lines;
    Rect bounds;                   // relative to the anchor: the box around the rotated block
    std::array<Point, 4> corners;  // the rotated box itself, anticlockwise from its lower left
};

// The upright box around the block before it is turned about the anchor, as matplotlib draws boxes
// around texts: with the descent of the last line below each line.
struct TextFrame {
    Point corner;  // lower left, turned with the block, relative to the anchor
    double width = 0, height = 0;
};
TextFrame text_frame(const std::string& text, const TextStyle&, double dpi, const TextMetrics&);

TextBlock layout_text(const std::string& text, const TextStyle&, double dpi, const TextMetrics&);

}  // namespace plot
