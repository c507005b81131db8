"""Colour bars."""
import numpy as np

from . import _core, colors, ticker
from ._colorbar_axes import make_axes, make_axes_gridspec
from ._colorbar_cells import Cells
from ._colorbar_parts import Outline, Solids, end_patch
from ._missing import not_in_list
from .cm import ScalarMappable
from .lines import Line2D

__all__ = ["Colorbar", "ColorbarBase", "make_axes", "make_axes_gridspec"]


class Colorbar:
    """A colour bar that fills axes and follows its mappable.

    Parameters
    ----------
    ax : Axes
    mappable : ScalarMappable, optional
        An image, a collection, …; without it `cmap` and `norm` say what is shown.
    cmap : Colormap or str, optional
    norm : Normalize, optional
    alpha : float, optional
    values, boundaries : sequences of numbers, optional
        The cells, instead of those that cmap and norm make.
    orientation : {'vertical', 'horizontal'}
    ticklocation : {'auto', 'left', 'right', 'top', 'bottom'}
    extend : {'neither', 'both', 'min', 'max'}, optional
        Which ends have a piece for values beyond them.
    extendfrac : None, 'auto', float or two floats
        Lengths of these pieces as fractions of the bar.
    extendrect : bool, default False
        Rectangles instead of triangles.
    spacing : {'uniform', 'proportional'}
        Of boundaries: at equal distances or as their values.
    ticks : sequence of numbers or Locator, optional
    format : str or Formatter, optional
        '%.2f' or '{x:.2f}'.
    drawedges : bool, default False
        Lines between the cells.
    label : str
    """

    def __init__(self, ax, mappable=None, *, cmap=None, norm=None, alpha=None, values=None,
                 boundaries=None, orientation="vertical", ticklocation="auto", extend=None,
                 spacing="uniform", ticks=None, format=None, drawedges=False, extendfrac=None,
                 extendrect=False, label="", filled=True):
        if mappable is None:
            mappable = ScalarMappable(norm=norm, cmap=cmap)
        if mappable.get_array() is not None:
            mappable.autoscale_None()
        for name, given, allowed in (
                ("orientation", orientation, ("vertical", "horizontal")),
                ("ticklocation", ticklocation, ("auto", "left", "right", "top", "bottom")),
                ("spacing", spacing, ("uniform", "proportional"))):
            if given not in allowed:
                raise not_in_list(name, given, allowed)
        self.ax, self.mappable = ax, mappable
        self.cmap, self.norm = mappable.cmap, mappable.norm
        if hasattr(mappable, "cvalues"):  # contours
            boundaries, values = mappable._levels, mappable.cvalues
            extend, filled = mappable.extend, mappable.filled
            ticks = ticker.FixedLocator(mappable.levels, nbins=10) if ticks is None else ticks
        self.extend = _extend_of(extend, self.cmap, self.norm)
        self.values, self.boundaries, self.spacing = values, boundaries, spacing
        self.orientation, self.drawedges, self._filled = orientation, drawedges, filled
        self.extendfrac, self.extendrect = extendfrac, extendrect
        if ticklocation == "auto":
            ticklocation = "bottom" if orientation == "horizontal" else "right"
        self.ticklocation = ticklocation
        self.lines, self._extend_patches = [], []
        self.set_alpha(mappable.get_alpha() if hasattr(mappable, "axes") else alpha)
        self._cells = self._new_cells()
        self._make_parts()
        self.set_label(label)
        self._reset_ticks_and_scale()
        self._locator = ticker.FixedLocator(ticks, nbins=len(ticks)) if np.iterable(ticks) \
            else ticks
        self._formatter = _formatter_of(format)
        self._draw_all(self._cells)
        self._follow()

    def _follow(self):
        """Hear of changes of the mappable and of the limits."""
        mappable, ax = self.mappable, self.ax
        mappable.colorbar = self
        mappable.colorbar_cid = mappable.callbacks.connect("changed", self.update_normal)
        ax._colorbar = self
        self._limit_ids = [ax.callbacks.connect(f"{name}lim_changed", self._limits_changed)
                           for name in "xy"]

    def __reduce__(self):
        return _bar_of, (self.ax,)

    def _make_parts(self):
        ax = self.ax
        for spine in ax.spines.values():
            spine.set_visible(False)
        self.solids = Solids(ax) if self._filled else None
        if self.solids is not None:
            ax._add(self.solids)
        self.outline = Outline(ax)
        ax._add(self.outline)
        ax.spines["outline"] = self.outline
        self.dividers = Line2D([], [], color=_core.rc_get("axes.edgecolor"),
                               linewidth=0.5 * _core.rc_get("axes.linewidth"),
                               solid_capstyle="projecting", clip_on=False)
        ax._add(self.dividers)
        ax._h.set({"navigate": False})

    # -- which way it lies -----------------------------------------------------------------------

    def _long_axis(self):
        return self.ax.yaxis if self.orientation == "vertical" else self.ax.xaxis

    def _short_axis(self):
        return self.ax.xaxis if self.orientation == "vertical" else self.ax.yaxis

    def _extend_lower(self):
        return self.extend in ("both", "max" if self._long_axis().get_inverted() else "min")

    def _extend_upper(self):
        return self.extend in ("both", "min" if self._long_axis().get_inverted() else "max")

    def _turned(self, points):
        return points if self.orientation == "vertical" else points[:, ::-1]

    # -- what is shown ---------------------------------------------------------------------------

    def _new_cells(self):
        return Cells(self.norm, self.cmap, self.boundaries, self.values, self.extend,
                     self._extend_lower(), self._extend_upper(), self.spacing, self.extendfrac)

    vmin = property(lambda self: self._cells.low, doc="The value at the lower end.")
    vmax = property(lambda self: self._cells.high, doc="The value at the upper end.")
    _y = property(lambda self: self._cells.sides)
    _values = property(lambda self: self._cells.values)
    _boundaries = property(lambda self: self._cells.boundaries)

    def _draw_all(self, cells=None):
        """Everything anew from the norm and the map; from these cells if they are new."""
        minor = "ytick" if self.orientation == "vertical" else "xtick"
        if _core.rc_get(minor + ".minor.visible"):
            self.minorticks_on()
        axis, short = self._long_axis(), self._short_axis()
        axis.set_label_position(self.ticklocation)
        axis.set_ticks_position(self.ticklocation)
        short.set_ticks([])
        short.set_ticks([], minor=True)
        self._cells = cells or self._new_cells()
        low, high = self.vmin, self.vmax
        if axis.get_inverted():
            low, high = high, low
        vertical = self.orientation == "vertical"
        (self.ax.set_xlim if vertical else self.ax.set_ylim)(0, 1, emit=False)
        (self.ax.set_ylim if vertical else self.ax.set_xlim)(low, high, emit=False)
        self.update_ticks()
        if self._filled:
            self.solids._show(self._cells.shown, self._y, vertical, self.norm, self.cmap,
                              self.alpha)
        self._do_extends()

    def _do_extends(self):
        """The pieces at the ends, and the room for them."""
        for patch in self._extend_patches:
            patch.remove()
        self._extend_patches = []
        lower, upper = self._cells.lengths
        shape = _outline(lower, upper, self.extendrect)
        self.outline._set_xy(self._turned(shape))
        part = np.array([[0, lower], [1, lower + 1]]) / [1, 1 + lower + upper]
        (x0, y0), (x1, y1) = self._turned(part)
        info = getattr(self.ax, "_colorbar_info", None)
        self.ax._h.set({"inner_position": (x0, y0, x1 - x0, y1 - y0)})
        if info is not None:
            aspect = info["aspect"] / (1 + lower + upper)
            self.ax.set_box_aspect(aspect if self.orientation == "vertical" else 1 / aspect)
        inverted = self._long_axis().get_inverted()
        ends = ((self._extend_lower(), 0, -lower, -1 if inverted else 0),
                (self._extend_upper(), 1, 1 + upper, 0 if inverted else -1))
        for there, base, tip, value in ends:
            if there and self._filled:
                color = self.cmap(self.norm(self._values[value]))
                points = self._turned(_end(base, tip, self.extendrect))
                self._extend_patches.append(end_patch(self.ax, points, color, self.alpha))
        self._update_dividers()

    def _limits_changed(self, ax):
        self._cells = self._new_cells()
        self._do_extends()

    def _update_dividers(self):
        if not self.drawedges:
            self.dividers.set_data([], [])
            return
        low, high = sorted(self._long_axis().get_view_interval())
        y = self._y[(low < self._y) & (self._y < high)]
        y = [*([low] if self._extend_lower() else []), *y,
             *([high] if self._extend_upper() else [])]
        along = np.repeat(y, 3)
        across = np.tile([0.0, 1.0, np.nan], len(y))
        self.dividers.set_data(*((across, along) if self.orientation == "vertical"
                                 else (along, across)))

    def update_normal(self, mappable):
        """Follow the mappable; ticks and formats that were set stay unless the norm is another."""
        self.mappable = mappable
        self.set_alpha(mappable.get_alpha())
        self.cmap = mappable.cmap
        if mappable.norm != self.norm:
            self.norm = mappable.norm
            self._cells = self._new_cells()
            self._reset_ticks_and_scale()
        self._draw_all()

    def set_alpha(self, alpha):
        """The opacity; arrays do not count."""
        self.alpha = None if isinstance(alpha, np.ndarray) else alpha

    # -- ticks -----------------------------------------------------------------------------------

    def _reset_ticks_and_scale(self):
        self._locator = self._minorlocator = self._formatter = None
        norm = self.norm
        if self.boundaries is not None or isinstance(norm, colors.BoundaryNorm):
            if self.spacing == "uniform":
                self._set_scale("function", functions=(lambda x: self._cells.forward(x),
                                                       lambda y: self._cells.backward(y)))
            else:
                self._set_scale("linear")
        elif type(norm) in (colors.Normalize, colors.CenteredNorm, colors.NoNorm):
            self._set_scale("linear")
        elif isinstance(norm, colors.LogNorm):
            self._set_scale("log")
        elif isinstance(norm, colors.SymLogNorm):
            self._set_scale("symlog", **norm._parameters())
        elif isinstance(norm, colors.AsinhNorm):
            self._set_scale("asinh", linear_width=norm.linear_width)
        else:
            functions = getattr(norm, "_functions", (norm, norm.inverse))
            self._set_scale("function", functions=functions)

    def _set_scale(self, scale, **kwargs):
        set_scale = self.ax.set_yscale if self.orientation == "vertical" else self.ax.set_xscale
        set_scale(scale, **kwargs)

    def update_ticks(self):
        """Give the axis its ticks."""
        axis, norm = self._long_axis(), self.norm
        locator, minor = self._locator, self._minorlocator
        if isinstance(norm, colors.BoundaryNorm):
            locator = ticker.FixedLocator(norm.boundaries, nbins=10) if locator is None else locator
            minor = ticker.FixedLocator(norm.boundaries) if minor is None else minor
        elif isinstance(norm, colors.NoNorm):
            if locator is None:
                step = 1 + int(len(self._values) / 10)
                locator = ticker.FixedLocator(np.arange(0, len(self._values), step))
        elif self.boundaries is not None:
            if locator is None:
                inner = self._boundaries[self._cells.inside]
                locator = ticker.FixedLocator(inner, nbins=10)
        else:
            locator = axis.get_major_locator() if locator is None else locator
            minor = axis.get_minor_locator() if minor is None else minor
        self._locator = locator
        self._minorlocator = ticker.NullLocator() if minor is None else minor
        if self._formatter is None:
            self._formatter = axis.get_major_formatter()
        axis.set_major_locator(self._locator)
        axis.set_minor_locator(self._minorlocator)
        axis.set_major_formatter(self._formatter)

    def set_ticks(self, ticks, *, labels=None, minor=False, **kwargs):
        """Ticks at given places, with these labels, or from a Locator."""
        if np.iterable(ticks):
            self._long_axis().set_ticks(ticks, labels=labels, minor=minor, **kwargs)
            self._locator = self._long_axis().get_major_locator()
            self._formatter = self._long_axis().get_major_formatter()
        else:
            self.locator = ticks

    def get_ticks(self, minor=False):
        """Where the ticks are."""
        return self._long_axis().get_ticklocs(minor=minor)

    def set_ticklabels(self, ticklabels, *, minor=False, **kwargs):
        """Name the ticks."""
        self._long_axis().set_ticklabels(ticklabels, minor=minor, **kwargs)
        if not minor:
            self._formatter = self._long_axis().get_major_formatter()

    def minorticks_on(self):
        """Show minor ticks."""
        self.ax.minorticks_on()
        self._minorlocator = self._long_axis().get_minor_locator()
        self._short_axis().set_minor_locator(ticker.NullLocator())

    def minorticks_off(self):
        """Show no minor ticks."""
        self._minorlocator = ticker.NullLocator()
        self._long_axis().set_minor_locator(self._minorlocator)

    def _helper(kind, which):
        name = f"_{which.replace('major', '')}{kind}"

        def get(self):
            return getattr(self._long_axis(), f"get_{which}_{kind}")()

        def put(self, value):
            getattr(self._long_axis(), f"set_{which}_{kind}")(value)
            setattr(self, name, value)
        return property(get, put, doc=f"The {which} ticks' {kind}.")

    locator, minorlocator = _helper("locator", "major"), _helper("locator", "minor")
    formatter, minorformatter = _helper("formatter", "major"), _helper("formatter", "minor")
    del _helper

    def set_label(self, label, *, loc=None, **kwargs):
        """Name the long axis; see Axes.set_xlabel()."""
        if self.orientation == "vertical":
            self.ax.set_ylabel(label, loc=loc, **kwargs)
        else:
            self.ax.set_xlabel(label, loc=loc, **kwargs)

    # -- lines and the end -----------------------------------------------------------------------

    def add_lines(self, *args, **kwargs):
        """Lines at values: add_lines(levels, colors, linewidths) or add_lines(contours)."""
        erase = kwargs.pop("erase", True)
        if len(args) == 1 and not kwargs:
            contours, = args
            if not hasattr(contours, "cvalues") or contours.filled:
                raise ValueError("If a single artist is passed to add_lines, it must be a "
                                 "ContourSet of lines")
            args = (contours.levels, [c[0] for c in contours.tcolors],
                    [w[0] for w in contours.tlinewidths])
        levels, line_colors, widths = _line_arguments(*args, **kwargs)
        if erase:
            for line in self.lines:
                line.remove()
            self.lines = []
        for y, color, width in zip(self._cells.locate(levels), line_colors, widths):
            across = [0, 1], [y, y]
            line = Line2D(*(across if self.orientation == "vertical" else across[::-1]),
                          color=color, linewidth=width)
            self.lines.append(self.ax._add(line))

    def remove(self):
        """Take it away; the parents get their room back."""
        info = getattr(self.ax, "_colorbar_info", None)
        self.ax.remove()
        self.mappable.callbacks.disconnect(self.mappable.colorbar_cid)
        self.mappable.colorbar = self.mappable.colorbar_cid = None
        for parent in info["parents"] if info else ():
            if self.ax in parent._colorbars:
                parent._colorbars.remove(self.ax)
            spec = parent.get_subplotspec()
            if spec is not None:
                parent.set_subplotspec(spec.get_topmost_subplotspec())


ColorbarBase = Colorbar


def _bar_of(ax):
    """What a pickle of a colour bar says."""
    return ax._colorbar


def _line_arguments(levels, colors, linewidths):
    levels = np.atleast_1d(levels)
    as_list = isinstance(colors, (list, np.ndarray)) and len(colors) == len(levels)
    widths = np.broadcast_to(linewidths, levels.shape)
    return levels, colors if as_list else [colors] * len(levels), widths


def _extend_of(extend, cmap, norm):
    if extend is not None:
        return extend
    if cmap.colorbar_extend is not False:
        return cmap.colorbar_extend
    return getattr(norm, "extend", "neither")


def _formatter_of(format):
    if not isinstance(format, str):
        return format
    try:
        format % 0
    except (TypeError, ValueError):
        return ticker.StrMethodFormatter(format)
    return ticker.FormatStrFormatter(format)


def _end(base, tip, rectangular):
    if rectangular:
        return np.array([[0, base], [0, tip], [1, tip], [1, base]], float)
    return np.array([[0, base], [0.5, tip], [1, base]], float)


def _outline(lower, upper, rectangular):
    """All around a bar from 0 to 1 with its ends."""
    return np.vstack([_end(0, -lower, rectangular), _end(1, 1 + upper, rectangular)[::-1]])
