#include "backend/keys.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

#include "plot/style.h"

namespace plot::gtk {

namespace {

using namespace std::string_view_literals;

bool printable(char32_t c) { return c >= 0x20 && !(c >= 0x7f && c < 0xa0) && c != 0xad; }

std::string utf8(char32_t c) {
    std::string s;
    const auto more = [&s, c](int shift) { s += static_cast<char>(0x80 | (c >> shift & 0x3f)); };
    if (c < 0x80) {
        s += static_cast<char>(c);
    } else if (c < 0x800) {
        s += static_cast<char>(0xc0 | c >> 6), more(0);
    } else if (c < 0x10000) {
        s += static_cast<char>(0xe0 | c >> 12), more(6), more(0);
    } else {
        s += static_cast<char>(0xf0 | c >> 18), more(12), more(6), more(0);
    }
    return s;
}

std::string spelled(std::string_view keysym) {
    std::string name;
    for (char c : keysym) name += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    if (name.starts_with("kp_")) name.erase(0, 3);  // the keypad's
    if (name.starts_with("page_")) name.erase(4, 1);
    if (name.ends_with("_l") || name.ends_with("_r")) name.resize(name.size() - 2);
    if (name == "return") return "enter";
    if (name == "prior") return "pageup";
    if (name == "next") return "pagedown";
    return name;
}

constexpr std::array kRcKeys{
    std::pair{"keymap.home", Command::Home},
    std::pair{"keymap.back", Command::Back},
    std::pair{"keymap.forward", Command::Forward},
    std::pair{"keymap.pan", Command::Pan},
    std::pair{"keymap.zoom", Command::Zoom},
    std::pair{"keymap.save", Command::Save},
    std::pair{"keymap.copy", Command::Copy},
    std::pair{"keymap.fullscreen", Command::Fullscreen},
    std::pair{"keymap.quit", Command::Close},
    std::pair{"keymap.quit_all", Command::CloseAll},
    std::pair{"keymap.help", Command::Help},
    std::pair{"keymap.grid", Command::Grid},
    std::pair{"keymap.grid_minor", Command::GridMinor},
    std::pair{"keymap.xscale", Command::LogX},
    std::pair{"keymap.yscale", Command::LogY},
};

// The desktop's own, which matplotlib has no setting for.
constexpr std::array kFixedKeys{
    std::pair{"f11"sv, Command::Fullscreen},
    std::pair{"escape"sv, Command::LeaveFullscreen},
    std::pair{"ctrl+?"sv, Command::Help},
};

}  // namespace

std::string key_name(char32_t unicode, std::string_view keysym_name, Modifiers held) {
    const bool prints = printable(unicode);
    const std::string key = prints ? utf8(unicode) : spelled(keysym_name);
    // A modifier that goes up is still held in its own event.
    std::string prefix;
    if (held.control && key != "control") prefix += "ctrl+";
    if (held.alt && key != "alt") prefix += "alt+";
    if (held.shift && key != "shift" && !prints) prefix += "shift+";
    if (held.super && key != "super") prefix += "super+";
    return prefix + key;
}

Command command_of(std::string_view key) {
    for (const auto& [rc, command] : kRcKeys) {
        const auto keys = rc_strings(rc);
        if (std::find(keys.begin(), keys.end(), key) != keys.end()) return command;
    }
    for (const auto& [name, command] : kFixedKeys)
        if (name == key) return command;
    return Command::None;
}

}  // namespace plot::gtk
