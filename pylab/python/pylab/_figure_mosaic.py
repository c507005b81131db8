"""Figure: subplots whose places a pattern of letters or names shows."""
import numpy as np


class Mosaics:
    """Part of Figure and SubFigure."""

    def subplot_mosaic(self, mosaic, *, sharex=False, sharey=False, width_ratios=None,
                       height_ratios=None, empty_sentinel=".", subplot_kw=None,
                       per_subplot_kw=None, gridspec_kw=None):
        """Add axes where a pattern shows them.

        Parameters
        ----------
        mosaic : str, or list of lists of hashable or nested lists
            'AB;CC', or rows in lines, one letter a cell. The same name in several cells is one
            axes, which must be a rectangle.
        sharex, sharey : bool
        width_ratios, height_ratios : sequences of numbers, optional
        empty_sentinel : object, default '.'
            Cells that stay empty.
        subplot_kw : dict, optional
            For add_subplot().
        per_subplot_kw : dict, optional
            The same for single axes: by name, a tuple of names, or (with a string as pattern)
            several letters.
        gridspec_kw : dict, optional
            For GridSpec.

        Returns
        -------
        dict of Axes by their names
        """
        grid = dict(gridspec_kw or {})
        for name, value in (("height_ratios", height_ratios), ("width_ratios", width_ratios)):
            if value is not None:
                if name in grid:
                    raise ValueError(f"'{name}' must not be defined both as parameter and as key "
                                     "in 'gridspec_kw'")
                grid[name] = value
        for name, value in (("sharex", sharex), ("sharey", sharey)):
            if not isinstance(value, bool):
                raise TypeError(f"{name!r} must be an instance of bool, not a "
                                f"{type(value).__name__}")
        single = _by_name(per_subplot_kw or {}, isinstance(mosaic, str))
        pattern = _array(_rows(mosaic) if isinstance(mosaic, str) else mosaic)
        made = _Maker(self, empty_sentinel, subplot_kw or {}, single,
                      [name for name, on in (("sharex", sharex), ("sharey", sharey)) if on])
        made.check(pattern, set(single))
        made.fill(self.add_gridspec(*pattern.shape, **grid), pattern, {
            k: v for k, v in grid.items() if k in ("wspace", "hspace")})
        for ax in made.axes.values():
            if sharex:
                ax._label_outer_x()
            if sharey:
                ax._label_outer_y()
        return made.axes


class _Maker:
    """Fills grids by their patterns."""

    def __init__(self, figure, empty, common, single, shared):
        self._figure, self._empty = figure, empty
        self._common, self._single, self._shared = common, single, shared
        self.axes = {}

    def _is_empty(self, cell):
        return not _is_nested(cell) and cell == self._empty

    def check(self, pattern, unknown):
        """ValueError unless every area is a rectangle and all names of arguments are there."""
        names = self._names(pattern, pattern)
        unknown -= names
        if unknown:
            raise ValueError(f"The keys {unknown} are in *per_subplot_kw* but not in the mosaic.")

    def _names(self, pattern, outer):
        names = set()
        for name, place in self._places(pattern).values():
            more = self._names(_array(place), pattern) if name is None else {name}
            if names & more:
                raise ValueError(f"There are duplicate keys {names & more} in the layout\n"
                                 f"{outer!r}")
            names |= more
        return names

    def _places(self, pattern):
        """(name, slices) or (None, nested pattern) by the upper left cell, in order."""
        places, seen = {}, set()
        for at in np.ndindex(pattern.shape):
            cell = pattern[at]
            if _is_nested(cell):
                places[at] = (None, cell)
            elif not self._is_empty(cell) and cell not in seen:
                seen.add(cell)
                cells = [i for i in np.ndindex(pattern.shape)
                         if not _is_nested(pattern[i]) and pattern[i] == cell]
                low, high = np.min(cells, axis=0), np.max(cells, axis=0) + 1
                if len(cells) != np.prod(high - low):
                    raise ValueError(f"While trying to layout\n{pattern!r}\nwe found that the "
                                     f"label {cell!r} specifies a non-rectangular or "
                                     "non-contiguous area.")
                places[tuple(low)] = (cell, (slice(low[0], high[0]), slice(low[1], high[1])))
        return dict(sorted(places.items()))

    def fill(self, grid, pattern, gaps):
        """Add the axes of a pattern."""
        for at, (name, place) in self._places(pattern).items():
            if name is None:
                inner = _array(place)
                self.fill(grid[at].subgridspec(*inner.shape, **gaps), inner, gaps)
                continue
            first = next(iter(self.axes.values()), None)
            self.axes[name] = self._figure.add_subplot(grid[place], **{
                "label": str(name), **dict.fromkeys(self._shared, first), **self._common,
                **self._single.get(name, {})})


def _is_nested(cell):
    return isinstance(cell, (list, tuple, np.ndarray)) and not isinstance(cell, str)


def _rows(text):
    if "\n" not in text:
        return [list(row) for row in text.split(";")]
    import inspect  # a heavy one
    return [list(row) for row in inspect.cleandoc(text).strip("\n").split("\n")]


def _array(rows):
    first, *_ = rows
    for j, row in enumerate(rows):
        if isinstance(row, str):
            raise ValueError("List mosaic specification must be 2D")
        if len(row) != len(first):
            raise ValueError("All of the rows must be the same length, however the first row "
                             f"({first!r}) has length {len(first)} and row {j} ({row!r}) has "
                             f"length {len(row)}.")
    made = np.empty((len(rows), len(first)), dtype=object)
    for at in np.ndindex(made.shape):
        made[at] = rows[at[0]][at[1]]
    return made


def _by_name(given, by_letter):
    single = {}
    for key, value in given.items():
        names = key if isinstance(key, tuple) or by_letter and isinstance(key, str) else (key,)
        for name in names:
            if name in single:
                raise ValueError(f"The key {name!r} appears multiple times")
            single[name] = value
    return single
