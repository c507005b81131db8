// Which font file draws a Font: family lists and generic names resolved through fontconfig.
// Any thread; the answers are shared by all.
#pragma once

#include <string>
#include <vector>

#include "plot/text.h"

namespace plot {

struct FontFile {
    std::string path;
    int index = 0;  // of the face in the file; a named instance in the upper 16 bits
    bool operator==(const FontFile&) const = default;
};

// "serif, Foo Sans" → {"DejaVu Serif", …, "Foo Sans"}: split at commas, generic names replaced by
// their lists in the rc parameters.
std::vector<std::string> family_names(const std::string& family);

// The file of the first family that is installed, in the nearest weight, slant and width; DejaVu
// Sans, or what the system offers, if none is. Throws Error only if there is no font at all.
FontFile match_font(const Font&);

// A file that has the character, in the nearest style; an empty path if none has it.
FontFile match_font_with(char32_t character, const Font&);

}  // namespace plot
