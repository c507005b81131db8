"""SubFigure: a part of a figure that is used as if it were one."""
import numpy as np

from . import _core, _properties
from ._figure_base import FigureBase, Sheet
from ._figure_layout import Alignment
from .artist import Artist
from .transforms import Bbox


class SubFigure(Alignment, FigureBase):
    """A part of a figure with axes, titles, legends and a background of its own.

    Parameters
    ----------
    parent : Figure or SubFigure
    subplotspec : SubplotSpec
        Its place on a grid of the parent's.
    facecolor, edgecolor : color, default rc figure.facecolor, figure.edgecolor
    linewidth : float, points
        Of the edge.
    frameon : bool, default rc figure.frameon
        Whether the background is drawn.
    """

    def __init__(self, parent, subplotspec, *, facecolor=None, edgecolor=None, linewidth=0.0,
                 frameon=None, **kwargs):
        self._begin(_core.SubFigure(*_place(subplotspec).extents), parent)
        self._set_spec(subplotspec)
        background = {"facecolor": facecolor, "edgecolor": edgecolor, "linewidth": linewidth}
        self._h.patch.set({k: v for k, v in background.items() if v is not None})
        if frameon is not None:
            self.frameon = frameon
        if kwargs:
            self.set(**kwargs)
        self._root._h.add_panel(self._h, parent._panel)

    def _begin(self, handle, parent):
        Artist.__init__(self, handle)
        self._parent = parent
        self._root = self.figure = parent._root
        self._panel = handle
        self._subplotspec = None
        self._begin_sheet()

    def _set_spec(self, spec):
        self._subplotspec = spec
        self._h.set_place(spec.get_gridspec()._h, spec._cells())

    canvas = property(lambda self: self._root.canvas)
    subplotpars = property(lambda self: self._root.subplotpars)
    _current = property(lambda self: self._root._current)
    _axes = property(lambda self: [ax for ax in self._root._axes if ax.figure is self])
    _moving = property(lambda self: self._root._moving)
    dpi_scale_trans = property(lambda self: self._root.dpi_scale_trans)
    dpi = property(lambda self: self._root.dpi, lambda self, value: self._root.set_dpi(value))

    def get_dpi(self):
        """The figure's resolution, pixels an inch."""
        return self._root.dpi

    def set_dpi(self, val):
        """Change the figure's resolution, pixels an inch."""
        self._root.set_dpi(val)

    def get_subplotspec(self):
        """Its place on a grid."""
        return self._subplotspec

    def get_layout_engine(self):
        """The figure's layout engine."""
        return self._root.get_layout_engine()

    def get_constrained_layout(self):
        """Whether the figure's layout is a constrained one."""
        return self._root.get_constrained_layout()

    def get_constrained_layout_pads(self, relative=False):
        """Those of the figure's constrained layout."""
        return self._root.get_constrained_layout_pads(relative)

    @property
    def bbox_relative(self):
        """Its place, as fractions of the parent."""
        return Bbox.from_extents(*self._h.position())

    @property
    def bbox(self):
        """Its box, pixels."""
        outer, inner = self._parent.bbox, self.bbox_relative
        return Bbox(outer.p0 + inner.get_points() * outer.size)

    def get_tightbbox(self, renderer=None, bbox_extra_artists=None):
        """The box around all that is drawn on it, pixels."""
        return self._ink()

    def _frame(self):
        return Sheet(self.bbox.extents, self.dpi)

    def _frames(self):
        return self._root._frames()

    def _refresh_ticks(self, always=True):
        self._root._refresh_ticks(always)

    def clear(self, keep_observers=False):
        """Take everything out."""
        for part in list(self.subfigs):
            part.clear()
        self._root._h.clear_panel(self._h)
        for ax in self._axes:
            self._root._axes.remove(ax)
            if ax in self._current:
                self._current.remove(ax)
            ax.clear()
        self._begin_sheet()

    clf = clear

    def __repr__(self):
        return f"<SubFigure with {len(self._axes)} Axes>"


def _place(spec):
    """Of a SubplotSpec by the shares of rows and columns alone, as a Bbox."""
    grid = spec.get_gridspec()
    widths = np.array([0, *np.cumsum(grid.get_width_ratios())], float)
    heights = np.array([0, *np.cumsum(grid.get_height_ratios())], float)
    x, y = widths / widths[-1], 1 - heights / heights[-1]
    columns, rows = spec.colspan, spec.rowspan
    return Bbox([[x[columns.start], y[rows.stop]], [x[columns.stop], y[rows.start]]])


_properties.install(SubFigure, "SubFigure")
