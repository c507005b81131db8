// Notices that the display server is gone, before GDK or Xlib end the process because of it.
#pragma once

#include <gdk/gdk.h>
#include <glib.h>

namespace plot::gtk {

// All on the GUI thread unless it says otherwise.

// Called once when the display is gone, wherever the thread is just then, with no lock of ours
// held. It must not return. `clean`: GLib's main context can go on in another thread.
using LossHandler = void (*)(bool clean);

// Before the display is opened; GDK's event source must come after ours.
void prepare_watch(LossHandler);

// After it was opened.
void watch_display(GdkDisplay*);

// GDK tells what it is about to end the process for: stop before it does. Any thread.
void heed_message(GLogLevelFlags, const char* domain);

// In a child of fork(): cuts the child's copy of the connection, so that nothing there can reach
// the parent's windows, and they go with the parent. Async-signal-safe.
void cut_connection();

}  // namespace plot::gtk
