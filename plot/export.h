// Saving a figure: PNG, raw RGBA, SVG, PDF, PS, EPS. To a file atomically (a failed save leaves no
// half file and no change to an old one), or to memory.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "plot/figure.h"

namespace plot {

// What is unset or empty is left to rc's savefig.*.
struct SaveOptions {
    std::string format;                // in any case; empty: from the file name's ending
    std::optional<double> dpi;         // pixels an inch; in vector formats, of pictures
    std::optional<bool> tight;         // bbox_inches="tight"
    std::optional<double> pad_inches;  // around the tight box
    // `tight` then has room for these artists alone, besides the axes with their ticks and titles.
    std::optional<std::vector<ArtistId>> tight_around;
    std::optional<Rect> bbox_inches;  // the part of the figure to save, instead of `tight`
    std::optional<bool> transparent;  // the sheet and the axes' backgrounds are left out
    bool placed = false;              // the figure's layout has been applied already
    OptionalColor facecolor, edgecolor;
    // PNG: any keyword; PDF: Title, Author, Subject, Keywords, Creator, CreationDate, ModDate.
    // Empty text leaves out what would be written otherwise.
    std::map<std::string, std::string> metadata;
};

// Ending and description, sorted, as matplotlib's get_supported_filetypes.
const std::vector<std::pair<std::string, std::string>>& save_formats();

// Answers the path that was written: a name without an ending gets the format's. Throws ValueError
// (format, dpi, size), OsError (with errno), Cancelled.
std::string save_figure(const FigureSnapshot&, const std::string& path, const SaveOptions& = {});
std::vector<std::uint8_t> save_figure_to_memory(const FigureSnapshot&, const SaveOptions&);

}  // namespace plot
