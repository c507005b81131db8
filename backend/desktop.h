// How GTK behaves in somebody else's process: what it prints, how it draws, how it looks.
#pragma once

namespace plot::gtk {

// GTK's warnings about the machine (no D-Bus, no settings daemon, no accessibility bus) do not
// reach the user's terminal; they are printed when G_MESSAGES_DEBUG is set. Before GTK starts.
void keep_quiet();

// While it lives, GDK does not start OpenGL when it opens a display, unless the user asks for it:
// OpenGL costs 60 MB and 50 ms, and is not used. Only the environment can say so to GDK.
class WithoutOpenGl {
  public:
    WithoutOpenGl();
    ~WithoutOpenGl();
    WithoutOpenGl(const WithoutOpenGl&) = delete;
    WithoutOpenGl& operator=(const WithoutOpenGl&) = delete;

  private:
    const char* variable_ = nullptr;  // that is set meanwhile
};

// Renderer, icons, style and light or dark chrome for the default display. On the GUI thread.
void adopt_desktop();

}  // namespace plot::gtk
