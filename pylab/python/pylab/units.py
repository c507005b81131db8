"""Data that are no plain numbers: who converts them, and what an axis of them looks like.

`registry` maps types to converters; strings and dates are in it, others add theirs:
`units.registry[Length] = LengthConverter()`.
"""
import importlib
from decimal import Decimal
from numbers import Number

import numpy as np

__all__ = ["AxisInfo", "ConversionError", "ConversionInterface", "DecimalConverter", "Registry",
           "registry"]


class ConversionError(TypeError):
    """A value that its converter refuses."""


class AxisInfo:
    """What an axis of some unit starts with; None leaves the axis as it is.

    Parameters
    ----------
    majloc, minloc : Locator, optional
    majfmt, minfmt : Formatter, optional
    label : str, optional
    default_limits : (float, float), optional
        The limits while there are no data.
    """

    def __init__(self, majloc=None, minloc=None, majfmt=None, minfmt=None, label=None,
                 default_limits=None):
        self.majloc, self.minloc = majloc, minloc
        self.majfmt, self.minfmt = majfmt, minfmt
        self.label = label
        self.default_limits = default_limits


class ConversionInterface:
    """Base of the converters; all methods are static."""

    @staticmethod
    def axisinfo(unit, axis):
        """The AxisInfo of an axis in this unit, or None."""
        return None

    @staticmethod
    def default_units(x, axis):
        """The unit of x, or None."""
        return None

    @staticmethod
    def convert(obj, unit, axis):
        """Values as numbers, in this unit."""
        return obj

    @staticmethod
    def is_numlike(x):
        """Whether x consists of plain numbers."""
        if np.iterable(x):
            return isinstance(next(iter(x), None), Number)
        return isinstance(x, Number)


class DecimalConverter(ConversionInterface):
    """decimal.Decimal as floats."""

    @staticmethod
    def convert(value, unit, axis):
        """The number, or an array of numbers."""
        return float(value) if isinstance(value, Decimal) else np.asarray(value, float)


def is_plain(x):
    """Whether x is a number, or a sequence of numbers by its first value; masks do not count."""
    if isinstance(x, (float, int)):
        return True
    if np.iterable(x):
        x = next((v for v in x if v is not np.ma.masked), None)
        return isinstance(x, Number) and not isinstance(x, Decimal)
    return isinstance(x, Number) and not isinstance(x, Decimal)


def _first(values):
    """The first value that is neither None nor not a number, else the first; None if empty."""
    first = None
    for i, value in enumerate(values):
        if i == 0:
            first = value
        if value is not None and value is not np.ma.masked and \
                not (isinstance(value, float) and value != value):
            return value
    return first


class Registry(dict):
    """Converters by type."""

    _late = {"category": (str, bytes), "dates": (object,)}  # modules that add what they know

    def get_converter(self, x):
        """The converter for x, or for what x holds; None for plain numbers."""
        if hasattr(x, "to_numpy"):
            x = x.to_numpy()
        if isinstance(x, np.ndarray):
            if x.dtype.kind in "biufc":
                return None
            x = np.ma.getdata(x).ravel()
            if not x.size:
                if x.dtype == object:
                    return None
                x = np.zeros(1, x.dtype)
        elif type(x) in (float, int):
            return None
        found = self._of_type(type(x))
        if found is not None or isinstance(x, (str, bytes)):
            return found
        try:
            first = _first(x)
        except TypeError:  # not iterable
            return None
        if first is None or type(first) in (float, int) or type(first) is type(x) and first is x:
            return None
        return self.get_converter(first)

    def _of_type(self, kind):
        for cls in kind.__mro__:
            if cls in self:
                return self[cls]
        for module, kinds in self._late.items():
            if issubclass(kind, kinds) and kind not in (list, tuple, np.ndarray, np.float64):
                del self._late[module]
                importlib.import_module("." + module, __package__)
                return self._of_type(kind)
        return None


registry = Registry()
registry[Decimal] = DecimalConverter()
