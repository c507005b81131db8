#include "backend/canvas.h"

#include <gtkmm.h>

#include <atomic>
#include <cmath>

#include "backend/frame_log.h"
#include "backend/gui_thread.h"

namespace plot::gtk {

namespace {

using namespace std::chrono_literals;

// A drawing that the user waits for and that took no longer than kQuick last time is waited for
// within the frame: then the answer to an event is in the very next frame, with all its labels.
constexpr auto kQuick = 6ms;
constexpr auto kPatience = 8ms;

constexpr int kMinimumSize = 48;  // logical pixels

const Gdk::RGBA kBandFill(0.21, 0.52, 0.89,
                          0.15);  // GNOME's blue; figures stay light in dark themes
const Gdk::RGBA kBandEdge(0.11, 0.44, 0.85, 0.9);

}  // namespace

// The figure's listener and the render thread call in from other threads, also when the canvas is
// gone already.
struct Canvas::Port {
    Canvas* canvas = nullptr;  // GUI thread only
    std::atomic<bool> change_posted{false};

    static void announce_change(const std::shared_ptr<Port>& port) {
        if (port->change_posted.exchange(true)) return;
        post([port] {
            port->change_posted = false;
            if (port->canvas) port->canvas->figure_changed();
        });
    }
    static void announce_picture(const std::shared_ptr<Port>& port) {
        post([port] {
            if (port->canvas && port->canvas->adopt()) port->canvas->queue_draw();
        });
    }
    static void announce_failure(const std::shared_ptr<Port>& port, std::string why) {
        post([port, why = std::move(why)] {
            if (port->canvas) port->canvas->failed(why);
        });
    }
};

Canvas::Canvas(WorkPool& pool, std::shared_ptr<Figure> figure)
    : Glib::ObjectBase("PlotCanvas"),
      figure_(std::move(figure)),
      port_(std::make_shared<Port>()),
      worker_(
          pool, figure_, [port = port_] { Port::announce_picture(port); },
          [port = port_](std::string why) { Port::announce_failure(port, std::move(why)); }) {
    port_->canvas = this;
    set_focusable();
    set_expand();
    set_overflow(Gtk::Overflow::HIDDEN);
    property_scale_factor().signal_changed().connect([this] { request(true, true); });
    figure_->set_listener([port = port_] { Port::announce_change(port); });
    if (frame_log_on())
        add_tick_callback([](const Glib::RefPtr<Gdk::FrameClock>&) {
            log_tick();
            return true;
        });
}

Canvas::~Canvas() {
    figure_->set_listener(nullptr);
    port_->canvas = nullptr;
}

void Canvas::set_natural_size(int width, int height) {
    natural_width_ = width, natural_height_ = height;
    queue_resize();
}

void Canvas::set_band(std::optional<Rect> band) {
    if (band_ == band) return;
    band_ = band;
    queue_draw();
}

Sheet Canvas::sheet() const {
    const int scale = get_scale_factor();
    return {get_width() * scale, get_height() * scale, figure_->state()->dpi * scale};
}

void Canvas::redraw_now(bool within_drag) { request(true, !within_drag); }

// From the figure's listener. Drawn with the next frame, so that a thousand setters cost one
// drawing.
void Canvas::figure_changed() {
    if (tick_pending_ || !get_mapped()) return;
    tick_pending_ = true;
    add_tick_callback([this](const Glib::RefPtr<Gdk::FrameClock>&) { return on_tick(); });
}

bool Canvas::on_tick() {
    tick_pending_ = false;
    if (!view_ || figure_->revision() != view_->drawing().picture.revision) request(false, false);
    return false;
}

void Canvas::request(bool urgent, bool give_up_outdated) {
    const Sheet wanted = sheet();
    if (!get_mapped() || wanted.width < 1 || wanted.height < 1) return;
    worker_.request(wanted, give_up_outdated);
    if (!urgent) return;
    urgent_ = true;
    queue_draw();
}

bool Canvas::adopt() {
    auto latest = worker_.latest();
    if (!latest || (view_ && &view_->drawing() == latest.get())) return false;
    view_.emplace(std::move(latest));
    if (!worker_.busy()) urgent_ = false;
    if (on_picture) on_picture(view_->layout(get_width(), get_height()));
    return true;
}

// What cannot be drawn counts as shown: nobody need wait for it.
void Canvas::failed(const std::string& why) {
    urgent_ = false;
    shown_ = figure_->revision();
    if (on_error) on_error(why);
    if (on_shown) on_shown();
}

std::vector<Frame> Canvas::frames_now() const {
    std::vector<Frame> now;
    const auto axes = figure_->axes();
    for (const AxesLayout& placed : view_->drawing().picture.layout.axes) {
        Frame frame = placed.frame;
        for (const auto& a : axes) {
            if (a->id() != placed.axes) continue;
            const Interval x = a->xaxis()->limits(), y = a->yaxis()->limits();
            frame.view = {x.v0, y.v0, x.v1, y.v1};
            frame.x_scale = a->xaxis()->state()->scale;
            frame.y_scale = a->yaxis()->state()->scale;
        }
        now.push_back(frame);
    }
    return now;
}

void Canvas::snapshot_vfunc(const Glib::RefPtr<Gtk::Snapshot>& snapshot) {
    const double width = get_width(), height = get_height();
    if (urgent_ && view_ && worker_.cost() < kQuick && worker_.wait(kPatience)) adopt();
    graphene_rect_t all;
    graphene_rect_init(&all, 0, 0, static_cast<float>(width), static_cast<float>(height));
    snapshot->append_color(Gdk::RGBA("white"), &all);
    was_painted_ = view_.has_value();
    if (view_) {
        const std::uint64_t now = figure_->revision();
        painted_ = moved_ = view_->drawing().picture.revision;
        // Only what the user does in the window is shown ahead of its drawing.
        const bool ahead = urgent_ && now != painted_;
        if (view_->show(*snapshot.get(), width, height,
                        ahead ? frames_now() : std::vector<Frame>{}))
            moved_ = now;
    }
    if (!band_) return;
    graphene_rect_t band;
    graphene_rect_init(&band, static_cast<float>(std::floor(band_->x0)),
                       static_cast<float>(std::floor(height - band_->y1)),
                       static_cast<float>(std::ceil(band_->width())),
                       static_cast<float>(std::ceil(band_->height())));
    snapshot->append_color(kBandFill, &band);
    GskRoundedRect outline;
    gsk_rounded_rect_init_from_rect(&outline, &band, 0);
    const float widths[4] = {1, 1, 1, 1};
    const GdkRGBA edge = *kBandEdge.gobj();
    const GdkRGBA colors[4] = {edge, edge, edge, edge};
    gtk_snapshot_append_border(snapshot->gobj(), &outline, widths, colors);
}

void Canvas::measure_vfunc(Gtk::Orientation orientation, int, int& minimum, int& natural,
                           int& minimum_baseline, int& natural_baseline) const {
    minimum = kMinimumSize;
    natural = std::max(
        minimum, orientation == Gtk::Orientation::HORIZONTAL ? natural_width_ : natural_height_);
    minimum_baseline = natural_baseline = -1;
}

void Canvas::size_allocate_vfunc(int width, int height, int) {
    if (on_resize) on_resize(width, height);
    if (view_ && on_picture) on_picture(view_->layout(width, height));
    const Sheet wanted = sheet();
    if (!view_ || view_->drawing().sheet != wanted) request(true, true);
}

void Canvas::on_map() {
    Gtk::Widget::on_map();
    request(true, true);
}

void Canvas::on_realize() {
    Gtk::Widget::on_realize();
    after_paint_ =
        g_signal_connect_swapped(get_frame_clock()->gobj(), "after-paint",
                                 G_CALLBACK(+[](Canvas* canvas) { canvas->after_paint(); }), this);
}

void Canvas::on_unrealize() {
    g_signal_handler_disconnect(get_frame_clock()->gobj(), after_paint_);
    Gtk::Widget::on_unrealize();
}

void Canvas::after_paint() {
    if (!was_painted_) return;
    was_painted_ = false;
    log_frame(figure_->id(), painted_, moved_);
    if (shown_ == painted_) return;
    shown_ = painted_;
    if (on_shown) on_shown();
}

Glib::RefPtr<Gdk::Texture> Canvas::texture() const { return view_ ? view_->texture() : nullptr; }

bool Canvas::is_minimised() const {
    const auto native = get_native();
    const auto toplevel =
        native ? std::dynamic_pointer_cast<const Gdk::Toplevel>(native->get_surface()) : nullptr;
    return toplevel && (static_cast<int>(toplevel->get_state()) &
                        static_cast<int>(Gdk::Toplevel::State::MINIMIZED));
}

bool Canvas::has_shown(std::uint64_t revision) const {
    return shown_ >= revision || is_minimised();
}

}  // namespace plot::gtk
