#include "plot/axes.h"

#include <algorithm>

#include "plot/artists/image.h"
#include "plot/artists/line.h"
#include "plot/artists/patch.h"
#include "plot/error.h"
#include "plot/figure.h"
#include "plot/style.h"

namespace plot {

namespace {

using S = AxesState;

AxesState::Below to_below(const Value& v, std::string_view what) {
    if (const auto* word = std::get_if<std::string>(&v); word && *word == "line") {
        return AxesState::Below::Line;
    }
    return to_bool(v, what) ? AxesState::Below::True : AxesState::Below::False;
}

Value from_below(const AxesState::Below& below) {
    if (below == AxesState::Below::Line) return std::string("line");
    return below == AxesState::Below::True;
}

std::optional<double> to_aspect(const Value& v, std::string_view what) {
    if (const auto* word = std::get_if<std::string>(&v)) {
        if (*word == "auto") return std::nullopt;
        if (*word == "equal") return 1;
    }
    const double aspect = to_number(v, what);
    if (!(aspect > 0) || std::isinf(aspect)) {
        throw ValueError("aspect must be finite and positive ");
    }
    return aspect;
}

Rect to_position(const Value& v, std::string_view what) {
    const auto* n = std::get_if<std::vector<double>>(&v);
    if (!n || n->size() != 4) {
        throw ValueError(std::string(what) + " must be [left, bottom, width, height], not " +
                         repr(v));
    }
    return {(*n)[0], (*n)[1], (*n)[0] + (*n)[2], (*n)[1] + (*n)[3]};
}

Value from_position(const Rect& r) {
    return std::vector<double>{r.x0, r.y0, r.width(), r.height()};
}

std::optional<double> to_box_aspect(const Value& v, std::string_view what) {
    if (is_none(v)) return std::nullopt;
    const double aspect = to_number(v, what);
    if (!(aspect > 0) || std::isinf(aspect)) {
        throw ValueError("box_aspect must be finite and positive, not " + repr(v));
    }
    return aspect;
}

Anchor to_anchor(const Value& v, std::string_view what) {
    static const Words<Point> places = {{"C", {0.5, 0.5}}, {"SW", {0, 0}},  {"S", {0.5, 0}},
                                        {"SE", {1, 0}},    {"E", {1, 0.5}}, {"NE", {1, 1}},
                                        {"N", {0.5, 1}},   {"NW", {0, 1}},  {"W", {0, 0.5}}};
    if (const auto* pair = std::get_if<std::vector<double>>(&v)) {
        if (pair->size() == 2) return {{(*pair)[0], (*pair)[1]}, ""};
        throw ValueError("argument must be among C, SW, S, SE, E, NE, N, NW, W or a pair");
    }
    return {to_word(v, what, places), std::get<std::string>(v)};
}

Value from_anchor(const Anchor& a) {
    return a.name.empty() ? Value{std::vector<double>{a.at.x, a.at.y}} : Value{a.name};
}

std::vector<Property> own_properties() {
    static const Words<bool> adjustable = {{"box", false}, {"datalim", true}};
    return {property(&S::position, "[left, bottom, width, height]", to_position, from_position,
                     {"position", {}, "", "Place as fraction of the figure."}),
            bool_property(&S::frame_on, {"frame_on", {}, "", "Whether the frame is drawn."}),
            bool_property(&S::axis_on, {"axis_on", {}, "", "Whether axis and frame are drawn."}),
            property(&S::axis_below, "bool or 'line'", to_below, from_below,
                     {"axisbelow", {}, "axes.axisbelow", "Ticks and grid below the artists."}),
            property(&S::aspect, "{'auto', 'equal'} or float", to_aspect,
                     [](const std::optional<double>& a) {
                         return a ? Value{*a} : Value{std::string("auto")};
                     },
                     {"aspect", {}, "", "Length of a unit of y over one of x."}),
            property(&S::box_aspect, "float or None", to_box_aspect,
                     [](const std::optional<double>& a) { return a ? Value{*a} : Value{}; },
                     {"box_aspect", {}, "", "Height over width of the box."}),
            property(&S::anchor, "{'C', 'SW', 'S', …} or (float, float)", to_anchor, from_anchor,
                     {"anchor", {}, "", "Where a box stands that does not fill its place."}),
            property(&S::inner, "[left, bottom, width, height]", to_position, from_position,
                     {"inner_position", {}, "", "Part of the position that the box may take."}),
            word_property(&S::aspect_adjusts_limits, adjustable,
                          {"adjustable", {}, "", "What gives way to the aspect."}),
            number_property(&S::title_pad,
                            {"title_pad", {}, "axes.titlepad", "Above the axes, points."}),
            optional_number_property(&S::title_y,
                                     {"title_y", {}, "axes.titley", "Height of the title."}),
            bool_property(&S::navigate, {"navigate", {}, "", "Whether the toolbar moves it."}),
            optional_number_property(
                &S::rasterization_zorder,
                {"rasterization_zorder", {}, "", "Artists below it are pixels in vector files."}),
            bool_property(
                &S::use_sticky_edges,
                {"use_sticky_edges", {}, "", "Whether automatic limits end at sticky edges."})};
}

std::shared_ptr<Text> make_title(HAlign align) {
    static const char* const words[] = {"left", "center", "right"};
    auto title = std::make_shared<Text>(align == HAlign::Left     ? 0
                                        : align == HAlign::Center ? 0.5
                                                                  : 1,
                                        1, "");
    title->set({{"fontsize", rc_get("axes.titlesize")},
                {"fontweight", rc_get("axes.titleweight")},
                {"horizontalalignment", std::string(words[std::size_t(align)])},
                {"verticalalignment", std::string("baseline")},
                {"transform", TransformSpec::axes()}});
    if (rc_get("axes.titlecolor") != Value{std::string("auto")}) {
        title->set("color", rc_get("axes.titlecolor"));
    }
    return title;
}

std::shared_ptr<Patch> make_background() {
    auto patch = std::make_shared<Patch>(Path::rectangle({0, 0, 1, 1}),
                                         PropertyUpdates{{"facecolor", rc_get("axes.facecolor")},
                                                         {"edgecolor", std::string("none")},
                                                         {"linewidth", 0.0},
                                                         {"transform", TransformSpec::axes()}});
    return patch;
}

std::vector<Color> rc_cycle_as_written() {
    std::vector<Color> cycle;
    for (const std::string& word : rc_strings("axes.prop_cycle"))
        cycle.push_back({require_color(word), word});
    return cycle;
}

}  // namespace

const PropertyTable& axes_properties() {
    static const PropertyTable table("Axes", &artist_properties(), own_properties());
    return table;
}

AxesState::AxesState() {
    axis_below = to_below(rc_get("axes.axisbelow"), "axes.axisbelow");
    title_pad = rc_number("axes.titlepad");
    if (!is_none(rc_get("axes.titley"))) title_y = rc_number("axes.titley");
}

std::shared_ptr<ArtistState> AxesState::clone() const { return std::make_shared<AxesState>(*this); }

const PropertyTable& AxesState::properties() const { return axes_properties(); }

Axes::Axes(Rect position, const PropertyUpdates& properties)
    : Artist([&] {
          auto state = std::make_shared<AxesState>();
          state->position = position;
          for (const auto& [name, value] : properties) {
              axes_properties().find(name).set(*state, value);
          }
          return state;
      }()),
      x_(std::make_shared<Axis>(AxisName::X)),
      y_(std::make_shared<Axis>(AxisName::Y)),
      patch_(make_background()),
      cycle_(rc_cycle_as_written()) {
    for (const Side side : {Side::Left, Side::Right, Side::Bottom, Side::Top}) {
        spines_[std::size_t(side)] = std::make_shared<Artist>(std::make_shared<SpineState>(side));
    }
    titles_ = {make_title(HAlign::Center), make_title(HAlign::Left), make_title(HAlign::Right)};
}

// Done when the axes come into a figure: shared_from_this() is not to be had in a constructor.
void Axes::adopt_parts(const std::shared_ptr<Figure>& figure) {
    const auto self = std::static_pointer_cast<Axes>(shared_from_this());
    attach(figure, self);
    for (const auto& axis : {x_, y_}) {
        axis->attach(figure, self);
        axis->label()->attach(figure, self);
    }
    patch_->attach(figure, self);
    for (const auto& spine : spines_) spine->attach(figure, self);
    for (const auto& title : titles_) title->attach(figure, self);
    for (const auto& child : children()) child->attach(figure, self);
    if (const auto key = legend()) key->attach(figure, self);
}

void Axes::add(const std::shared_ptr<Artist>& artist, bool autoscale) {
    const auto self = std::static_pointer_cast<Axes>(shared_from_this());
    artist->attach(figure(), self);
    const auto state = artist->state();
    const DataBounds bounds = state->in_limits ? state->data_bounds() : DataBounds{};
    {
        const std::scoped_lock lock(scene_mutex());
        children_.push_back(artist);
    }
    const DataBounds before = Axes::state()->data_bounds;
    DataBounds grown = before;
    grown.include(bounds);
    if (grown != before) {
        update<AxesState>([&](AxesState& s) { s.data_bounds.include(bounds); });
    }
    if (autoscale) autoscale_view();
    mark_dirty();
}

std::shared_ptr<Line> Axes::plot(std::vector<double> x, std::vector<double> y,
                                 const PropertyUpdates& properties) {
    auto line = std::make_shared<Line>(Column(std::move(x)), Column(std::move(y)), properties);
    const bool colored = std::any_of(properties.begin(), properties.end(), [](const auto& p) {
        return p.first == "color" || p.first == "c";
    });
    if (!colored) line->set("color", to_value(next_color()));
    add(line);
    return line;
}

std::vector<std::shared_ptr<Artist>> Axes::children() const {
    const std::scoped_lock lock(scene_mutex());
    return children_;
}

void Axes::remove_child(const std::shared_ptr<Artist>& artist) {
    bool found = false;
    {
        const std::scoped_lock lock(scene_mutex());
        const auto at = std::find(children_.begin(), children_.end(), artist);
        if (at != children_.end()) children_.erase(at), found = true;
        if (!found && legend_ == artist) legend_.reset(), found = true;
    }
    if (!found) throw ValueError("cannot remove artist: it is no longer in its axes");
    artist->attach(nullptr, nullptr);
    mark_dirty();
}

void Axes::clear() {
    const Axes fresh(state()->position);
    std::vector<std::shared_ptr<Artist>> gone;
    std::shared_ptr<Legend> old_legend;
    {
        const std::scoped_lock lock(scene_mutex());
        gone.swap(children_);
        old_legend.swap(legend_);
    }
    reset_cycle();
    for (const auto& artist : gone) artist->attach(nullptr, nullptr);
    // What was given to the axes themselves, to ticks, labels and spines stays, as in matplotlib.
    update<AxesState>([&](AxesState& s) {
        s.axis_on = true, s.use_sticky_edges = true, s.data_bounds = {};
        s.title_pad = fresh.state()->title_pad, s.title_y = fresh.state()->title_y;
    });
    for (const auto& [mine, theirs] : {std::pair{x_, fresh.x_}, std::pair{y_, fresh.y_}}) {
        mine->reset_to(*theirs->state());
        mine->label()->set("text", std::string());
    }
    patch_->update<PatchState>([&](PatchState& s) {
        const PatchState old = s;
        s = *fresh.patch_->state_as<PatchState>();
        s.facecolor = old.facecolor, s.visible = old.visible;
    });
    for (const auto& spine : spines_) {
        spine->update<SpineState>(
            [](SpineState& s) { s.measure = SpineState::Measure::Outward, s.place = 0; });
    }
    for (std::size_t i = 0; i < titles_.size(); ++i) {
        titles_[i]->update<TextState>(
            [&](TextState& s) { s = *fresh.titles_[i]->state_as<TextState>(); });
    }
    mark_dirty();
}

void Axes::set_legend(std::shared_ptr<Legend> legend) {
    if (legend) {
        legend->attach(figure(), std::static_pointer_cast<Axes>(shared_from_this()));
    }
    {
        const std::scoped_lock lock(scene_mutex());
        legend_.swap(legend);
    }
    mark_dirty();
}

std::shared_ptr<Legend> Axes::legend() const {
    const std::scoped_lock lock(scene_mutex());
    return legend_;
}

void Axes::set_place(std::shared_ptr<Grid> grid, Cells cells) {
    {
        const std::scoped_lock lock(scene_mutex());
        grid_.swap(grid);
        cells_ = cells;
    }
    mark_dirty();
}

std::pair<std::shared_ptr<Grid>, Cells> Axes::place() const {
    const std::scoped_lock lock(scene_mutex());
    return {grid_, cells_};
}

void Axes::set_title(const std::string& words) { title()->set("text", words); }

void Axes::grid(bool on) {
    for (const auto& axis : {x_, y_}) {
        axis->update<AxisState>([&](AxisState& s) { s.major.grid_on = on; });
    }
}

void Axes::relim(bool visible_only) {
    DataBounds bounds;
    for (const auto& child : children()) {
        const auto state = child->state();
        const bool counts = dynamic_cast<const LineState*>(state.get()) ||
                            dynamic_cast<const PatchState*>(state.get()) ||
                            dynamic_cast<const ImageState*>(state.get());
        if (!counts || (visible_only && !state->visible)) continue;
        if (state->in_limits) bounds.include(state->data_bounds());
    }
    update<AxesState>([&](AxesState& s) { s.data_bounds = bounds; });
}

void Axes::autoscale_view(bool x, bool y) {
    if (x) x_->request_autoscale();
    if (y) y_->request_autoscale();
}

Color Axes::next_color() {
    const std::scoped_lock lock(scene_mutex());
    if (cycle_.empty()) return {{0, 0, 0, 1}, "k"};
    return cycle_[cycle_at_++ % cycle_.size()];
}

std::vector<Color> Axes::cycle() const {
    const std::scoped_lock lock(scene_mutex());
    return cycle_;
}

void Axes::reset_cycle() {
    std::vector<Color> fresh = rc_cycle_as_written();
    const std::scoped_lock lock(scene_mutex());
    cycle_.swap(fresh);
    cycle_at_ = 0;
}

std::size_t Axes::cycle_position() const {
    const std::scoped_lock lock(scene_mutex());
    return cycle_at_;
}

void Axes::set_cycle_position(std::size_t position) {
    const std::scoped_lock lock(scene_mutex());
    cycle_at_ = position;
}

}  // namespace plot
