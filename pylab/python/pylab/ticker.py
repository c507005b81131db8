"""Where ticks stand and what they are called: matplotlib's names for the core's values."""
import numpy as np

from . import _core

__all__ = ["TickHelper", "Locator", "Formatter", "NullLocator", "FixedLocator", "MultipleLocator",
           "LinearLocator", "MaxNLocator", "AutoLocator", "AutoMinorLocator", "LogLocator",
           "SymmetricalLogLocator", "NullFormatter", "FixedFormatter", "FormatStrFormatter",
           "StrMethodFormatter", "ScalarFormatter", "LogFormatter", "LogFormatterExponent",
           "LogFormatterMathtext", "LogFormatterSciNotation"]


def fixed_value(locs):
    """The core's locator of given places."""
    return _core.FixedLocator([float(v) for v in locs])


def named_value(names, rounded=True):
    """The core's formatter of labels by value."""
    return _core.NamedFormatter([(float(v), s) for v, s in names], "", rounded)


class TickHelper:
    """Holds the core's value, `_value`, and the axis that it was given to."""

    axis = None
    _value = None

    def set_axis(self, axis):
        """Called by the axis that it is given to."""
        self.axis = axis

    def _changed(self):
        """Give the axis the new value."""
        if self.axis is not None:
            self.axis._take(self)


class Locator(TickHelper):
    """Base of the locators. Those written in Python are not drawn yet."""

    MAXTICKS = 1000

    def __init__(self, value=None):
        if value is not None:
            _core.validate_locator(value)
        self._value = value

    def tick_values(self, vmin, vmax):
        """The places for a view from vmin to vmax, those just outside it included."""
        return _core.tick_values(self._value, vmin, vmax)

    def __call__(self):
        """The places on the axis as it is."""
        if self.axis is None:
            raise RuntimeError("the locator has not been given to an axis")
        return self.axis.get_ticklocs(minor=self.axis.get_minor_locator() is self)


class NullLocator(Locator):
    """No ticks."""

    def __init__(self):
        super().__init__(_core.NullLocator())


class FixedLocator(Locator):
    """Ticks at given places, about `nbins` of them at most."""

    def __init__(self, locs, nbins=None):
        self.locs = np.asarray(locs, float)
        if self.locs.ndim != 1:
            raise ValueError("'locs' must be 1D with shape (N,). Your input has shape "
                             f"{self.locs.shape}.")
        self.nbins = max(nbins, 2) if nbins is not None else None
        super().__init__(_core.FixedLocator(self.locs.tolist(), self.nbins))


class MultipleLocator(Locator):
    """Ticks at every multiple of `base`."""

    def __init__(self, base=1.0):
        super().__init__(_core.MultipleLocator(base))


class LinearLocator(Locator):
    """`numticks` ticks at equal distances."""

    def __init__(self, numticks=None):
        super().__init__(_core.LinearLocator(11 if numticks is None else numticks))


class MaxNLocator(Locator):
    """At most `nbins` intervals between nice numbers."""

    def __init__(self, nbins=10, **kwargs):
        self._params = dict(nbins=nbins, steps=None, integer=False, symmetric=False, prune=None,
                            min_n_ticks=2)
        self.set_params(**kwargs)

    def set_params(self, **kwargs):
        """Change nbins, steps, integer, symmetric, prune or min_n_ticks."""
        for name, value in kwargs.items():
            if name not in self._params:
                raise TypeError(f"set_params() got an unexpected keyword argument {name!r}")
            self._params[name] = value
        p = self._params
        if p["prune"] not in ("upper", "lower", "both", None):
            raise ValueError("prune must be 'upper', 'lower', 'both', or None, not "
                             f"{p['prune']!r}")
        nbins = None if p["nbins"] == "auto" else int(p["nbins"])
        steps = [] if p["steps"] is None else [float(s) for s in p["steps"]]
        self._value = _core.MaxNLocator(nbins, steps, bool(p["integer"]), bool(p["symmetric"]),
                                        p["prune"] or "", int(p["min_n_ticks"]))
        _core.validate_locator(self._value)
        self._changed()


class AutoLocator(MaxNLocator):
    """The locator of linear axes."""

    def __init__(self):
        super().__init__("auto", steps=[1, 2, 2.5, 5, 10])


class AutoMinorLocator(Locator):
    """Minor ticks: `n` intervals between two major ones, 4 or 5 without it."""

    def __init__(self, n=None):
        super().__init__(_core.AutoMinorLocator(n))


class LogLocator(Locator):
    """Ticks at subs[j] * base**i."""

    def __init__(self, base=10.0, subs=(1.0,), numdecs=4, numticks=None):
        word, given = (subs, []) if isinstance(subs, str) else (
            ("auto", []) if subs is None else ("", [float(s) for s in np.atleast_1d(subs)]))
        if word not in ("", "auto", "all"):
            raise ValueError(f"A subs string must be 'all' or 'auto'; found {subs!r}.")
        self._base = base
        numticks = None if numticks in (None, "auto") else numticks
        super().__init__(_core.LogLocator(base, word, given, numticks))


class SymmetricalLogLocator(Locator):
    """Ticks at the decades on both sides of a linear range."""

    def __init__(self, transform=None, subs=None, linthresh=None, base=None):
        if linthresh is None or base is None:
            raise ValueError("Either transform, or both linthresh and base, must be provided.")
        super().__init__(_core.SymlogLocator(base, linthresh, list(subs or [1.0]), 15))


class Formatter(TickHelper):
    """Base of the formatters. Those written in Python are not drawn yet."""

    def __init__(self, value=None):
        self._value = value

    def format_ticks(self, values):
        """The labels of these places on the axis as it is."""
        view, scale = (0, 1), _core.Scale.linear()
        if self.axis is not None:
            view, scale = self.axis._h.limits(), self.axis._h.scale()
        return _core.format_ticks(self._value, list(values), view, scale)[0]

    def __call__(self, x, pos=None):
        """The label of one place."""
        return self.format_ticks([x])[0]

    def format_data(self, value):
        """A value as text, in full."""
        return self(value)

    def format_data_short(self, value):
        """A value as text, as long as its axis tells values apart."""
        if self._value is None or self.axis is None:
            return self.format_data(value)
        return self.axis._h.format_short(self._value, float(value)).rstrip()


class NullFormatter(Formatter):
    """No labels."""

    def __init__(self):
        super().__init__(_core.NullFormatter())


class FixedFormatter(Formatter):
    """Labels by position."""

    def __init__(self, seq):
        self.seq = [str(s) for s in seq]
        super().__init__(_core.FixedFormatter(self.seq))

    def set_offset_string(self, ofs):
        """The text beside the axis."""
        self._value = _core.FixedFormatter(self.seq, str(ofs))
        self._changed()


class FormatStrFormatter(Formatter):
    """Labels by '%1.1f' and the like."""

    def __init__(self, fmt):
        self.fmt = fmt
        super().__init__(_core.FormatStrFormatter(fmt))


class StrMethodFormatter(Formatter):
    """Labels by '{x:.1f}' and the like."""

    def __init__(self, fmt):
        self.fmt = fmt
        super().__init__(_core.StrMethodFormatter(fmt))


class ScalarFormatter(Formatter):
    """The formatter of linear axes: plain numbers with a common offset and power of ten."""

    def __init__(self, useOffset=None, useMathText=None, useLocale=None):
        super().__init__(_core.ScalarFormatter())
        self._value.use_offset = _core.rc_get("axes.formatter.useoffset")
        self._value.low_power, self._value.high_power = _core.rc_get("axes.formatter.limits")
        self._value.math_text = _core.rc_get("axes.formatter.use_mathtext")
        if useOffset is not None:
            self.set_useOffset(useOffset)
        if useMathText is not None:
            self.set_useMathText(useMathText)

    def set_useOffset(self, val):
        """True: find an offset; False: none; a number: this one."""
        if val in (True, False) and isinstance(val, (bool, np.bool_)):
            self._value.use_offset, self._value.offset = bool(val), 0
        else:
            self._value.use_offset, self._value.offset = False, val
        self._changed()

    def get_useOffset(self):
        """Whether an offset is looked for."""
        return self._value.use_offset

    def set_scientific(self, b):
        """Whether a power of ten may be taken off."""
        self._value.scientific = bool(b)
        self._changed()

    def set_powerlimits(self, lims):
        """Powers at most the first or at least the second are taken off."""
        if len(lims) != 2:
            raise ValueError("'lims' must be a sequence of length 2")
        self._value.low_power, self._value.high_power = lims
        self._changed()

    def set_useMathText(self, val):
        """Whether it is 10^{6} in place of 1e6."""
        self._value.math_text = bool(val)
        self._changed()


class LogFormatter(Formatter):
    """Labels of a log axis: 1e3."""

    _style = _core.LogStyle.plain

    def __init__(self, base=10.0, labelOnlyBase=False, minor_thresholds=None, linthresh=None):
        super().__init__(_core.LogFormatter(self._style, base, labelOnlyBase))


class LogFormatterExponent(LogFormatter):
    """Labels of a log axis: the exponents."""

    _style = _core.LogStyle.exponent


class LogFormatterMathtext(LogFormatter):
    """Labels of a log axis: powers of the base."""

    _style = _core.LogStyle.mathtext


class LogFormatterSciNotation(LogFormatterMathtext):
    """Labels of a log axis: powers of the base with a factor."""

    _style = _core.LogStyle.sci


_CLASSES = {getattr(_core, name): cls for name, cls in (
    ("NullLocator", NullLocator), ("FixedLocator", FixedLocator),
    ("MultipleLocator", MultipleLocator), ("LinearLocator", LinearLocator),
    ("MaxNLocator", MaxNLocator), ("AutoMinorLocator", AutoMinorLocator),
    ("LogLocator", LogLocator), ("SymlogLocator", SymmetricalLogLocator),
    ("NullFormatter", NullFormatter), ("FixedFormatter", FixedFormatter),
    ("FormatStrFormatter", FormatStrFormatter), ("StrMethodFormatter", StrMethodFormatter),
    ("ScalarFormatter", ScalarFormatter), ("LogFormatter", LogFormatterSciNotation))}


def wrap(value, axis):
    """The Python object of a core's locator or formatter."""
    cls = _CLASSES[type(value)]
    made = cls.__new__(cls)
    if cls is MaxNLocator:
        made = AutoLocator()
    elif cls is FixedLocator:
        made.locs, made.nbins = np.asarray(value.locs), None
    elif cls is FixedFormatter:
        made.seq = value.seq
    made._value, made.axis = value, axis
    return made
