#include "plot/artists/legend_group.h"

#include "plot/artists/legend_sample.h"
#include "plot/numeric.h"
#include "plot/units.h"

namespace plot {

namespace {

constexpr double kErrorSize = 0.5;  // of a bar to each side, font sizes

template <class S>
std::shared_ptr<const S> state_of(const std::shared_ptr<Artist>& artist) {
    return artist ? std::dynamic_pointer_cast<const S>(artist->state()) : nullptr;
}

std::vector<double> marker_places(const LegendKey& key) {
    if (key.numpoints < 2) return {key.box.centre().x};
    const double pad = kSampleMarkerPad * key.fontsize_px;
    return linspace(key.box.x0 + pad, key.box.x1 - pad, key.numpoints);
}

void draw_line(Painter& painter, const LineState& like, const std::vector<Point>& points) {
    LineState sample = like;
    std::vector<double> x, y;
    for (const Point p : points) x.push_back(p.x), y.push_back(p.y);
    sample.set_data(Column(std::move(x)), Column(std::move(y)));
    sample.transform = TransformSpec::pixels();
    sample.markevery.clear();
    sample.draw(painter, sample_context(painter));
}

void draw_segments(Painter& painter, const CollectionState& like,
                   const std::vector<std::pair<Point, Point>>& segments) {
    CollectionState sample = like;
    std::vector<Path> paths;
    paths.reserve(segments.size());
    for (const auto& [a, b] : segments) paths.push_back(Path::polyline({a, b}));
    sample.set_offsets({}, {});
    sample.set_paths(std::move(paths));
    sample.transform = TransformSpec::pixels();
    sample.draw(painter, sample_context(painter));
}

}  // namespace

std::shared_ptr<ArtistState> LegendGroupState::clone() const {
    return std::make_shared<LegendGroupState>(*this);
}

void LegendGroupState::draw_legend_key(Painter& painter, const LegendKey& key) const {
    switch (kind) {
        case Kind::Over:
            for (const auto& part : parts) part->draw_legend_key(painter, key);
            return;
        case Kind::Errorbar:
            return draw_errorbar(painter, key);
        case Kind::Stem:
            return draw_stem(painter, key);
        case Kind::Drawn:
            return draw_parts(painter, key);
    }
}

// The sample's points are the "axes" that the parts stand in.
void LegendGroupState::draw_parts(Painter& painter, const LegendKey& key) const {
    DrawContext context = sample_context(painter);
    const Point at{key.box.x0, key.box.y0 + key.baseline};
    const double point = points_to_pixels(1, painter.dpi());
    context.frame.axes_box = {at.x, at.y, at.x + point, at.y + point};
    context.frame.figure_box = {0, 0, painter.width(), painter.height()};
    for (const auto& part : parts) part->draw(painter, context);
}

void LegendGroupState::draw_errorbar(Painter& painter, const LegendKey& key) const {
    const double y = key.box.y0 + key.baseline + (key.box.height() - key.baseline) / 2;
    const double reach = kErrorSize * key.fontsize_px;
    for (const auto& [on, along] : {std::pair{has_x, Point{reach, 0}}, {has_y, Point{0, reach}}}) {
        if (!on || !bars) continue;
        std::vector<std::pair<Point, Point>> segments;
        for (const double x : marker_places(key))
            segments.emplace_back(Point{x, y} - along, Point{x, y} + along);
        draw_segments(painter, *bars, segments);
        if (!cap) continue;
        LineState sample = *cap;
        sample.marker.assign(1, along.x > 0 ? '|' : '_');
        for (const auto& [a, b] : segments) draw_line(painter, sample, {a, b});
    }
    if (line) line->draw_legend_key(painter, key);
}

void LegendGroupState::draw_stem(Painter& painter, const LegendKey& key) const {
    const double bottom = key.box.y0;
    const std::vector<double> places = marker_places(key);
    std::vector<Point> heads;
    std::vector<std::pair<Point, Point>> stems;
    for (std::size_t i = 0; i < places.size(); ++i) {
        const auto& offsets = key.scatteryoffsets;
        const double share = offsets.empty() ? 0.5 : offsets[i % offsets.size()];
        heads.push_back({places[i], key.box.y0 + key.box.height() * (0.5 * share + 0.5)});
        stems.emplace_back(Point{places[i], bottom}, heads.back());
    }
    if (line) draw_line(painter, *line, heads);
    if (bars) draw_segments(painter, *bars, stems);
    if (base) draw_line(painter, *base, {{key.box.x0, bottom}, {key.box.x1, bottom}});
}

std::shared_ptr<LegendGroup> LegendGroup::over(const std::vector<std::shared_ptr<Artist>>& all) {
    auto state = std::make_shared<LegendGroupState>();
    for (const auto& artist : all)
        if (artist) state->parts.push_back(artist->state());
    return std::make_shared<LegendGroup>(std::move(state));
}

std::shared_ptr<LegendGroup> LegendGroup::drawn(const std::vector<std::shared_ptr<Artist>>& all) {
    auto state = std::make_shared<LegendGroupState>();
    state->kind = LegendGroupState::Kind::Drawn;
    state->parts.reserve(all.size());
    for (const auto& artist : all)
        if (artist) state->parts.push_back(artist->state());
    return std::make_shared<LegendGroup>(std::move(state));
}

std::shared_ptr<LegendGroup> LegendGroup::errorbar(const std::shared_ptr<Artist>& line,
                                                   const std::shared_ptr<Artist>& cap,
                                                   const std::shared_ptr<Artist>& bars, bool has_x,
                                                   bool has_y) {
    auto state = std::make_shared<LegendGroupState>();
    state->kind = LegendGroupState::Kind::Errorbar;
    state->line = state_of<LineState>(line), state->cap = state_of<LineState>(cap);
    state->bars = state_of<CollectionState>(bars);
    state->has_x = has_x, state->has_y = has_y;
    return std::make_shared<LegendGroup>(std::move(state));
}

std::shared_ptr<LegendGroup> LegendGroup::stem(const std::shared_ptr<Artist>& markers,
                                               const std::shared_ptr<Artist>& stems,
                                               const std::shared_ptr<Artist>& base) {
    auto state = std::make_shared<LegendGroupState>();
    state->kind = LegendGroupState::Kind::Stem;
    state->line = state_of<LineState>(markers), state->base = state_of<LineState>(base);
    state->bars = state_of<CollectionState>(stems);
    return std::make_shared<LegendGroup>(std::move(state));
}

}  // namespace plot
