#include "backend/navigator.h"

#include <algorithm>
#include <cmath>

#include "plot/warnings.h"

namespace plot::gtk {

namespace {

constexpr double kScrollStep = 1.2;        // enlargement of one notch of a wheel
constexpr std::uint32_t kScrollGap = 500;  // ms; a longer rest begins a new step of history
constexpr double kReach = 60;              // pixels beside an axes in which its labels stand
constexpr double kMaxSteps = 20;           // of one scroll event

Limits limits_of(const Axes& axes) { return {axes.xaxis()->limits(), axes.yaxis()->limits()}; }

// Only where something changes, so that a pan along x leaves autoscaling in y alone.
void set_limits_of(Axis& axis, Interval to) {
    if (axis.limits() != to) axis.set_limits(to.v0, to.v1);
}

void restore_axis(Axis& axis, Interval to, bool autoscale) {
    set_limits_of(axis, to);
    if (axis.state()->autoscale != autoscale)
        axis.update<AxisState>([autoscale](AxisState& s) { s.autoscale = autoscale; });
}

std::string trimmed(std::string s) {
    while (!s.empty() && s.back() == ' ') s.pop_back();
    return s;
}

std::string readout(const Axis& axis, double value, Interval view, double pixels) {
    const auto state = axis.state();
    const double delta = pixel_delta(value, view, state->scale, pixels);
    return trimmed(format_data_short(state->major_formatter, value, delta, {view, state->scale}));
}

// off, x, both, y, off, …
void cycle_grid(Axes& axes, TickStyle AxisState::*which, bool with_minor, bool with_major) {
    bool x = (axes.xaxis()->state().get()->*which).grid_on;
    bool y = (axes.yaxis()->state().get()->*which).grid_on;
    if (!x && !y)
        x = true;
    else if (x && !y)
        y = true;
    else if (x)
        x = false;
    else
        y = false;
    const auto set = [&](Axis& axis, bool on) {
        axis.update<AxisState>([&](AxisState& s) {
            if (with_major) s.major.grid_on = on;
            if (with_minor || !on) s.minor.grid_on = on;
        });
    };
    set(*axes.xaxis(), x);
    set(*axes.yaxis(), y);
}

void toggle_log(Axis& axis) {
    switch (axis.state()->scale.kind) {
        case ScaleKind::Linear:
            return axis.set_scale(Scale::log());
        case ScaleKind::Log:
            return axis.set_scale(Scale::linear());
        default:
            return;
    }
}

}  // namespace

Navigator::Navigator(std::shared_ptr<Figure> figure) : figure_(std::move(figure)) {}

void Navigator::toggle(Mode mode) {
    cancel();
    mode_ = mode_ == mode ? Mode::None : mode;
    if (on_change) on_change();
}

std::vector<std::shared_ptr<Axes>> Navigator::navigable() const {
    auto all = figure_->axes();
    std::erase_if(all, [](const auto& axes) {
        const auto state = axes->state();
        return !state->navigate || !state->visible;
    });
    return all;
}

// Placed as in the newest picture, but with the limits and scales of this moment.
std::optional<Frame> Navigator::frame_of(const Axes& axes) const {
    for (const AxesLayout& placed : layout_.axes) {
        if (placed.axes != axes.id()) continue;
        Frame frame = placed.frame;
        const Limits now = limits_of(axes);
        frame.view = {now.x.v0, now.y.v0, now.x.v1, now.y.v1};
        frame.x_scale = axes.xaxis()->state()->scale;
        frame.y_scale = axes.yaxis()->state()->scale;
        return frame;
    }
    return std::nullopt;
}

void Navigator::press(Point at, int button) {
    if (button == 1 && !dragging()) legend_drag_ = LegendDrag::begin(*figure_, layout_, at);
    if (dragging() || mode_ == Mode::None || (button != 1 && button != 3)) return;
    Drag drag{button, at, view(), {}, {}};
    for (const auto& axes : navigable()) {
        const auto frame = frame_of(*axes);
        if (!frame || !frame->axes_box.contains(at)) continue;
        drag.axes.push_back(axes);
        drag.frames.push_back(*frame);
    }
    if (!drag.axes.empty()) drag_ = std::move(drag);
}

void Navigator::drag(Point to, Constraint constraint) {
    if (legend_drag_) legend_drag_->move(to);
    if (!drag_) return;
    if (mode_ == Mode::Zoom) {
        band_ = rubber_band(drag_->frames.front().axes_box, drag_->from, to, constraint);
        if (on_change) on_change();
        return;
    }
    std::vector<Limits> limits;
    for (std::size_t i = 0; i < drag_->axes.size(); ++i) {
        const bool equal = drag_->axes[i]->state()->aspect.has_value();
        limits.push_back(drag_->button == 1
                             ? panned(drag_->frames[i], drag_->from, to, constraint)
                             : stretched(drag_->frames[i], drag_->from, to, constraint, equal));
    }
    set_limits(drag_->axes, limits);
}

void Navigator::release(Point to, Constraint constraint) {
    if (legend_drag_) legend_drag_->move(to);
    legend_drag_.reset();
    if (!drag_) return;
    if (mode_ == Mode::Pan) drag(to, constraint);
    const Drag drag = std::move(*drag_);
    drag_.reset();
    band_.reset();
    if (mode_ == Mode::Zoom) {
        const auto direction = drag.button == 1 ? Direction::In : Direction::Out;
        std::vector<Limits> limits;
        for (const Frame& frame : drag.frames) {
            const auto to_limits = zoomed(frame, drag.from, to, constraint, direction);
            limits.push_back(to_limits.value_or(
                Limits{{frame.view.x0, frame.view.x1}, {frame.view.y0, frame.view.y1}}));
        }
        set_limits(drag.axes, limits);
    }
    remember(drag.before);
}

void Navigator::cancel() {
    if (legend_drag_) legend_drag_->cancel();
    legend_drag_.reset();
    if (!drag_) return;
    const View before = std::move(drag_->before);
    drag_.reset();
    band_.reset();
    restore(before);
    if (on_change) on_change();
}

bool Navigator::scroll(Point at, double steps, std::uint32_t time_ms) {
    if (dragging() || !std::isfinite(steps) || steps == 0) return false;
    std::vector<std::shared_ptr<Axes>> axes;
    std::vector<Frame> frames;
    for (const auto& a : navigable())
        if (const auto frame = frame_of(*a)) axes.push_back(a), frames.push_back(*frame);
    const ScrollTarget target = scroll_target(frames, at, kReach);
    if (target.axes.empty()) return false;
    const View before = view();
    const double factor = std::pow(kScrollStep, std::clamp(steps, -kMaxSteps, kMaxSteps));
    std::vector<std::shared_ptr<Axes>> hit;
    std::vector<Limits> limits;
    for (std::size_t i : target.axes) {
        const bool equal = axes[i]->state()->aspect.has_value();
        hit.push_back(axes[i]);
        limits.push_back(magnified(frames[i], at, factor, target.x || equal, target.y || equal));
    }
    const bool goes_on = last_was_scroll_ && time_ms - last_scroll_ms_ < kScrollGap;
    set_limits(hit, limits);
    if (goes_on) {
        history_.replace(view());
    } else {
        remember(before);
    }
    last_was_scroll_ = true;
    last_scroll_ms_ = time_ms;
    return true;
}

void Navigator::home() {
    cancel();
    if (const View* to = history_.home()) restore(*to);
    if (on_change) on_change();
}

void Navigator::back() {
    cancel();
    if (const View* to = history_.back()) restore(*to);
    if (on_change) on_change();
}

void Navigator::forward() {
    cancel();
    if (const View* to = history_.forward()) restore(*to);
    if (on_change) on_change();
}

Spot Navigator::spot(Point at) const {
    Spot found;
    double top = 0;
    std::optional<Frame> place;
    for (const auto& axes : figure_->axes()) {
        const auto state = axes->state();
        if (!state->visible || (found.axes && state->zorder < top)) continue;
        const auto frame = frame_of(*axes);
        if (!frame || !frame->axes_box.contains(at)) continue;
        found.axes = axes, top = state->zorder, place = frame;
        found.navigable = state->navigate;
    }
    if (!found.axes) return found;
    found.data = place->to_data(at);
    if (!found.navigable || !is_finite(found.data)) return found;
    const Rect& view = place->view;
    found.text =
        "x=" +
        readout(*found.axes->xaxis(), found.data.x, {view.x0, view.x1}, place->axes_box.width()) +
        " y=" +
        readout(*found.axes->yaxis(), found.data.y, {view.y0, view.y1}, place->axes_box.height());
    const auto artists = Artist::states_of(found.axes->children());
    for (auto artist = artists.rbegin(); artist != artists.rend(); ++artist) {
        const std::string value = (*artist)->cursor_text(*place, at);
        if (value.empty()) continue;
        found.text += " " + value;
        break;
    }
    return found;
}

bool Navigator::toggle_look(Command command, Point at) {
    if (command != Command::Grid && command != Command::GridMinor && command != Command::LogX &&
        command != Command::LogY)
        return false;
    const Spot under = spot(at);
    if (!under.axes) return true;
    if (command == Command::Grid) cycle_grid(*under.axes, &AxisState::major, false, true);
    if (command == Command::GridMinor) cycle_grid(*under.axes, &AxisState::minor, true, true);
    if (command == Command::LogX) toggle_log(*under.axes->xaxis());
    if (command == Command::LogY) toggle_log(*under.axes->yaxis());
    take_warnings();
    return true;
}

View Navigator::view() const {
    View all;
    for (const auto& axes : figure_->axes())
        all.push_back({axes->id(), limits_of(*axes), axes->xaxis()->state()->autoscale,
                       axes->yaxis()->state()->autoscale});
    return all;
}

// After a change: where it began, which Python may have moved since the last step, and where it
// led.
void Navigator::remember(const View& before) {
    last_was_scroll_ = false;
    const View now = view();
    if (now != before) {
        history_.push(before);
        history_.push(now);
    }
    if (on_change) on_change();
}

void Navigator::set_limits(const std::vector<std::shared_ptr<Axes>>& axes,
                           const std::vector<Limits>& limits) {
    const View before = view();
    for (std::size_t i = 0; i < axes.size(); ++i) {
        set_limits_of(*axes[i]->xaxis(), limits[i].x);
        set_limits_of(*axes[i]->yaxis(), limits[i].y);
    }
    take_warnings();  // of a view too small or beyond a scale: the limits then stay as they are
    report(before);
}

// Where limits followed the data they do so again, so that home shows also what was added since.
void Navigator::restore(const View& to) {
    const View before = view();
    for (const auto& axes : figure_->axes()) {
        const auto saved = std::find_if(
            to.begin(), to.end(), [&axes](const AxesView& v) { return v.axes == axes->id(); });
        if (saved == to.end()) continue;
        restore_axis(*axes->xaxis(), saved->limits.x, saved->autoscale_x);
        restore_axis(*axes->yaxis(), saved->limits.y, saved->autoscale_y);
        if (saved->autoscale_x || saved->autoscale_y)
            axes->autoscale_view(saved->autoscale_x, saved->autoscale_y);
    }
    take_warnings();
    report(before);
}

void Navigator::report(const View& before) {
    if (!on_limits) return;
    std::vector<ArtistId> changed;
    const View now = view();
    for (const AxesView& v : now) {
        const auto old = std::find_if(before.begin(), before.end(),
                                      [&v](const AxesView& o) { return o.axes == v.axes; });
        if (old == before.end() || old->limits != v.limits) changed.push_back(v.axes);
    }
    if (!changed.empty()) on_limits(changed);
}

}  // namespace plot::gtk
