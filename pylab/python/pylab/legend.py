"""Legend: names for what is drawn."""
from . import _core, _properties
from ._legend_args import core_arguments, font_of, handler_in
from ._legend_samples import Entry, InLegend, Watched, core_of, entry_of, sample_with
from ._picking import on_box
from ._warnings import warn
from .artist import Artist
from .cbook import silent_list
from .lines import Line2D
from .patches import Patch
from .text import Text
from .transforms import Anchored, Bbox

__all__ = ["DraggableLegend", "Legend"]

# Attributes of matplotlib's that are properties here.
_ATTRIBUTES = {name: name for name in (
    "numpoints", "markerscale", "scatterpoints", "borderpad", "labelspacing", "handlelength",
    "handleheight", "handletextpad", "borderaxespad", "columnspacing", "shadow")}
_ATTRIBUTES.update(_fontsize="fontsize", _loc="loc", _ncols="ncols", _mode="mode",
                   _scatteryoffsets="scatteryoffsets")
_COUNTS = {"numpoints", "scatterpoints", "_ncols"}

# What a name has the colour of, by the values of labelcolor.
_LABEL_COLORS = {"linecolor": ("color", "facecolor"),
                 "markerfacecolor": ("markerfacecolor", "facecolor"),
                 "markeredgecolor": ("markeredgecolor", "edgecolor")}
_LABEL_COLORS.update(mfc=_LABEL_COLORS["markerfacecolor"],
                     mec=_LABEL_COLORS["markeredgecolor"])


def _first_color(colors):
    return tuple(colors[0]) if len(colors) and not isinstance(colors[0], float) else colors


class DraggableLegend:
    """What moves a legend with the pointer.

    Parameters
    ----------
    legend : Legend
    update : {'loc', 'bbox'}, default 'loc'
        Accepted; `loc` is what changes.
    """

    def __init__(self, legend, use_blit=False, update="loc"):
        if update not in ("loc", "bbox"):
            raise ValueError(f"{update!r} is not a valid value for update; supported values are "
                             "'loc', 'bbox'")
        self.legend = legend

    def disconnect(self):
        """The legend stays where it is from now on."""
        self.legend.set_draggable(False)


class Legend(Artist):
    """A box with a sample and a name for each artist.

    Parameters
    ----------
    parent : Axes or Figure
    handles : sequence of artists
    labels : sequence of str
    loc : str, int 0…10 or (x, y), default rc legend.loc
        In a figure also 'outside upper right' and the like: the axes make room for it where the
        layout is 'constrained'.
    ncols, mode, title, alignment, bbox_to_anchor, bbox_transform, fontsize, prop, labelcolor, …
        Properties; see setp(legend).
    handler_map : dict, optional
        Handlers (see legend_handler) by artist or class.
    reverse : bool, default False
        The last entry comes first.
    draggable : bool, default False
        Whether the pointer can move it.
    """

    codes = {"best": 0, "upper right": 1, "upper left": 2, "lower left": 3, "lower right": 4,
             "right": 5, "center left": 6, "center right": 7, "lower center": 8,
             "upper center": 9, "center": 10}
    # Handlers that replace or extend the usual ones in all legends.
    _more_handlers = {}
    _default_handlers = None

    def __init__(self, parent, handles, labels, *, handler_map=None, reverse=False, **kwargs):
        self.parent, self.figure = parent, parent.figure
        kwargs = core_arguments(self._anchored(kwargs))
        for name in kwargs:
            if name not in self._properties:
                raise TypeError(f"Legend.__init__() got an unexpected keyword argument {name!r}")
        self.isaxes = hasattr(parent, "xaxis")
        self._custom_handler_map = handler_map
        pairs = [(h, str(label)) for h, label in zip(handles, labels)]
        if reverse:
            pairs.reverse()
        super().__init__(_core.Legend([], kwargs, not self.isaxes),
                         parent if self.isaxes else None, parent.figure)
        for handle, label in pairs:
            if label.startswith("_"):
                warn(f"The label {label!r} of {handle!r} starts with '_'. It is thus excluded "
                     "from the legend.")
        self._own = {**self._more_handlers, **(handler_map or {})}
        entries = [entry_of(self, h, label, self._handler_of(h))
                   for h, label in pairs if not label.startswith("_")]
        self._fill([e for e in entries if e.sample is not None])
        self.legendHandles[:] = [e.sample for e in entries]
        self._h.set_entries(self._core_entries())

    def _handler_of(self, handle):
        """Its handler if that is not one of the core's own."""
        if not self._own:
            return None
        if isinstance(handle, tuple) and handler_in(self._own, handle) is None:
            return self.get_legend_handler(self.get_legend_handler_map(), handle)
        return handler_in(self._own, handle)

    def _fill(self, entries):
        self._entries = entries
        self.legendHandles = self.legend_handles = [e.sample for e in entries]
        self._texts = None
        self._title = None
        for entry in entries:
            entry.watch(self._refresh)
            entry.sample.figure = self.figure

    def _wrapped(self):
        self.parent = self.axes if self.axes is not None else self.figure
        self.isaxes = self.axes is not None
        self._custom_handler_map, self._own = None, {}
        self._fill([Entry(label, sample_with(handle))
                    for label, handle in _core.legend_entries(self._h)])

    def __getattr__(self, name):
        if name in _ATTRIBUTES:
            value = self._h.get(_ATTRIBUTES[name])
            return int(value) if name in _COUNTS else value
        raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")

    def _refresh(self):
        """A sample or a name has changed."""
        self._h.set_entries(self._core_entries())

    def _core_entries(self):
        return [(e.label, e.core()) for e in self._entries]

    def _set_artist_props(self, a):
        """For handlers: a sample's artist belongs to this figure."""
        a.figure = self.figure

    # -- handlers --------------------------------------------------------------------------------

    @classmethod
    def get_default_handler_map(cls):
        """The handlers of all legends by class."""
        if Legend._default_handlers is None:
            from ._legend_defaults import default_handlers
            Legend._default_handlers = default_handlers()
        return {**Legend._default_handlers, **Legend._more_handlers}

    @classmethod
    def set_default_handler_map(cls, handler_map):
        """Replace the handlers of all legends."""
        usual = cls.get_default_handler_map()
        Legend._more_handlers = {k: v for k, v in handler_map.items() if usual.get(k) is not v}

    @classmethod
    def update_default_handler_map(cls, handler_map):
        """Add handlers for all legends."""
        Legend._more_handlers = {**Legend._more_handlers, **handler_map}

    def get_legend_handler_map(self):
        """The handlers of this legend by class or artist."""
        return {**self.get_default_handler_map(), **(self._custom_handler_map or {})}

    @staticmethod
    def get_legend_handler(legend_handler_map, orig_handle):
        """The handler of an artist, or None."""
        return handler_in(legend_handler_map, orig_handle)

    # -- its parts -------------------------------------------------------------------------------

    def get_texts(self):
        """The names, Text objects: their words, fonts and colours can be changed."""
        if self._texts is None:
            self._texts = [_Name._of(self, i) for i in range(len(self._entries))]
        return silent_list("Text", self._texts)

    texts = property(get_texts)

    def _label_color(self, number):
        """The colour of a name as the core shows it."""
        color, sample = self._h.get("labelcolor"), self._entries[number].sample
        for name in _LABEL_COLORS.get(color, ()) if isinstance(color, str) else ():
            if sample._h.has(name):
                shown = sample._h.get(name)
                if isinstance(shown, str) and shown == "auto":
                    shown = sample._h.get("color")
                return shown if isinstance(shown, str) else _first_color(shown)
        if isinstance(color, (list, tuple)):
            return color[number % len(color)] if isinstance(color[0], str) else color
        return _core.rc_get("text.color") if color in _LABEL_COLORS else color

    def _samples(self):
        return [e.sample for e in self._entries]

    def get_lines(self):
        """The samples that are lines."""
        return [s for s in self._samples() if isinstance(s, Line2D)]

    def get_patches(self):
        """The samples that are shapes."""
        return silent_list("Patch", [s for s in self._samples() if isinstance(s, Patch)])

    def get_title(self):
        """The title, a Text whose words, font and colour can be changed."""
        if self._title is None:
            self._title = _Title._of(self)
        return self._title

    def set_title(self, title, prop=None):
        """Change the title; `prop` holds its font properties."""
        change = {"title": "" if title is None else str(title)}
        if prop is not None:
            change.update({"title_" + k: v for k, v in font_of(prop).items()})
        self._h.set(change)
        self._title = None

    def get_frame(self):
        """The frame, a shape whose colours and line width are the legend's."""
        return _Frame._of(self)

    legendPatch = property(get_frame)

    def set_frame_on(self, b):
        """Whether it has a frame."""
        self._h.set({"frameon": bool(b)})

    draw_frame = set_frame_on

    def get_frame_on(self):
        """Whether it has a frame."""
        return self._h.get("frameon")

    def get_children(self):
        """Samples and names."""
        return [*self._samples(), *self.get_texts()]

    # -- its place -------------------------------------------------------------------------------

    def set_loc(self, loc=None):
        """Move it: a word, its code or (x, y)."""
        self._h.set({"loc": loc})

    def set_bbox_to_anchor(self, bbox, transform=None):
        """The box (left, bottom, width, height) or point that `loc` refers to."""
        self._h.set({"bbox_transform": None, **core_arguments(self._anchored(
            {"bbox_to_anchor": bbox, "bbox_transform": transform}))})

    def _anchored(self, kwargs):
        """Arguments with an anchor in the axes of others given in the figure's coordinates."""
        box, way = kwargs.get("bbox_to_anchor"), kwargs.get("bbox_transform")
        owner = getattr(way, "_owner", None)
        if box is None or owner is None or owner in (self.parent, self.figure):
            return kwargs
        left, bottom, *size = box.bounds if hasattr(box, "bounds") else box
        width, height = size or (0, 0)
        corners = way.transform([(left, bottom), (left + width, bottom + height)])
        low, high = self.figure.transFigure.inverted().transform(corners)
        return {**kwargs, "bbox_to_anchor": (*low, *(high - low)),
                "bbox_transform": self.figure.transFigure}

    def get_bbox_to_anchor(self):
        """The box that `loc` refers to, pixels."""
        box = self._h.get("bbox_to_anchor")
        if box is None:
            return self.parent.bbox
        left, bottom, *size = box
        width, height = size or (0, 0)
        owner = self.axes if self.isaxes else self.figure
        way = Anchored(self._h.get("bbox_transform"), owner)
        return Bbox(way.transform([(left, bottom), (left + width, bottom + height)]))

    def set_draggable(self, state, use_blit=False, update="loc"):
        """Whether the pointer can move it; returns the helper of one that it can move."""
        helper = DraggableLegend(self, use_blit, update) if state else None
        self._h.set({"draggable": bool(state)})
        return helper

    def contains(self, mouseevent):
        """(whether an event is on it, {})."""
        return on_box(self._h.drawn_extent(), mouseevent), {}

    def get_window_extent(self, renderer=None):
        """Its box, pixels."""
        return Bbox(self._h.drawn_extent() or (0, 0, 0, 0))

    get_tightbbox = get_window_extent

    def pick(self, mouseevent):
        """Tell the callbacks of 'pick_event' if an event is on it or on one of its entries."""
        if any(artist.pickable() for artist in [self, *self.get_children()]):
            for (sample, label), name, entry in zip(self._h.parts(), self.get_texts(),
                                                    self._entries):
                name._box, entry.sample._box = label, sample
            super().pick(mouseevent)

    def remove(self):
        """Take it away."""
        parent = self.parent
        if getattr(parent, "_legend", None) is self:
            parent._set_legend(None)
            self.axes = self.figure = None
        else:
            super().remove()


class _Shown:
    """Part of the classes of texts and frames: what is changed on one is seen in its legend."""

    @classmethod
    def _part(cls, legend, handle):
        part = cls._wrap(handle, legend.axes, legend.figure)
        part._legend = legend
        part._h = Watched(part._h, part._shown)
        return part


class _Name(_Shown, InLegend, Text):
    """One of the names."""

    @classmethod
    def _of(cls, legend, number):
        look = {name: legend._h.get(name)
                for name in ("fontsize", "fontfamily", "fontweight", "fontstyle")}
        look["color"] = legend._label_color(number)
        name = cls._part(legend, _core.Text(0, 0, legend._entries[number].label, look))
        name._number = number
        return name

    def _shown(self):
        self._legend._entries[self._number].label = \
            self._h.get("text") if self._h.get("visible") else ""
        self._legend._refresh()
        self._legend._h.style_label(self._number, core_of(self))


class _Title(_Shown, Text):
    """The title."""

    @classmethod
    def _of(cls, legend):
        look = {name: legend._h.get("title_" + name)
                for name in ("fontsize", "fontfamily", "fontweight", "fontstyle", "color")}
        return cls._part(legend, _core.Text(0, 0, legend._h.get("title"), look))

    def _shown(self):
        self._legend._h.style_title(core_of(self))


class _Frame(_Shown, Patch):
    """The frame of a legend."""

    @classmethod
    def _of(cls, legend):
        alpha = legend._h.get("framealpha")
        if alpha is None:
            alpha = 1 if legend._h.get("shadow") else _core.rc_get("legend.framealpha")
        return cls._part(legend, _core.Patch([[0, 0]], None, {
            "facecolor": legend._h.get("facecolor"), "edgecolor": legend._h.get("edgecolor"),
            "linewidth": legend._h.get("frame_linewidth"), "visible": legend._h.get("frameon"),
            "alpha": alpha}))

    def _shown(self):
        alpha = self._h.get("alpha")
        change = {"facecolor": self._h.get("facecolor"), "edgecolor": self._h.get("edgecolor"),
                  "frame_linewidth": self._h.get("linewidth"), "frameon": self._h.get("visible")}
        if alpha is not None:
            change["framealpha"] = alpha
        self._legend._h.set(change)

    def set_boxstyle(self, boxstyle=None, **kwargs):
        """'round' or 'square' corners; other styles are drawn with round ones."""
        self._legend._h.set({"fancybox": not str(boxstyle).startswith("square")})


_properties.install(Legend, "Legend")
