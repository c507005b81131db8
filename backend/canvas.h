// The part of a window that shows the figure: asks for drawings, puts finished ones on screen,
// draws the rubber band over them.
#pragma once

#include <gtkmm/widget.h>

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "backend/picture_view.h"
#include "backend/render_worker.h"

namespace plot::gtk {

class Canvas final : public Gtk::Widget {
  public:
    Canvas(WorkPool&, std::shared_ptr<Figure>);
    ~Canvas() override;

    // Called when the canvas has a new size, logical pixels.
    std::function<void(int width, int height)> on_resize;
    // Called when another picture is shown; its layout is in logical pixels.
    std::function<void(const Layout&)> on_picture;
    // Called when a picture was on screen for the first time.
    std::function<void()> on_shown;
    std::function<void(const std::string&)> on_error;

    // The size to ask for, logical pixels.
    void set_natural_size(int width, int height);
    void set_band(std::optional<Rect>);

    // Draw the figure as it is now: the window's user changed it. Within a drag the drawing that
    // runs is finished first: the old picture moves with the pointer, and the more drawings, the
    // better.
    void redraw_now(bool within_drag = false);

    // The newest picture, device pixels; null before the first.
    Glib::RefPtr<Gdk::Texture> texture() const;
    // Whether what is on screen is at least this revision, or there is no screen to wait for.
    bool has_shown(std::uint64_t revision) const;

  protected:
    void measure_vfunc(Gtk::Orientation, int for_size, int& minimum, int& natural,
                       int& minimum_baseline, int& natural_baseline) const override;
    void size_allocate_vfunc(int width, int height, int baseline) override;
    void snapshot_vfunc(const Glib::RefPtr<Gtk::Snapshot>&) override;
    void on_map() override;
    void on_realize() override;
    void on_unrealize() override;

  private:
    struct Port;  // what other threads hold of this object
    Sheet sheet() const;
    bool is_minimised() const;
    void figure_changed();
    bool on_tick();
    void request(bool urgent, bool give_up_outdated);
    bool adopt();  // the newest drawing; false if it is shown already
    void failed(const std::string& why);
    std::vector<Frame> frames_now() const;
    void after_paint();

    const std::shared_ptr<Figure> figure_;
    const std::shared_ptr<Port> port_;
    RenderWorker worker_;
    std::optional<PictureView> view_;
    std::optional<Rect> band_;
    int natural_width_ = 640, natural_height_ = 480;
    bool tick_pending_ = false;
    bool urgent_ = false;        // the user waits for the drawing that is being made
    std::uint64_t painted_ = 0;  // revision in the frame that is being made
    std::uint64_t moved_ = 0;    // … and the one that it was moved to look like
    bool was_painted_ = false;   // the frame that is being made has this widget in it
    std::uint64_t shown_ = 0;    // revision on screen
    gulong after_paint_ = 0;     // signal handler at the frame clock
};

}  // namespace plot::gtk
