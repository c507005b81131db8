#include "plot/artists/line.h"

#include <algorithm>
#include <chrono>
#include <thread>

#include "plot/artists/dense_curve.h"
#include "plot/artists/dense_line.h"
#include "plot/artists/half_pixels.h"
#include "plot/cancel.h"
#include "plot/error.h"
#include "plot/seen_markers.h"
#include "plot/straight_way.h"
#include "plot/style.h"
#include "plot/units.h"

namespace plot {

namespace {

using S = LineState;

const Words<DrawStyle>& draw_style_words() {
    static const Words<DrawStyle> words = {{"default", DrawStyle::Default},
                                           {"steps-mid", DrawStyle::StepsMid},
                                           {"steps-pre", DrawStyle::StepsPre},
                                           {"steps-post", DrawStyle::StepsPost},
                                           {"steps", DrawStyle::StepsPre}};
    return words;
}

const Words<FillStyle>& fill_style_words() {
    static const Words<FillStyle> words = {
        {"full", FillStyle::Full},     {"left", FillStyle::Left}, {"right", FillStyle::Right},
        {"bottom", FillStyle::Bottom}, {"top", FillStyle::Top},   {"none", FillStyle::None}};
    return words;
}

std::string to_marker(const Value& v, std::string_view) {
    if (is_none(v)) return "None";
    std::string name;
    if (const double* code = std::get_if<double>(&v)) {
        static const char* const names[] = {"tickleft",       "tickright",   "tickup",
                                            "tickdown",       "caretleft",   "caretright",
                                            "caretup",        "caretdown",   "caretleftbase",
                                            "caretrightbase", "caretupbase", "caretdownbase"};
        if (!(*code >= 0 && *code < std::size(names)) || *code != std::floor(*code)) {
            throw ValueError("Unrecognized marker style " + repr(v));
        }
        name = names[std::size_t(*code)];
    } else if (const auto* word = std::get_if<std::string>(&v)) {
        name = *word;
    } else if (const auto* t = std::get_if<std::vector<double>>(&v);
               t && (t->size() == 2 || t->size() == 3)) {
        name = "(";
        for (const double n : *t) name += (name.size() > 1 ? ", " : "") + repr(Value{n});
        name += ")";
    } else {
        throw ValueError("Unrecognized marker style " + repr(v));
    }
    marker_shape(name, FillStyle::Full);  // throws for an unknown one
    return name;
}

std::vector<Property> stroke_properties() {
    return {
        color_property(&S::color, {"color", {"c"}, "lines.color", "Of the line."}),
        length_property(&S::linewidth, {"linewidth", {"lw"}, "lines.linewidth", "Points."}),
        line_style_property(&S::linestyle, {"linestyle", {"ls"}, "lines.linestyle", "Dashes."}),
        word_property(&S::drawstyle, draw_style_words(),
                      {"drawstyle", {"ds"}, "", "How points are joined."}),
        word_property(&S::solid_capstyle, cap_words(),
                      {"solid_capstyle", {}, "lines.solid_capstyle", "Ends of a solid line."}),
        word_property(&S::dash_capstyle, cap_words(),
                      {"dash_capstyle", {}, "lines.dash_capstyle", "Ends of dashes."}),
        word_property(&S::solid_joinstyle, join_words(),
                      {"solid_joinstyle", {}, "lines.solid_joinstyle", "Corners of a solid line."}),
        word_property(&S::dash_joinstyle, join_words(),
                      {"dash_joinstyle", {}, "lines.dash_joinstyle", "Corners of dashes."}),
        bool_property(&S::antialiased,
                      {"antialiased", {"aa"}, "lines.antialiased", "Whether edges are smooth."}),
        optional_color_property(&S::gapcolor, "", {"gapcolor", {}, "", "Between the dashes."})};
}

std::vector<Property> marker_properties() {
    return {
        property(&S::marker, "marker", to_marker, same_value<std::string>,
                 {"marker", {}, "lines.marker", "Shape at each point."}),
        length_property(&S::markersize, {"markersize", {"ms"}, "lines.markersize", "Points."}),
        length_property(&S::markeredgewidth,
                        {"markeredgewidth", {"mew"}, "lines.markeredgewidth", "Points."}),
        optional_color_property(&S::markeredgecolor, "auto",
                                {"markeredgecolor", {"mec"}, "lines.markeredgecolor", "Outline."}),
        optional_color_property(&S::markerfacecolor, "auto",
                                {"markerfacecolor", {"mfc"}, "lines.markerfacecolor", "Inside."}),
        optional_color_property(
            &S::markerfacecoloralt, "auto",
            {"markerfacecoloralt", {"mfcalt"}, "", "Other half of the inside."}),
        word_property(&S::fillstyle, fill_style_words(),
                      {"fillstyle", {}, "markers.fillstyle", "Which part of a marker is filled."}),
        property(&S::markevery, "None, int, float, (start, step), slice or list", to_mark_every,
                 mark_every_value, {"markevery", {}, "", "Which points have markers."})};
}

}  // namespace

std::vector<Point> with_steps(std::vector<Point> points, DrawStyle style) {
    if (style == DrawStyle::Default || points.size() < 2) return points;
    std::vector<Point> out = {points.front()};
    out.reserve(points.size() * 3);
    for (std::size_t i = 1; i < points.size(); ++i) {
        if ((i & 0xffff) == 0) poll_cancel();
        const Point a = points[i - 1], b = points[i];
        if (style == DrawStyle::StepsPre) {
            out.push_back({a.x, b.y});
        } else if (style == DrawStyle::StepsPost) {
            out.push_back({b.x, a.y});
        } else {
            const double middle = (a.x + b.x) / 2;
            out.push_back({middle, a.y}), out.push_back({middle, b.y});
        }
        out.push_back(b);
    }
    return out;
}

const PropertyTable& line_properties() {
    static const PropertyTable table("Line2D", &artist_properties(), [] {
        std::vector<Property> all = stroke_properties();
        for (Property& p : marker_properties()) all.push_back(std::move(p));
        return all;
    }());
    return table;
}

LineState::LineState() {
    zorder = 2;
    for (const Property& p : line_properties().all()) {
        if (!p.rc_key.empty()) p.set(*this, rc_get(p.rc_key));
    }
}

std::shared_ptr<ArtistState> LineState::clone() const { return std::make_shared<LineState>(*this); }

const PropertyTable& LineState::properties() const { return line_properties(); }

DataBounds LineState::data_bounds() const {
    if (endless) {
        const Point a = endless->through, b = endless->by_slope ? a : endless->other;
        return bounds_of(std::vector{a.x, b.x}, std::vector{a.y, b.y});
    }
    if (transform.is_data() && transform.before == Affine{}) return data_.bounds();
    DataBounds mine;
    if (transform.x == Coordinates::Data) mine.x = data_.bounds().x;
    if (transform.y == Coordinates::Data) mine.y = data_.bounds().y;
    return mine;
}

Rgba LineState::with_opacity(const Rgba& c) const {
    return alpha && c.a > 0 ? c.with_alpha(*alpha) : c;
}

void LineState::draw(Painter& painter, const DrawContext& context) const {
    if (!visible || (data_.size() == 0 && !endless)) return;
    if (linestyle.drawn() && linewidth > 0) {
        draw_stroke(painter, with_steps(stroke_points(painter, context), drawstyle));
    }
    if (!has_marker()) return;
    std::vector<Point> picked;
    draw_markers(painter, marker_places(painter, context, picked));
}

MarkerPlaces LineState::marker_places(const Painter& painter, const DrawContext& context,
                                      std::vector<Point>& picked) const {
    const Frame& frame = context.frame;
    if (endless || markevery.kind != MarkEvery::Kind::All) {
        const Rect& box = frame.axes_box;
        picked = marked(all_points(context), markevery, std::hypot(box.width(), box.height()));
        return MarkerPlaces::of(picked);
    }
    const auto [first, last] = stretch_in_view(painter, context);
    const auto xs = x().values().subspan(first, last - first);
    const auto ys = y().values().subspan(first, last - first);
    return {xs.size(),
            [this, &frame, xs, ys](std::size_t at, std::span<Point> to) {
                place_points(frame, transform, xs.subspan(at, to.size()), ys.subspan(at, to.size()),
                             to);
            },
            {}};
}

// Where x rises or falls, points beside what is seen are left out.
std::array<std::size_t, 2> LineState::stretch_in_view(const Painter& painter,
                                                      const DrawContext& context) const {
    const Frame& frame = context.frame;
    const std::size_t size = x().values().size();
    if (!data_.is_dense() || data_.order() == LineData::Order::Mixed ||
        transform.x != Coordinates::Data || !has_columns(transform, frame))
        return {0, size};
    const double reach = 2 * points_to_pixels(markersize + markeredgewidth, frame.dpi);
    const bool rising = data_.order() == LineData::Order::Rising;
    const auto edges = column_edges(
        frame, transform, seen_part(*this, painter, context, std::min(reach, 1e5)), false, rising);
    if (edges.empty()) return {0, size};
    const auto is_before = [&](std::size_t i, double edge) {
        return rising ? x()[i] < edge : x()[i] > edge;
    };
    return {ColumnSearch(0, size, is_before).next(edges.front()),
            ColumnSearch(0, size, is_before).next(edges.back())};
}

std::vector<Point> LineState::all_points(const DrawContext& context) const {
    return endless ? endless_points(context.frame, context.clip)
                   : context.frame.to_display(x().values(), y().values(), transform);
}

// What the stroke goes through: of dense data no more than can be told apart.
std::vector<Point> LineState::stroke_points(const Painter& painter,
                                            const DrawContext& context) const {
    if (endless || !data_.is_dense() || !rc_bool("path.simplify")) return all_points(context);
    const double width = points_to_pixels(linewidth, painter.dpi());
    const double reach = 2 + width * std::max(2.0, width);
    const Rect seen = seen_part(*this, painter, context, std::min(reach, 1e5));
    const bool stepped = drawstyle != DrawStyle::Default;
    auto points = dense_points(data_, context.frame, transform, seen, stepped);
    // Dashes count what is not seen, too.
    if (!points && !stepped && linestyle.dashes.pattern.empty())
        points = curve_points(data_, context.frame, transform, seen);
    return points ? *std::move(points) : all_points(context);
}

// From side to side of the box; the data's straight line is that of the display, as in matplotlib.
std::vector<Point> LineState::endless_points(const Frame& frame, const Rect& box) const {
    const Point a = frame.to_display(endless->through, transform);
    const Point b = frame.to_display(
        endless->by_slope ? endless->through + endless->other : endless->other, transform);
    const Point along = b - a;
    if (!is_finite(a) || !is_finite(along) || along == Point{}) return {};
    double first = -std::numeric_limits<double>::infinity(), last = -first;
    auto cut = [&](double at, double by, double low, double high) {
        if (by == 0) {
            if (at < low || at > high) first = 1, last = 0;
            return;
        }
        const double t0 = (low - at) / by, t1 = (high - at) / by;
        first = std::max(first, std::min(t0, t1)), last = std::min(last, std::max(t0, t1));
    };
    cut(a.x, along.x, box.x0, box.x1);
    cut(a.y, along.y, box.y0, box.y1);
    if (first > last) return {};
    return {a + along * first, a + along * last};
}

bool LineState::has_marker() const {
    return marker != "None" && marker != "none" && marker != " " && !marker.empty() &&
           markersize > 0;
}

void LineState::draw_stroke(Painter& painter, std::vector<Point> points) const {
    const bool dashed = !linestyle.dashes.pattern.empty();
    Pen pen{with_opacity(color.rgba), points_to_pixels(linewidth, painter.dpi()),
            dashed ? dash_capstyle : solid_capstyle, dashed ? dash_joinstyle : solid_joinstyle};
    pen.antialias = antialiased;
    const Snap how = snap ? (*snap ? Snap::On : Snap::Off) : Snap::Auto;
    const Path path = Path::polyline(std::move(points));
    if (dashed && gapcolor) {
        Pen under = pen;
        under.color = with_opacity(gapcolor->rgba), under.cap = solid_capstyle;
        if (under.color.a > 0) painter.path(path, nullptr, &under, how);
    }
    apply_dashes(pen, linestyle, linewidth, painter.dpi());
    if (pen.color.a > 0) painter.path(path, nullptr, &pen, how);
}

void LineState::draw_markers(Painter& painter, const MarkerPlaces& places) const {
    const MarkerShape shape = marker_shape(marker, fillstyle);
    if (shape.path.empty()) return;
    // The pixel marker is one pixel, whatever the size, and has no outline.
    const bool pixel = marker == ",";
    const double size = pixel ? 1 : points_to_pixels(markersize, painter.dpi());
    const Affine scale = Affine::scaling(size, size);
    const bool black = shape.filled && fillstyle != FillStyle::None && marker != "." &&
                       marker != "," && rc_bool("_internal.classic_mode");
    const Rgba own = black ? Rgba{0, 0, 0, 1} : color.rgba;
    const Rgba edge = with_opacity(markeredgecolor ? markeredgecolor->rgba : own);
    const Rgba inside = with_opacity(markerfacecolor ? markerfacecolor->rgba : color.rgba);
    const Pen pen{edge, points_to_pixels(markeredgewidth, painter.dpi()), shape.cap, shape.join};
    const Pen* outline = edge.a > 0 && markeredgewidth > 0 && !pixel ? &pen : nullptr;
    // Carets are "unfilled" markers, and yet a line fills them.
    const bool filled = fillstyle != FillStyle::None && inside.a > 0;
    const Snap how = shape.snap_at(size);
    const Path path = shape.path.transformed(scale);
    const Rgba* fill = filled ? &inside : nullptr;
    auto* quick = dynamic_cast<TintingPainter*>(&painter);
    if (!shape.alt_path && quick && quick->uniform_markers(path, places, fill, outline, how))
        return;
    std::vector<Point> all(places.get ? places.count : 0);
    const std::span<const Point> at = places.some(0, places.count, all);
    if (!shape.alt_path) {
        const auto seen = seen_markers(painter, path, at, fill, outline);
        return painter.markers(path, seen ? std::span<const Point>(*seen) : at, fill, outline, how);
    }
    painter.markers(path, at, fill, outline, how);
    const bool alt = shape.filled && markerfacecoloralt && markerfacecoloralt->rgba.a > 0;
    const Rgba other = alt ? with_opacity(markerfacecoloralt->rgba) : Rgba::none();
    painter.markers(shape.alt_path->transformed(scale), at, alt ? &other : nullptr, outline, how);
}

Rect LineState::window_extent(const DrawContext& context, const TextMetrics&) const {
    if (!visible || data_.size() == 0) return Rect::nothing();
    Rect box = Rect::nothing();
    const auto include_all = [&](std::span<const double> xs, std::span<const double> ys) {
        for (const Point p : context.frame.to_display(xs, ys, transform)) {
            if (is_finite(p)) box.include(p);
        }
    };
    const DataBounds& bounds = data_.bounds();
    const Point low = context.frame.to_display({bounds.x.low, bounds.y.low}, transform);
    const Point high = context.frame.to_display({bounds.x.high, bounds.y.high}, transform);
    if (data_.is_dense() && transform.before == Affine{} && is_finite(low) && is_finite(high)) {
        box.include(low), box.include(high);
    } else {
        include_all(x().values(), y().values());
    }
    if (box.is_nothing()) return box;
    const double pad = std::max(linewidth, has_marker() ? markersize + markeredgewidth : 0) / 2;
    return box.padded(points_to_pixels(pad, context.frame.dpi));
}

Line::Line(Column x, Column y, const PropertyUpdates& properties)
    : Artist([&] {
          auto state = std::make_shared<LineState>();
          for (const auto& [name, value] : properties)
              line_properties().find(name).set(*state, value);
          state->set_data(std::move(x), std::move(y));
          return state;
      }()) {}

void Line::set_data(Column x, Column y) {
    const LineData measured(std::move(x), std::move(y));
    update<LineState>([&](LineState& s) { s.set_data(measured); });
}

bool Line::set_longer(std::span<const double> x, std::span<const double> y) {
    const LineData before = state_as<LineState>()->data();
    if (!before.is_dense() || !before.starts(x, y)) return false;
    const LineData after =
        before.appended(x.subspan(before.size()), y.subspan(before.size()), LineData::kAll);
    update<LineState>([&](LineState& s) { s.set_data(after); });
    return true;
}

void Line::append(std::span<const double> x, std::span<const double> y, std::size_t keep) {
    // Not std::timed_mutex: thread sanitizers do not know how it waits.
    std::unique_lock lock(adding_, std::try_to_lock);
    for (int turn = 0; turn < 250 && !lock; ++turn) {
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
        lock.try_lock();
    }
    std::optional<LineData> before, after;
    update<LineState>([&](LineState& s) {
        // Where only another property has changed meanwhile, the work is done already.
        if (!before || !before->is_same(s.data())) {
            before = s.data();
            after = before->appended(x, y, keep);
        }
        s.set_data(*after);
    });
}

}  // namespace plot
