// The arithmetic of legends: where keys, labels and title stand in the box, and where the box
// stands at its anchor. Plain functions over plain values and text metrics; all results in pixels.
// The rules are those of matplotlib's offset boxes (HPacker, VPacker, TextArea, DrawingArea).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "plot/geometry.h"
#include "plot/text.h"

namespace plot {

// matplotlib's codes 0 … 10, in their order.
enum class LegendLoc {
    Best,
    UpperRight,
    UpperLeft,
    LowerLeft,
    LowerRight,
    Right,
    CenterLeft,
    CenterRight,
    LowerCenter,
    UpperCenter,
    Center
};

// What a legend's geometry depends on besides its texts.
struct LegendForm {
    Font font, title_font;
    // Of single labels, by their number; others, and those beyond its end, have `font`.
    std::vector<std::optional<Font>> label_fonts;
    const Font& font_of(std::size_t label) const {
        return label < label_fonts.size() && label_fonts[label] ? *label_fonts[label] : font;
    }
    // In units of the font size, as matplotlib names them.
    double borderpad = 0.4, labelspacing = 0.5, handlelength = 2, handleheight = 0.7,
           handletextpad = 0.8, borderaxespad = 0.5, columnspacing = 2;
    int columns = 1;
    bool marker_first = true;
    bool expand = false;                // mode="expand": as wide as its anchor
    HAlign alignment = HAlign::Center;  // of the title and the block of entries
};

struct LegendLine {
    Rect key;             // the sample's box
    Point text;           // left end of the label's last baseline
    double baseline = 0;  // of the row, above the key box's lower edge
};

// Relative to the lower left corner of the legend.
struct LegendBox {
    double width = 0, height = 0;
    std::vector<LegendLine> lines;  // one for each label
    Point title;                    // left end of the title's last baseline
};

// `anchor_width` matters for `expand` only.
LegendBox layout_legend(const std::vector<std::string>& labels, const std::string& title,
                        const LegendForm&, double dpi, double anchor_width, const TextMetrics&);

// The style in which labels and title are laid out and drawn.
TextStyle legend_text_style(const Font&);

// Lower left corner of a box of this size at `loc` (not Best) of the container, `pad` inside it.
// A container of no size is a point; the box then stands beside it.
Point anchor_legend(LegendLoc, double width, double height, const Rect& container, double pad);

}  // namespace plot
