"""Figure: its axes and the grids that they stand on."""
import numpy as np

from . import gridspec
from ._axes_shared import SharedGroup
from ._subplot_params import FigureParams
from ._warnings import warn
from ._whole import whole
from .axes import Axes
from .transforms import Bbox


class Subplots:
    """Part of Figure."""

    subplotpars = property(lambda self: FigureParams(self),
                           doc="The subplots' margins and gaps.")

    def subplots_adjust(self, left=None, bottom=None, right=None, top=None, wspace=None,
                        hspace=None):
        """Change the subplots' margins and gaps.

        Parameters
        ----------
        left, bottom, right, top : float, optional
            The sides of the area that they take, fractions of the figure.
        wspace, hspace : float, optional
            Gaps as fractions of a mean cell's width and height.

        Raises
        ------
        ValueError
            left is not below right, or bottom not below top.
        """
        engine = self.get_layout_engine()
        if engine is not None and not engine.adjust_compatible:
            warn("This figure was using a layout engine that is incompatible with subplots_adjust "
                 "and/or tight_layout; not calling subplots_adjust.")
            return
        self.subplotpars.update(left, bottom, right, top, wspace, hspace)
        for ax in self.axes:
            if ax._subplotspec is not None:
                ax._set_position(ax._subplotspec.get_position(self))

    axes = property(lambda self: [ax for ax in self._axes if ax._outer is None],
                    lambda self, value: None,
                    doc="The axes, in order of adding; a figure's with those of its subfigures, "
                        "without those within others.")
    _localaxes = property(lambda self: [ax for ax in self.axes if ax.figure is self])

    def get_axes(self):
        """The axes, in order of adding."""
        return self.axes

    def add_subplot(self, *args, **kwargs):
        """Add axes on a grid: add_subplot(rows, columns, index), add_subplot(211), add_subplot().

        Parameters
        ----------
        index : int from 1, row by row, or (first, last)
        sharex, sharey : Axes, optional
        facecolor, title, xlim, …
            Properties of the axes.

        Returns
        -------
        Axes
        """
        if len(args) == 1 and isinstance(args[0], Axes):
            ax = args[0]
            if ax.figure is not self:
                raise ValueError("The Subplot must have been created in the present figure")
            return self._adopt(ax, kwargs)
        if not args:
            args = (1, 1, 1)
        spec = gridspec.spec_of(args, self)
        key = dict(kwargs)
        ax = _axes_class(kwargs)(self, spec.get_position(self), **kwargs)
        ax._set_place(spec)
        return self._adopt(ax, key)

    def add_axes(self, *args, **kwargs):
        """Add axes at a place of the figure.

        Parameters
        ----------
        rect : [left, bottom, width, height], fractions of the figure; or Axes that were made for it
        projection : str, optional
            The name of a kind of axes, 'rectilinear' by default.
        axes_class : class, optional
            In place of a projection.
        sharex, sharey : Axes, optional
            Whose limits they share.
        **kwargs
            Properties of the axes.

        Returns
        -------
        Axes

        Raises
        ------
        ValueError
            A place that is not finite; axes of another figure; an unknown projection.
        """
        if not len(args) and "rect" not in kwargs:
            raise TypeError("add_axes() missing 1 required positional argument: 'rect'")
        rect = args[0] if args else kwargs.pop("rect")
        if isinstance(rect, Axes):
            if rect.figure is not self:
                raise ValueError("The Axes must have been created in the present figure")
            return self._adopt(rect, kwargs)
        if not isinstance(rect, Bbox):
            if np.shape(rect) != (4,):
                raise TypeError("add_axes() takes [left, bottom, width, height], not "
                                f"{rect!r}")
            if not np.isfinite(rect).all():
                raise ValueError(f"all entries in rect must be finite not {rect}")
        key = dict(kwargs)
        return self._adopt(_axes_class(kwargs)(self, rect, **kwargs), key)

    def _adopt(self, ax, kwargs):
        with whole:
            if ax not in self._axes:
                self._root._h.add(ax._h, self._panel)
                self._root._axes.append(ax)
            ax._key = dict(kwargs)
            self.sca(ax)
        return ax

    def subplots(self, nrows=1, ncols=1, *, sharex=False, sharey=False, squeeze=True,
                 width_ratios=None, height_ratios=None, subplot_kw=None, gridspec_kw=None):
        """Add a grid of axes.

        Parameters
        ----------
        sharex, sharey : bool or {'none', 'all', 'row', 'col'}
        squeeze : bool, default True
            A single row, column or axes comes without the dimensions of size one.
        subplot_kw, gridspec_kw : dict, optional
            For add_subplot() and GridSpec.

        Returns
        -------
        Axes or array of Axes
        """
        options = dict(gridspec_kw or {})
        for name, value in (("height_ratios", height_ratios), ("width_ratios", width_ratios)):
            if value is not None:
                if name in options:
                    raise ValueError(f"'{name}' must not be defined both as parameter and as key "
                                     "in 'gridspec_kw'")
                options[name] = value
        return self.add_gridspec(nrows, ncols, **options).subplots(
            sharex=sharex, sharey=sharey, squeeze=squeeze, subplot_kw=subplot_kw)

    def add_gridspec(self, nrows=1, ncols=1, **kwargs):
        """A grid on this figure; see GridSpec."""
        return gridspec.GridSpec(nrows, ncols, figure=self, **kwargs)

    def _fill(self, grid, sharex, sharey, squeeze, subplot_kw):
        share = []
        for name, value in (("sharex", sharex), ("sharey", sharey)):
            if isinstance(value, bool):
                value = "all" if value else "none"
            elif isinstance(value, int):
                warn(f"{name} argument to subplots() was an integer.  Did you intend to use "
                     "subplot() (without 's')?")
            if value not in ("all", "row", "col", "none"):
                raise ValueError(f"{value!r} is not a valid value for {name}; supported values "
                                 "are 'all', 'row', 'col', 'none'")
            share.append(value)
        made = np.empty((grid.nrows, grid.ncols), dtype=object)
        for row, column in np.ndindex(made.shape):
            with_ = {"none": None, "all": made[0, 0], "row": made[row, 0], "col": made[0, column]}
            made[row, column] = self.add_subplot(grid[row, column], **{
                **(subplot_kw or {}), "sharex": with_[share[0]], "sharey": with_[share[1]]})
        for ax in made.flat:
            if share[0] in ("col", "all"):
                ax._label_outer_x()
            if share[1] in ("row", "all"):
                ax._label_outer_y()
        if not squeeze:
            return made
        return made.item() if made.size == 1 else made.squeeze()

    def delaxes(self, ax):
        """Take axes out of the figure."""
        if ax not in self._axes:
            raise KeyError(f"{ax} is not in this figure")
        self._take_out(ax)

    def _take_out(self, ax):
        """Remove axes, those within them, and what they share with others."""
        for inner in [a for a in self._axes if a._outer is ax]:
            self._take_out(inner)
        if ax not in self._axes:
            raise ValueError("list.remove(x): x not in list")
        for name in "xy":
            SharedGroup(ax, name).remove(ax)
        if ax._twins is not None:
            ax._twins.remove(ax)
            ax._twins = None
        self._root._h.remove_axes(ax._h)
        self._root._axes.remove(ax)
        if ax in self._current:
            self._current.remove(ax)

    def sca(self, a):
        """Make axes the current ones."""
        with whole:
            if a in self._current:
                self._current.remove(a)
            self._current.append(a)
        return a

    def gca(self):
        """The current axes; made when there are none."""
        return self._current[-1] if self._current else self.add_subplot()


def _axes_class(kwargs):
    """The class that `projection` names."""
    projection = kwargs.pop("projection", None)
    if kwargs.pop("polar", False):
        if projection not in (None, "polar"):
            raise ValueError(f"polar=True, yet projection={projection!r}. Only one of these "
                             "arguments should be supplied.")
        projection = "polar"
    if projection is None:
        return kwargs.pop("axes_class", None) or Axes
    if hasattr(projection, "_as_mpl_axes"):
        cls, more = projection._as_mpl_axes()
        kwargs.update(more)
        return cls
    from .projections import get_projection_class
    return get_projection_class(projection)
