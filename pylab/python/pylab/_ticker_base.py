"""Bases of locators and formatters. Those of this package hold a value of the core's, `_value`;
methods that a subclass writes in Python are called on Python's thread (see _axis_ticks)."""
import math

import numpy as np

from . import _core
from ._warnings import warn


class _DummyAxis:
    """What a locator needs of an axis, without one."""

    axis_name = "x"

    def __init__(self, minpos=0):
        self._view = self._data = (0, 1)
        self._minpos = minpos

    def get_view_interval(self):
        """The limits."""
        return self._view

    def set_view_interval(self, vmin, vmax):
        """Set the limits."""
        self._view = vmin, vmax

    def get_data_interval(self):
        """The range of the data."""
        return self._data

    def set_data_interval(self, vmin, vmax):
        """Set the range of the data."""
        self._data = vmin, vmax

    def get_minpos(self):
        """The smallest positive value."""
        return self._minpos

    def get_tick_space(self):
        """How many labels fit."""
        return 9


def overridden(helper, names):
    """Whether a class outside this package has written one of these methods anew."""
    cls = type(helper)
    known = cls.__dict__.get("_overridden")
    if known is None:
        known = cls._overridden = {}
    if names not in known:
        known[names] = any(_owner(cls, name).__module__.partition(".")[0] != _PACKAGE
                           for name in names)
    return known[names]


_PACKAGE = __name__.partition(".")[0]


def _owner(cls, name):
    return next((base for base in cls.__mro__ if name in vars(base)), Locator)


class TickHelper:
    """Holds the core's value, `_value`, and the axis that it was given to."""

    axis = None
    _value = None
    _methods = ()  # those that make it Python's when they are overridden

    def set_axis(self, axis):
        """Called by the axis that it is given to."""
        self.axis = axis

    def create_dummy_axis(self, **kwargs):
        """Work without an axis: on one from 0 to 1."""
        if self.axis is None:
            self.axis = _DummyAxis(**kwargs)

    def is_python(self):
        """Whether its answers come from Python."""
        return self._value is None or overridden(self, self._methods)

    def _set_value(self, value):
        """Take a new value, and tell the axis."""
        self._value = value
        self._changed()

    def _changed(self):
        if hasattr(self.axis, "_take"):
            self.axis._take(self)

    @property
    def _handle(self):
        return getattr(self.axis, "_h", None)


class Locator(TickHelper):
    """Where ticks stand. A subclass overrides __call__() or tick_values(), and may override
    set_params() and view_limits()."""

    MAXTICKS = 1000
    _methods = ("__call__", "tick_values", "get_locator")

    def __init__(self, value=None):
        if value is not None:
            _core.validate_locator(value)
            self._value = value

    def tick_values(self, vmin, vmax):
        """The places for a view from vmin to vmax, those just outside it included."""
        if self._value is None:
            raise NotImplementedError("Derived must override")
        if self._handle is None:
            return _core.tick_values(self._value, vmin, vmax)
        return self._handle.locate(self._value, (vmin, vmax))

    def __call__(self):
        """The places on the axis as it is."""
        if self._value is None and not overridden(self, ("tick_values",)):
            raise NotImplementedError("Derived must override")
        if self._handle is None or overridden(self, ("tick_values", "get_locator")):
            return self.tick_values(*self.axis.get_view_interval())
        return self._handle.locate(self._value)

    def set_params(self, **kwargs):
        """Locators without parameters warn."""
        warn(f"'set_params()' not defined for locator of type {type(self)}")

    def raise_if_exceeds(self, locs):
        """Log a warning of more than MAXTICKS places, and return them."""
        if len(locs) >= self.MAXTICKS:
            import logging
            logging.getLogger("matplotlib.ticker").warning(
                "Locator attempting to generate %s ticks ([%s, ..., %s]), which exceeds "
                "Locator.MAXTICKS (%s).", len(locs), locs[0], locs[-1], self.MAXTICKS)
        return locs

    def nonsingular(self, v0, v1):
        """Limits that are apart."""
        minpos = self.axis.get_minpos() if self.axis is not None else math.inf
        return _core.nonsingular(self._value or _NULL, v0, v1, minpos)

    def view_limits(self, vmin, vmax):
        """The limits for data from vmin to vmax."""
        rounded = _core.rc_get("axes.autolimit_mode") == "round_numbers"
        return _core.view_limits(self._value or _NULL, vmin, vmax, rounded)


_NULL = _core.NullLocator()


class Formatter(TickHelper):
    """What ticks are called. A subclass overrides __call__(), and may override format_ticks(),
    format_data(), format_data_short() and get_offset()."""

    _methods = ("__call__", "format_ticks", "get_offset")
    locs = []

    def __init__(self, value=None):
        if value is not None:
            self._value = value

    def __call__(self, x, pos=None):
        """The label of one place."""
        if self._value is None:
            raise NotImplementedError("Derived must override")
        return self._labels([float(x)])[0][0]

    def _labels(self, values, value=None):
        """(labels, offset text) by the core."""
        view, scale = (0, 1), _core.Scale.linear()
        if self._handle is not None:
            view, scale = self._handle.limits(), self._handle.scale()
        elif self.axis is not None:
            view = tuple(self.axis.get_view_interval())
        return _core.format_ticks(value or self._value, [float(v) for v in values], view, scale)

    def format_ticks(self, values):
        """The labels of these places together."""
        self.set_locs(values)
        if self._value is None or overridden(self, ("__call__",)):
            return [self(value, i) for i, value in enumerate(values)]
        return self._labels(values)[0]

    def format_data(self, value):
        """A value as text, in full."""
        return self(value)

    def format_data_short(self, value):
        """A value as text, as long as its axis tells values apart."""
        if self.is_python() or self._handle is None:
            return self.format_data(value)
        return self._handle.format_short(self._value, float(value)).rstrip()

    def get_offset(self):
        """The text beside the axis."""
        if self._value is None or not len(self.locs):
            return ""
        return self._labels(self.locs)[1]

    def set_locs(self, locs):
        """All places, before they are formatted one by one."""
        self.locs = locs

    @staticmethod
    def fix_minus(s):
        """The minus sign that rc axes.unicode_minus asks for."""
        return s.replace("-", "\N{MINUS SIGN}") if _core.rc_get("axes.unicode_minus") else s

    def _set_locator(self, locator):
        """For formatters that depend on a locator."""


def unicode_minus():
    """rc axes.unicode_minus."""
    return bool(_core.rc_get("axes.unicode_minus"))


def floats(values):
    """A list of floats."""
    return np.asarray(values, float).ravel().tolist()
