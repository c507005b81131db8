"""Where ticks stand and what they are called: matplotlib's names for the core's values."""
import copyreg

import numpy as np

from . import _core
from ._formatters import (EngFormatter, FixedFormatter, FormatStrFormatter, FuncFormatter,
                          LogitFormatter, NullFormatter, PercentFormatter, ScalarFormatter,
                          StrMethodFormatter)
from ._formatters_log import (LogFormatter, LogFormatterExponent, LogFormatterMathtext,
                              LogFormatterSciNotation)
from ._locators import (AsinhLocator, AutoLocator, AutoMinorLocator, FixedLocator, IndexLocator,
                        LinearLocator, LogitLocator, LogLocator, MaxNLocator, MultipleLocator,
                        NullLocator, SymmetricalLogLocator)
from ._ticker_base import Formatter, Locator, TickHelper, _DummyAxis, floats

__all__ = ["TickHelper", "Formatter", "FixedFormatter", "NullFormatter", "FuncFormatter",
           "FormatStrFormatter", "StrMethodFormatter", "ScalarFormatter", "LogFormatter",
           "LogFormatterExponent", "LogFormatterMathtext", "LogFormatterSciNotation",
           "LogitFormatter", "EngFormatter", "PercentFormatter", "Locator", "IndexLocator",
           "FixedLocator", "NullLocator", "LinearLocator", "LogLocator", "AutoLocator",
           "MultipleLocator", "MaxNLocator", "AutoMinorLocator", "SymmetricalLogLocator",
           "AsinhLocator", "LogitLocator"]
_dummy = _DummyAxis


def scale_range(vmin, vmax, n=1, threshold=100):
    """The power of ten of a range's n-th part, and an offset for ranges far from 0."""
    middle, length = (vmax + vmin) / 2, abs(vmax - vmin)
    offset = 0
    if abs(middle) / length >= threshold:
        offset = np.copysign(10 ** (np.log10(abs(middle)) // 1), middle)
    return 10 ** (np.log10(length / n) // 1), offset


def fixed_value(locs):
    """The core's locator of given places."""
    return _core.FixedLocator(floats(locs))


def named_value(names, rounded=True, offset_text=""):
    """The core's formatter of labels by value."""
    return _core.NamedFormatter([(float(v), str(s)) for v, s in names], str(offset_text), rounded)


def _locator_of_text(text):
    return _core.locator_of_text(text)


def _formatter_of_text(text):
    return _core.formatter_of_text(text)


for _name, _cls in vars(_core).items():
    if _name.endswith("Locator"):
        copyreg.pickle(_cls, lambda v: (_locator_of_text, (_core.locator_text(v),)))
    elif _name.endswith("Formatter"):
        copyreg.pickle(_cls, lambda v: (_formatter_of_text, (_core.formatter_text(v),)))

_LOG = {_core.LogStyle.plain: LogFormatter, _core.LogStyle.exponent: LogFormatterExponent,
        _core.LogStyle.mathtext: LogFormatterMathtext, _core.LogStyle.sci: LogFormatterSciNotation}
_CLASSES = {getattr(_core, name): cls for name, cls in (
    ("NullLocator", NullLocator), ("FixedLocator", FixedLocator),
    ("MultipleLocator", MultipleLocator), ("LinearLocator", LinearLocator),
    ("MaxNLocator", AutoLocator), ("AutoMinorLocator", AutoMinorLocator),
    ("LogLocator", LogLocator), ("SymlogLocator", SymmetricalLogLocator),
    ("AsinhLocator", AsinhLocator), ("LogitLocator", LogitLocator),
    ("NullFormatter", NullFormatter), ("FixedFormatter", FixedFormatter),
    ("FormatStrFormatter", FormatStrFormatter), ("StrMethodFormatter", StrMethodFormatter),
    ("ScalarFormatter", ScalarFormatter), ("LogitFormatter", LogitFormatter))}


def wrap(value, axis):
    """The Python object of a core's locator or formatter that the core chose itself."""
    scale = axis._h.scale()
    cls = _CLASSES.get(type(value))
    if isinstance(value, _core.LogFormatter):
        made = _LOG[value.style](value.base)
    elif cls is None:
        made = Formatter() if "Formatter" in type(value).__name__ else Locator()
    elif cls is FixedLocator:
        made = FixedLocator(value.locs)
    elif cls is FixedFormatter:
        made = FixedFormatter(value.seq)
    elif cls in (FormatStrFormatter, StrMethodFormatter):
        made = cls(value.fmt)
    elif cls is SymmetricalLogLocator:
        made = cls(linthresh=scale.linthresh, base=scale.base)
    elif cls is LogLocator:
        made = cls(scale.base, value.subs)
    elif cls is AsinhLocator:
        made = cls(scale.linear_width, base=scale.base, subs=value.subs)
    else:
        made = cls()
    made._value, made.axis = value, axis
    return made
