#include "plot/axis_draw.h"

#include <algorithm>

#include "plot/units.h"

namespace plot {

namespace {

constexpr double kOffsetTextPad = 3;  // points, as matplotlib's Axis.OFFSETTEXTPAD

// How far a tick mark stands out of the box, as a part of its size.
double outside_part(TickStyle::Direction d) {
    return d == TickStyle::Direction::Out ? 1 : d == TickStyle::Direction::InOut ? 0.5 : 0;
}

struct Sides {
    bool x;  // the x axis
    const Frame& frame;
    double low, high;  // where the ticks stand
    double px(double points) const { return points_to_pixels(points, frame.dpi); }
    // On the box's low (bottom, left) or high side, this far outside.
    Point at(double value, bool is_high, double outside) const {
        const double across = is_high ? high + outside : low - outside;
        if (x) return {frame.to_display({value, frame.view.y0}).x, across};
        return {across, frame.to_display({frame.view.x0, value}).y};
    }
};

Sides sides_of(const AxisSnapshot& shot, const Frame& frame) {
    const bool x = shot.axis->name == AxisName::X;
    const Rect& box = frame.axes_box;
    return {x, frame,
            shot.low_spine ? shot.low_spine->level(frame)
            : x            ? box.y0
                           : box.x0,
            shot.high_spine ? shot.high_spine->level(frame)
            : x             ? box.y1
                            : box.x1};
}

TextStyle tick_label_style(const AxisState& axis, const TickStyle& tick, bool high) {
    TextStyle style;
    style.font = axis.tick_font;
    style.font.size = tick.label_size;
    if (!tick.label_family.empty()) style.font.family = tick.label_family;
    style.rotation = tick.label_rotation;
    if (axis.name == AxisName::X) {
        style.ha = style.multialignment = HAlign::Center;
        style.va = high ? VAlign::Bottom : VAlign::Top;
    } else {
        style.ha = style.multialignment = high ? HAlign::Left : HAlign::Right;
        style.va = VAlign::CenterBaseline;
    }
    return style;
}

PlacedText place(std::string text, const TextStyle& style, Rgba color, Point anchor, double dpi,
                 const TextMetrics& metrics) {
    Rect r = layout_text(text, style, dpi, metrics).bounds;
    r = {r.x0 + anchor.x, r.y0 + anchor.y, r.x1 + anchor.x, r.y1 + anchor.y};
    return {std::move(text), style, color, anchor, r};
}

Point label_anchor(const Sides& sides, const TickStyle& tick, double value, bool high) {
    return sides.at(value, high, sides.px(tick.size * outside_part(tick.direction) + tick.pad));
}

// What has been changed of a tick; null: nothing.
const TickParts* parts_of(const std::vector<TickParts>& all, std::size_t number) {
    if (all.empty()) return nullptr;
    return number < all.size() ? &all[number] : &all.front();
}

class Arranger {
  public:
    Arranger(const AxisSnapshot& shot, const Frame& frame, const TextMetrics& metrics)
        : shot_(shot), axis_(*shot.axis), sides_(sides_of(shot, frame)), metrics_(metrics) {}

    AxisGeometry run(const DataLimits& data, std::optional<double> tick_room) {
        const double length = tick_room.value_or(axis_length(sides_.frame, axis_.name));
        geometry_.ticks = axis_ticks(axis_, length, data);
        geometry_.low_side = sides_.low, geometry_.high_side = sides_.high;
        const AxisTicks& t = geometry_.ticks;
        keep_room(axis_.major);
        // One minor tick is always there in matplotlib, and keeps no room.
        if (t.minor.size() > 1) keep_room(axis_.minor);
        place_family(axis_.major, t.major, t.major_labels, axis_.major_parts, t.major_numbers);
        place_family(axis_.minor, t.minor, t.minor_labels, axis_.minor_parts, t.minor_numbers);
        place_offset_text();
        place_axis_label();
        return std::move(geometry_);
    }

  private:
    void keep_room(const TickStyle& tick) {
        const double out = sides_.px(tick.size * outside_part(tick.direction));
        if (tick.tick_low) geometry_.low_room = std::max(geometry_.low_room, out);
        if (tick.tick_high) geometry_.high_room = std::max(geometry_.high_room, out);
    }

    void place_family(const TickStyle& tick, const std::vector<double>& values,
                      const std::vector<std::string>& words, const std::vector<TickParts>& changed,
                      const std::vector<std::size_t>& numbers) {
        if (values.empty()) return;
        const double out = sides_.px(tick.size * outside_part(tick.direction));
        for (const bool high : {false, true}) {
            Rect& ink = high ? geometry_.high : geometry_.low;
            if (high ? tick.tick_high : tick.tick_low) {
                ink.include(sides_.at(values.front(), high, out));
                ink.include(sides_.at(values.back(), high, out));
            }
            const bool shown = high ? tick.label_high : tick.label_low;
            const TextStyle style = tick_label_style(axis_, tick, high);
            for (std::size_t i = 0; i < values.size(); ++i) {
                if (words[i].empty()) continue;
                const TickParts* parts = parts_of(changed, numbers[i]);
                const auto own = !parts ? nullptr : high ? parts->label_high : parts->label_low;
                if (own ? !own->visible : !shown) continue;
                const Point anchor = label_anchor(sides_, tick, values[i], high);
                if (!is_finite(anchor)) continue;
                geometry_.labels.push_back(own ? placed_as(*own, words[i], anchor)
                                               : place(words[i], style, tick.label_color.rgba,
                                                       anchor, sides_.frame.dpi, metrics_));
                ink = ink.united(geometry_.labels.back().bounds);
            }
        }
    }

    PlacedText placed_as(const TextState& look, const std::string& words, Point anchor) const {
        auto text = std::make_shared<TextState>(look);
        text->text = words;
        const Rect bounds = text->extent_at(anchor, sides_.frame.dpi, metrics_);
        return {words, look.style, look.color.rgba, anchor, bounds, text};
    }

    double edge(bool high) const { return axis_edge(shot_, geometry_, sides_.frame, high); }

    void place_offset_text() {
        const std::string& text = geometry_.ticks.offset_text;
        if (text.empty()) return;
        const Rect& box = sides_.frame.axes_box;
        const double pad = sides_.px(kOffsetTextPad);
        const bool high = axis_.label_high;
        TextStyle style;
        style.font = axis_.tick_font;
        style.font.size = axis_.major.label_size;
        Point anchor;
        if (sides_.x) {
            style.ha = HAlign::Right, style.va = high ? VAlign::Bottom : VAlign::Top;
            anchor = {box.x1, high ? edge(true) + pad : edge(false) - pad};
        } else {
            style.ha = high ? HAlign::Right : HAlign::Left, style.va = VAlign::Baseline;
            anchor = {high ? box.x1 : box.x0, box.y1 + pad};
        }
        if (!axis_.offset_look) {
            geometry_.offset_text = place(text, style, axis_.major.label_color.rgba, anchor,
                                          sides_.frame.dpi, metrics_);
        } else if (axis_.offset_look->visible) {
            TextState look = *axis_.offset_look;
            if (look.style.ha == HAlign::Left && look.style.va == VAlign::Baseline) {
                look.style.ha = style.ha, look.style.va = style.va;
            }
            geometry_.offset_text = placed_as(look, text, anchor);
        }
    }

    void place_axis_label() {
        if (axis_.label_at) {
            const Point at{shot_.label->x, shot_.label->y};
            geometry_.label_anchor = sides_.frame.to_display(at, axis_.label_at->second);
            return;
        }
        move_axis_label(shot_, geometry_, sides_.frame, edge(axis_.label_high));
    }

    const AxisSnapshot& shot_;
    const AxisState& axis_;
    const Sides sides_;
    const TextMetrics& metrics_;
    AxisGeometry geometry_;
};

// The mark around its place, outwards being down on the low side of an x axis.
Path tick_mark(bool x, bool high, TickStyle::Direction direction, double size) {
    const double out = size * outside_part(direction), in = size - out;
    const double sign = high ? 1 : -1;
    if (x) return Path::polyline({{0, -sign * in}, {0, sign * out}});
    return Path::polyline({{-sign * in, 0}, {sign * out, 0}});
}

void draw_marks(Painter& painter, const Sides& sides, const TickStyle& tick,
                const std::vector<double>& values, const std::vector<TickParts>& changed,
                const std::vector<std::size_t>& numbers) {
    const Pen pen{tick.color.rgba, sides.px(tick.width), Cap::Butt};
    std::vector<Point> places;
    for (const bool high : {false, true}) {
        places.clear();
        for (std::size_t i = 0; i < values.size(); ++i) {
            const Point at = sides.at(values[i], high, 0);
            const TickParts* parts = parts_of(changed, numbers[i]);
            const auto own = !parts ? nullptr : high ? parts->tick_high : parts->tick_low;
            if (!own) {
                places.push_back(at);
            } else if (own->visible) {
                own->draw_markers(painter, MarkerPlaces::of(std::span(&at, 1)));
            }
        }
        if (places.empty() || tick.size <= 0 || tick.width <= 0) continue;
        if (!(high ? tick.tick_high : tick.tick_low)) continue;
        painter.markers(tick_mark(sides.x, high, tick.direction, sides.px(tick.size)), places,
                        nullptr, &pen, Snap::On);
    }
}

void draw_text(Painter& painter, const PlacedText& t) {
    if (t.own) return t.own->draw_at(painter, t.anchor);
    const TextBlock block = layout_text(t.text, t.style, painter.dpi(), painter.metrics());
    for (const PlacedLine& line : block.lines) {
        painter.text(line.text, t.style.font, t.anchor + line.baseline, t.style.rotation, t.color);
    }
}

}  // namespace

Point tick_label_anchor(const AxisSnapshot& shot, const Frame& frame, const TickStyle& tick,
                        double value, bool high) {
    return label_anchor(sides_of(shot, frame), tick, value, high);
}

TextState tick_label_state(const AxisState& axis, const TickStyle& tick, bool high) {
    TextState look;
    look.style = tick_label_style(axis, tick, high);
    look.color = tick.label_color;
    look.visible = high ? tick.label_high : tick.label_low;
    return look;
}

double axis_length(const Frame& frame, AxisName name) {
    const Rect& box = frame.axes_box;
    return pixels_to_points(name == AxisName::X ? box.width() : box.height(), frame.dpi);
}

AxisGeometry arrange_axis(const AxisSnapshot& shot, const Frame& frame, const DataLimits& data,
                          const TextMetrics& metrics, std::optional<double> tick_room) {
    return Arranger(shot, frame, metrics).run(data, tick_room);
}

Rect shortened(const Rect& r, bool along_x) {
    const Point middle = r.centre();
    if (along_x) return {middle.x - 0.5, r.y0, middle.x + 0.5, r.y1};
    return {r.x0, middle.y - 0.5, r.x1, middle.y + 0.5};
}

double axis_edge(const AxisSnapshot& shot, const AxisGeometry& geometry, const Frame& frame,
                 bool high) {
    const Sides sides = sides_of(shot, frame);
    const Rect& ink = high ? geometry.high : geometry.low;
    if (high) return std::max(sides.high + geometry.high_room, sides.x ? ink.y1 : ink.x1);
    return std::min(sides.low - geometry.low_room, sides.x ? ink.y0 : ink.x0);
}

Rect spine_bounds(const AxisSnapshot& shot, const AxisGeometry& geometry, const Frame& frame,
                  bool high) {
    const auto& spine = high ? shot.high_spine : shot.low_spine;
    if (!spine || !spine->visible) return Rect::nothing();
    const double level = high ? geometry.high_side : geometry.low_side;
    const double from = high ? level : level - geometry.low_room;
    const double to = high ? level + geometry.high_room : level;
    const Rect& box = frame.axes_box;
    if (shot.axis->name == AxisName::X) return {box.x0, from, box.x1, to};
    return {from, box.y0, to, box.y1};
}

void move_axis_label(const AxisSnapshot& shot, AxisGeometry& geometry, const Frame& frame,
                     double edge) {
    const double pad = points_to_pixels(shot.axis->label_pad, frame.dpi);
    const double outside = shot.axis->label_high ? edge + pad : edge - pad;
    const Rect& box = frame.axes_box;
    const TextState& label = *shot.label;
    geometry.label_anchor = shot.axis->name == AxisName::X
                                ? Point{box.x0 + label.x * box.width(), outside}
                                : Point{outside, box.y0 + label.y * box.height()};
}

Rect axis_bounds(const AxisSnapshot& shot, const AxisGeometry& geometry, double dpi,
                 const TextMetrics& metrics, BoundsFor purpose) {
    Rect all = geometry.low.united(geometry.high);
    if (geometry.offset_text) all = all.united(geometry.offset_text->bounds);
    Rect label = shot.label->extent_at(geometry.label_anchor, dpi, metrics);
    if (label.is_nothing()) return all;
    if (purpose == BoundsFor::Layout) label = shortened(label, shot.axis->name == AxisName::X);
    return all.united(label);
}

void draw_grid(Painter& painter, const AxisState& axis, const AxisGeometry& geometry,
               const Frame& frame) {
    const bool x = axis.name == AxisName::X;
    const Rect& box = frame.axes_box;
    auto draw_family = [&](const TickStyle& tick, const std::vector<double>& values,
                           const std::vector<TickParts>& changed,
                           const std::vector<std::size_t>& numbers) {
        const bool shown = tick.grid_on && tick.grid_linestyle.drawn() && tick.grid_linewidth > 0;
        if (!shown && changed.empty()) return;
        const Rgba color = tick.grid_color.rgba;
        Pen pen{color.with_alpha(color.a * tick.grid_alpha),
                points_to_pixels(tick.grid_linewidth, painter.dpi()), Cap::Projecting};
        apply_dashes(pen, tick.grid_linestyle, tick.grid_linewidth, painter.dpi());
        if (!pen.dashes.empty()) pen.cap = Cap::Butt;
        Path lines;
        const PainterState state(painter);
        painter.clip(box);
        for (std::size_t i = 0; i < values.size(); ++i) {
            const double v = values[i];
            const Point p = frame.to_display({x ? v : frame.view.x0, x ? frame.view.y0 : v});
            if (!is_finite(p)) continue;
            const Point from = x ? Point{p.x, box.y0} : Point{box.x0, p.y};
            const Point to = x ? Point{p.x, box.y1} : Point{box.x1, p.y};
            const TickParts* parts = parts_of(changed, numbers[i]);
            if (parts && parts->grid) {
                if (parts->grid->visible) parts->grid->draw_stroke(painter, {from, to});
                continue;
            }
            lines.move_to(from);
            lines.line_to(to);
        }
        if (shown && !lines.empty()) painter.path(lines, nullptr, &pen, Snap::On);
    };
    const AxisTicks& t = geometry.ticks;
    draw_family(axis.major, t.major, axis.major_parts, t.major_numbers);
    draw_family(axis.minor, t.minor, axis.minor_parts, t.minor_numbers);
}

void draw_axis(Painter& painter, const AxisSnapshot& shot, const AxisGeometry& geometry,
               const Frame& frame) {
    if (!shot.axis->visible) return;
    draw_grid(painter, *shot.axis, geometry, frame);
    const Sides sides = sides_of(shot, frame);
    const AxisState& axis = *shot.axis;
    const AxisTicks& t = geometry.ticks;
    draw_marks(painter, sides, axis.major, t.major, axis.major_parts, t.major_numbers);
    draw_marks(painter, sides, axis.minor, t.minor, axis.minor_parts, t.minor_numbers);
    for (const PlacedText& label : geometry.labels) draw_text(painter, label);
    if (geometry.offset_text) draw_text(painter, *geometry.offset_text);
    shot.label->draw_at(painter, geometry.label_anchor);
}

}  // namespace plot
