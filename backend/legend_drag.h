// Moving a legend with the pointer. No toolkit; positions as in navigator.h. On the GUI thread.
#pragma once

#include <memory>
#include <optional>

#include "plot/render.h"

namespace plot::gtk {

class LegendDrag {
  public:
    // The topmost legend under the pointer that may be moved; nullopt if there is none. `layout` is
    // that of the newest picture.
    static std::optional<LegendDrag> begin(const Figure&, const Layout& layout, Point at);

    void move(Point to);
    void cancel();  // back to where it was

  private:
    std::shared_ptr<Legend> legend_;
    std::shared_ptr<const LegendState> before_;
    Frame frame_;
    Point from_, corner_;
};

}  // namespace plot::gtk
