#include "plot/artists/mesh.h"

#include <array>
#include <cmath>

#include "plot/artists/mesh_pixels.h"
#include "plot/cancel.h"
#include "plot/error.h"
#include "plot/value_colors.h"

namespace plot {

namespace {

constexpr std::size_t kPollEvery = 0xfff;  // cells between two looks at the cancel token
// In vector files pictures have this many pixels for each of the page's.
constexpr double kVectorScale = 3;

// Whether all rows of x are the same, and all columns of y.
bool has_straight_sides(const Column& x, const Column& y, std::size_t rows, std::size_t columns) {
    for (std::size_t r = 0; r < rows; ++r) {
        if ((r & 0xff) == 0) poll_cancel();
        for (std::size_t c = 0; c < columns; ++c) {
            const std::size_t i = r * columns + c;
            if (x[i] != x[c] || y[i] != y[r * columns]) return false;
        }
    }
    return true;
}

Column column_of(const Column& values, std::size_t count, std::size_t step) {
    std::vector<double> some(count);
    for (std::size_t i = 0; i < count; ++i) some[i] = values[i * step];
    return Column(std::move(some));
}

std::array<std::uint8_t, 4> to_bytes(const Rgba& c) {
    const auto byte = [](double v) {
        return static_cast<std::uint8_t>(std::clamp(v, 0.0, 1.0) * 255 + 0.5);
    };
    return {byte(c.r), byte(c.g), byte(c.b), byte(c.a)};
}

bool is_inside(const std::array<Point, 4>& cell, Point p) {
    bool inside = false;
    for (std::size_t i = 0; i < 4; ++i) {
        const Point a = cell[i], b = cell[(i + 1) % 4];
        if ((a.y > p.y) != (b.y > p.y) && p.x < a.x + (p.y - a.y) / (b.y - a.y) * (b.x - a.x))
            inside = !inside;
    }
    return inside;
}

}  // namespace

MeshGrid::MeshGrid(int rows, int columns, Column x, Column y)
    : rows_(rows), columns_(columns), x_(std::move(x)), y_(std::move(y)) {
    const std::size_t r = std::size_t(rows), c = std::size_t(columns);
    if (rows < 0 || columns < 0) throw ValueError("a mesh cannot have fewer than no corners");
    if (x_.size() == c && y_.size() == r) return;
    if (x_.size() != r * c || y_.size() != r * c) {
        throw ValueError("a mesh of " + std::to_string(r) + " x " + std::to_string(c) +
                         " corners needs as many x and y, not " + std::to_string(x_.size()) +
                         " and " + std::to_string(y_.size()));
    }
    straight_ = has_straight_sides(x_, y_, r, c);
    if (straight_ && r * c > 0) x_ = column_of(x_, c, 1), y_ = column_of(y_, r, c);
}

Rect MeshCorners::bounds() const {
    Rect all = Rect::nothing();
    if (!straight) {
        for (const Point p : points) {
            if (is_finite(p)) all.include(p);
        }
        return all;
    }
    for (const double v : x) {
        if (std::isfinite(v)) all.x0 = std::min(all.x0, v), all.x1 = std::max(all.x1, v);
    }
    for (const double v : y) {
        if (std::isfinite(v)) all.y0 = std::min(all.y0, v), all.y1 = std::max(all.y1, v);
    }
    return all;
}

MeshState::MeshState() {
    facecolors = {};
    antialiased = false;
}

std::shared_ptr<ArtistState> MeshState::clone() const { return std::make_shared<MeshState>(*this); }

void MeshState::set_grid(MeshGrid grid) {
    DataLimits x, y;
    x.include(grid.x().values()), y.include(grid.y().values());
    bounds_ = {x, y};
    grid_ = std::move(grid);
}

MeshCorners MeshState::corners_on(const Frame& frame) const {
    MeshCorners on;
    on.rows = grid_.rows(), on.columns = grid_.columns();
    const Affine& before = transform.before;
    on.straight = grid_.is_straight() && before.xy == 0 && before.yx == 0;
    if (on.straight) {
        for (const double v : grid_.x()) on.x.push_back(frame.to_display({v, 1}, transform).x);
        for (const double v : grid_.y()) on.y.push_back(frame.to_display({1, v}, transform).y);
    } else if (!grid_.is_straight()) {
        on.points = frame.to_display(grid_.x().values(), grid_.y().values(), transform);
    } else {
        on.points.reserve(grid_.x().size() * grid_.y().size());
        for (const double y : grid_.y()) {
            poll_cancel();
            for (const double x : grid_.x()) {
                on.points.push_back(frame.to_display({x, y}, transform));
            }
        }
    }
    return on;
}

bool MeshState::has_edges() const {
    const auto& colors = edgecolors.values();
    return edge_is_face || mapped_to_edges ||
           std::any_of(colors.begin(), colors.end(), [](const Rgba& c) { return c.a > 0; });
}

// Outlines, hatches and smooth edges are drawn cell by cell, and so are files of vectors.
void MeshState::draw(Painter& painter, const DrawContext& context) const {
    if (!visible || grid_.rows() < 2 || grid_.columns() < 2) return;
    const MeshCorners corners = corners_on(context.frame);
    const bool outlined = antialiased || !hatch.empty() || has_edges();
    const bool snapped = !snap || *snap;
    if (!gouraud && (outlined || !snapped || painter.is_vector())) {
        return draw_cells(painter, corners);
    }
    draw_picture(painter, context, corners);
}

void MeshState::draw_cells(Painter& painter, const MeshCorners& on) const {
    Looks shown = looks();
    if (!has_edges() && antialiased) shown.edges = shown.faces;
    const int columns = on.columns - 1;
    for (int r = 0; r + 1 < on.rows; ++r) {
        for (int c = 0; c < columns; ++c) {
            const std::size_t i = std::size_t(r) * std::size_t(columns) + std::size_t(c);
            if ((i & kPollEvery) == 0) poll_cancel();
            const Point first = on.at(r, c);
            Path cell{{first, on.at(r, c + 1), on.at(r + 1, c + 1), on.at(r + 1, c), first}, {}};
            if (!std::all_of(cell.points.begin(), cell.points.end(), is_finite)) continue;
            draw_item(painter, shown, cell, pen_of(shown, i, painter.dpi()), i);
        }
    }
}

void MeshState::draw_picture(Painter& painter, const DrawContext& context,
                             const MeshCorners& corners) const {
    const double scale = painter.is_vector() ? kVectorScale : 1;
    const Rect page{0, 0, painter.width(), painter.height()};
    const Rect clip = clip_on ? context.clip : page;
    const MeshCanvas canvas = MeshCanvas::around(corners, clip, page, scale);
    if (canvas.empty()) return;
    if (!gouraud) {
        return painter.image(colored(canvas, cells_of_pixels(canvas, corners)), canvas.onto(), 1,
                             false);
    }
    const Looks shown = looks();
    if (shown.faces.empty()) return;
    const auto color = [&](std::size_t i) { return shown.face(i); };
    painter.image(fill_smooth(canvas, corners, color), canvas.onto(), 1, false);
}

// Values become colours where a pixel shows them, so that cells that no pixel shows cost nothing.
Pixels MeshState::colored(const MeshCanvas& canvas, const std::vector<std::uint32_t>& cells) const {
    auto bytes = std::make_shared<std::vector<std::uint8_t>>(canvas.size() * 4);
    const bool by_value = mapping.has_values() && mapping.norm().scaled() && alphas.empty();
    const std::optional<Looks> shown =
        by_value ? std::nullopt : std::optional<Looks>(std::in_place, looks());
    const auto values = by_value ? mapping.values().values() : std::span<const double>();
    std::vector<ValueColors::Bytes> table;
    for (const Rgba& c : mapping.colormap().table()) table.push_back(to_bytes(with_opacity(c, 0)));
    const ValueColors colors(mapping.norm(), mapping.colormap(), table);
    const std::size_t width = std::size_t(canvas.width);
    std::vector<double> row(width);
    for (std::size_t start = 0; start < cells.size(); start += width) {
        poll_cancel();
        const std::span of(cells.data() + start, width);
        if (by_value) {
            std::transform(of.begin(), of.end(), row.begin(), [&](std::uint32_t i) {
                return i < values.size() ? values[i] : std::nan("");
            });
            colors.write(row, bytes->data() + 4 * start);
        }
        for (std::size_t i = 0; i < width; ++i) {
            if (by_value && of[i] != kNoCell) continue;
            const auto color =
                of[i] == kNoCell ? ValueColors::Bytes{} : to_bytes(shown->face(of[i]));
            std::copy(color.begin(), color.end(), bytes->data() + 4 * (start + i));
        }
    }
    return {canvas.width, canvas.height, std::move(bytes)};
}

DataBounds MeshState::data_bounds() const {
    if (!transform.is_data() || bounds_.x.low > bounds_.x.high) return {};
    DataBounds mine;
    for (const Point p : {Point{bounds_.x.low, bounds_.y.low},
                          {bounds_.x.high, bounds_.y.low},
                          {bounds_.x.low, bounds_.y.high},
                          {bounds_.x.high, bounds_.y.high}}) {
        const Point q = transform.before(p);
        mine.x.include(q.x), mine.y.include(q.y);
    }
    if (transform.before == Affine{}) return bounds_;
    return mine;
}

Rect MeshState::window_extent(const DrawContext& context, const TextMetrics&) const {
    return visible ? corners_on(context.frame).bounds() : Rect::nothing();
}

std::optional<std::size_t> MeshState::cell_at(const Frame& frame, Point p) const {
    const MeshCorners on = corners_on(frame);
    const int columns = on.columns - 1;
    std::optional<std::size_t> found;
    for (int r = 0; r + 1 < on.rows; ++r) {
        if (on.straight && (on.y[std::size_t(r)] > p.y) == (on.y[std::size_t(r) + 1] > p.y))
            continue;
        for (int c = 0; c < columns; ++c) {
            if (is_inside({on.at(r, c), on.at(r, c + 1), on.at(r + 1, c + 1), on.at(r + 1, c)}, p))
                found = std::size_t(r) * std::size_t(columns) + std::size_t(c);
        }
    }
    return found;
}

std::string MeshState::cursor_text(const Frame& frame, Point at) const {
    if (!visible || gouraud || !mapping.has_values()) return {};
    const auto cell = cell_at(frame, at);
    if (!cell || *cell >= mapping.values().size()) return {};
    return value_text(mapping.norm(), mapping.colormap(), mapping.values()[*cell]);
}

Mesh::Mesh(MeshGrid grid, bool gouraud)
    : Artist([&] {
          auto state = std::make_shared<MeshState>();
          state->set_grid(std::move(grid));
          state->gouraud = gouraud;
          return state;
      }()) {}

}  // namespace plot
