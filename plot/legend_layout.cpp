#include "plot/legend_layout.h"

#include <algorithm>
#include <numeric>

#include "plot/units.h"

namespace plot {

namespace {

// A box that stands with its reference point `descent` above its lower edge.
struct Extent {
    double width = 0, height = 0, descent = 0;
    double ascent() const { return height - descent; }
};

struct TextExtent : Extent {
    double shift = 0;  // of the block, so that several lines are centred on one
};

// A label is at least as tall as "lp" above its baseline, so that rows without tall letters are
// as far apart as others.
TextExtent text_extent(const std::string& text, const Font& font, double dpi, bool centre_lines,
                       const TextMetrics& metrics) {
    const LineExtents usual = metrics.measure("lp", font, dpi);
    const TextBlock block = layout_text(text, legend_text_style(font), dpi, metrics);
    TextExtent e;
    e.width = block.bounds.width();
    e.height = block.bounds.height();
    e.descent = -block.bounds.y0;
    const double usual_ascent = usual.height - usual.descent;
    if (centre_lines && block.lines.size() > 1) {
        const double descent = (e.height - usual_ascent) / 2;
        e.shift = e.descent - descent;
        e.descent = descent;
    } else {
        e.height = std::max(usual_ascent, e.ascent()) + e.descent;
    }
    return e;
}

// Side by side on one baseline.
Extent beside(const Extent& a, const Extent& b, double gap) {
    const double descent = std::max(a.descent, b.descent);
    return {a.width + gap + b.width, descent + std::max(a.ascent(), b.ascent()), descent};
}

struct Row {
    TextExtent label;
    Extent all;
};

// Rows one below the other; the reference point is the first row's baseline.
struct ColumnBox {
    std::size_t first = 0, count = 0;
    Extent all;
};

ColumnBox stack(const std::vector<Row>& rows, std::size_t first, std::size_t count, double gap) {
    ColumnBox c{first, count, {}};
    c.all.height = gap * double(count - 1);
    for (std::size_t i = first; i < first + count; ++i) {
        c.all.width = std::max(c.all.width, rows[i].all.width);
        c.all.height += rows[i].all.height;
    }
    c.all.descent = c.all.height - rows[first].all.ascent();
    return c;
}

// The first n % k columns hold one row more than the others; empty columns are left out.
std::vector<ColumnBox> split(const std::vector<Row>& rows, int columns, double gap) {
    std::vector<ColumnBox> out;
    const std::size_t k = std::size_t(std::max(columns, 1));
    for (std::size_t i = 0, first = 0; i < k && first < rows.size(); ++i) {
        const std::size_t count = rows.size() / k + (i < rows.size() % k ? 1 : 0);
        out.push_back(stack(rows, first, count, gap));
        first += count;
    }
    return out;
}

double aligned(HAlign align, double room, double width) {
    if (align == HAlign::Left) return 0;
    return align == HAlign::Right ? room - width : (room - width) / 2;
}

// Places one column's rows; (x, y) is its left edge and its first baseline.
void place(const ColumnBox& column, const std::vector<Row>& rows, const Extent& key, double x,
           double y, const LegendForm& form, double em, std::vector<LegendLine>& lines) {
    double top = y + column.all.ascent();
    for (std::size_t i = column.first; i < column.first + column.count; ++i) {
        const Row& row = rows[i];
        const double baseline = top - row.all.ascent();
        const double left = form.marker_first ? x : x + column.all.width - row.all.width;
        const double gap = form.handletextpad * em;
        const double key_x = form.marker_first ? left : left + row.label.width + gap;
        const double text_x = form.marker_first ? left + key.width + gap : left;
        lines[i].key = {key_x, baseline - key.descent, key_x + key.width, baseline + key.ascent()};
        lines[i].baseline = key.descent;
        lines[i].text = {text_x, baseline + row.label.shift};
        top -= row.all.height + form.labelspacing * em;
    }
}

}  // namespace

TextStyle legend_text_style(const Font& font) {
    TextStyle style;
    style.font = font;
    return style;
}

LegendBox layout_legend(const std::vector<std::string>& labels, const std::string& title,
                        const LegendForm& form, double dpi, double anchor_width,
                        const TextMetrics& metrics) {
    const double em = points_to_pixels(form.font.size, dpi);
    const double key_descent = 0.35 * em * (form.handleheight - 0.7);
    const Extent key{form.handlelength * em, em * form.handleheight - key_descent, key_descent};

    std::vector<Row> rows;
    rows.reserve(labels.size());
    for (const std::string& label : labels) {
        Row row;
        row.label = text_extent(label, form.font_of(rows.size()), dpi, true, metrics);
        row.all = beside(key, row.label, form.handletextpad * em);
        rows.push_back(row);
    }
    const std::vector<ColumnBox> columns = split(rows, form.columns, form.labelspacing * em);

    double widths = 0, ascent = 0, descent = 0;
    for (const ColumnBox& c : columns) {
        widths += c.all.width;
        ascent = std::max(ascent, c.all.ascent());
        descent = std::max(descent, c.all.descent);
    }
    const double pad = form.borderpad * em;
    const double wanted = anchor_width - 2 * (form.borderaxespad + form.borderpad) * em;
    const double gaps = columns.empty() ? 0 : double(columns.size() - 1);
    const double gap = !form.expand ? form.columnspacing * em
                       : gaps > 0   ? (wanted - widths) / gaps
                                    : 0;
    const double entries_width = form.expand ? wanted : widths + gaps * gap;

    TextExtent head;
    if (!title.empty()) head = text_extent(title, form.title_font, dpi, false, metrics);
    const double width = form.expand ? wanted : std::max(entries_width, head.width);
    const double under_title = title.empty() ? 0 : head.height + form.labelspacing * em;

    LegendBox box;
    box.width = width + 2 * pad;
    box.height = under_title + ascent + descent + 2 * pad;
    box.title = {pad + aligned(form.alignment, width, head.width),
                 box.height - pad - head.ascent()};
    box.lines.resize(rows.size());
    double x = pad + aligned(form.alignment, width, entries_width);
    for (const ColumnBox& c : columns) {
        place(c, rows, key, x, pad + descent, form, em, box.lines);
        x += c.all.width + gap;
    }
    return box;
}

Point anchor_legend(LegendLoc loc, double width, double height, const Rect& container, double pad) {
    struct Share {
        double x, y;
    };
    static constexpr Share kShares[] = {{0, 0},  {1, 1},  {0, 1},  {0, 0},  {1, 0},  {1, .5},
                                        {0, .5}, {1, .5}, {.5, 0}, {.5, 1}, {.5, .5}};
    const Share share = kShares[std::size_t(loc)];
    const Rect inner = container.padded(-pad);
    return {inner.x0 + share.x * (inner.width() - width),
            inner.y0 + share.y * (inner.height() - height)};
}

}  // namespace plot
