"""Grids that subplots stand on."""
from numbers import Integral

import numpy as np

from . import _core
from ._subplot_params import NAMES, SubplotParams, margins_of

__all__ = ["GridSpec", "GridSpecBase", "GridSpecFromSubplotSpec", "SubplotParams", "SubplotSpec"]


def _grid_of(ax):
    """What a pickle of a grid says that axes stand on."""
    return ax.get_gridspec()


class GridSpecBase:
    """A grid of rows and columns; grid[0, :] is a place on it.

    Parameters
    ----------
    nrows, ncols : int
    height_ratios, width_ratios : sequences of numbers, optional
        The sizes of rows and columns, relative to each other.
    """

    figure = None

    def __init__(self, nrows, ncols, height_ratios=None, width_ratios=None):
        self._prepare(nrows, ncols, height_ratios, width_ratios)
        self._make()

    def _prepare(self, nrows, ncols, height_ratios, width_ratios):
        for name, n in (("rows", nrows), ("columns", ncols)):
            if not isinstance(n, Integral) or n <= 0:
                raise ValueError(f"Number of {name} must be a positive integer, not {n!r}")
        self._nrows, self._ncols = int(nrows), int(ncols)
        self._given = dict.fromkeys(NAMES)
        self._ratios = [_checked(width_ratios, ncols, "width", "columns"),
                        _checked(height_ratios, nrows, "height", "rows")]

    def __reduce_ex__(self, protocol):
        for ax in getattr(self.figure, "_axes", ()):
            if ax.get_subplotspec() and ax.get_gridspec() is self:
                return _grid_of, (ax,)  # one grid with the figure's, where that is restored, too
        return super().__reduce_ex__(protocol)

    def __getstate__(self):
        return {name: value for name, value in vars(self).items() if name != "_h"}

    def __setstate__(self, state):
        vars(self).update(state)
        self._remake()

    def _remake(self):
        """Make the core's grid from what was given."""
        self._make()

    def _make(self, outer=None, cells=None):
        sheet = self.figure._h.id if self.figure is not None else 0
        self._h = _core.Grid(*self._ratios, self._given, sheet, outer,
                             cells or _core.Cells(0, 0, 0, 0))

    def _changed(self):
        """Tell the core's grid."""
        self._h.set(*self._ratios, self._given)

    nrows = property(lambda self: self._nrows, doc="The number of rows.")
    ncols = property(lambda self: self._ncols, doc="The number of columns.")

    def get_geometry(self):
        """(rows, columns)."""
        return self._nrows, self._ncols

    def get_width_ratios(self):
        """The columns' widths."""
        return list(self._ratios[0])

    def get_height_ratios(self):
        """The rows' heights."""
        return list(self._ratios[1])

    def set_width_ratios(self, width_ratios):
        """Set the columns' widths: numbers, as many as there are columns; None: all the same."""
        self._ratios[0] = _checked(width_ratios, self._ncols, "width", "columns")
        self._changed()

    def set_height_ratios(self, height_ratios):
        """Set the rows' heights: numbers, as many as there are rows; None: all the same."""
        self._ratios[1] = _checked(height_ratios, self._nrows, "height", "rows")
        self._changed()

    def get_grid_positions(self, fig, raw=False):
        """Where rows and columns stand in the figure.

        Parameters
        ----------
        fig : Figure or SubFigure
        raw : bool
            Without margins and gaps.

        Returns
        -------
        bottoms, tops, lefts, rights : arrays of fractions of the figure
        """
        if raw:
            whole = dict(left=0, right=1, bottom=0, top=1, wspace=0, hspace=0)
            lines = _core.Grid(*self._ratios, whole, 0, None, _core.Cells(0, 0, 0, 0)).lines(whole)
        else:
            lines = self._h.lines(margins_of(fig))
        return tuple(np.array(each) for each in lines)

    def new_subplotspec(self, loc, rowspan=1, colspan=1):
        """The place over some cells.

        Parameters
        ----------
        loc : (int, int)
            The first row and column.
        rowspan, colspan : int
            How many rows and columns.
        """
        row, column = loc
        return self[row:row + rowspan, column:column + colspan]

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

    def __repr__(self):
        ratios = [f", {name}_ratios={each!r}" for name, each in
                  (("height", self._ratios[1]), ("width", self._ratios[0])) if len(set(each)) != 1]
        return f"{type(self).__name__}({self._nrows}, {self._ncols}{''.join(ratios)})"


def _side(name):
    def change(self, value):
        self._given[name] = value
        self._changed()
    return property(lambda self: self._given[name], change, doc=f"Its own {name}, or None.")


class GridSpec(GridSpecBase):
    """A grid on a figure; gs[0, :] is a place on it.

    Parameters
    ----------
    nrows, ncols : int
    figure : Figure or SubFigure, optional
        Layouts move the axes of grids that know their figure.
    left, right, bottom, top : float, fractions of the figure
    wspace, hspace : float, gaps as fractions of a mean cell
        All by default the figure's.
    width_ratios, height_ratios : sequences of numbers, optional
    """

    _AllowedKeys = list(NAMES)

    def __init__(self, nrows, ncols, figure=None, left=None, bottom=None, right=None, top=None,
                 wspace=None, hspace=None, width_ratios=None, height_ratios=None):
        self.figure = figure
        self._prepare(nrows, ncols, height_ratios, width_ratios)
        self._given.update(left=left, right=right, bottom=bottom, top=top, wspace=wspace,
                           hspace=hspace)
        self._make()

    left, right, bottom, top, wspace, hspace = (
        _side(name) for name in ("left", "right", "bottom", "top", "wspace", "hspace"))

    def update(self, **kwargs):
        """Change margins and gaps; the subplots on the grid move.

        Parameters
        ----------
        left, right, bottom, top, wspace, hspace : float or None (the figure's)
        """
        for name in kwargs:
            if name not in self._given:
                raise AttributeError(f"{name} is an unknown keyword")
        self._given.update(kwargs)
        self._changed()
        from ._figures import managers
        figures = {id(m.canvas.figure): m.canvas.figure for m in list(managers.values())}
        if self.figure is not None:
            figures[id(self.figure)] = self.figure
        for figure in figures.values():
            for ax in figure.axes:
                spec = ax.get_subplotspec()
                if spec and spec.get_topmost_subplotspec().get_gridspec() is self:
                    ax._set_position(spec.get_position(ax.figure))

    def get_subplot_params(self, figure=None):
        """The margins and gaps, with the figure's (else rc's) for those that are not its own."""
        params = SubplotParams(**margins_of(figure))
        params.update(**self._given)
        return params

    def locally_modified_subplot_params(self):
        """The names of the margins and gaps that are its own."""
        return [name for name in NAMES if self._given[name]]

    def tight_layout(self, figure, renderer=None, pad=1.08, h_pad=None, w_pad=None, rect=None):
        """Set its margins and gaps so that there is room for all labels.

        Parameters
        ----------
        figure : Figure
        pad, h_pad, w_pad, rect
            See Figure.tight_layout().
        """
        from .layout_engine import TightLayoutEngine
        engine = TightLayoutEngine(pad=pad, h_pad=h_pad, w_pad=w_pad, rect=rect or (0, 0, 1, 1))
        margins = _core.tight_margins(figure._h, engine._core_params(), self._h)
        if margins:
            self.update(**margins)


class GridSpecFromSubplotSpec(GridSpecBase):
    """A grid within a place on another one.

    Parameters
    ----------
    nrows, ncols : int
    subplot_spec : SubplotSpec
    wspace, hspace, height_ratios, width_ratios
        See GridSpec.
    """

    def __init__(self, nrows, ncols, subplot_spec, wspace=None, hspace=None, height_ratios=None,
                 width_ratios=None):
        if not isinstance(subplot_spec, SubplotSpec):
            raise TypeError("subplot_spec must be a type SubplotSpec, usually from GridSpec, or "
                            "axes.get_subplotspec.")
        self._prepare(nrows, ncols, height_ratios, width_ratios)
        self._given.update(wspace=wspace, hspace=hspace)
        self._subplot_spec = subplot_spec
        self.figure = subplot_spec.get_gridspec().figure
        self._remake()

    def _remake(self):
        self._make(self._subplot_spec.get_gridspec()._h, self._subplot_spec._cells())

    _wspace, _hspace = _side("wspace"), _side("hspace")

    def get_subplot_params(self, figure=None):
        """The sides of its place in the figure, and the gaps."""
        params = SubplotParams(**margins_of(figure))
        box = self._subplot_spec.get_position(figure)
        params.update(left=box.x0, right=box.x1, bottom=box.y0, top=box.y1,
                      wspace=self._wspace, hspace=self._hspace)
        return params

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
    """A place on a grid: the cells from num1 to num2, counted from 0, row by row.

    Parameters
    ----------
    gridspec : GridSpec
    num1, num2 : int
        The first and the last cell; num2 is num1 by default.
    """

    def __init__(self, gridspec, num1, num2=None):
        self._gridspec = gridspec
        self.num1, self.num2 = int(num1), int(num1 if num2 is None else num2)

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

    def _cells(self):
        rows, columns = self.rowspan, self.colspan
        return _core.Cells(rows[0], rows[-1], columns[0], columns[-1])

    def get_topmost_subplotspec(self):
        """The place on the outermost grid that this one is within; itself when there is none."""
        grid = self._gridspec
        return grid.get_topmost_subplotspec() if hasattr(grid, "get_topmost_subplotspec") else self

    def subgridspec(self, nrows, ncols, **kwargs):
        """A grid within this place; see GridSpecFromSubplotSpec."""
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
        bottom, top, left, right = self._gridspec._h.lines(margins_of(figure))
        rows, columns = self.rowspan, self.colspan
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
        return f"{self._gridspec}[{rows.start}:{rows.stop}, {columns.start}:{columns.stop}]"


def grid_on(figure, rows, columns):
    """The figure's grid of this size that axes stand on, or a new one."""
    for ax in figure.get_axes():
        spec = ax.get_subplotspec()
        if spec is not None:
            grid = spec.get_topmost_subplotspec().get_gridspec()
            if grid.get_geometry() == (rows, columns):
                return grid
    return GridSpec(rows, columns, figure=figure)


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
    grid = grid_on(figure, rows, columns)
    count = grid.nrows * grid.ncols
    if isinstance(number, tuple) and len(number) == 2:
        if not all(isinstance(n, Integral) for n in number):
            raise ValueError(f"Subplot specifier tuple must contain integers, not {number}")
        return grid[number[0] - 1:number[1]]
    if not isinstance(number, Integral) or not 1 <= number <= count:
        raise ValueError(f"num must be 1 <= num <= {count}, not {number!r}")
    return grid[number - 1:number]
