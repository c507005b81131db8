// Layouts at drawing: where axes, subfigures and their titles stand, so that nothing overlaps. Pure
// functions of a snapshot: any thread. The margins that texts need are taken as they are at the
// places that the snapshot says, and once more at the new ones.
#pragma once

#include "plot/figure.h"
#include "plot/text.h"

namespace plot {

// The snapshot with everything where the figure's layout puts it; the same one without a layout.
// Warns where the room does not suffice, and leaves everything where it was.
FigureSnapshot laid_out(const FigureSnapshot&, const Rect& figure_box, double dpi,
                        const TextMetrics&);

// Margins and gaps of the grids that have none of their own, as matplotlib's tight_layout: with
// room for what is around the axes. Gaps are unset where there is one column or row. With `grid`,
// of the axes on that grid alone. Unset as a whole: nothing to be done.
struct TightMargins {
    double left = 0, right = 1, bottom = 0, top = 1;
    std::optional<double> wspace, hspace;
};
std::optional<TightMargins> tight_margins(const FigureSnapshot&, const LayoutSpec&,
                                          const Rect& figure_box, double dpi, const TextMetrics&,
                                          std::optional<int> grid = std::nullopt);

FigureSnapshot tight_layout(const FigureSnapshot&, const Rect& figure_box, double dpi,
                            const TextMetrics&);
FigureSnapshot constrained_layout(const FigureSnapshot&, const Rect& figure_box, double dpi,
                                  const TextMetrics&);

// Moves the figure's axes, subfigures and titles to where its layout puts them at this resolution,
// and sets its margins: what users are told of positions afterwards.
void apply_layout(Figure&, double dpi);

// Parts of layouts.
GridLines grid_lines(const FigureSnapshot&, int grid, const SubplotMargins&);
// The place on the outermost grid that this one is within; itself when there is none.
PlaceSnapshot outermost(const FigureSnapshot&, PlaceSnapshot);
void move_axes(AxesSnapshot&, const Rect& position);
// The title, x or y label of a sheet (-1: the figure); null where there is none in the layout.
const TextState* sheet_text(const FigureSnapshot&, int panel, TextState::Role,
                            std::size_t* index = nullptr);

}  // namespace plot
