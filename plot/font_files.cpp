#include "plot/font_files.h"

#include <fontconfig/fontconfig.h>

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <filesystem>
#include <memory>

#include "plot/error.h"
#include "plot/fork_guard.h"
#include "plot/style.h"

namespace plot {
namespace {

using Fonts = std::unique_ptr<FcFontSet, decltype(&FcFontSetDestroy)>;

std::string text_of(FcPattern* pattern, const char* what) {
    FcChar8* text = nullptr;
    if (FcPatternGetString(pattern, what, 0, &text) != FcResultMatch) return {};
    return reinterpret_cast<const char*>(text);
}

// Of a variable font, which has a range, the first value.
double number_of(FcPattern* pattern, const char* what, double otherwise) {
    double number = otherwise;
    FcRange* range = nullptr;
    if (FcPatternGetDouble(pattern, what, 0, &number) == FcResultMatch) return number;
    double last = 0;
    if (FcPatternGetRange(pattern, what, 0, &range) == FcResultMatch)
        FcRangeGetDouble(range, &number, &last);
    return number;
}

InstalledFont font_of(FcPattern* pattern) {
    const int slant = int(std::lround(number_of(pattern, FC_SLANT, FC_SLANT_ROMAN)));
    const double weight = number_of(pattern, FC_WEIGHT, FC_WEIGHT_NORMAL);
    return {text_of(pattern, FC_FILE), text_of(pattern, FC_FAMILY),
            slant == FC_SLANT_ITALIC    ? "italic"
            : slant == FC_SLANT_OBLIQUE ? "oblique"
                                        : "normal",
            int(std::lround(FcWeightToOpenTypeDouble(weight))),
            int(std::lround(number_of(pattern, FC_WIDTH, FC_WIDTH_NORMAL)))};
}

}  // namespace

std::vector<InstalledFont> installed_fonts() {
    const LibraryScope scope;
    const std::unique_ptr<FcPattern, decltype(&FcPatternDestroy)> scalable(
        FcPatternBuild(nullptr, FC_SCALABLE, FcTypeBool, FcTrue, nullptr), FcPatternDestroy);
    const std::unique_ptr<FcObjectSet, decltype(&FcObjectSetDestroy)> wanted(
        FcObjectSetBuild(FC_FILE, FC_FAMILY, FC_SLANT, FC_WEIGHT, FC_WIDTH, nullptr),
        FcObjectSetDestroy);
    const Fonts found(FcFontList(nullptr, scalable.get(), wanted.get()), FcFontSetDestroy);
    std::vector<InstalledFont> fonts;
    if (!found) return fonts;
    fonts.reserve(std::size_t(found->nfont));
    for (int i = 0; i < found->nfont; ++i) fonts.push_back(font_of(found->fonts[i]));
    std::ranges::stable_sort(fonts, {}, &InstalledFont::path);
    const auto again = std::ranges::unique(fonts, {}, &InstalledFont::path);
    fonts.erase(again.begin(), again.end());
    return fonts;
}

InstalledFont add_font_file(const std::string& path) {
    const LibraryScope scope;
    std::error_code error;
    if (!std::filesystem::is_regular_file(path, error)) {
        throw OsError(ENOENT, "No such font file: " + plot::quoted(path));
    }
    const auto* name = reinterpret_cast<const FcChar8*>(path.c_str());
    int count = 0;
    const std::unique_ptr<FcPattern, decltype(&FcPatternDestroy)> font(
        FcFreeTypeQuery(name, 0, nullptr, &count), FcPatternDestroy);
    if (!font || !FcConfigAppFontAddFile(nullptr, name)) {
        throw Error("In FT2Font: Can not load face (unknown file format): " + plot::quoted(path));
    }
    rc_set({});  // which file stands for which family is looked up anew
    return font_of(font.get());
}

}  // namespace plot
