#include "plot/error.h"

#include <algorithm>
#include <cstdio>
#include <limits>
#include <vector>

namespace plot {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; }

// Levenshtein's distance, letter case ignored, a swap of neighbours counted as one edit.
std::size_t edit_distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> before(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const bool same = lower(a[i - 1]) == lower(b[j - 1]);
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1)});
            if (i > 1 && j > 1 && lower(a[i - 1]) == lower(b[j - 2]) &&
                lower(a[i - 2]) == lower(b[j - 1])) {
                row[j] = std::min(row[j], before[j - 2] + 1);
            }
        }
        std::swap(before, last);
        std::swap(last, row);
    }
    return last[b.size()];
}

}  // namespace

std::string nearest(std::string_view given, std::span<const std::string> allowed) {
    // Beyond this length nobody has merely mistyped a name, and the distance is quadratic.
    if (given.empty() || given.size() > 100) return {};
    const std::string* best = nullptr;
    std::size_t least = std::numeric_limits<std::size_t>::max();
    for (const std::string& word : allowed) {
        const std::size_t longer = std::max(given.size(), word.size());
        const std::size_t near = std::max<std::size_t>(1, longer / 3);
        const std::size_t shorter = std::min(given.size(), word.size());
        if (longer < 2 || longer - shorter > near) continue;
        const std::size_t distance = edit_distance(given, word);
        if (distance <= near && distance < least) best = &word, least = distance;
    }
    return best ? *best : std::string{};
}

std::string quoted(std::string_view text) {
    const bool use_double = text.find('\'') != text.npos && text.find('"') == text.npos;
    const char quote = use_double ? '"' : '\'';
    std::string out(1, quote);
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == quote || c == '\\') {
            out += '\\', out += c;
        } else if (c == '\n') {
            out += "\\n";
        } else if (c == '\r') {
            out += "\\r";
        } else if (c == '\t') {
            out += "\\t";
        } else if (byte < 0x20 || byte == 0x7f) {
            char escape[5];
            std::snprintf(escape, sizeof escape, "\\x%02x", byte);
            out += escape;
        } else {
            out += c;
        }
    }
    return out += quote;
}

void throw_not_in_list(std::string_view name, std::string_view given,
                       std::span<const std::string> allowed) {
    std::string what = quoted(given) + " is not a valid value for " + std::string(name) +
                       "; supported values are ";
    for (std::size_t i = 0; i < allowed.size(); ++i) what += (i ? ", " : "") + quoted(allowed[i]);
    const std::string meant = nearest(given, allowed);
    if (!meant.empty()) what += ". Did you mean " + quoted(meant) + "?";
    throw ValueError(what);
}

}  // namespace plot
