"""Legend: names for what is drawn."""
import logging

from . import _core, _properties
from ._warnings import warn
from .artist import Artist
from .collections import Collection
from .container import BarContainer, ErrorbarContainer, StemContainer
from .lines import Line2D
from .patches import Patch, Rectangle
from .text import Text

_PROP = {"size": "fontsize", "fontsize": "fontsize", "family": "fontfamily",
         "weight": "fontweight", "style": "fontstyle"}


def labelled(axes):
    """The artists of these axes (or of a figure's) that a legend shows by itself."""
    return [a for a in _with_keys(axes) if a.get_label() and not a.get_label().startswith("_")]


def _with_keys(axes):
    """Lines, shapes and collections in matplotlib's order, then containers."""
    return [a for ax in axes for a in (
        *(a for a in ax._children if isinstance(a, (Line2D, Patch, Collection))),
        *getattr(ax, "_containers", ()))]


def parse_arguments(axes, args, kwargs):
    """(handles, labels, other keyword arguments) from legend()'s many forms."""
    kwargs = dict(kwargs)
    handles, labels = kwargs.pop("handles", None), kwargs.pop("labels", None)
    if (handles is not None or labels is not None) and args:
        warn("You have mixed positional and keyword arguments, some input may be discarded.")
    if handles is not None and labels is not None:
        pass
    elif handles is not None:
        labels = [h.get_label() for h in handles]
    elif labels is not None:
        handles = _with_keys(axes)
    elif not args:
        handles = labelled(axes)
        labels = [h.get_label() for h in handles]
        if not handles:
            logging.getLogger("matplotlib.legend").warning(
                "No artists with labels found to put in legend.  Note that artists whose label "
                "start with an underscore are ignored when legend() is called with no argument.")
    elif len(args) == 1:
        labels = args[0]
        if any(isinstance(label, Artist) for label in labels):
            raise TypeError("A single argument passed to legend() must be a list of labels, but "
                            "found an Artist in there.")
        handles = _with_keys(axes)
    else:
        handles, labels = args[:2]
        if len(args) > 2:
            kwargs["loc"] = args[2]
    pairs = list(zip(handles, labels))
    return [h for h, _ in pairs], [label for _, label in pairs], kwargs


class Legend(Artist):
    """A box with a sample and a name for each artist.

    Parameters
    ----------
    parent : Axes or Figure
    handles : sequence of artists
    labels : sequence of str
    **kwargs
        loc, ncols, fontsize, title, …; see setp(legend).
    """

    codes = {"best": 0, "upper right": 1, "upper left": 2, "lower left": 3, "lower right": 4,
             "right": 5, "center left": 6, "center right": 7, "lower center": 8,
             "upper center": 9, "center": 10}

    def __init__(self, parent, handles, labels, **kwargs):
        kwargs = _plain(kwargs)
        for name in kwargs:
            if name not in self._properties and name != "draggable":
                raise TypeError(f"Legend.__init__() got an unexpected keyword argument {name!r}")
        self.parent = parent
        axes = parent if hasattr(parent, "xaxis") else None
        self.legendHandles = self.legend_handles = []
        self._pairs = [(str(label), _sample_of(h)) for h, label in zip(handles, labels)]
        self._draggable = kwargs.pop("draggable", False)
        super().__init__(_core.Legend(self._entries(), kwargs, axes is None), axes, parent.figure)
        self._pairs = [p for p in self._pairs if not p[0].startswith("_")]
        self.legendHandles.extend(s for _, s in self._pairs)
        self._texts = None
        for _, sample in self._pairs:
            sample._legend = self

    def _wrapped(self):
        self.parent = self.axes if self.axes is not None else self.figure
        self._texts, self._draggable = None, False
        self._pairs = [(label, _sample_with(handle))
                       for label, handle in _core.legend_entries(self._h)]
        self.legendHandles = self.legend_handles = [s for _, s in self._pairs]
        for sample in self.legendHandles:
            sample._legend = self

    def _refresh(self):
        """A sample or a name has changed."""
        if self._texts is not None:
            self._pairs = [(text.get_text(), sample)
                           for text, (_, sample) in zip(self._texts, self._pairs)]
        self._h.set_entries(self._entries())

    def _entries(self):
        return [(label, sample._h._handle) for label, sample in self._pairs]

    def get_texts(self):
        """The names as Text objects; colour and font of one are those of all."""
        if self._texts is None:
            font = {name: self._h.get(name) for name in ("fontsize", "fontfamily")}
            self._texts = [_Name._of(self, label, font) for label, _ in self._pairs]
        return list(self._texts)

    def get_lines(self):
        """The samples that are lines."""
        return [s for _, s in self._pairs if isinstance(s, Line2D)]

    def get_patches(self):
        """The samples that are shapes."""
        return [s for _, s in self._pairs if isinstance(s, Patch)]

    def get_title(self):
        """The title as a Text object."""
        return Text(0, 0, self._h.get("title"))

    def set_title(self, title, prop=None):
        """Change the title; `prop` holds its font properties."""
        change = {"title": "" if title is None else str(title)}
        for name, value in (prop or {}).items():
            change["title_" + _PROP[name]] = value
        self._h.set(change)

    def set_loc(self, loc):
        """Move it: a word, its code or (x, y)."""
        self._h.set({"loc": loc})

    def get_frame(self):
        """The frame, a shape whose colours are the legend's."""
        return _Frame._of(self)

    def set_frame_on(self, b):
        """Whether it has a frame."""
        self._h.set({"frameon": bool(b)})

    def set_bbox_to_anchor(self, bbox, transform=None):
        """The box or point that `loc` refers to."""
        self._h.set(_plain({"bbox_to_anchor": bbox, "bbox_transform": transform}))

    def get_children(self):
        """Samples and names."""
        return [*self.legendHandles, *self.get_texts()]

    def remove(self):
        """Take it away."""
        if hasattr(self.parent, "_set_legend"):
            self.parent._set_legend(None)
        else:
            super().remove()
        self.axes = self.figure = None


def _plain(kwargs):
    """Keyword arguments in the forms that the core takes."""
    plain = {}
    for name, value in kwargs.items():
        if name == "prop":
            if value is not None:
                plain.update(_font(value))
        elif name == "title_fontproperties":
            if value is not None:
                plain.update({"title_" + k: v for k, v in _font(value).items()})
        elif name == "bbox_to_anchor" and hasattr(value, "bounds"):
            plain[name] = value.bounds
        elif name in ("bbox_transform", "handler_map", "draggable") and not value:
            continue
        elif name == "handler_map":
            raise ValueError("legend handlers that are written in Python are not there yet")
        elif name == "title" and value is None:
            continue
        else:
            plain[name] = value
    if plain.get("fontsize", 0) is None:
        del plain["fontsize"]
    return plain


def _font(prop):
    if not isinstance(prop, dict):
        from .font_manager import FontProperties
        font = FontProperties._from_any(prop)._for_text()
        prop = {name: font["font" + name] for name in ("size", "family", "weight", "style")}
    unknown = prop.keys() - _PROP.keys()
    if unknown:
        raise TypeError(f"unknown font property {sorted(unknown)[0]!r}")
    return {_PROP[name]: value for name, value in prop.items()}


class _Sample:
    """Part of the classes of samples: what is changed on one is seen in its legend."""

    _legend = None

    def _shown(self):
        if self._legend is not None:
            self._legend._refresh()


class _Handle:
    """A handle that tells its owner of changes."""

    def __init__(self, handle, owner):
        self._handle, self._owner = handle, owner

    def __getattr__(self, name):
        return getattr(self._handle, name)

    def set(self, change):
        """Change properties, then show them."""
        self._handle.set(change)
        self._owner._shown()


class _Line(_Sample, Line2D):
    """The sample of a line."""


class _Patch(_Sample, Rectangle):
    """The sample of a shape."""


class _Collection(_Sample, Collection):
    """The sample of a collection."""


class _Group(_Sample, Artist):
    """The sample of artists that belong together."""


def _group_of(handle):
    """The sample of a container, or of several artists in one place."""
    if isinstance(handle, BarContainer):
        return _sample_of(handle.patches[0] if handle.patches else Rectangle((0, 0), 1, 1))
    if isinstance(handle, ErrorbarContainer):
        line, caps, bars = handle
        made = _core.LegendGroup.errorbar(
            line and line._h, caps[0]._h if caps else None, bars[0]._h if bars else None,
            handle.has_xerr, handle.has_yerr)
    elif isinstance(handle, StemContainer):
        made = _core.LegendGroup.stem(*(part._h for part in handle))
    else:
        made = _core.LegendGroup.over([_sample_of(part)._h._handle for part in handle])
    sample = _Group._wrap(made)
    sample._h = _Handle(sample._h, sample)
    return sample


class _Name(_Sample, Text):
    """One of the names."""

    @classmethod
    def _of(cls, legend, words, font):
        name = cls._wrap(_core.Text(0, 0, words, font), legend.axes, legend.figure)
        name._legend = legend
        name._h = _Handle(name._h, name)
        return name

    def _shown(self):
        handle = self._legend._h
        handle.set({"fontsize": self._h.get("fontsize"), "labelcolor": self._h.get("color"),
                    "fontfamily": self._h.get("fontfamily"),
                    "fontweight": self._h.get("fontweight")})
        self._legend._refresh()


class _Frame(_Sample, Patch):
    """The frame of a legend."""

    @classmethod
    def _of(cls, legend):
        frame = cls._wrap(_core.Patch([[0, 0]], None, {
            "facecolor": legend._h.get("facecolor"), "edgecolor": legend._h.get("edgecolor")}),
            legend.axes, legend.figure)
        frame._legend = legend
        frame._h = _Handle(frame._h, frame)
        return frame

    def _shown(self):
        alpha = self._h.get("alpha")
        change = {"facecolor": self._h.get("facecolor"), "edgecolor": self._h.get("edgecolor")}
        if alpha is not None:
            change["framealpha"] = alpha
        self._legend._h.set(change)


def _sample_of(handle):
    """A copy of an artist for the legend, with the class that its kind has there."""
    if isinstance(handle, (tuple, list)):
        return _group_of(handle)
    if isinstance(handle, Collection):
        sample = _Collection._wrap(handle._h.copy())
        sample._h = _Handle(sample._h, sample)
        return sample
    if isinstance(handle, Line2D):
        core = _core.Line(handle._h.x(), handle._h.y(), {})
    elif isinstance(handle, Patch):
        core = _core.Patch(*handle._h.path(), {})
    else:
        raise TypeError(f"a legend has no sample for a {type(handle).__name__}")
    core.update_from(handle._h)
    return _sample_with(core)


def _sample_with(handle):
    """The sample that a handle belongs to."""
    sample = (_Line if isinstance(handle, _core.Line) else _Patch)._wrap(handle)
    sample._h = _Handle(handle, sample)
    return sample


_properties.install(Legend, "Legend")
