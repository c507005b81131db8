"""Figure: the sheet that axes stand on."""
import numpy as np

from . import _core, _properties, gridspec
from ._figure_save import Saving
from ._missing import missing
from ._warnings import warn
from .artist import Artist
from .axes import Axes
from .legend import Legend, parse_arguments
from .lines import Line2D
from .patches import Patch, Rectangle
from .text import Text
from .transforms import Anchored, Bbox, DpiScale

_FIGURE = _core.TransformSpec(_core.Coordinates.figure, _core.Coordinates.figure)
_LAYOUTS = ("layout", "tight_layout", "constrained_layout")


class Figure(Saving, Artist):
    """The sheet that axes stand on.

    Parameters
    ----------
    figsize : (width, height), inches, default rc figure.figsize
    dpi : float, pixels an inch, default rc figure.dpi
    facecolor, edgecolor : color, default rc figure.facecolor, figure.edgecolor
    linewidth : float, points
        Of the edge.
    frameon : bool, default rc figure.frameon
        Whether the background is drawn.
    """

    def __init__(self, figsize=None, dpi=None, *, facecolor=None, edgecolor=None, linewidth=0.0,
                 frameon=None, subplotpars=None, **kwargs):
        for name in _LAYOUTS:
            if kwargs.pop(name, None) not in (None, False, "none"):
                warn(f"{name} is not there yet: subplots keep their places (subplots_adjust())")
        if isinstance(dpi, str):
            raise TypeError(f"dpi must be a number, not {dpi!r}")
        given = {"dpi": dpi, "frameon": frameon}
        if figsize is not None:
            given["figwidth"], given["figheight"] = _size(figsize)
        super().__init__(_core.Figure({k: v for k, v in given.items() if v is not None}))
        self.figure = self
        self._children = []
        self._axes = []
        self._current = []  # axes, the one used last at the end
        self._suptitle = None
        self._patch = None
        self._layout = (None, None)
        self.number = None
        from .backend_bases import FigureCanvasBase
        FigureCanvasBase(self)
        background = {"facecolor": facecolor, "edgecolor": edgecolor, "linewidth": linewidth}
        self._h.patch.set({k: v for k, v in background.items() if v is not None})
        if kwargs:
            self.set(**kwargs)

    def __getattr__(self, name):
        raise missing(f"{type(self).__name__!r} object", name, dir(type(self)))

    # -- size and looks ----------------------------------------------------------------------

    dpi = property(lambda self: self._h.get("dpi"), lambda self, value: self.set_dpi(value))

    def get_size_inches(self):
        """(width, height) as an array."""
        return np.array([self._h.get("figwidth"), self._h.get("figheight")])

    def set_size_inches(self, w, h=None, forward=True):
        """Change the size: width and height, or both as one pair; a window follows."""
        width, height = _size(w if h is None else (w, h))
        self._h.set({"figwidth": width, "figheight": height})
        if forward and self.canvas.manager is not None:
            self.canvas.manager.resize(width * self.dpi, height * self.dpi)

    def set_dpi(self, val):
        """Change the resolution, pixels an inch."""
        self._h.set({"dpi": val})
        if self.canvas.manager is not None:
            self.canvas.manager.resize(*(self.get_size_inches() * val))

    @property
    def patch(self):
        """The background."""
        if self._patch is None:
            self._patch = Rectangle._wrap(self._h.patch, None, self)
            self._patch._transform = self.transFigure
        return self._patch

    def set_facecolor(self, color):
        """The background's colour."""
        self._h.patch.set({"facecolor": color})

    def get_facecolor(self):
        """The background's colour as red, green, blue, alpha."""
        return self.patch.get_facecolor()

    def set_edgecolor(self, color):
        """The edge's colour."""
        self._h.patch.set({"edgecolor": color})

    def get_edgecolor(self):
        """The edge's colour as red, green, blue, alpha."""
        return self.patch.get_edgecolor()

    frameon = property(lambda self: self._h.get("frameon"),
                       lambda self, value: self._h.set({"frameon": value}))

    def subplots_adjust(self, left=None, bottom=None, right=None, top=None, wspace=None,
                        hspace=None):
        """Change the subplots' margins (fractions of the figure) and gaps (of a mean cell)."""
        given = dict(left=left, bottom=bottom, right=right, top=top, wspace=wspace, hspace=hspace)
        given = {k: v for k, v in given.items() if v is not None}
        new = {name: given.get(name, self._h.get("subplot_" + name))
               for name in ("left", "right", "bottom", "top")}
        if new["left"] >= new["right"]:
            raise ValueError("left cannot be >= right")
        if new["bottom"] >= new["top"]:
            raise ValueError("bottom cannot be >= top")
        self._h.set({"subplot_" + k: v for k, v in given.items()})
        self._place_subplots()

    def _place_subplots(self):
        for ax in self._axes:
            if ax._subplotspec is not None:
                ax._h.set_position(*ax._subplotspec.get_position(self).extents)

    # -- axes --------------------------------------------------------------------------------

    axes = property(lambda self: list(self._axes), lambda self, value: None,
                    doc="The axes, in order of adding.")

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
        ax = _axes_class(kwargs)(self, spec.get_position(self), **kwargs)
        ax._subplotspec = spec
        return self._adopt(ax, kwargs)

    def add_axes(self, *args, **kwargs):
        """Add axes at [left, bottom, width, height], fractions of the figure; or given ones."""
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
        return self._adopt(_axes_class(kwargs)(self, rect, **kwargs), kwargs)

    def _adopt(self, ax, kwargs):
        if ax not in self._axes:
            self._h.add(ax._h)
            self._axes.append(ax)
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
        self._h.remove_axes(ax._h)
        self._axes.remove(ax)
        self._current.remove(ax)

    def sca(self, a):
        """Make axes the current ones."""
        if a in self._current:
            self._current.remove(a)
        self._current.append(a)
        return a

    def gca(self):
        """The current axes; made when there are none."""
        return self._current[-1] if self._current else self.add_subplot()

    def clear(self, keep_observers=False):
        """Take everything out."""
        self._h.clear()
        for ax in self._axes:
            ax.clear()
        self._axes.clear()
        self._current.clear()
        self._children.clear()
        self._suptitle = None

    clf = clear

    # -- texts and legends -------------------------------------------------------------------

    def suptitle(self, t, **kwargs):
        """Write a title above all axes.

        Parameters
        ----------
        t : str
        x, y : float, fractions of the figure, default 0.5, 0.98
        **kwargs
            Text properties.
        """
        kwargs = {k: v for k, v in kwargs.items() if v is not None}
        handle = self._h.set_suptitle(str(t), kwargs)
        if self._suptitle is None:
            self._suptitle = Text._wrap(handle, None, self)
            self._suptitle._transform = self.transFigure
        return self._suptitle

    def text(self, x, y, s, fontdict=None, **kwargs):
        """Write a text at a point, by default in fractions of the figure."""
        text = Text(x, y, s, **{"transform": self.transFigure, **(fontdict or {}), **kwargs})
        return self.add_artist(text)

    def add_artist(self, artist, clip=False):
        """Add an artist to the figure itself."""
        if not isinstance(artist, Artist):
            raise TypeError(f"an artist is expected, not {type(artist).__name__}")
        artist.figure = self
        if not artist.is_transform_set():
            artist.set_transform(self.transFigure)
        self._h.add_artist(artist._h)
        self._children.append(artist)
        return artist

    def legend(self, *args, **kwargs):
        """Add a legend of all axes to the figure; see Axes.legend()."""
        handles, labels, kwargs = parse_arguments(self._axes, args, kwargs)
        legend = Legend(self, handles, labels, **kwargs)
        self._h.add_artist(legend._h)
        self._children.append(legend)
        return legend

    texts = property(lambda self: [a for a in self._children if isinstance(a, Text)])
    lines = property(lambda self: [a for a in self._children if isinstance(a, Line2D)])
    patches = property(lambda self: [a for a in self._children if isinstance(a, Patch)])
    legends = property(lambda self: [a for a in self._children if isinstance(a, Legend)])

    def get_children(self):
        """The background, the axes and the figure's own artists."""
        title = [self._suptitle] if self._suptitle is not None else []
        return [self.patch, *self._axes, *self._children, *title]

    # -- transforms --------------------------------------------------------------------------

    def _frames(self):
        """The axes' layouts by their ids, as they are now."""
        if self._layout[0] != self._h.revision():
            frames = self._h.layout()
            self._layout = (self._h.revision(), frames)
        return self._layout[1]

    def _frame(self):
        return _Sheet(self)

    transFigure = property(lambda self: Anchored(_FIGURE, self),
                           doc="Fractions of the figure to pixels.")
    transSubfigure = transFigure
    dpi_scale_trans = property(lambda self: DpiScale(self), doc="Inches to pixels.")

    @property
    def bbox(self):
        """The figure's box, pixels."""
        return Bbox.from_bounds(0, 0, *(self.get_size_inches() * self.dpi))

    @property
    def bbox_inches(self):
        """The figure's box, inches."""
        return Bbox.from_bounds(0, 0, *self.get_size_inches())

    def get_window_extent(self, renderer=None):
        """The figure's box, pixels."""
        return self.bbox

    def get_tightbbox(self, renderer=None, bbox_extra_artists=None):
        """The box around all that is drawn, inches."""
        return Bbox(np.reshape(self._h.tight_bounds(), (2, 2)) / self.dpi)

    # -- window ------------------------------------------------------------------------------

    def show(self, warn=True):
        """Show the figure's window; a closed one comes back."""
        manager = self.canvas.manager
        if manager is None:
            raise AttributeError("Figure.show works only for figures managed by pyplot, normally "
                                 "created by pyplot.figure()")
        manager.show()

    def draw(self, renderer=None):
        """Lay everything out."""
        self.canvas.draw()

    def waitforbuttonpress(self, timeout=-1):
        """Wait for a key (True) or a mouse button (False); None when the time (s) is over."""
        from ._events import wait_for_press
        return wait_for_press(self, timeout)

    def __str__(self):
        return "Figure(%gx%g)" % tuple(self.bbox.size)

    def __repr__(self):
        return f"<{type(self).__name__} size {self.bbox.width:g}x{self.bbox.height:g} with " \
               f"{len(self._axes)} Axes>"


class _Sheet:
    """Stands for a layout where there is no axes."""

    def __init__(self, figure):
        self.axes_box = self.figure_box = tuple(figure.bbox.extents)
        self.dpi = figure.dpi

    def to_display(self, points, spec):
        if spec.x == _core.Coordinates.figure:
            points = points * self.figure_box[2:]
        return points + np.multiply(spec.offset_points, self.dpi / 72)


def _size(size):
    """(width, height) as numbers; ValueError unless both can be a figure's."""
    if np.shape(size) != (2,) or isinstance(size[0], str):
        raise TypeError(f"figure size must be two numbers, not {size!r}")
    width, height = np.asarray(size, float)
    if not (np.isfinite([width, height]).all() and width >= 0 and height >= 0):
        raise ValueError(f"figure size must be positive finite not {size!r}")
    return float(width), float(height)


def _axes_class(kwargs):
    """The class that `projection` names."""
    projection = kwargs.pop("projection", None)
    if kwargs.pop("polar", False):
        projection = "polar"
    if projection not in (None, "rectilinear"):
        raise ValueError(f"Unknown projection {projection!r}: only 'rectilinear' is there yet")
    return kwargs.pop("axes_class", None) or Axes


def figaspect(arg):
    """(width, height), inches, for an aspect ratio (height over width) or an array's shape."""
    ratio = arg.shape[0] / arg.shape[1] if hasattr(arg, "shape") and len(arg.shape) > 1 else arg
    least, most = np.array((4.0, 2.0)), np.array((16.0, 16.0))
    height = _core.rc_get("figure.figsize")[1]
    size = np.array((height / ratio, height))
    size /= min(1.0, *(size / least))
    size /= max(1.0, *(size / most))
    return np.clip(size, least, most)


_properties.install(Figure, "Figure")
