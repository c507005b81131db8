"""Figure: the sheet that axes stand on."""
from weakref import WeakSet

import numpy as np

from . import _core, _properties
from ._figure_images import Images
from ._figure_save import Saving
from ._figure_subplots import Subplots
from ._missing import missing
from ._transform_spec import settle
from ._warnings import warn
from .artist import Artist
from .legend import Legend, parse_arguments
from .lines import Line2D
from .patches import Patch, Rectangle
from .text import Text
from .transforms import Anchored, Bbox, DpiScale

_FIGURE = _core.TransformSpec(_core.Coordinates.figure, _core.Coordinates.figure)
_LAYOUTS = ("layout", "tight_layout", "constrained_layout")


class Figure(Saving, Subplots, Images, Artist):
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
        self._begin(_core.Figure({k: v for k, v in given.items() if v is not None}))
        background = {"facecolor": facecolor, "edgecolor": edgecolor, "linewidth": linewidth}
        self._h.patch.set({k: v for k, v in background.items() if v is not None})
        if kwargs:
            self.set(**kwargs)

    def _begin(self, handle):
        """An empty figure around a handle."""
        Artist.__init__(self, handle)
        self.figure = self
        self._children = []
        self._axes = []
        self._current = []  # axes, the one used last at the end
        self._suptitle = None
        self._patch = None
        self._layout = (None, None)
        self._moving = WeakSet()  # artists whose transforms only Python knows
        self.number = None
        from .backend_bases import FigureCanvasBase
        FigureCanvasBase(self)

    def __reduce_ex__(self, protocol):
        from ._figure_file import reduce_figure
        return reduce_figure(self, protocol)

    def __copy__(self):
        make, arguments = self.__reduce_ex__(4)
        return make(*arguments)

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
        settle(artist)
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
        return [self.patch, *self.axes, *self._children, *title]

    # -- transforms --------------------------------------------------------------------------

    def _frames(self):
        """The axes' layouts by their ids, as they are now."""
        self._refresh_ticks(False)
        if self._layout[0] != self._h.revision():
            frames = self._h.layout()
            self._layout = (self._h.revision(), frames)
        return self._layout[1]

    def _refresh_ticks(self, always=True):
        """Let locators, formatters and scales that are written in Python answer for what is to be
        drawn: `always`, or where the view has changed since. Transforms that only Python knows are
        said anew."""
        for ax in list(self._axes):
            ax._locate()
            for axis in (ax.xaxis, ax.yaxis):
                if axis._h.asks and (always or axis._h.wants_ticks()):
                    axis._ask()
        if always:
            self._settle_transforms()

    def _settle_transforms(self):
        """Artists in coordinates that only Python knows get their places."""
        for artist in list(self._moving):
            if artist.figure is self:
                settle(artist)

    def autofmt_xdate(self, bottom=0.2, rotation=30, ha="right", which="major"):
        """Turn the x tick labels, and show them on the lowest axes only.

        Parameters
        ----------
        bottom : float
            subplots_adjust()'s, as a fraction of the figure.
        rotation : float, degrees
        ha : {'left', 'center', 'right'}
        which : {'major', 'minor', 'both'}
        """
        if which not in ("major", "minor", "both"):
            raise ValueError(f"{which!r} is not a valid value for which; supported values are "
                             "'major', 'minor', 'both'")
        on_grid = all(ax.get_subplotspec() is not None for ax in self.axes)
        for ax in self.axes:
            lowest = len(self.axes) == 1 or on_grid and ax.get_subplotspec().is_last_row()
            if lowest:
                for label in ax.get_xticklabels(which=which):
                    label.set(ha=ha, rotation=rotation)
            elif on_grid:
                for label in ax.get_xticklabels(which=which):
                    label.set_visible(False)
                ax.set_xlabel("")
        if on_grid:
            self.subplots_adjust(bottom=bottom)

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
               f"{len(self.axes)} Axes>"


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
