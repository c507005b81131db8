"""Axes that show the values of others in other units."""
import numpy as np

from . import _core
from ._warnings import warn
from .axes import Axes
from .scale import FuncScale, FuncScaleLog
from .ticker import NullLocator

_POINTS = 2000  # of a table on each side of the view


def _same(values):
    return values


def _checked(functions):
    if functions is None:
        return _same, _same
    if not (isinstance(functions, tuple) and len(functions) == 2 and
            callable(functions[0]) and callable(functions[1])):
        raise ValueError("functions argument of secondary axes must be a two-tuple of callable "
                         "functions with the first function being the transform and the second "
                         "being the inverse")
    return functions


class _Following:
    """A scale whose table is made around what the leading axis shows."""

    _secondary = None

    def _table(self, axis):
        secondary = self._secondary
        leader = secondary._leading()
        forward = secondary._functions[0]
        low, high = sorted(leader._h.limits())
        with np.errstate(all="ignore"):
            if leader.get_scale() == "log" and low > 0:
                reach = high / low
                steps = np.geomspace(low / reach, high * reach, 2 * _POINTS)
            else:
                reach = high - low
                steps = np.linspace(low - reach, high + reach, 2 * _POINTS)
            steps = np.unique(np.concatenate([steps, [low, high]]))
            values = np.asarray(forward(steps), float)
        first, last = _run(values, np.searchsorted(steps, (low + high) / 2))
        return values[first:last].tolist(), steps[first:last].tolist()


def _run(values, at):
    """The range around an index in which the values go one way and are finite."""
    with np.errstate(all="ignore"):
        ways = np.sign(np.diff(values))
    at = min(max(at, 0), len(ways) - 1)
    bad = np.flatnonzero(~(ways == ways[at]))
    before, after = bad[bad < at], bad[bad > at]
    return (before[-1] + 1 if before.size else 0,
            after[0] + 1 if after.size else len(values))


class _FollowScale(_Following, FuncScale):
    """As the leading axis, in other units."""

    def _core_scale(self, axis):
        return _core.Scale.function(*self._table(axis))


class _FollowScaleLog(_Following, FuncScaleLog):
    """As the leading logarithmic axis, in other units."""

    def _core_scale(self, axis):
        return _core.Scale.function_log(*self._table(axis), 10.0)


class SecondaryAxis(Axes):
    """An axis that shows the same things as one of its parent in other units; see
    Axes.secondary_xaxis()."""

    def __init__(self, parent, orientation, location, functions, **kwargs):
        functions = _checked(functions)
        self._orientation, self._parent = orientation, parent
        x = orientation == "x"
        super().__init__(parent.figure, [0, 1, 1, 0.0001] if x else [0, 1, 0.0001, 1])
        self._words = ["top", "bottom"] if x else ["right", "left"]
        self._axis, other = (self.xaxis, self.yaxis) if x else (self.yaxis, self.xaxis)
        self._ticks_set, self._parent_scale = False, None
        self.set_location(location)
        self._axis._h.follow(self._leading()._h)
        self.set_functions(functions)
        other.set_major_locator(NullLocator())
        other.set_ticks_position("none")
        self.spines[["left", "right"] if x else ["top", "bottom"]].set_visible(False)
        self.patch.set_visible(False)
        self.set_navigate(False)
        self.set_alignment(self._words[0] if self._pos >= 0.5 else self._words[1])
        if kwargs:
            self.set(**kwargs)

    def _leading(self):
        return self._parent.xaxis if self._orientation == "x" else self._parent.yaxis

    def set_alignment(self, align):
        """Whether the ticks point to the 'top' or 'bottom', 'left' or 'right'."""
        if align not in self._words:
            raise ValueError(f"{align!r} is not a valid value for align; supported values are "
                             f"{self._words[0]!r}, {self._words[1]!r}")
        for word in self._words:
            self.spines[word].set_visible(word == align)
        self._axis.set_ticks_position(align)
        self._axis.set_label_position(align)

    def set_location(self, location):
        """Move it: 'top', 'bottom', 'left', 'right', or a fraction of the parent's box."""
        if isinstance(location, str):
            if location not in ("top", "bottom", "left", "right"):
                raise ValueError(f"location must be {self._words[0]!r}, {self._words[1]!r}, or a "
                                 f"float, not {location!r}")
            self._pos = float(location in ("top", "right"))
        else:
            self._pos = float(location)
        self._loc = location
        bounds = [0, self._pos, 1, 1e-10] if self._orientation == "x" else [self._pos, 0, 1e-10, 1]
        self._parent._put_inside(self, bounds, self._parent.transAxes)

    def set_functions(self, functions):
        """Change the functions: from the parent's values to these, and back; None: the same."""
        self._functions, self._parent_scale = _checked(functions), None
        self._follow()

    def _follow(self):
        """Take over the parent's scale and what it shows."""
        scale = self._leading().get_scale()
        if scale == self._parent_scale:
            return
        ticks = self._axis.get_ticklocs() if self._ticks_set else None
        kind = _FollowScaleLog if scale == "log" else _FollowScale
        made = kind(self._axis, self._functions[::-1])
        made._secondary = self
        self._axis._set_scale(made)
        self._parent_scale = scale
        if ticks is not None:
            self._axis.set_ticks(ticks)

    def _locate(self):
        self._follow()

    def set_ticks(self, ticks, labels=None, *, minor=False, **kwargs):
        """Choose the ticks; see Axis.set_ticks()."""
        made = self._axis.set_ticks(ticks, labels, minor=minor, **kwargs)
        self._ticks_set = True
        return made

    def set_aspect(self, *args, **kwargs):
        """Secondary axes have the shape of their parent: this warns."""
        warn("Secondary axes can't set the aspect ratio")

    def set_color(self, color):
        """The colour of spine, ticks, labels and axis label."""
        self.tick_params(axis=self._orientation, colors=color)
        for word in self._words:
            self.spines[word].set_color(color)
        self._axis.label.set_color(color)
