#include "backend/keys.h"

#include <array>
#include <cctype>
#include <utility>

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

constexpr std::array kKeymap{
    std::pair{"h"sv, Command::Home},         std::pair{"r"sv, Command::Home},
    std::pair{"home"sv, Command::Home},      std::pair{"left"sv, Command::Back},
    std::pair{"c"sv, Command::Back},         std::pair{"backspace"sv, Command::Back},
    std::pair{"right"sv, Command::Forward},  std::pair{"v"sv, Command::Forward},
    std::pair{"p"sv, Command::Pan},          std::pair{"o"sv, Command::Zoom},
    std::pair{"s"sv, Command::Save},         std::pair{"ctrl+s"sv, Command::Save},
    std::pair{"f"sv, Command::Fullscreen},   std::pair{"ctrl+f"sv, Command::Fullscreen},
    std::pair{"f11"sv, Command::Fullscreen}, std::pair{"escape"sv, Command::LeaveFullscreen},
    std::pair{"q"sv, Command::Close},        std::pair{"ctrl+w"sv, Command::Close},
    std::pair{"cmd+w"sv, Command::Close},    std::pair{"g"sv, Command::Grid},
    std::pair{"G"sv, Command::GridMinor},    std::pair{"l"sv, Command::LogY},
    std::pair{"k"sv, Command::LogX},         std::pair{"L"sv, Command::LogX},
    std::pair{"ctrl+c"sv, Command::Copy},    std::pair{"cmd+c"sv, Command::Copy},
    std::pair{"f1"sv, Command::Help},        std::pair{"ctrl+?"sv, Command::Help},
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
    for (const auto& [name, command] : kKeymap)
        if (name == key) return command;
    return Command::None;
}

}  // namespace plot::gtk
