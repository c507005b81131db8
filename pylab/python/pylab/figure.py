"""Figure: the sheet that axes stand on."""
from weakref import WeakSet

import numpy as np

from . import _core, _properties
from ._figure_base import FigureBase, Sheet
from ._figure_layout import Layouts
from ._figure_save import Saving
from ._subfigure import SubFigure
from ._subplot_params import SubplotParams
from ._transform_spec import settle
from ._whole import whole
from .artist import Artist
from .backend_bases import MouseButton
from .transforms import Bbox, DpiScale

__all__ = ["Figure", "FigureBase", "SubFigure", "SubplotParams", "figaspect"]


class Figure(Saving, Layouts, FigureBase):
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
    subplotpars : SubplotParams, optional
    layout : {'constrained', 'compressed', 'tight', 'none'} or LayoutEngine, optional
        What moves axes when the figure is drawn; see set_layout_engine().
    tight_layout, constrained_layout : bool or dict, optional
        Other ways to say so.
    """

    def __init__(self, figsize=None, dpi=None, *, facecolor=None, edgecolor=None, linewidth=0.0,
                 frameon=None, subplotpars=None, tight_layout=None, constrained_layout=None,
                 layout=None, **kwargs):
        if isinstance(dpi, str):
            raise TypeError(f"dpi must be a number, not {dpi!r}")
        given = {"dpi": dpi, "frameon": frameon}
        if figsize is not None:
            given["figwidth"], given["figheight"] = _size(figsize)
        self._begin(_core.Figure({k: v for k, v in given.items() if v is not None}))
        background = {"facecolor": facecolor, "edgecolor": edgecolor, "linewidth": linewidth}
        self._h.patch.set({k: v for k, v in background.items() if v is not None})
        if subplotpars is not None:
            self.subplotpars.update(**subplotpars._now())
        self._begin_layout(layout, tight_layout, constrained_layout)
        if kwargs:
            self.set(**kwargs)

    def _begin(self, handle):
        """An empty figure around a handle."""
        Artist.__init__(self, handle)
        self.figure = self._root = self
        self._panel = None  # the core's subfigure
        self._begin_sheet()
        self._axes = []  # also those of subfigures
        self._current = []  # axes, the one used last at the end
        self._layout_engine = None
        self._label_groups = {"x": [], "y": []}  # lists of axis whose labels are in line
        self._frames_at = (None, None)
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

    # -- transforms --------------------------------------------------------------------------

    def _frames(self):
        """The axes' layouts by their ids, as they are now."""
        self._refresh_ticks(False)
        if self._frames_at[0] != self._h.revision():
            if self.canvas.manager is not None and self.canvas.manager.is_open():
                self._apply_core_layout()  # as the window shows it
            frames = self._h.layout()
            self._frames_at = (self._h.revision(), frames)
        return self._frames_at[1]

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
            if artist.figure is not None and artist.figure._root is self:
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

    def clear(self, keep_observers=False):
        """Take everything out."""
        with whole:
            self._h.clear()
            gone = list(self._axes)
            self._axes.clear()
            for ax in gone:
                ax.clear()
            self._current.clear()
            self._begin_sheet()
        self._label_groups = {"x": [], "y": []}

    clf = clear

    def _frame(self):
        return Sheet(self.bbox.extents, self.dpi)

    dpi_scale_trans = property(lambda self: DpiScale(self), doc="Inches to pixels.")

    @property
    def bbox(self):
        """The figure's box, pixels."""
        return Bbox.from_bounds(0, 0, *(self.get_size_inches() * self.dpi))

    @property
    def bbox_inches(self):
        """The figure's box, inches."""
        return Bbox.from_bounds(0, 0, *self.get_size_inches())

    def get_tightbbox(self, renderer=None, bbox_extra_artists=None):
        """The box around all that is drawn, inches."""
        self._refresh_ticks(False)
        return Bbox(self._ink().get_points() / self.dpi)

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

    def ginput(self, n=1, timeout=30, show_clicks=True, mouse_add=MouseButton.LEFT,
               mouse_pop=MouseButton.RIGHT, mouse_stop=MouseButton.MIDDLE):
        """Wait until the user has clicked points in axes.

        Keys do, too: backspace and delete take the last point away, enter and escape end it, others
        add a point. A window that is closed ends it.

        Parameters
        ----------
        n : int, default 1
            How many points; with a number below 1, as many as are clicked until it is ended.
        timeout : float, default 30
            Seconds; 0 or less: no end.
        show_clicks : bool, default True
            Put a red cross at each point meanwhile.
        mouse_add, mouse_pop, mouse_stop : MouseButton or None
            Buttons that add a point, take the last one away, and end it: left, right, middle.

        Returns
        -------
        list of (float, float)
            In data coordinates.
        """
        from ._clicks import clicked
        return clicked(self, n, timeout, show_clicks, mouse_add, mouse_pop, mouse_stop)

    def __str__(self):
        return "Figure(%gx%g)" % tuple(self.bbox.size)

    def __repr__(self):
        return f"<{type(self).__name__} size {self.bbox.width:g}x{self.bbox.height:g} with " \
               f"{len(self.axes)} Axes>"


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
