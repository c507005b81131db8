#include "backend/input.h"

#include <gtkmm.h>

#include <cmath>

#include "backend/frame_log.h"

namespace plot::gtk {

namespace {

constexpr unsigned kBackButton = 8, kForwardButton = 9;

bool has(Gdk::ModifierType state, Gdk::ModifierType mask) {
    return (state & mask) != static_cast<Gdk::ModifierType>(0);
}

Modifiers modifiers_of(Gdk::ModifierType state) {
    return {has(state, Gdk::ModifierType::CONTROL_MASK), has(state, Gdk::ModifierType::ALT_MASK),
            has(state, Gdk::ModifierType::SHIFT_MASK), has(state, Gdk::ModifierType::SUPER_MASK)};
}

// Held down, these go on; all others act once.
bool repeats(Command command) { return command == Command::Back || command == Command::Forward; }

}  // namespace

Input::Input(Gtk::Window& window, Canvas& canvas, Navigator& navigator,
             std::shared_ptr<Figure> figure, std::function<void(Command)> run)
    : window_(window),
      canvas_(canvas),
      navigator_(navigator),
      figure_(std::move(figure)),
      run_(std::move(run)) {
    watch_buttons();
    watch_motion();
    watch_scroll();
    watch_keys();
}

// The widgets live on, and tell even while they are destroyed that the pointer leaves.
Input::~Input() {
    for (const auto& [widget, controller] : attached_) widget->remove_controller(controller);
}

void Input::attach(Gtk::Widget& widget, const Glib::RefPtr<Gtk::EventController>& controller) {
    widget.add_controller(controller);
    attached_.emplace_back(&widget, controller);
}

// GTK hands positions through single precision; whole pixels are whole again.
Point Input::at(double x, double y) const {
    const auto clean = [](double v) { return std::round(v * 64) / 64; };
    return {clean(x), canvas_.get_height() - clean(y)};
}

Event Input::event(Event::Kind kind, const Spot& spot) const {
    Event e;
    e.kind = kind;
    e.figure = figure_->id();
    e.x = pointer_.x, e.y = pointer_.y;
    e.key = held_;
    if (spot.axes) e.axes = spot.axes->id(), e.xdata = spot.data.x, e.ydata = spot.data.y;
    return e;
}

void Input::log(const char* kind, const Gtk::EventController& controller) const {
    if (frame_log_on())
        log_input(controller.get_current_event_time(), kind, figure_->id(), figure_->revision());
}

void Input::watch_buttons() {
    click_ = Gtk::GestureClick::create();
    click_->set_button(0);  // any
    click_->signal_pressed().connect([this](int, double x, double y) {
        pressed(at(x, y));
        log("press", *click_.get());
    });
    click_->signal_released().connect([this](int, double x, double y) {
        released(at(x, y));
        log("release", *click_.get());
    });
    click_->signal_cancel().connect([this](Gdk::EventSequence*) { navigator_.cancel(); });
    attach(canvas_, click_);
}

// GTK's own count starts anew where the loop was held up between two presses that were quick.
bool Input::is_double(Point p) {
    const auto settings = Gtk::Settings::get_default();
    const Press press{click_->get_current_button(), click_->get_current_event_time(), p};
    const Press last = std::exchange(last_press_, press);
    const int reach = settings->property_gtk_double_click_distance();
    const auto patience = unsigned(settings->property_gtk_double_click_time().get_value());
    const bool again = last.button == press.button && press.time - last.time <= patience &&
                       std::hypot(p.x - last.at.x, p.y - last.at.y) <= reach;
    if (again) last_press_ = {};
    return again;
}

void Input::pressed(Point p) {
    pointer_ = p;
    canvas_.grab_focus();
    const unsigned button = click_->get_current_button();
    Event e = event(Event::Kind::ButtonPress, navigator_.spot(p));
    e.button = static_cast<int>(button);
    e.double_click = is_double(p);
    event_queue().push(std::move(e));
    if (button == kBackButton) return run_(command_of("MouseButton.BACK"));
    if (button == kForwardButton) return run_(command_of("MouseButton.FORWARD"));
    navigator_.press(p, static_cast<int>(button));
    show_cursor();
}

void Input::released(Point p) {
    pointer_ = p;
    Event e = event(Event::Kind::ButtonRelease, navigator_.spot(p));
    e.button = static_cast<int>(click_->get_current_button());
    event_queue().push(std::move(e));
    if (!navigator_.dragging()) return;
    navigator_.release(p, constraint(click_->get_current_event_state()));
    show_cursor();
    if (on_change) on_change();
}

void Input::watch_motion() {
    const auto motion = Gtk::EventControllerMotion::create();
    motion->signal_enter().connect([this](double x, double y) {
        inside_ = true;
        pointer_ = at(x, y);
        event_queue().push(event(Event::Kind::Enter, navigator_.spot(pointer_)));
        moved(pointer_);
    });
    motion->signal_leave().connect([this] {
        inside_ = false;
        event_queue().push(event(Event::Kind::Leave, {}));
        if (on_pointer) on_pointer({});
    });
    auto* raw = motion.get();  // owned by the canvas, as this slot is
    motion->signal_motion().connect([this, raw](double x, double y) {
        const Point p = at(x, y);
        if (p == pointer_) return;
        pointer_ = p;
        if (navigator_.dragging()) {
            navigator_.drag(p, constraint(raw->get_current_event_state()));
            if (on_change) on_change();
        }
        moved(p);
        log("motion", *raw);
    });
    attach(canvas_, motion);
}

void Input::moved(Point p) {
    const Spot spot = navigator_.spot(p);
    event_queue().push(event(Event::Kind::Motion, spot));
    if (on_pointer) on_pointer(spot);
    show_cursor();
}

void Input::refresh() {
    if (inside_ && on_pointer) on_pointer(navigator_.spot(pointer_));
}

void Input::watch_scroll() {
    scroll_ = Gtk::EventControllerScroll::create();
    scroll_->set_flags(Gtk::EventControllerScroll::Flags::VERTICAL);
    scroll_->signal_scroll().connect(
        [this](double, double dy) {
            const bool used = scrolled(-dy);
            log("scroll", *scroll_.get());
            return used;
        },
        false);
    attach(canvas_, scroll_);
}

bool Input::scrolled(double up) {
    Event e = event(Event::Kind::Scroll, navigator_.spot(pointer_));
    e.step = up;
    event_queue().push(std::move(e));
    // A touchpad counts in pixels on some servers: there, a notch of a wheel is about 10 of them.
    const bool pixels = scroll_->get_unit() == Gdk::ScrollUnit::SURFACE;
    if (!navigator_.scroll(pointer_, pixels ? up / 10 : up, scroll_->get_current_event_time()))
        return false;
    if (on_change) on_change();
    refresh();
    return true;
}

void Input::watch_keys() {
    const auto keys = Gtk::EventControllerKey::create();
    auto* raw = keys.get();
    keys->signal_key_pressed().connect(
        [this, raw](guint keyval, guint code, Gdk::ModifierType state) {
            const bool repeated = !down_.insert(code).second;
            const std::string name = key_of(keyval, state);
            held_ = name;
            event_queue().push(event(Event::Kind::KeyPress, navigator_.spot(pointer_)));
            const Command command = command_of(name);
            if (command != Command::None && (!repeated || repeats(command))) run_(command);
            log("key", *raw);
            return command != Command::None;
        },
        false);
    keys->signal_key_released().connect([this](guint keyval, guint code, Gdk::ModifierType state) {
        down_.erase(code);
        const std::string before = std::exchange(held_, key_of(keyval, state));
        event_queue().push(event(Event::Kind::KeyRelease, navigator_.spot(pointer_)));
        held_ = down_.empty() || before == held_ ? std::string() : before;
    });
    attach(window_, keys);
    // Keys that go up while another window has the focus are never seen to do so.
    const auto focus = Gtk::EventControllerFocus::create();
    focus->signal_leave().connect([this] { down_.clear(), held_.clear(); });
    attach(window_, focus);
}

std::string Input::key_of(unsigned keyval, Gdk::ModifierType state) {
    const char* name = gdk_keyval_name(keyval);
    return key_name(gdk_keyval_to_unicode(keyval), name ? name : "", modifiers_of(state));
}

Constraint Input::constraint(Gdk::ModifierType state) const {
    const Constraint by_key = constraint_of(held_);
    if (by_key != Constraint::None) return by_key;
    if (has(state, Gdk::ModifierType::CONTROL_MASK)) return Constraint::Equal;
    if (has(state, Gdk::ModifierType::SHIFT_MASK)) return Constraint::Nearest;
    return Constraint::None;
}

void Input::show_cursor() {
    std::string cursor = "default";
    if (navigator_.mode() != Mode::None && navigator_.spot(pointer_).navigable)
        cursor = navigator_.mode() == Mode::Zoom ? "crosshair"
                 : navigator_.dragging()         ? "grabbing"
                                                 : "grab";
    if (navigator_.dragging() && navigator_.mode() == Mode::Pan) cursor = "grabbing";
    if (cursor == cursor_) return;
    cursor_ = cursor;
    canvas_.set_cursor(cursor);
}

}  // namespace plot::gtk
