// Figures as files: everything that a figure is made of, so that it can be opened again, looks the
// same and can be changed like a new one. Opening runs no code and trusts nothing in the file.
// A file that was opened may be deleted or saved over (a new one takes its name), but must not be
// written to by others as long as the figure lives, for large data stay in it.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "plot/figure.h"
#include "plot/figure_container.h"

namespace plot {

// What somebody wants to keep with artists (also with the axes and the figure): JSON text by id.
using FigureNotes = std::map<ArtistId, std::string>;

struct OpenedFigure {
    std::shared_ptr<Figure> figure;
    FigureNotes notes;  // by the ids of the new artists
};

// Throws ValueError for an artist that has no codec.
FigureBytes figure_bytes(const FigureSnapshot&, const FigureNotes& = {});

// Throws ValueError, OsError, Cancelled; then an old file is as it was.
void save_figure_file(const FigureSnapshot&, const std::string& path, const FigureNotes& = {});

// Throws OsError; ValueError that says what is wrong with the file.
OpenedFigure open_figure_file(const std::string& path);
OpenedFigure figure_of_bytes(ByteSpan bytes);
OpenedFigure figure_of_bytes(std::span<const ByteSpan> pieces);

}  // namespace plot
