"""What a legend shows for an artist: a copy of it, or what a handler makes."""
import numpy as np

from . import _core
from ._legend_args import has_sample
from ._picking import on_box, reach
from ._warnings import warn
from .artist import Artist
from .collections import Collection, LineCollection, PolyCollection
from .container import BarContainer, ErrorbarContainer, StemContainer
from .lines import Line2D
from .patches import Patch, Rectangle
from .transforms import Anchored

_IN_SAMPLE = _core.TransformSpec(_core.Coordinates.axes, _core.Coordinates.axes)


class Watched:
    """A handle that tells of changes."""

    def __init__(self, handle, shown):
        self._handle, self._shown = handle, shown

    def __getattr__(self, name):
        return getattr(self._handle, name)

    def set(self, change):
        """Change properties, then show them."""
        self._handle.set(change)
        self._shown()


def core_of(artist):
    """The core's handle of an artist that may be watched."""
    return getattr(artist._h, "_handle", artist._h)


class InLegend:
    """Part of the classes of samples and names: a click on their box hits them."""

    _box = None

    def contains(self, mouseevent):
        """(whether a mouse event is on it, {})."""
        return on_box(self._box, mouseevent, reach(self)), {}


class _Line(InLegend, Line2D):
    """The sample of a line."""


class _Patch(InLegend, Rectangle):
    """The sample of a shape."""


class _Collection(InLegend, Collection):
    """The sample of a collection."""


class _Group(InLegend, Artist):
    """The sample of artists that belong together."""


class Entry:
    """A name and its sample."""

    def __init__(self, label, sample):
        self.label, self.sample = label, sample

    def core(self):
        """The sample as the core's handle, or None."""
        return None if self.sample is None else core_of(self.sample)

    def watch(self, shown):
        """Call `shown` when the sample is changed."""
        if self.sample is not None:
            self.sample._h = Watched(self.core(), shown)


class DrawnEntry(Entry):
    """A name, and the artists that a handler has made for it."""

    def __init__(self, label, first, artists):
        super().__init__(label, first)
        self._artists = artists

    def core(self):
        """What the artists look like now."""
        return _core.LegendGroup.drawn([core_of(a) for a in self._artists])

    def watch(self, shown):
        """Call `shown` when one of the artists is changed."""
        for artist in self._artists:
            artist._h = Watched(core_of(artist), shown)


class SeveralEntry(DrawnEntry):
    """A name, and samples in one place."""

    def __init__(self, label, samples):
        super().__init__(label, samples[0] if samples else None, samples)

    def core(self):
        """What the samples look like now."""
        return _core.LegendGroup.over([core_of(a) for a in self._artists])


class _Frame:
    """Points of a sample as pixels."""

    of_all = True  # the core knows where the sample is

    def __init__(self, figure):
        self._figure = figure

    def _frame(self):
        return self

    def to_display(self, points, spec):
        """Points from the sample's lower left corner."""
        return points * (self._figure.dpi / 72)


class HandleBox:
    """The room for a sample, points: what legend_artist() of a handler draws in."""

    def __init__(self, legend):
        size = legend._fontsize
        self.xdescent, self.ydescent = 0.0, 0.35 * size * (legend.handleheight - 0.7)
        self.width = legend.handlelength * size
        self.height = size * legend.handleheight - self.ydescent
        self._legend = legend
        self.artists = []

    def get_transform(self):
        """Points of the room to pixels."""
        return Anchored(_IN_SAMPLE, _Frame(self._legend.figure))

    def add_artist(self, a):
        """Show an artist."""
        if not a.is_transform_set():
            a.set_transform(self.get_transform())
        self.artists.append(a)

    def get_children(self):
        """The artists in it."""
        return list(self.artists)


def entry_of(legend, handle, label, handler):
    """The entry of an artist; `handler` makes its sample, or the core if it is None."""
    if handler is None:
        if not has_sample(handle):
            warn(f"Legend does not support handles for {type(handle).__name__} instances.\n"
                 "A proxy artist may be used instead.\n"
                 "See: https://matplotlib.org/stable/tutorials/intermediate/legend_guide.html"
                 "#controlling-the-legend-entries")
            return Entry(label, None)
        if isinstance(handle, tuple) and not hasattr(handle, "get_label"):
            return SeveralEntry(label, [sample_of(part) for part in handle])
        return Entry(label, sample_of(handle))
    box = HandleBox(legend)
    make = getattr(handler, "legend_artist", handler)
    first = make(legend, handle, legend._fontsize, box)
    return DrawnEntry(label, first, box.artists)


def _group_of(handle):
    """The sample of a container, or of several artists in one place."""
    if isinstance(handle, BarContainer):
        return sample_of(handle.patches[0] if handle.patches else Rectangle((0, 0), 1, 1))
    if isinstance(handle, ErrorbarContainer):
        line, caps, bars = handle
        made = _core.LegendGroup.errorbar(
            line and line._h, caps[0]._h if caps else None, bars[0]._h if bars else None,
            handle.has_xerr, handle.has_yerr)
    elif isinstance(handle, StemContainer):
        made = _core.LegendGroup.stem(*(core_of(part) for part in handle))
    else:
        made = _core.LegendGroup.over([core_of(sample_of(part)) for part in handle])
    return _Group._wrap(made)


def _line_of(lines):
    """A sample that looks as the first of several lines."""
    look = {"color": tuple(lines.get_colors()[0]) if len(lines.get_colors()) else "none",
            "linewidth": lines.get_linewidths()[0], "linestyle": lines.get_linestyles()[0],
            "visible": lines.get_visible(), "marker": "None"}
    nothing = _core.Column(np.empty(0))
    return _Line._wrap(_core.Line(nothing, nothing, look))


def _shape_of(polygons):
    """A sample that looks as the first of several polygons."""
    def first(values, otherwise):
        return values[0] if len(values) else otherwise
    look = {"facecolor": tuple(first(polygons.get_facecolor(), (0, 0, 0, 0))),
            "edgecolor": tuple(first(polygons.get_edgecolor(), (0, 0, 0, 0))),
            "linewidth": first(polygons.get_linewidths(), 0),
            "linestyle": first(polygons.get_linestyles(), "-"),
            "hatch": polygons.get_hatch() or "", "visible": polygons.get_visible()}
    return _Patch._wrap(_core.Patch([[0, 0]], None, look))


def sample_of(handle):
    """A copy of an artist for the legend, with the class that its kind has there."""
    if isinstance(handle, (tuple, list)):
        return _group_of(handle)
    if isinstance(handle, LineCollection):
        return _line_of(handle)
    if isinstance(handle, PolyCollection):
        return _shape_of(handle)
    if isinstance(handle, Collection):
        return _Collection._wrap(handle._h.copy())
    if isinstance(handle, Line2D):
        core = _core.Line(handle._h.x(), handle._h.y(), {})
    elif isinstance(handle, Patch):
        core = _core.Patch(*handle._h.path(), {})
    else:
        raise TypeError(f"a legend has no sample for a {type(handle).__name__}")
    core.update_from(core_of(handle))
    return sample_with(core)


def sample_with(handle):
    """The sample that a handle belongs to; None for no sample."""
    if handle is None:
        return None
    for kind, cls in ((_core.Line, _Line), (_core.Patch, _Patch), (_core.Collection, _Collection)):
        if isinstance(handle, kind):
            return cls._wrap(handle)
    return _Group._wrap(handle)
