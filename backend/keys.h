// Keys by matplotlib's names, and what they do in a figure window. No toolkit.
#pragma once

#include <string>
#include <string_view>

namespace plot::gtk {

struct Modifiers {
    bool control = false, alt = false, shift = false, super = false;
};

// "a", "A", "ctrl+a", "shift+left", "enter", "pageup", "control", …: the character if it can be
// printed, else the X name of the key in matplotlib's spelling. `unicode` is 0 for a key without.
std::string key_name(char32_t unicode, std::string_view keysym_name, Modifiers);

enum class Command {
    None,
    Home,
    Back,
    Forward,
    Pan,
    Zoom,
    Save,
    Copy,
    Fullscreen,
    LeaveFullscreen,
    Close,
    CloseAll,
    Help,
    Stop,
    Pause,
    Grid,
    GridMinor,
    LogX,
    LogY
};

// As rc's keymap.* say; mouse buttons are "MouseButton.BACK" and "MouseButton.FORWARD".
Command command_of(std::string_view key);

}  // namespace plot::gtk
