// The thread that owns every GTK object: started once, ended once.
#pragma once

#include <chrono>
#include <functional>
#include <string>

namespace plot::gtk {

// Opens the display and runs GLib's default main context in a new thread. False, with the reason
// in one line, when there is no display; it may be tried again then.
bool start_gui_thread(std::string* why);

// Runs f on the GUI thread, in the order of the calls, later. Any thread. False, and nothing
// happens, in a child of fork() and after the end.
bool post(std::function<void()> f);

bool in_gui_thread();

// `last` runs on the GUI thread, then it ends. Waits until the deadline at most; false if a busy
// GUI did not get there (the thread is then left alone).
bool stop_gui_thread(std::function<void()> last, std::chrono::steady_clock::time_point deadline);

}  // namespace plot::gtk
