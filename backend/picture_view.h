// A finished drawing on screen: plain, or moved and scaled to limits that are newer than it.
#pragma once

#include <gdkmm/texture.h>
#include <gtkmm/snapshot.h>

#include <memory>
#include <vector>

#include "backend/render_worker.h"

namespace plot::gtk {

class PictureView {
  public:
    // The texture shares the drawing's memory.
    explicit PictureView(std::shared_ptr<const Drawing>);

    const Drawing& drawing() const { return *drawing_; }
    const Glib::RefPtr<Gdk::Texture>& texture() const { return texture_; }

    // Where the axes stand in a canvas of this size, logical pixels.
    Layout layout(double width, double height) const;

    // Draws it all over a canvas of this size. `now` is the view that the axes have at this
    // moment, in the order of the drawing's layout; an axes whose view is another one is shown
    // moved, within its box. Returns whether one was.
    bool show(Gtk::Snapshot&, double width, double height, const std::vector<Frame>& now) const;

  private:
    std::shared_ptr<const Drawing> drawing_;
    Glib::RefPtr<Gdk::Texture> texture_;
};

}  // namespace plot::gtk
