"""Line2D: a polyline with markers."""
import operator
from numbers import Integral, Real

import numpy as np

from . import _args, _core, _properties
from .artist import Artist
from .markers import MarkerStyle, name_of

_NAMED = ("linewidth", "linestyle", "color", "gapcolor", "marker", "markersize",
          "markeredgewidth", "markeredgecolor", "markerfacecolor", "markerfacecoloralt",
          "fillstyle", "antialiased", "dash_capstyle", "solid_capstyle", "dash_joinstyle",
          "solid_joinstyle", "drawstyle", "markevery", "pickradius")
# Aliases too: None means the rc default for all of them.
_OR_DEFAULT = frozenset((*_NAMED, "lw", "ls", "c", "ms", "mew", "mec", "mfc", "mfcalt", "aa", "ds"))
# What set_x() sees to.
_OWN = frozenset(("agg_filter", "clip_box", "clip_path", "data", "figure", "mouseover",
                  "path_effects", "picker", "pickradius", "sketch_params", "transform"))

lineStyles = {"-": "_draw_solid", "--": "_draw_dashed", "-.": "_draw_dash_dot",
              ":": "_draw_dotted", "None": "_draw_nothing", " ": "_draw_nothing",
              "": "_draw_nothing"}
lineMarkers, fillStyles = MarkerStyle.markers, MarkerStyle.fillstyles


class Line2D(Artist):
    """A line through points, with markers at them.

    Parameters
    ----------
    xdata, ydata : 1-D sequences of numbers, of the same length
        NaN breaks the line.
    linewidth, markersize, … : float
        In points. None is the rc default.
    **kwargs
        Properties; see setp(Line2D).
    """

    lineStyles = lineStyles
    drawStyles = {"default": "_draw_lines", "steps-mid": "_draw_steps_mid",
                  "steps-pre": "_draw_steps_pre", "steps-post": "_draw_steps_post",
                  "steps": "_draw_steps_pre"}
    drawStyleKeys = [*drawStyles]
    markers, fillStyles = MarkerStyle.markers, MarkerStyle.fillstyles
    filled_markers = MarkerStyle.filled_markers
    _marker = None  # unless its name is all there is to it

    def __init__(self, xdata, ydata, *args, **kwargs):
        if len(args) > len(_NAMED):
            raise TypeError("Line2D takes at most %d arguments" % (len(_NAMED) + 2))
        for name, value in zip(_NAMED, args):
            if name in kwargs:
                raise TypeError(f"Line2D() got multiple values for argument {name!r}")
            kwargs[name] = value
        for name, data in (("xdata", xdata), ("ydata", ydata)):
            if not np.iterable(data):
                raise RuntimeError(f"{name} must be a sequence")
        self._build(*_args.broadcast(_args.Data(xdata, "xdata"), _args.Data(ydata, "ydata")),
                    kwargs)

    @classmethod
    def _from_data(cls, x, y, kwargs):
        """A line of columns that are converted already."""
        line = cls.__new__(cls)
        line._build(x, y, kwargs)
        return line

    def _build(self, x, y, kwargs):
        own, core, axes = {}, {}, None
        for name, value in kwargs.items():
            if name in _OWN:
                own[name] = value
            elif name == "axes":
                axes = value
            elif name == "dashes":
                core["linestyle"] = (0, tuple(value))
            elif value is not None or name not in _OR_DEFAULT:
                core[name] = _plain(name, value)
        own = {k: v for k, v in own.items() if v is not None}
        Artist.__init__(self, _core.Line(x.column, y.column, core), axes)
        self._x, self._y = x, y
        if "marker" in core and not isinstance(core["marker"], str):
            self._marker = core["marker"]
        if own:
            self.set(**own)

    def _wrapped(self):
        self._x, self._y = map(_args.Data, self._h.columns())

    def _note(self):
        types = [_args.type_name(self._x), _args.type_name(self._y)]
        return {"types": types} if types != [None, None] else {}

    def _take_note(self, note):
        for data, name in zip((self._x, self._y), note.get("types", ())):
            _args.set_type(data, name)

    def set_data(self, *args):
        """Replace the points: set_data(x, y) or set_data((x, y))."""
        x, y = args[0] if len(args) == 1 else args
        if self._continues(x, y):
            return
        self._x, self._y = self._data(x, "x"), self._data(y, "y")
        self._publish()

    def _continues(self, x, y):
        """Take arrays that begin with all points there are by what is new in them."""
        if not (type(x) is type(y) is np.ndarray and self._h.set_longer(x, y)):
            return False
        self._wrapped()
        return True

    def append(self, x, y, maxlen=None):
        """Add points at the end; what was drawn of the others is not worked out again.

        Parameters
        ----------
        x, y : numbers or 1-D sequences of the same length
        maxlen : int, optional
            How many points stay at most: those that came last. None: all.

        Raises
        ------
        ValueError
            Different lengths; a maxlen below 1. The line stays as it was.

        Notes
        -----
        Several threads may add to a line; what each adds stays together. The limits of the axes
        stay: ``ax.relim(); ax.autoscale_view()``, or set_xlim() for a view that runs along.
        """
        if maxlen is not None and operator.index(maxlen) < 1:
            raise ValueError(f"maxlen must be at least 1, but is {maxlen!r}")
        added = self._data(x, "x").column, self._data(y, "y").column
        self._h.append(*added, None if maxlen is None else operator.index(maxlen))
        self._wrapped()

    def _data(self, values, name):
        axis = self.axes and getattr(self.axes, name + "axis")
        return _args.Data(values, name, axis)

    def _convert_units(self):
        """Strings and dates by the axis that it is on now."""
        x, y = self._x.on(self.axes.xaxis), self._y.on(self.axes.yaxis)
        if x is not self._x or y is not self._y:
            self._x, self._y = x, y
            self._publish()

    def set_xdata(self, x):
        """Replace x; takes effect when y has as many values."""
        self._x = self._data(x, "x")
        self._publish()

    def set_ydata(self, y):
        """Replace y; takes effect when x has as many values."""
        self._y = self._data(y, "y")
        self._publish()

    def _publish(self):
        x, y = _args.broadcast(self._x, self._y)
        if len(x.column) == len(y.column):
            self._h.set_data(x.column, y.column)

    def get_xdata(self, orig=True):
        """A new array of x."""
        return self._x.array(True) if orig else self._h.x().array()

    def get_ydata(self, orig=True):
        """A new array of y."""
        return self._y.array(True) if orig else self._h.y().array()

    def get_data(self, orig=True):
        """New arrays (x, y)."""
        return self.get_xdata(orig), self.get_ydata(orig)

    def get_xydata(self):
        """The points as an (N, 2) array."""
        return np.column_stack((self.get_xdata(False), self.get_ydata(False)))

    def get_window_extent(self, renderer=None):
        """The box around its points and markers, pixels; the line's width does not count."""
        from ._hits import line_extent
        return line_extent(self)

    def set_dashes(self, seq):
        """Dashes as (on, off, …) in line widths; (None, None) or () for a solid line."""
        self._h.set({"linestyle": "-" if tuple(seq) in ((), (None, None)) else (0, tuple(seq))})

    def is_dashed(self):
        """Whether it has dashes."""
        return self.get_linestyle() in ("--", "-.", ":")

    def set_linestyle(self, ls):
        """'-', '--', '-.', ':', 'None', their names, or (offset, (on, off, …))."""
        self._h.set({"linestyle": ls})

    def get_linestyle(self):
        """'-', '--', '-.', ':' or 'None'."""
        return self._h.get("linestyle")

    def set_marker(self, marker):
        """The marker: a name, one of matplotlib's numbers or (sides, style, angle)."""
        self._h.set({"marker": _plain("marker", marker)})
        self._marker = None if isinstance(marker, str) else marker

    def get_marker(self):
        """The marker as it was given."""
        return self._h.get("marker") if self._marker is None else self._marker

    def set_markevery(self, every):
        """Which points have markers.

        Parameters
        ----------
        every : None, int, (int, int), slice, list of int, list of bool, float or (float, float)
            None: all. n or (start, n): every nth point from the start. Lists and slices choose as
            they do in NumPy. A float is a distance along the line, in diagonals of the axes,
            between the markers; two are the first one's distance, and that.
        """
        self._h.set({"markevery": _mark_numbers(every)})

    def get_markevery(self):
        """What set_markevery() was given, in short form."""
        numbers = self._h.get("markevery")
        if numbers is None:
            return None
        kind, *numbers = numbers
        if kind == _SLICE:
            start, stop, step = (None if np.isinf(n) else int(n) for n in numbers)
            if stop is not None or start is None:
                return slice(start, stop, step)
            return (start, step) if start else step
        if kind == _DISTANCE:
            return tuple(numbers) if numbers[0] else numbers[1]
        return [int(n) for n in numbers]

    def _auto(self, name):
        """Of a marker's colour: what 'auto' stands for."""
        color = self._h.get(name)
        if color != "auto":
            return color
        if name != "markeredgecolor" and self.get_fillstyle() == "none":
            return "none"
        return "none" if name == "markerfacecoloralt" else self.get_color()

    def get_markeredgecolor(self):
        """The colour of the markers' outlines."""
        return self._auto("markeredgecolor")

    def get_markerfacecolor(self):
        """The colour inside the markers."""
        return self._auto("markerfacecolor")

    def get_markerfacecoloralt(self):
        """The colour of the other half of half-filled markers."""
        return self._auto("markerfacecoloralt")

    def set_pickradius(self, pickradius):
        """The distance at which it is picked, points."""
        if not isinstance(pickradius, (int, float)) or pickradius < 0:
            raise ValueError("pick radius should be a distance")
        self._pickradius = pickradius

    def get_pickradius(self):
        """The distance at which it is picked, points."""
        return getattr(self, "_pickradius", 5)

    def contains(self, mouseevent):
        """Whether the pointer is on it: (bool, {'ind': points or segments})."""
        from ._hits import line_hits
        if self._on_other_canvas(mouseevent):
            return False, {}
        found = line_hits(self, mouseevent.x, mouseevent.y)
        return len(found) > 0, {"ind": found}

    pickradius = property(get_pickradius, set_pickradius)

    def set_picker(self, picker):
        """None, a bool, a distance in points, or a function of (artist, event)."""
        if not callable(picker) and not isinstance(picker, bool) and picker is not None:
            self.set_pickradius(picker)
        super().set_picker(picker)

    def get_path(self):
        """Its points as a Path."""
        from .path import Path
        return Path(self.get_xydata())

    def recache(self, always=False):
        """Nothing is kept that a change of the data could make wrong."""

    recache_always = recache

    def __str__(self):
        label = self.get_label()
        if label:
            return f"Line2D({label})"
        return "Line2D({})".format(",".join(
            "(%g,%g)" % tuple(p) for p in self.get_xydata()[:3]))

    def __repr__(self):
        return f"<{type(self).__module__}.{type(self).__qualname__} object at {id(self):#x}>"


def _plain(name, value):
    """A value in the forms that the core takes."""
    if name == "marker" and not isinstance(value, (str, int, float, type(None))):
        return name_of(value)
    return _mark_numbers(value) if name == "markevery" else value


_SLICE, _DISTANCE, _LISTED = 1, 2, 3  # the core's MarkEvery::Kind


def _mark_numbers(every):
    """A markevery as the core takes it: its kind and its numbers."""
    if every is None:
        return None
    wrong = ValueError(f"markevery={every!r} is not a recognized value")
    if isinstance(every, slice):
        ends = (np.inf if n is None else operator.index(n) for n in (every.start, every.stop))
        return (_SLICE, *ends, 1 if every.step is None else operator.index(every.step))
    if isinstance(every, Real):
        every = (type(every)(0), every)
    if isinstance(every, tuple):
        if len(every) != 2 or not all(isinstance(n, Real) for n in every):
            raise wrong
        start, step = every
        if isinstance(step, Integral):
            if not isinstance(start, Integral):
                raise wrong
            return _mark_numbers(slice(start, None, step))
        return (_DISTANCE, float(start), float(step))
    try:
        numbers = np.asarray(every)
    except ValueError:
        raise wrong from None
    if numbers.ndim != 1 or numbers.size and numbers.dtype.kind not in "biu":
        raise wrong
    if numbers.dtype.kind == "b":
        numbers = np.flatnonzero(numbers)
    return (_LISTED, *map(float, numbers))


_properties.install(Line2D, "Line2D")


class AxLine(Line2D):
    """A straight line without ends: what axline() draws."""

    def __init__(self, xy1, xy2, slope, **kwargs):
        if (xy2 is None) == (slope is None):
            raise TypeError("Exactly one of 'xy2' and 'slope' must be given")
        if xy2 is not None and tuple(xy1) == tuple(xy2):
            raise ValueError("Cannot draw a line through two identical points "
                             f"(xy1={xy1}, xy2={xy2})")
        super().__init__([0, 1], [0, 1], **kwargs)
        self._xy1, self._xy2, self._slope = xy1, xy2, slope
        self._place()

    def _place(self):
        slope = self._slope
        if slope is None:
            self._h.set_endless(self._xy1, self._xy2, False)
        elif np.isinf(slope):
            self._h.set_endless(self._xy1, (0.0, 1.0), True)
        else:
            self._h.set_endless(self._xy1, (1.0, float(slope)), True)

    def get_xy1(self):
        """A point that it goes through."""
        return self._xy1

    def get_xy2(self):
        """The other point, or None."""
        return self._xy2

    def get_slope(self):
        """The slope, or None."""
        return self._slope

    def set_xy1(self, x, y):
        """Move the point that it goes through."""
        self._xy1 = x, y
        self._place()

    def set_xy2(self, x, y):
        """Move the other point."""
        if self._slope is not None:
            raise ValueError("Cannot set an 'xy2' value while 'slope' is set; they differ but "
                             "their functionalities overlap")
        self._xy2 = x, y
        self._place()

    def set_slope(self, slope):
        """Change the slope."""
        if self._xy2 is not None:
            raise ValueError("Cannot set a 'slope' value while 'xy2' is set; they differ but "
                             "their functionalities overlap")
        self._slope = slope
        self._place()
