// The fonts that are installed, and fonts of files that are not. Any thread.
#pragma once

#include <string>
#include <vector>

namespace plot {

struct InstalledFont {
    std::string path, family, style;  // style: "normal", "italic" or "oblique"
    int weight = 400;                 // 1 … 1000
    int width = 100;                  // per cent of a normal one's
};

// Those that can be scaled, sorted by path; of one file's faces only the first.
std::vector<InstalledFont> installed_fonts();

// Lets texts name the family of a font file from now on; the font. Throws OsError where there is no
// such file, Error where it is no font.
InstalledFont add_font_file(const std::string& path);

}  // namespace plot
