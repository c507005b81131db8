#include "plot/artists/table.h"

#include <algorithm>
#include <map>

namespace plot {

namespace {

using S = TableState;

constexpr double kAxesPad = 0.02;  // parts of the axes, as matplotlib's Table.AXESPAD
constexpr double kCellPad = 0.1;   // parts of a cell beside its words, as matplotlib's Cell.PAD

// Where the low end of a length of this size stands, between 0 and 1.
double place_along(int side, double size) {
    switch (side) {
        case -2:
            return -size;
        case -1:
            return kAxesPad;
        case 1:
            return 1 - size - kAxesPad;
        case 2:
            return 1;
        default:
            return 0.5 - size / 2;
    }
}

// By matplotlib's codes: -2 and 2 are outside, -1 and 1 inside at the edge, 0 the middle.
std::pair<int, int> sides_of(int location) {
    static constexpr std::pair<int, int> kSides[] = {
        {1, 1}, {1, 1}, {-1, 1}, {-1, -1}, {1, -1}, {-1, 0}, {1, 0},  {0, -1}, {0, 1},
        {0, 0}, {2, 2}, {-2, 2}, {-2, -2}, {2, -2}, {2, 0},  {-2, 0}, {0, 2},  {0, -2}};
    return kSides[std::size_t(std::clamp(location, 0, 17))];
}

double required_width(const TextState& text, double size, const DrawContext& context,
                      const TextMetrics& metrics) {
    if (text.text.empty()) return 0;
    TextStyle style = text.style;
    style.font.size = size;
    const Rect r = layout_text(text.text, style, context.frame.dpi, metrics).bounds;
    return r.width() / context.frame.axes_box.width() * (1 + 2 * kCellPad);
}

// Where each row or column begins; the keys in this order.
template <class Order>
std::map<int, double> starts(const std::map<int, double, Order>& sizes, double& total) {
    std::map<int, double> all;
    total = 0;
    for (const auto& [key, size] : sizes) all[key] = total, total += size;
    return all;
}

// Sizes become boxes in pixels, columns beside and rows above each other.
void put_together(const TableState& table, const std::map<int, double>& widths,
                  const std::map<int, double, std::greater<>>& heights, const Frame& frame,
                  std::vector<TableState::Placed>& all) {
    double whole_width = 0, whole_height = 0;
    const auto lefts = starts(widths, whole_width), bottoms = starts(heights, whole_height);
    // As in matplotlib, labels in front of column 0 and above row 0 are beside what is placed.
    auto beside = [](const auto& sizes) {
        double sum = 0;
        for (const auto& [key, size] : sizes) sum += key < 0 ? size : 0;
        return sum;
    };
    const double before = beside(widths);
    const double width = whole_width - before, height = whole_height - beside(heights);
    double x = place_along(sides_of(table.location).first, width) - before, scale_x = 1;
    double y = place_along(sides_of(table.location).second, height), scale_y = 1;
    if (table.box && width > 0 && height > 0) {
        x = table.box->x0 - before, y = table.box->y0;
        scale_x = table.box->width() / width, scale_y = table.box->height() / height;
    }
    for (std::size_t i = 0; i < all.size(); ++i) {
        const double left = x + lefts.at(table.cells[i].column) * scale_x;
        const double bottom = y + bottoms.at(table.cells[i].row) * scale_y;
        const Point low = frame.to_display({left, bottom}, table.transform);
        const Point high = frame.to_display(
            {left + all[i].box.width() * scale_x, bottom + all[i].box.height() * scale_y},
            table.transform);
        all[i].box = {low.x, low.y, high.x, high.y};
    }
}

}  // namespace

const PropertyTable& table_properties() {
    static const PropertyTable table("Table", &artist_properties(), {});
    return table;
}

TableState::TableState() {
    clip_on = false;
    transform = TransformSpec::axes();
}

std::shared_ptr<ArtistState> TableState::clone() const {
    return std::make_shared<TableState>(*this);
}

const PropertyTable& TableState::properties() const { return table_properties(); }

void TableState::link() {
    for (Cell& cell : cells) {
        cell.patch_state = cell.patch->state_as<PatchState>();
        cell.text_state =
            std::static_pointer_cast<const TextState>(linked_state(cell.text->state()));
    }
}

std::vector<std::shared_ptr<Artist>> TableState::parts() const {
    std::vector<std::shared_ptr<Artist>> all;
    all.reserve(2 * cells.size());
    for (const Cell& cell : cells) all.push_back(cell.patch), all.push_back(cell.text);
    return all;
}

std::vector<TableState::Placed> TableState::placed(const DrawContext& context,
                                                   const TextMetrics& metrics) const {
    std::vector<Placed> all;
    if (cells.empty() || !cells.front().text_state) return all;
    all.reserve(cells.size());
    auto is_auto = [&](int column) {
        return std::ranges::find(auto_columns, column) != auto_columns.end();
    };
    for (const Cell& cell : cells) {
        const auto& shape = cell.patch_state->path;
        const Rect size = shape && !shape->bounds().is_nothing() ? shape->bounds() : Rect{};
        all.push_back({{0, 0, size.width(), size.height()}, cell.text_state->style.font.size});
    }
    std::map<int, double> auto_widths, widths;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (!is_auto(cells[i].column)) continue;
        double& width = auto_widths[cells[i].column];
        width = std::max(width,
                         required_width(*cells[i].text_state, all[i].font_size, context, metrics));
    }
    if (auto_font) {
        double least = all.front().font_size;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            double size = all[i].font_size;
            if (is_auto(cells[i].column)) continue;
            while (size > 1 && required_width(*cells[i].text_state, size, context, metrics) >
                                   all[i].box.width()) {
                --size;
            }
            least = std::min(least, size);
        }
        for (Placed& p : all) p.font_size = least;
    }
    std::map<int, double, std::greater<>> heights;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (is_auto(cells[i].column)) all[i].box.x1 = auto_widths[cells[i].column];
        double& width = widths[cells[i].column];
        double& height = heights[cells[i].row];
        width = std::max(width, all[i].box.width()), height = std::max(height, all[i].box.height());
    }
    put_together(*this, widths, heights, context.frame, all);
    return all;
}

void TableState::draw(Painter& painter, const DrawContext& context) const {
    if (!visible) return;
    const std::vector<Placed> places = placed(context, painter.metrics());
    std::vector<std::size_t> order(places.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::ranges::sort(order, {}, [&](std::size_t i) {
        return std::pair{cells[i].row, cells[i].column};
    });
    for (const std::size_t i : order) {
        const Cell& cell = cells[i];
        if (!cell.patch_state->visible || !cell.patch_state->path) continue;
        const Rect r = places[i].box;
        const Path& shape = *cell.patch_state->path;
        cell.patch_state->draw_path(painter, shape.transformed(Affine::between(shape.bounds(), r)));
        TextState text = *cell.text_state;
        text.style.font.size = places[i].font_size;
        const double x = text.style.ha == HAlign::Center ? r.centre().x
                         : text.style.ha == HAlign::Left ? r.x0 + r.width() * kCellPad
                                                         : r.x1 - r.width() * kCellPad;
        text.draw_at(painter, {x, r.centre().y});
    }
}

Rect TableState::window_extent(const DrawContext& context, const TextMetrics& metrics) const {
    Rect all = Rect::nothing();
    if (!visible) return all;
    for (const Placed& p : placed(context, metrics)) all = all.united(p.box);
    return all;
}

Table::Table(const PropertyUpdates& properties)
    : Artist([&] {
          auto state = std::make_shared<TableState>();
          for (const auto& [name, value] : properties) {
              table_properties().find(name).set(*state, value);
          }
          return state;
      }()) {}

}  // namespace plot
