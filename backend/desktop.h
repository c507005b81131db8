// How GTK behaves in somebody else's process: what it prints, how it draws, how it looks.
#pragma once

namespace plot::gtk {

// GTK's warnings about the machine (no D-Bus, no settings daemon, no accessibility bus) do not
// reach the user's terminal; they are printed when G_MESSAGES_DEBUG is set. Before GTK starts.
void keep_quiet();

// Renderer, icons, style and light or dark chrome for the default display. On the GUI thread.
void adopt_desktop();

}  // namespace plot::gtk
