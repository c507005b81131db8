#include "plot/artist.h"

#include <algorithm>

#include "plot/axes.h"
#include "plot/cancel.h"
#include "plot/error.h"
#include "plot/figure.h"
#include "plot/fork_guard.h"
#include "plot/property_types.h"
#include "plot/rasterized.h"
#include "plot/subfigure.h"

namespace plot {

namespace {

ArtistId next_id() {
    static std::atomic<ArtistId> last{0};
    return ++last;
}

std::optional<double> to_alpha(const Value& v, std::string_view what) {
    if (is_none(v)) return std::nullopt;
    if (std::holds_alternative<std::string>(v)) {
        throw TypeError("alpha must be numeric or None, not <class 'str'>");
    }
    const double alpha = to_number(v, what);
    if (!(alpha >= 0 && alpha <= 1)) {
        throw ValueError("alpha (" + repr(v) + ") is outside 0-1 range");
    }
    return alpha;
}

std::optional<bool> to_optional_bool(const Value& v, std::string_view what) {
    if (is_none(v)) return std::nullopt;
    return to_bool(v, what);
}

template <class T>
Value from_optional(const std::optional<T>& v) {
    return v ? Value{*v} : Value{};
}

TransformSpec to_transform(const Value& v, std::string_view what) {
    if (const auto* spec = std::get_if<TransformSpec>(&v)) return *spec;
    throw TypeError(std::string(what) + " must be a transform, not " + repr(v));
}

}  // namespace

std::mutex& scene_mutex() {
    static ForkMutex& mutex = *new ForkMutex;
    return mutex;
}

DataBounds bounds_of(std::span<const double> x, std::span<const double> y) {
    constexpr std::size_t kBlock = 1 << 16;
    DataBounds bounds;
    const std::size_t n = std::min(x.size(), y.size());
    for (std::size_t start = 0; start < n; start += kBlock) {
        poll_cancel();
        for (std::size_t i = start; i < std::min(n, start + kBlock); ++i) {
            if (!std::isfinite(x[i]) || !std::isfinite(y[i])) continue;
            bounds.x.include(x[i]);
            bounds.y.include(y[i]);
        }
    }
    return bounds;
}

const Frame& DrawContext::frame_of(ArtistId id) const {
    if (id == 0 || id == axes) return frame;
    for (const auto& [other, its_frame] : frames) {
        if (other == id) return its_frame;
    }
    return frame;
}

DrawContext DrawContext::in_axes(ArtistId id) const {
    if (id == axes) return *this;
    DrawContext other = *this;
    if (id == 0) {
        other.frame.axes_box = frame.figure_box;
        other.frame.view = {0, 0, 1, 1};
        other.frame.x_scale = other.frame.y_scale = {};
    } else {
        other.frame = frame_of(id);
    }
    other.axes = id;
    other.clip = other.frame.axes_box;
    return other;
}

std::shared_ptr<const ArtistState> linked_state(std::shared_ptr<const ArtistState> state) {
    constexpr int kDeepest = 8;  // artists may refer to each other in a circle
    static thread_local int depth = 0;
    if (!state->has_links() || depth >= kDeepest) return state;
    ++depth;
    const auto linked = state->clone();
    linked->link();
    --depth;
    return linked;
}

void ArtistState::draw_clipped(Painter& painter, const DrawContext& context, bool on_axes) const {
    const auto draw_it = [&](Painter& onto, const DrawContext& there) {
        draw_with_clip(onto, there, on_axes);
    };
    if (!visible || !painter.is_vector() || rasterized == false) {
        draw_it(painter, context);
    } else if (rasterized == true) {
        draw_as_pixels(painter, context, draw_it);
    } else {
        draw_within_bounds(painter, context, draw_it);
    }
}

void ArtistState::draw_with_clip(Painter& painter, const DrawContext& context, bool on_axes) const {
    const bool by_axes = on_axes && clip_path.with_axes;
    if (!clip_on || (!by_axes && !clip_path.path)) return draw(painter, context);
    const PainterState state(painter);
    if (by_axes) painter.clip(context.clip);
    if (clip_path.path) {
        Path path = *clip_path.path;
        for (Point& p : path.points) p = context.frame.to_display(p, clip_path.transform);
        painter.clip(path);
    }
    draw(painter, context);
}

const PropertyTable& artist_properties() {
    using S = ArtistState;
    static const PropertyTable table(
        "Artist", nullptr,
        {bool_property(&S::visible, {"visible", {}, "", "Whether it is drawn."}),
         number_property(&S::zorder,
                         {"zorder", {}, "", "Artists with lower values are drawn first."}),
         property(&S::alpha, "float in 0..1 or None", to_alpha, from_optional<double>,
                  {"alpha", {}, "", "Opacity; None leaves it to the colours."}),
         text_property(&S::label, {"label", {}, "", "Name in the legend."}),
         bool_property(&S::clip_on, {"clip_on", {}, "", "Whether the axes cut it off."}),
         bool_property(&S::in_layout, {"in_layout", {}, "", "Whether tight boxes count it."}),
         bool_property(&S::animated, {"animated", {}, "", "Left out of ordinary drawing."}),
         property(&S::rasterized, "bool or None", to_optional_bool, from_optional<bool>,
                  {"rasterized",
                   {},
                   "",
                   "Drawn as pixels in vector files; None: where it is too much for them."}),
         property(&S::snap, "bool or None", to_optional_bool, from_optional<bool>,
                  {"snap", {}, "", "Rounded to whole pixels; None: where edges are straight."}),
         text_property(&S::gid, {"gid", {}, "", "Group id in SVG files."}),
         text_property(&S::url, {"url", {}, "", "Link in SVG files."}),
         property(&S::transform, "transform", to_transform, same_value<TransformSpec>,
                  {"transform", {}, "", "What its coordinates mean."}),
         bool_property(&S::in_limits, {"in_limits", {}, "", "Whether automatic limits count it."}),
         numbers_property(&S::sticky_x,
                          {"sticky_x", {}, "", "x values that margins do not cross."}),
         numbers_property(&S::sticky_y,
                          {"sticky_y", {}, "", "y values that margins do not cross."})});
    return table;
}

Artist::Artist(std::shared_ptr<const ArtistState> state)
    : id_(next_id()), state_(std::move(state)) {}

Artist::~Artist() = default;

std::shared_ptr<const ArtistState> Artist::state() const {
    const std::scoped_lock lock(scene_mutex());
    return state_;
}

std::vector<std::shared_ptr<const ArtistState>> Artist::states_of(
    const std::vector<std::shared_ptr<Artist>>& artists) {
    std::vector<std::shared_ptr<const ArtistState>> states;
    states.reserve(artists.size());
    const std::scoped_lock lock(scene_mutex());
    for (const auto& artist : artists) states.push_back(artist->state_);
    return states;
}

bool Artist::publish(std::shared_ptr<const ArtistState>& old,
                     std::shared_ptr<const ArtistState> next) {
    std::shared_ptr<const ArtistState> newer;
    {
        const std::scoped_lock lock(scene_mutex());
        if (state_ == old) {
            state_.swap(next);
        } else {
            newer = state_;
        }
    }
    // A state that nobody else holds is freed here, without the lock.
    const bool published = !newer;
    old = std::move(newer);
    if (published) mark_dirty();
    return published;
}

void Artist::set(const PropertyUpdates& updates) {
    if (updates.empty()) return;
    update<ArtistState>([&](ArtistState& state) {
        const PropertyTable& table = state.properties();
        for (const auto& [name, value] : updates) table.find(name).set(state, value);
    });
}

Value Artist::get(std::string_view name) const {
    const auto now = state();
    return now->properties().find(name).get(*now);
}

std::shared_ptr<Axes> Artist::axes() const {
    const std::scoped_lock lock(scene_mutex());
    return axes_.lock();
}

std::shared_ptr<Figure> Artist::figure() const {
    const std::scoped_lock lock(scene_mutex());
    return figure_.lock();
}

void Artist::attach(const std::shared_ptr<Figure>& figure, const std::shared_ptr<Axes>& axes) {
    for (const auto& part : state()->parts()) part->attach(figure, axes);
    const std::scoped_lock lock(scene_mutex());
    figure_ = figure;
    axes_ = axes;
}

std::shared_ptr<SubFigure> Artist::panel() const {
    const std::scoped_lock lock(scene_mutex());
    return panel_.lock();
}

void Artist::set_panel(const std::shared_ptr<SubFigure>& panel) {
    const std::scoped_lock lock(scene_mutex());
    panel_ = panel;
}

void Artist::mark_dirty() const {
    if (const auto owner = figure()) owner->touch();
}

void Artist::remove() {
    const auto self = shared_from_this();
    if (const auto owner = axes()) {
        owner->remove_child(self);
    } else if (const auto sheet = figure()) {
        sheet->remove_artist(self);
    } else {
        throw ValueError("cannot remove artist: it is in no axes or figure");
    }
}

}  // namespace plot
