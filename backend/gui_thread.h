// The thread that owns every GTK object: started once, ended once; and started anew when its
// display died.
#pragma once

#include <chrono>
#include <functional>
#include <string>

namespace plot::gtk {

// Opens the display of that name (empty: the default one) and runs GLib's default main context in a
// new thread. False, with the reason in one line, when that cannot be; it may be tried again then.
bool start_gui_thread(const std::string& display, std::string* why);

// Runs f on the GUI thread, in the order of the calls, later. Any thread. False, and nothing
// happens, in a child of fork(), after the end, and when the display is lost.
bool post(std::function<void()> f);

bool in_gui_thread();
bool gui_is_running();  // … and takes posts

// Called on the GUI thread when its display is lost: that thread will do nothing any more, and
// whoever waits for it must be answered.
void set_loss_listener(std::function<void()> f);

// `last` runs on the GUI thread, then it ends. Waits until the deadline at most; false if a busy
// GUI did not get there (the thread is then left alone). True also when the display was lost.
bool stop_gui_thread(std::function<void()> last, std::chrono::steady_clock::time_point deadline);

}  // namespace plot::gtk
