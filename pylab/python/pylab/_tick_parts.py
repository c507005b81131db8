"""Ticks as objects: their labels, marks and grid lines.

A look at one reads it from the axis; a change makes it differ from its family, for the tick of its
number.
"""
from . import _core
from .artist import Artist
from .lines import Line2D
from .text import Text

# The lower and the upper side of each axis.
SIDES = {"x": ("bottom", "top"), "y": ("left", "right")}
_MARKS = {("x", False): (3, 2, "|"), ("x", True): (2, 3, "|"),
          ("y", False): (0, 1, "_"), ("y", True): (1, 0, "_")}  # out, in, inout
# What tick_params() changes of labels, marks and grid lines that differ already.
_LABEL_PARAMS = {"labelcolor": "color", "colors": "color", "labelsize": "fontsize",
                 "labelrotation": "rotation", "rotation": "rotation",
                 "labelfontfamily": "fontfamily"}
_MARK_PARAMS = {"color": "color", "colors": "color", "size": "markersize", "length": "markersize",
                "width": "markeredgewidth"}
_GRID_PARAMS = {"grid_color": "color", "grid_alpha": "alpha", "grid_linewidth": "linewidth",
                "grid_linestyle": "linestyle", "gridOn": "visible"}


_TICK1ON = {"tick1On": 0, "tick2On": 1, "label1On": 2, "label2On": 3}


def dashed(seq):
    """The line style that set_dashes() makes of (on, off, …), points."""
    return "-" if tuple(seq) in ((), (None, None)) else (0, tuple(seq))


def _grid_name(name):
    short = name.removeprefix("grid_")
    if short == name or short not in Line2D._properties:
        return name
    return "grid_" + Line2D._properties[short][0]


def translated(params, axis_name):
    """tick_params()'s keyword arguments without those of older names."""
    low, high = SIDES[axis_name]
    names = (low, high, "label" + low, "label" + high)
    made = {_grid_name(k): v for k, v in params.items() if k not in _TICK1ON}
    made.update((names[_TICK1ON[k]], v) for k, v in params.items() if k in _TICK1ON)
    if "grid_dashes" in made:
        made["grid_linestyle"] = dashed(made.pop("grid_dashes"))
    for name in ("labelrotation", "rotation"):
        mode = made.get(name)
        if isinstance(mode, (tuple, list)):
            if mode[0] not in ("auto", "default"):
                raise ValueError(f"{mode[0]!r} is not a valid value for mode; supported values "
                                 "are 'auto', 'default'")
            made[name] = mode[1]
        elif isinstance(mode, str) and mode in ("auto", "default"):
            made[name] = 0
    return made


def align_labels(axis, look):
    """Give the labels of all ticks, of those to come too, properties that a family has not got."""
    for minor in (False, True):
        for tick in axis._ticks(minor):
            tick.label1.set(**look)
            tick.label2.set(**look)


def set_rotation_mode(axis, minor, mode):
    """How the labels are aligned that are turned; 'xtick' and 'ytick': so that they point at their
    ticks, by matplotlib's rules for angles."""
    for tick in axis._ticks(minor):
        for label, upper in ((tick.label1, False), (tick.label2, True)):
            angle = label.get_rotation() % 360
            if mode == "xtick":
                label.set(ha=_side_at_tick(angle, upper))
            elif mode == "ytick":
                label.set(va=_height_at_tick(angle, upper))
            else:
                label.set(rotation_mode=mode)


def _side_at_tick(angle, upper):
    if angle <= 10 or 85 <= angle <= 95 or 170 <= angle <= 190 or 265 <= angle <= 275 or \
            angle >= 350:
        return "center"
    rises = angle < 85 or 190 < angle < 265
    return "left" if rises == upper else "right"


def _height_at_tick(angle, upper):
    if angle <= 10 or 80 <= angle <= 100 or 170 <= angle <= 190 or 260 <= angle <= 280 or \
            angle >= 350:
        return "center_baseline"
    rises = angle < 80 or 190 < angle < 260
    return "baseline" if rises == upper else "top"


class _Watched:
    """A handle that tells of changes."""

    def __init__(self, handle, changed):
        self._handle, self._changed = handle, changed

    def set(self, given):
        self._handle.set(given)
        self._changed()

    def set_box(self, box):
        _core.set_text_box(self._handle, box)
        self._changed()

    def __getattr__(self, name):
        return getattr(self._handle, name)


class _LabelHandle(_Watched):
    """That of a label, which its axis places."""

    def __init__(self, handle, changed, extent):
        super().__init__(handle, changed)
        self.window_extent = lambda: extent(handle)


class Tick(Artist):
    """One tick: label1, tick1line (bottom or left), label2, tick2line (top or right), gridline."""

    def __init__(self, axis, minor, number):
        self._axis, self._minor, self._number = axis, minor, number
        self._loc, self._word, self._parts, self._changed = 0, "", {}, set()
        self.axes, self.figure = axis.axes, axis.figure
        self._callbacks = {}

    def __reduce__(self):
        ticks = "get_minor_ticks" if self._minor else "get_major_ticks"
        return _tick_of, (self._axis, ticks, self._number)

    def _at(self, loc, word):
        """The place and the words that it has now."""
        self._loc, self._word = loc, word
        for name, part in self._parts.items():
            if name.startswith("label"):
                self._write(name, part._h)
        return self

    def _follow(self, first):
        """Look as the first tick, in what has been changed of that."""
        for name in first._changed:
            part = getattr(self, name)
            part._h._handle.update_from(first._parts[name]._h._handle)
            self._changed.add(name)

    def _write(self, name, handle):
        x, high = self._axis.axis_name == "x", int(name == "label2")
        place = {"x": self._loc, "y": high} if x else {"x": high, "y": self._loc}
        getattr(handle, "_handle", handle).set({**place, "text": self._word})

    def _part(self, name, make):
        part = self._parts.get(name)
        if part is None:
            part = self._parts[name] = make(name)
            part._h = self._watched(name, part._h)
            part._part_of = self, name
        return part

    def _watched(self, name, handle):
        def push():
            self._push(name)
        if not name.startswith("label"):
            return _Watched(handle, push)
        return _LabelHandle(handle, push, lambda label: _core.tick_label_extent(
            self._axis._h, label, self._minor, self._loc, name == "label2"))

    def _push(self, name):
        self._changed.add(name)
        given = {part: self._parts[part]._h._handle if part in self._changed else None
                 for part in ("label1", "label2", "tick1line", "tick2line", "gridline")}
        count = len(self._axis._h.places(self._minor))
        self._axis._h.set_tick_parts(self._minor, self._number, count, given)

    def _label(self, name):
        handle = self._axis._h.tick_label(self._minor, name == "label2")
        self._write(name, handle)
        return Text._wrap(handle, self.axes, self.figure)

    def _mark(self, name):
        style, high = self._axis._h.tick_style(self._minor), name == "tick2line"
        marks = _MARKS[self._axis.axis_name, high]
        line = Line2D([self._loc], [0], linestyle="None", color=style["color"],
                      marker=marks[("out", "in", "inout").index(style["direction"])],
                      markersize=style["length"], markeredgewidth=style["width"],
                      visible=style["high" if high else "low"], zorder=2.01)
        line.axes, line.figure = self.axes, self.figure
        return line

    def _grid(self, name):
        style, x = self._axis._h.tick_style(self._minor), self._axis.axis_name == "x"
        ends = ([self._loc] * 2, [0, 1])
        line = Line2D(*(ends if x else ends[::-1]), color=style["grid_color"],
                      linewidth=style["grid_linewidth"], linestyle=style["grid_linestyle"],
                      alpha=style["grid_alpha"], visible=style["grid"])
        line.axes, line.figure = self.axes, self.figure
        return line

    label1 = property(lambda self: self._part("label1", self._label), doc="The lower label.")
    label2 = property(lambda self: self._part("label2", self._label), doc="The upper label.")
    label = label1
    tick1line = property(lambda self: self._part("tick1line", self._mark), doc="The lower mark.")
    tick2line = property(lambda self: self._part("tick2line", self._mark), doc="The upper mark.")
    gridline = property(lambda self: self._part("gridline", self._grid), doc="The grid line.")

    def _apply(self, params):
        """tick_params() holds for parts that differ, too."""
        for name in list(self._parts):
            if name not in self._changed:
                del self._parts[name]
        low, high = SIDES[self._axis.axis_name]
        for name in self._changed:
            if name.startswith("label"):
                table = {**_LABEL_PARAMS, "label" + (low if name == "label1" else high): "visible"}
            elif name == "gridline":
                table = _GRID_PARAMS
            else:
                table = {**_MARK_PARAMS, low if name == "tick1line" else high: "visible"}
            change = {table[k]: v for k, v in params.items() if k in table}
            if change:
                self._parts[name]._h.set(change)

    def get_children(self):
        """Its five parts."""
        return [self.tick1line, self.tick2line, self.gridline, self.label1, self.label2]

    zorder = property(lambda self: self.gridline.zorder, doc="That of its grid line.")

    def get_loc(self):
        """The place, data value."""
        return self._loc

    def set_visible(self, b):
        """Show or hide all of it."""
        for part in self.get_children():
            part.set_visible(b and part.get_visible())

    def get_visible(self):
        """Whether a part is shown."""
        return any(part.get_visible() for part in self.get_children())

    def get_pad(self):
        """From the mark to the label, points."""
        return self._axis._h.tick_style(self._minor)["pad"]

    def set_pad(self, val):
        """From the marks to the labels of all ticks, points."""
        self._axis.set_tick_params("minor" if self._minor else "major", pad=val)

    def get_tickdir(self):
        """'in', 'out' or 'inout'."""
        return self._axis._h.tick_style(self._minor)["direction"]

    def get_tick_padding(self):
        """How far its mark stands out of the axes, points."""
        style = self._axis._h.tick_style(self._minor)
        return style["length"] * {"in": 0, "inout": 0.5, "out": 1}[style["direction"]]

    def get_view_interval(self):
        """The axis's limits."""
        return self._axis.get_view_interval()

    def set_label1(self, s):
        """The lower label's words, until the formatter writes them anew."""
        self.label1.set_text(s)

    set_label = set_label1

    def set_label2(self, s):
        """The upper label's words, until the formatter writes them anew."""
        self.label2.set_text(s)


def _tick_of(axis, ticks, number):
    """What a pickle of a tick says."""
    return getattr(axis, ticks)()[number]


class XTick(Tick):
    """A tick of an x axis."""


class YTick(Tick):
    """A tick of a y axis."""


def offset_text(axis, words):
    """The Text beside an axis: changes of it are the axis's."""
    text = getattr(axis, "_offset_text", None)
    if text is None:
        style = axis._h.tick_style(False)
        handle = _core.Text(0, 0, words, {"fontsize": style["labelsize"],
                                          "color": style["labelcolor"]})
        text = axis._offset_text = Text._wrap(handle, axis.axes, axis.figure)
        text._h = _Watched(handle, lambda: axis._h.set_offset_look(handle))
    getattr(text._h, "_handle").set({"text": words})
    return text


def words_of(labels):
    return [t.get_text() if hasattr(t, "get_text") else str(t) for t in labels]


def check_count(locator, words):
    if words and len(locator.locs) != len(words):
        raise ValueError(
            f"The number of FixedLocator locations ({len(locator.locs)}), usually from a call to "
            f"set_ticks, does not match the number of ticklabels ({len(words)}).")
