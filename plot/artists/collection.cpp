#include "plot/artists/collection.h"

#include <algorithm>
#include <cstring>
#include <limits>

#include "plot/cancel.h"
#include "plot/error.h"
#include "plot/parallel.h"
#include "plot/style.h"
#include "plot/units.h"
#include "plot/vector_clones.h"

namespace plot {

namespace {

constexpr std::size_t kPollEvery = 0x3f;    // paths between two looks at the cancel token
constexpr std::size_t kStampedFrom = 4096;  // shapes
constexpr std::size_t kManyPoints = 1024;

struct Seen {
    DataBounds bounds;
    bool is_whole = true;  // no gaps
};

// In a loop without branches.
PLOT_VECTOR_CLONES Seen seen_of(std::span<const Point> points) {
    using Two = double __attribute__((vector_size(16)));
    constexpr double kFar = std::numeric_limits<double>::infinity();
    Two low = Two{} + kFar, high = Two{} - kFar, positive = low, odd{};  // odd: NaN if one is odd
    for (const Point& p : points) {
        Two at;
        std::memcpy(&at, &p, sizeof at);
        low = at < low ? at : low;
        high = at > high ? at : high;
        const Two above = at > 0 ? at : Two{} + kFar;
        positive = above < positive ? above : positive;
        odd += at - at;
    }
    return {{{low[0], high[0], positive[0]}, {low[1], high[1], positive[1]}}, odd[0] + odd[1] == 0};
}

// Of points without gaps; false for others, which are looked at one by one.
bool include_whole(std::span<const Point> points, DataBounds& all) {
    constexpr std::size_t kStretch = 1 << 16;
    std::vector<Seen> parts((points.size() + kStretch - 1) / kStretch);
    run_stretches(points.size(), kStretch, [&](std::size_t begin, std::size_t end) {
        parts[begin / kStretch] = seen_of(points.subspan(begin, end - begin));
    });
    if (parts.empty() || !std::ranges::all_of(parts, &Seen::is_whole)) return false;
    for (const Seen& part : parts) all.include(part.bounds);
    return true;
}

DataBounds bounds_of_paths(const std::vector<Path>& paths) {
    DataBounds all;
    std::size_t count = 0;
    for (const Path& path : paths) {
        if ((++count & kPollEvery) == 0) poll_cancel();
        const bool is_closed = !path.codes.empty() && path.codes.back() == PathCode::Close;
        const std::span points(path.points.data(), path.points.size() - std::size_t(is_closed));
        const bool is_ring = std::ranges::count(path.codes, PathCode::Close) == int(is_closed);
        if (points.size() >= kManyPoints && is_ring && include_whole(points, all)) continue;
        for (std::size_t i = 0; i < path.points.size(); ++i) {
            if (!path.codes.empty() && path.codes[i] == PathCode::Close) continue;
            if (!is_finite(path.points[i])) continue;
            all.x.include(path.points[i].x), all.y.include(path.points[i].y);
        }
    }
    return all;
}

}  // namespace

CollectionState::CollectionState() {
    zorder = 1;
    facecolors = std::vector{rc_color("patch.facecolor")};
    edgecolors = std::vector{Rgba::none()};
    linewidths = std::vector{rc_number("patch.linewidth")};
    linestyles = std::vector{DashSpec{}};
    antialiased = rc_bool("patch.antialiased");
}

std::shared_ptr<ArtistState> CollectionState::clone() const {
    return std::make_shared<CollectionState>(*this);
}

const PropertyTable& CollectionState::properties() const { return collection_properties(); }

void CollectionState::set_paths(std::vector<Path> given) {
    path_bounds_ = bounds_of_paths(given);
    // Circles that are stamped come out a little less exact than others.
    const bool stamped = given.size() >= kStampedFrom && given[0].has_curves();
    alike_ = stamped ? alike_paths(given) : nullptr;
    std::vector<std::shared_ptr<const DenseOutline>> outlines(given.size());
    bool any = false;
    for (std::size_t i = 0; i < given.size(); ++i) {
        outlines[i] = DenseOutline::of(given[i]);
        any |= outlines[i] != nullptr;
    }
    if (!any) outlines.clear();
    outlines_ = std::move(outlines);
    paths = std::move(given);
}

void CollectionState::set_offsets(Column x, Column y) {
    if (x.size() != y.size()) {
        throw ValueError("the offsets' x and y must be of one size, not " +
                         std::to_string(x.size()) + " and " + std::to_string(y.size()));
    }
    offset_bounds_ = bounds_of(x.values(), y.values());
    offset_x = std::move(x), offset_y = std::move(y);
    const bool many = offset_x.size() >= PointIndex::kFrom;
    index_ = many ? std::make_shared<PointIndex>() : nullptr;
}

Rgba CollectionState::with_opacity(const Rgba& c, std::size_t item) const {
    if (c.a <= 0) return c;
    if (!alphas.empty()) return c.with_alpha(alphas.in_turn(item));
    return alpha ? c.with_alpha(*alpha) : c;
}

Rgba CollectionState::Looks::seen(const Colors& list, std::size_t i) const {
    return list.empty() ? Rgba::none() : of.with_opacity(list.in_turn(i), i);
}

CollectionState::Looks CollectionState::looks() const {
    Looks looks{*this, Colors(facecolors.values()), Colors(edgecolors.values())};
    if (mapping.has_values())
        (mapped_to_edges ? looks.edges : looks.faces) = Colors(mapping.mapped());
    if (edge_is_face && !(mapping.has_values() && mapped_to_edges)) looks.edges = looks.faces;
    return looks;
}

std::vector<Rgba> CollectionState::shown_faces() const {
    const Looks shown = looks();
    std::vector<Rgba> all;
    const std::size_t count = shown.faces.empty() ? 0 : std::max(shown.faces.size(), alphas.size());
    for (std::size_t i = 0; i < count; ++i) all.push_back(shown.face(i));
    return all;
}

std::vector<Rgba> CollectionState::shown_edges() const {
    const Looks shown = looks();
    std::vector<Rgba> all;
    const std::size_t count = shown.edges.empty() ? 0 : std::max(shown.edges.size(), alphas.size());
    for (std::size_t i = 0; i < count; ++i) all.push_back(shown.edge(i));
    return all;
}

// Data coordinates count: of the places, or of the shapes where these are in data.
DataBounds CollectionState::data_bounds() const {
    DataBounds mine;
    const bool shapes_x = transform.x == Coordinates::Data,
               shapes_y = transform.y == Coordinates::Data;
    if (has_offsets() && !(shapes_x && shapes_y)) {
        if (offset_transform.x == Coordinates::Data) mine.x = offset_bounds_.x;
        if (offset_transform.y == Coordinates::Data) mine.y = offset_bounds_.y;
        return mine;
    }
    if (has_offsets() || transform.before != Affine{}) return mine;
    if (shapes_x) mine.x = path_bounds_.x;
    if (shapes_y) mine.y = path_bounds_.y;
    return mine;
}

Rect CollectionState::window_extent(const DrawContext& context, const TextMetrics&) const {
    Rect box = Rect::nothing();
    if (!visible || paths.empty()) return box;
    const Frame& frame = context.frame;
    const auto places = frame.to_display(offset_x.values(), offset_y.values(), offset_transform);
    const bool one_shape = paths.size() == 1 && sizes.size() <= 1;
    const Rect first = one_shape ? shape_of(0, frame).bounds() : Rect::nothing();
    for (std::size_t i = 0; i < items(); ++i) {
        if ((i & kPollEvery) == 0) poll_cancel();
        const Point at = places.empty() ? Point{} : places[i % places.size()];
        const Rect r = one_shape ? first : shape_of(i, frame).bounds();
        if (!is_finite(at) || r.is_nothing()) continue;
        const double width = linewidths.empty() ? 0 : linewidths.in_turn(i);
        const double pad = points_to_pixels(width, frame.dpi) / 2;
        box = box.united(Rect{r.x0 + at.x, r.y0 + at.y, r.x1 + at.x, r.y1 + at.y}.padded(pad));
    }
    return box;
}

Collection::Collection(std::vector<Path> paths, const PropertyUpdates& properties)
    : Artist([&] {
          auto state = std::make_shared<CollectionState>();
          for (const auto& [name, value] : properties)
              collection_properties().find(name).set(*state, value);
          state->set_paths(std::move(paths));
          return state;
      }()) {}

void Collection::set_paths(std::vector<Path> paths) {
    CollectionState measured;
    measured.set_paths(std::move(paths));
    update<CollectionState>([&](CollectionState& s) { s.take_paths(measured); });
}

void Collection::set_offsets(Column x, Column y) {
    CollectionState measured;
    measured.set_offsets(std::move(x), std::move(y));
    update<CollectionState>([&](CollectionState& s) { s.take_offsets(measured); });
}

}  // namespace plot
