#include "plot/shape.h"

#include <glib.h>

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "plot/cancel.h"
#include "plot/mathtext.h"
#include "plot/style.h"

namespace plot {
namespace {

constexpr std::size_t kKeptText = 1 << 16;  // bytes, each thread, twice
constexpr std::size_t kLeastText = 32;      // what a short line counts as
constexpr std::size_t kLongestKept = 2000;  // bytes
constexpr std::size_t kPollEvery = 4096;    // glyphs

// Letters and signs that stand side by side, one glyph each. All else is left to Pango: scripts
// that join or reorder, marks that combine, and the invisible signs that steer both.
bool stands_alone(char32_t c) {
    if (c < 0x300) return true;
    if (c < 0x370) return false;                                  // combining marks
    if (c < 0x483) return true;                                   // Greek, Cyrillic
    if (c < 0x48a) return false;                                  // combining Cyrillic
    if (c < 0x590) return true;                                   // … Armenian
    if (c < 0x10a0) return false;                                 // Hebrew … Myanmar
    if (c < 0x1100) return true;                                  // Georgian
    if (c < 0x1e00) return false;                                 // Hangul Jamo … marks
    if (c < 0x200b) return true;                                  // Latin, Greek extended, spaces
    if (c < 0x2010 || (c >= 0x2028 && c < 0x202f)) return false;  // joiners, directions
    if (c < 0x2060) return true;
    if (c < 0x2070) return false;                // invisible operators
    if (c < 0x20d0) return true;                 // superscripts, currencies
    if (c < 0x2100) return false;                // combining marks for symbols
    if (c < 0x2de0) return true;                 // letterlike … supplements
    if (c >= 0x4e00 && c < 0xa000) return true;  // Han
    return c == 0xfffd || (c >= 0xfb00 && c < 0xfb07) || (c >= 0x1d400 && c < 0x1d800);
}

struct Key {
    std::string line;
    Font font;
    double dpi;
    std::uint64_t rc;
    bool operator==(const Key&) const = default;
};

struct KeyHash {
    std::size_t operator()(const Key& key) const {
        std::size_t hash = std::hash<std::string>{}(key.line);
        const auto mix = [&](std::size_t part) { hash = hash * 1000003 ^ part; };
        mix(std::hash<std::string>{}(key.font.family));
        mix(std::hash<double>{}(key.font.size));
        mix(std::hash<double>{}(key.dpi));
        mix(std::size_t(key.font.weight) * 4 + key.font.italic * 2 + key.font.oblique);
        return hash;
    }
};

// Two generations: when the younger is full the older is dropped, so what a redraw uses stays.
class LineCache {
  public:
    std::shared_ptr<ShapedLine> find(const Key& key) {
        const auto at = young_.find(key);
        if (at != young_.end()) return at->second;
        const auto before = old_.find(key);
        if (before == old_.end()) return nullptr;
        const std::shared_ptr<ShapedLine> line = before->second;
        keep(key, line);
        return line;
    }
    void keep(const Key& key, std::shared_ptr<ShapedLine> line) {
        if (kept_ >= kKeptText) {
            old_ = std::exchange(young_, {});
            kept_ = 0;
        }
        kept_ += std::max(kLeastText, key.line.size());
        young_[key] = std::move(line);
    }

  private:
    std::unordered_map<Key, std::shared_ptr<ShapedLine>, KeyHash> young_, old_;
    std::size_t kept_ = 0;  // bytes in young_
};

std::string with_plain_dollars(const std::string& line) {
    std::string out;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line[i] == '\\' && i + 1 < line.size() && line[i + 1] == '$') continue;
        out += line[i];
    }
    return out;
}

std::shared_ptr<ShapedLine> shape(const std::string& line, const Font& font, double dpi) {
    const std::string valid = made_valid(line);
    auto shaped = std::make_shared<ShapedLine>();
    const bool formulas = rc_bool("text.parse_math");
    if (formulas && is_math_text(valid)) {
        layout_math(*shaped, valid, font, dpi);
        return shaped;
    }
    shaped->ink = Rect::nothing();
    shaped->extents.width =
        append_text(*shaped, formulas ? with_plain_dollars(valid) : valid, font, dpi, 0);
    include_ink(*shaped, 0);
    if (shaped->ink.is_nothing()) shaped->ink = {0, 0, 0, 0};
    shaped->extents.height = shaped->ink.height();
    shaped->extents.descent = 0 - shaped->ink.y0;  // not -0
    return shaped;
}

// The glyphs of the text, or false when it is not one of letters that stand alone.
bool append_simply(ShapedLine& line, std::size_t text_at, const std::shared_ptr<SizedFont>& font,
                   double& x) {
    if (!font->face().is_scalable()) return false;
    const std::size_t first = line.glyphs.size();
    std::string_view rest = std::string_view(line.text).substr(text_at);
    unsigned previous = 0;
    int pen = 0;
    while (!rest.empty()) {
        const std::size_t at = line.text.size() - rest.size();
        const char32_t c = take_character(rest);
        const unsigned index = stands_alone(c) ? font->index(c) : 0;
        if (index == 0 && c >= 0x20) {
            line.glyphs.resize(first);
            return false;
        }
        if (previous) pen += font->kerning(previous, index);
        const std::size_t size = line.text.size() - rest.size() - at;
        line.glyphs.push_back({font.get(), index, x + pen / double(kSubpixels), 0, at, size});
        pen += font->glyph(index).advance;
        previous = index;
        if (line.glyphs.size() % kPollEvery == 0) poll_cancel();
    }
    x += pen / double(kSubpixels);
    return true;
}

}  // namespace

std::string made_valid(std::string_view text) {
    const bool ascii = std::ranges::all_of(text, [](char c) { return c > 0; });
    if (ascii) return std::string(text);
    gchar* made = g_utf8_make_valid(text.data(), gssize(text.size()));
    std::string out(made);
    g_free(made);
    return out;
}

char32_t take_character(std::string_view& text) {
    const char32_t c = g_utf8_get_char(text.data());
    text.remove_prefix(std::size_t(g_utf8_next_char(text.data()) - text.data()));
    return c;
}

double append_text(ShapedLine& line, std::string_view text, const Font& font, double dpi,
                   double x) {
    if (text.empty()) return x;
    const std::size_t text_at = line.text.size();
    line.text += text;
    std::shared_ptr<SizedFont> sized = sized_font(font, dpi);
    if (!append_simply(line, text_at, sized, x)) x = append_by_pango(line, text_at, font, dpi, x);
    line.fonts.push_back(std::move(sized));
    return x;
}

void include_ink(ShapedLine& line, std::size_t first) {
    for (std::size_t i = first; i < line.glyphs.size(); ++i) {
        const PlacedGlyph& placed = line.glyphs[i];
        const FT_BBox& box = placed.font->glyph(placed.index).box;
        const bool blank = box.xMin == box.xMax && box.yMin == box.yMax;
        const double x = blank ? 0 : placed.x, y = blank ? 0 : placed.y;
        line.ink.include({x + box.xMin / double(kSubpixels), y + box.yMin / double(kSubpixels)});
        line.ink.include({x + box.xMax / double(kSubpixels), y + box.yMax / double(kSubpixels)});
    }
}

std::shared_ptr<ShapedLine> shaped_line(const std::string& line, const Font& font, double dpi) {
    if (line.size() > kLongestKept) return shape(line, font, dpi);
    thread_local LineCache cache;
    thread_local Key key;  // its buffers are used again
    key.line = line, key.font = font, key.dpi = dpi, key.rc = rc_version();
    if (auto kept = cache.find(key)) return kept;
    auto shaped = shape(line, font, dpi);
    cache.keep(key, shaped);
    return shaped;
}

}  // namespace plot
