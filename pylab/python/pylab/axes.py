"""Axes: the box that data are drawn in."""

from . import _core, _properties
from ._artist_list import ArtistList
from ._axes_annotate import Annotations
from ._axes_artists import Artists
from ._axes_bars import Bars
from ._axes_bars_grouped import GroupedBars
from ._axes_clear import Clearing
from ._axes_errorbar import ErrorBars
from ._axes_fill import Fill
from ._axes_hist import Histograms
from ._axes_images import Images
from ._axes_inset import Insets
from ._axes_labels import Labels
from ._axes_limits import Limits
from ._axes_lines import Lines
from ._axes_mesh import Meshes
from ._axes_navigation import Navigation
from ._axes_place import Places
from ._axes_plot import Plotting
from ._axes_scatter import Scatter
from ._axes_shared import Sharing
from ._axes_spans import Spans
from ._axes_spectra import Spectra
from ._axes_stats import Statistics
from ._axes_table import Tables
from ._axes_ticks import Ticks
from ._axes_units import Units
from ._missing import missing
from ._rc import rcParams
from ._refusal import guard
from ._tick_parts import align_labels
from ._transform_spec import DataLimits, DataScales, settle
from ._whole import whole
from .artist import Artist
from .axis import XAxis, YAxis
from .cbook import CallbackRegistry
from .collections import Collection
from .legend import Legend
from .lines import Line2D
from .patches import Patch, Rectangle
from .spines import spines_of
from .text import Text
from .transforms import Anchored, Bbox, blended_transform_factory

_AXES = _core.TransformSpec(_core.Coordinates.axes, _core.Coordinates.axes)
_ALIGNED = (("xaxis", "xtick.alignment", "ha", "center"),
            ("yaxis", "ytick.alignment", "va", "center_baseline"))
_DATA = _core.TransformSpec(_core.Coordinates.data, _core.Coordinates.data)


class Axes(Plotting, Lines, Spans, Fill, Bars, Histograms, Scatter, ErrorBars, Statistics, Images,
           Meshes, GroupedBars, Spectra, Annotations, Tables, Sharing, Insets, Artists, Limits,
           Ticks, Units, Labels, Places, Navigation, Clearing, Artist):
    """The box that data are drawn in, with its two axis, titles and legend.

    Parameters
    ----------
    fig : Figure
    rect : [left, bottom, width, height] or Bbox
        As fractions of the figure.
    facecolor : color, optional
    frameon : bool, default True
    sharex, sharey : Axes, optional
        Axes whose x or y axis is shared.
    xscale, yscale : {'linear', 'log', 'symlog'}, optional
    **kwargs
        Properties; see setp(ax).
    """

    name = "rectilinear"

    def __init__(self, fig, rect, *, facecolor=None, frameon=True, sharex=None, sharey=None,
                 label="", xscale=None, yscale=None, box_aspect=None, **kwargs):
        box = rect if isinstance(rect, Bbox) else Bbox.from_bounds(*rect)
        self._begin(_core.Axes(*box.extents), fig)
        self._take_cycle()
        for shared, axis in ((sharex, "xaxis"), (sharey, "yaxis")):
            if shared is not None:
                if not isinstance(shared, Axes):
                    raise TypeError(f"share{axis[0]} must be an Axes, not "
                                    f"{type(shared).__name__}")
                getattr(self._h, axis).share_with(getattr(shared._h, axis))
                getattr(self, axis)._share(getattr(shared, axis))
        self._sharex, self._sharey = sharex, sharey
        for axis, key, name, usual in _ALIGNED:
            if dict.__getitem__(rcParams, key) != usual:
                align_labels(getattr(self, axis), {name: rcParams[key]})
        self._begin_as_subclass_says()
        self._configure(facecolor, frameon, label, xscale, yscale, box_aspect, kwargs)

    def _begin(self, handle, fig):
        """Empty axes around a handle."""
        Artist.__init__(self, handle, self, fig)
        self._children = []
        self._containers = []
        self._subplotspec = None
        self._legend = None
        self._parts = {}
        self._key = None
        self._colorbars = []  # axes of colour bars beside it
        self.callbacks = CallbackRegistry(signals=("xlim_changed", "ylim_changed"))
        self._sharex = self._sharey = None
        self._cycle = None  # that of the core

    def _configure(self, facecolor, frameon, label, xscale, yscale, box_aspect, kwargs):
        if facecolor is not None:
            self.set_facecolor(facecolor)
        if not frameon:
            self._h.set({"frame_on": False})
        if label:
            self._h.set({"label": str(label)})
        if xscale:
            self.set_xscale(xscale)
        if yscale:
            self.set_yscale(yscale)
        if box_aspect is not None:
            self.set_box_aspect(box_aspect)
        if kwargs:
            self.set(**kwargs)

    def __getattr__(self, name):
        raise missing(f"{type(self).__name__!r} object", name, lambda: dir(type(self)))

    def _part(self, name, make):
        """An object of the core's that the axes always has, wrapped at the first look."""
        part = self._parts.get(name)
        if part is None:
            part = self._parts[name] = make()
        return part

    @property
    def xaxis(self):
        """The x axis."""
        axis = self._parts.get("x")  # asked for by every artist that is added
        if axis is not None:
            return axis
        return self._part("x", lambda: XAxis._wrap(self._h.xaxis, self, self.figure))

    @property
    def yaxis(self):
        """The y axis."""
        axis = self._parts.get("y")
        if axis is not None:
            return axis
        return self._part("y", lambda: YAxis._wrap(self._h.yaxis, self, self.figure))

    @property
    def patch(self):
        """The background."""
        def make():
            patch = Rectangle._wrap(self._h.patch, self, self.figure)
            patch._transform = self.transAxes
            return patch
        return self._part("patch", make)

    @property
    def spines(self):
        """The lines around it, by the names 'left', 'right', 'bottom', 'top'."""
        return self._part("spines", lambda: spines_of(self))

    def _title(self, at):
        def make():
            title = Text._wrap(self._h.title(at), self, self.figure)
            title._drawn_at = lambda given: (given[0], self._title_height(title, given[1]))
            return title
        return self._part(("title", at), make)

    def _title_height(self, title, given):
        drawn = None if self._h.get("title_y") is not None else self._drawn_place(title._h)
        return given if drawn is None else drawn[1]

    title = property(lambda self: self._title(0), doc="The centred title, a Text.")
    _left_title = property(lambda self: self._title(1))
    _right_title = property(lambda self: self._title(2))
    legend_ = property(lambda self: self._legend, doc="The legend or None.")

    # -- artists -----------------------------------------------------------------------------

    lines = property(lambda self: ArtistList(self, Line2D, "lines"), doc="The lines, in order.")
    texts = property(lambda self: ArtistList(self, Text, "texts"), doc="The texts, in order.")
    patches = property(lambda self: ArtistList(self, Patch, "patches"), doc="The shapes, in order.")
    artists = property(lambda self: ArtistList(self, _Other, "artists"),
                       doc="Artists of no other kind.")
    collections = property(lambda self: ArtistList(self, Collection, "collections"),
                           doc="The collections, in order.")
    tables = property(lambda self: ArtistList(self, self._kind_of_tables(), "tables"),
                      doc="The tables, in order.")
    images = property(lambda self: ArtistList(self, self._kind_of_images(), "images"),
                      doc="The pictures, in order.")

    def _add(self, artist):
        if artist.figure is not None and artist.figure is not self.figure:
            raise RuntimeError("Can not put single artist in more than one figure")
        artist.axes = self
        artist.figure = self.figure
        if hasattr(artist, "_convert_units"):
            artist._convert_units()
        if not isinstance(artist, (Patch, Text)) and not artist._h.get("label"):
            artist._h.set({"label": f"_child{len(self._children)}"})
        settle(artist)
        with whole:
            self._h.add(artist._h)
            self._children.append(artist)
        return artist

    def _checked(self, artist, kind):
        if not isinstance(artist, kind):
            raise TypeError(f"Adding a {type(artist).__name__} as a {kind.__name__.lower()} is "
                            f"not possible: it must be a {kind.__name__}")
        return self._add(artist)

    def get_children(self):
        """All artists that it consists of."""
        parts = [*self._children, *self.child_axes, *self.spines.values(), self.xaxis, self.yaxis,
                 self.title, self._left_title, self._right_title]
        if self._legend is not None:
            parts.append(self._legend)
        return [*parts, self.patch]

    def _forget(self, artist):
        """An artist has been taken out."""

    def has_data(self):
        """Whether a line, shape, collection or picture has been added."""
        return any(isinstance(a, (Line2D, Patch, Collection)) or a in self.images
                   for a in self._children)

    def remove(self):
        """Take the axes out of its figure."""
        self.figure._take_out(self)

    def legend(self, *args, **kwargs):
        """Add a legend: legend(), legend(labels), legend(handles, labels) or by keywords.

        Parameters
        ----------
        handles : sequence of artists, optional
            All that have a label, by default.
        labels : sequence of str, optional
        loc : str, int 0…10 or (x, y), default rc legend.loc ('best')
        ncols, fontsize, title, frameon, bbox_to_anchor, …
            Properties of the Legend; see setp(legend).

        Returns
        -------
        Legend
        """
        from ._legend_args import parse_arguments
        handles, labels, kwargs = parse_arguments([self], args, kwargs)
        legend = Legend(self, handles, labels, **kwargs)
        self._set_legend(legend)
        return legend

    def _set_legend(self, legend):
        with whole:
            self._h.set_legend(legend._h if legend is not None else None)
            self._legend = legend

    def get_legend(self):
        """The legend or None."""
        return self._legend

    def get_legend_handles_labels(self, legend_handler_map=None):
        """The artists with labels that do not start with '_', and those labels."""
        from ._legend_args import labelled
        handles = labelled([self])
        return handles, [h.get_label() for h in handles]

    def text(self, x, y, s, fontdict=None, **kwargs):
        """Write a text at (x, y).

        Parameters
        ----------
        x, y : float
            In data coordinates unless `transform` says else.
        s : str
        fontdict : dict, optional
            Text properties, as **kwargs.

        Returns
        -------
        Text
        """
        return self._add(Text(x, y, s, **{**(fontdict or {}), **kwargs}))

    # -- transforms --------------------------------------------------------------------------

    def _frame(self):
        """The layout as it is now: an object that maps between data and pixels."""
        return self.figure._frames()[self._h.id]

    @property
    def transData(self):
        """Data to pixels."""
        return Anchored(_DATA, self)

    @property
    def transAxes(self):
        """Fractions of the axes to pixels."""
        return Anchored(_AXES, self)

    @property
    def transScale(self):
        """Data to what the scales make of them."""
        return DataScales(self)

    @property
    def transLimits(self):
        """What the scales have made to fractions of the axes."""
        return DataLimits(self)

    def get_xaxis_transform(self, which="grid"):
        """x in data, y in fractions of the axes."""
        return blended_transform_factory(self.transData, self.transAxes)

    def get_yaxis_transform(self, which="grid"):
        """x in fractions of the axes, y in data."""
        return blended_transform_factory(self.transAxes, self.transData)

    @property
    def bbox(self):
        """The box between the spines, pixels."""
        return Bbox(self._frame().axes_box)

    def draw_artist(self, a):
        """Windows draw what has changed by themselves; nothing needs to be done here."""
        a.draw()

    def in_axes(self, event):
        """Whether an event happened in it."""
        return event.inaxes is self

    def __str__(self):
        return "{}({:g},{:g};{:g}x{:g})".format(type(self).__name__,
                                                *Bbox(self._h.position()).bounds)

    def __repr__(self):
        return f"<{type(self).__name__}: {self.get_label()!r}>" if self.get_label() else \
            f"<{type(self).__name__}: >"


class _Other(Artist):
    """Artists that are of no other kind; there are none yet."""


_properties.install(Axes, "Axes")
guard(Axes)
Subplot = SubplotBase = Axes
