"""Grids that subplots stand on."""
from numbers import Integral

import numpy as np

from . import _core

_SIDES = ("left", "right", "bottom", "top", "wspace", "hspace")


class GridSpec:
    """A grid of rows and columns; gs[0, :] is a place on it.

    Parameters
    ----------
    nrows, ncols : int
    figure : Figure, optional
    left, right, bottom, top : float, fractions of the figure
    wspace, hspace : float, gaps as fractions of a mean cell
        All by default the figure's.
    width_ratios, height_ratios : sequences of numbers, optional
    """

    def __init__(self, nrows, ncols, figure=None, left=None, bottom=None, right=None, top=None,
                 wspace=None, hspace=None, width_ratios=None, height_ratios=None):
        for name, n in (("rows", nrows), ("columns", ncols)):
            if not isinstance(n, Integral) or n <= 0:
                raise ValueError(f"Number of {name} must be a positive integer, not {n!r}")
        self._nrows, self._ncols = int(nrows), int(ncols)
        self.figure = figure
        self._given = dict(left=left, right=right, bottom=bottom, top=top, wspace=wspace,
                           hspace=hspace)
        self._ratios = (_checked(width_ratios, ncols, "width", "columns"),
                        _checked(height_ratios, nrows, "height", "rows"))

    nrows = property(lambda self: self._nrows)
    ncols = property(lambda self: self._ncols)

    def get_geometry(self):
        """(rows, columns)."""
        return self._nrows, self._ncols

    def get_width_ratios(self):
        """The columns' widths."""
        return list(self._ratios[0])

    def get_height_ratios(self):
        """The rows' heights."""
        return list(self._ratios[1])

    def update(self, **kwargs):
        """Change margins and gaps; the subplots move."""
        for name, value in kwargs.items():
            if name not in self._given:
                raise AttributeError(f"{name} is an unknown keyword")
            self._given[name] = value
        if self.figure is not None:
            self.figure._place_subplots()

    def _params(self, figure):
        def value(name):
            given = self._given[name]
            if given is not None:
                return given
            if figure is not None:
                return figure._h.get("subplot_" + name)
            return _core.rc_get("figure.subplot." + name)
        return {name: value(name) for name in _SIDES}

    def _cells(self, figure):
        """The columns' (left, right) and the rows' (bottom, top), the first row on top."""
        p = self._params(figure)
        spans = []
        for ratios, low, high, gap in ((self._ratios[0], p["left"], p["right"], p["wspace"]),
                                       (self._ratios[1], p["bottom"], p["top"], p["hspace"])):
            n = len(ratios)
            mean = (high - low) / (n + gap * (n - 1))
            sizes = [mean * n * r / sum(ratios) for r in ratios]
            starts = np.cumsum([0, *(s + gap * mean for s in sizes)])[:-1]
            spans.append((starts, np.add(starts, sizes)))
        (x0, x1), (d0, d1) = spans
        return p["left"] + x0, p["left"] + x1, p["top"] - d1, p["top"] - d0

    def __getitem__(self, key):
        rows, columns = self._nrows, self._ncols
        if isinstance(key, tuple):
            try:
                k1, k2 = key
            except ValueError:
                raise ValueError("Unrecognized subplot spec") from None
            first = (_span(k1, rows, 0), _span(k2, columns, 1))
            (r0, r1), (c0, c1) = first
            return SubplotSpec(self, r0 * columns + c0, r1 * columns + c1)
        return SubplotSpec(self, *_span(key, rows * columns, None))

    def subplots(self, *, sharex=False, sharey=False, squeeze=True, subplot_kw=None):
        """Axes in every cell; see Figure.subplots()."""
        if self.figure is None:
            raise ValueError("GridSpec.subplots() only works for GridSpecs created with a parent "
                             "figure")
        return self.figure._fill(self, sharex, sharey, squeeze, subplot_kw)


class GridSpecFromSubplotSpec(GridSpec):
    """A grid within a place on another one.

    Parameters
    ----------
    nrows, ncols : int
    subplot_spec : SubplotSpec
    wspace, hspace, width_ratios, height_ratios
        See GridSpec.
    """

    def __init__(self, nrows, ncols, subplot_spec, wspace=None, hspace=None, height_ratios=None,
                 width_ratios=None):
        if not isinstance(subplot_spec, SubplotSpec):
            raise TypeError("subplot_spec must be a type SubplotSpec, usually from GridSpec, or "
                            "axes.get_subplotspec.")
        super().__init__(nrows, ncols, subplot_spec.get_gridspec().figure, wspace=wspace,
                         hspace=hspace, width_ratios=width_ratios, height_ratios=height_ratios)
        self._subplot_spec = subplot_spec

    def _params(self, figure):
        box = self._subplot_spec.get_position(figure)
        gaps = {name: super(GridSpecFromSubplotSpec, self)._params(figure)[name]
                for name in ("wspace", "hspace")}
        return {"left": box.x0, "right": box.x1, "bottom": box.y0, "top": box.y1, **gaps}

    def get_topmost_subplotspec(self):
        """The place on the outermost grid."""
        return self._subplot_spec.get_topmost_subplotspec()


def _checked(ratios, n, what, of):
    if ratios is None:
        return [1] * n
    ratios = list(ratios)
    if len(ratios) != n:
        raise ValueError(f"Expected the given number of {what} ratios to match the number of {of} "
                         "of the grid")
    return ratios


def _span(key, size, axis):
    """(first, last) of an index or slice."""
    if isinstance(key, slice):
        start, stop, _ = key.indices(size)
        if stop > start:
            return start, stop - 1
        raise IndexError("GridSpec slice would result in no space allocated for subplot")
    at = key + size if key < 0 else key
    if 0 <= at < size:
        return at, at
    if axis is None:
        raise IndexError(f"index {key} is out of bounds for GridSpec with size {size}")
    raise IndexError(f"index {key} is out of bounds for axis {axis} with size {size}")


class SubplotSpec:
    """A place on a grid: the cells from num1 to num2, counted from 0, row by row."""

    def __init__(self, gridspec, num1, num2=None):
        self._gridspec = gridspec
        self.num1, self.num2 = num1, num1 if num2 is None else num2

    def get_gridspec(self):
        """The grid."""
        return self._gridspec

    def get_geometry(self):
        """(rows, columns, first, last)."""
        return (*self._gridspec.get_geometry(), self.num1, self.num2)

    @property
    def rowspan(self):
        """The rows, as a range."""
        n = self._gridspec.ncols
        return range(self.num1 // n, self.num2 // n + 1)

    @property
    def colspan(self):
        """The columns, as a range."""
        n = self._gridspec.ncols
        first, last = sorted((self.num1 % n, self.num2 % n))
        return range(first, last + 1)

    def get_topmost_subplotspec(self):
        """The place on the outermost grid that this one is within; itself when there is none."""
        grid = self._gridspec
        return grid.get_topmost_subplotspec() if hasattr(grid, "get_topmost_subplotspec") else self

    def subgridspec(self, nrows, ncols, **kwargs):
        """A grid within this place; see GridSpec."""
        return GridSpecFromSubplotSpec(nrows, ncols, self, **kwargs)

    def is_first_row(self):
        """Whether it reaches the top."""
        return self.rowspan.start == 0

    def is_last_row(self):
        """Whether it reaches the bottom."""
        return self.rowspan.stop == self._gridspec.nrows

    def is_first_col(self):
        """Whether it reaches the left side."""
        return self.colspan.start == 0

    def is_last_col(self):
        """Whether it reaches the right side."""
        return self.colspan.stop == self._gridspec.ncols

    def get_position(self, figure):
        """The place in the figure, as a Bbox of fractions."""
        from .transforms import Bbox
        left, right, bottom, top = self._gridspec._cells(figure)
        rows, columns = list(self.rowspan), list(self.colspan)
        return Bbox([[left[columns[0]], bottom[rows[-1]]], [right[columns[-1]], top[rows[0]]]])

    def __eq__(self, other):
        return isinstance(other, SubplotSpec) and (
            self.get_geometry(), self._gridspec._given, self._gridspec._ratios, self._within()) == (
            other.get_geometry(), other._gridspec._given, other._gridspec._ratios, other._within())

    def _within(self):
        return getattr(self._gridspec, "_subplot_spec", None)

    def __hash__(self):
        return hash((self.num1, self.num2))

    def __repr__(self):
        rows, columns = self.rowspan, self.colspan
        return (f"GridSpec({self._gridspec.nrows}, {self._gridspec.ncols})"
                f"[{rows.start}:{rows.stop}, {columns.start}:{columns.stop}]")


def spec_of(args, figure):
    """The SubplotSpec of subplot()'s positional arguments."""
    if len(args) == 1 and isinstance(args[0], SubplotSpec):
        return args[0]
    if len(args) == 1:
        if not isinstance(args[0], Integral) or len(str(args[0])) != 3 or args[0] < 0:
            raise ValueError("Single argument to subplot must be a three-digit integer, not "
                             f"{args[0]!r}")
        args = [int(digit) for digit in str(args[0])]
    if len(args) != 3:
        raise TypeError(f"subplot() takes 1 or 3 positional arguments but {len(args)} were given")
    rows, columns, number = args
    grid = GridSpec(rows, columns, figure=figure)
    count = grid.nrows * grid.ncols
    if isinstance(number, tuple) and len(number) == 2:
        if not all(isinstance(n, Integral) for n in number):
            raise ValueError(f"Subplot specifier tuple must contain integers, not {number}")
        return grid[number[0] - 1:number[1]]
    if not isinstance(number, Integral) or not 1 <= number <= count:
        raise ValueError(f"num must be 1 <= num <= {count}, not {number!r}")
    return grid[number - 1:number]
