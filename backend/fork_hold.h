// Holds the GUI thread between two of its steps while the process forks, so that the child finds
// the locks of the libraries free that GTK and drawing share (GLib's, fontconfig's, Cairo's).
#pragma once

namespace plot::gtk {

// Around fork(), in the thread that forks. The first waits for a busy GUI thread, 0.25 s at most.
void hold_gui_thread();
void release_gui_thread();  // in the parent
void forget_gui_thread();   // in the child

// While one exists the GUI thread is not waited for: it may itself wait for the thread that forks.
class Unholdable {
  public:
    Unholdable();
    ~Unholdable();
    Unholdable(const Unholdable&) = delete;
    Unholdable& operator=(const Unholdable&) = delete;
};

}  // namespace plot::gtk
