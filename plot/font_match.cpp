#include "plot/font_match.h"

#include <fontconfig/fontconfig.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <memory>
#include <mutex>
#include <tuple>

#include "plot/error.h"
#include "plot/fork_guard.h"
#include "plot/style.h"

namespace plot {
namespace {

using Pattern = std::unique_ptr<FcPattern, decltype(&FcPatternDestroy)>;

constexpr const char* kFallback = "DejaVu Sans";
constexpr const char* kLastResort = "sans-serif";

const FcChar8* fc(const std::string& text) {
    return reinterpret_cast<const FcChar8*>(text.c_str());
}

std::string trimmed(const std::string& text) {
    const auto first = text.find_first_not_of(" \t\"'");
    if (first == text.npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\"'") - first + 1);
}

bool is_generic(const std::string& name) {
    return name == "sans-serif" || name == "serif" || name == "monospace" || name == "cursive" ||
           name == "fantasy";
}

std::string generic_name(const std::string& given) {
    std::string name = given;
    std::ranges::transform(name, name.begin(), [](unsigned char c) { return std::tolower(c); });
    if (name == "sans" || name == "sans serif") return "sans-serif";
    if (name == "mono") return "monospace";
    return is_generic(name) ? name : given;
}

int fc_width(int stretch) {
    static constexpr std::array<int, 9> kWidths = {50, 63, 75, 87, 100, 113, 125, 150, 200};
    return kWidths[std::size_t(std::clamp(stretch, 1, 9) - 1)];
}

Pattern make_pattern(const std::string& family, const Font& font) {
    Pattern pattern(FcPatternCreate(), FcPatternDestroy);
    FcPatternAddString(pattern.get(), FC_FAMILY, fc(family));
    FcPatternAddInteger(pattern.get(), FC_WEIGHT,
                        FcWeightFromOpenType(std::clamp(font.weight, 1, 1000)));
    const int slant = font.italic    ? FC_SLANT_ITALIC
                      : font.oblique ? FC_SLANT_OBLIQUE
                                     : FC_SLANT_ROMAN;
    FcPatternAddInteger(pattern.get(), FC_SLANT, slant);
    FcPatternAddInteger(pattern.get(), FC_WIDTH, fc_width(font.stretch));
    FcConfigSubstitute(nullptr, pattern.get(), FcMatchPattern);
    FcDefaultSubstitute(pattern.get());
    return pattern;
}

bool has_family(FcPattern* pattern, const std::string& family) {
    FcChar8* name = nullptr;
    for (int i = 0; FcPatternGetString(pattern, FC_FAMILY, i, &name) == FcResultMatch; ++i) {
        if (FcStrCmpIgnoreCase(name, fc(family)) == 0) return true;
    }
    return false;
}

// The file of the font nearest to the pattern, if `accept` takes that font.
template <class Accept>
FontFile file_of(FcPattern* wanted, Accept&& accept) {
    FcResult result = FcResultNoMatch;
    const Pattern found(FcFontMatch(nullptr, wanted, &result), FcPatternDestroy);
    FcChar8* path = nullptr;
    int index = 0;
    if (!found || !accept(found.get())) return {};
    if (FcPatternGetString(found.get(), FC_FILE, 0, &path) != FcResultMatch) return {};
    FcPatternGetInteger(found.get(), FC_INDEX, 0, &index);
    return {reinterpret_cast<const char*>(path), index};
}

// The file that fontconfig offers for the family; empty when it offers another family's and
// `exactly` is asked.
FontFile match_family(const std::string& family, const Font& font, bool exactly) {
    const Pattern wanted = make_pattern(family, font);
    return file_of(wanted.get(),
                   [&](FcPattern* found) { return !exactly || has_family(found, family); });
}

FontFile search(const Font& font) {
    for (const std::string& family : family_names(font.family)) {
        const FontFile file = match_family(family, font, !is_generic(family));
        if (!file.path.empty()) return file;
    }
    for (const bool exactly : {true, false}) {
        const FontFile file = match_family(exactly ? kFallback : kLastResort, font, exactly);
        if (!file.path.empty()) return file;
    }
    throw Error("no font is installed; install the DejaVu fonts (fonts-dejavu-core)");
}

FontFile search_character(char32_t character, const Font& font) {
    const std::vector<std::string> families = family_names(font.family);
    const Pattern wanted = make_pattern(families.empty() ? kFallback : families.front(), font);
    FcCharSet* set = FcCharSetCreate();
    FcCharSetAddChar(set, character);
    FcPatternAddCharSet(wanted.get(), FC_CHARSET, set);
    FcCharSetDestroy(set);
    return file_of(wanted.get(), [&](FcPattern* found) {
        FcCharSet* has = nullptr;
        return FcPatternGetCharSet(found, FC_CHARSET, 0, &has) == FcResultMatch &&
               FcCharSetHasChar(has, character);
    });
}

// What was found, kept for all threads until an rc parameter changes the families.
class Answers {
  public:
    template <class Search>
    FontFile get(const Font& font, char32_t character, Search&& search) {
        const Key key{font.family, font.weight, font.italic, font.oblique, font.stretch, character};
        const std::scoped_lock lock(mutex_);
        if (version_ != rc_version() || known_.size() > 1000) {
            known_.clear(), version_ = rc_version();
        }
        const auto at = known_.find(key);
        if (at != known_.end()) return at->second;
        return known_[key] = search();
    }

  private:
    using Key = std::tuple<std::string, int, bool, bool, int, char32_t>;
    std::mutex mutex_;
    std::map<Key, FontFile> known_;
    std::uint64_t version_ = 0;
};

}  // namespace

std::vector<std::string> family_names(const std::string& family) {
    std::vector<std::string> names;
    for (std::size_t from = 0; from <= family.size();) {
        const std::size_t comma = std::min(family.find(',', from), family.size());
        const std::string name = generic_name(trimmed(family.substr(from, comma - from)));
        from = comma + 1;
        if (is_generic(name)) {
            for (const std::string& member : rc_strings("font." + name)) names.push_back(member);
        } else if (!name.empty()) {
            names.push_back(name);
        }
    }
    return names;
}

FontFile match_font(const Font& font) {
    const LibraryScope scope;
    static Answers answers;
    return answers.get(font, 0, [&] { return search(font); });
}

FontFile match_font_with(char32_t character, const Font& font) {
    const LibraryScope scope;
    static Answers answers;
    return answers.get(font, character, [&] { return search_character(character, font); });
}

}  // namespace plot
