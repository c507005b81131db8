"""How data values spread over an axis: matplotlib's scales, and those that others register."""
import numpy as np

from . import _core
from ._scale_transforms import (AsinhTransform, FuncTransform, InvertedAsinhTransform,
                                InvertedLogTransform, InvertedSymmetricalLogTransform,
                                LogisticTransform, LogitTransform, LogTransform,
                                SymmetricalLogTransform, check_nonpositive, transform_of)
from .ticker import (AsinhLocator, AutoLocator, AutoMinorLocator, LogFormatterSciNotation,
                     LogitFormatter, LogitLocator, LogLocator, NullFormatter, NullLocator,
                     ScalarFormatter, StrMethodFormatter, SymmetricalLogLocator)

__all__ = ["AsinhScale", "AsinhTransform", "FuncScale", "FuncScaleLog", "FuncTransform",
           "InvertedAsinhTransform", "InvertedLogTransform", "InvertedSymmetricalLogTransform",
           "LinearScale", "LogScale", "LogTransform", "LogisticTransform",
           "LogitScale", "LogitTransform", "ScaleBase", "SymmetricalLogScale",
           "SymmetricalLogTransform", "get_scale_names", "register_scale", "scale_factory"]

_POINTS = 2049  # of a table, evenly over the values and once more evenly over the axis


class ScaleBase:
    """Base of the scales. Those written in Python override get_transform(),
    set_default_locators_and_formatters() and limit_range_for_scale(); drawing knows their
    transform by a table that is made on Python's thread."""

    name = None
    _value = None  # the core's scale

    def __init__(self, axis, **kwargs):
        if kwargs:
            raise TypeError(f"the {self.name} scale got an unexpected keyword argument "
                            f"{next(iter(kwargs))!r}")

    def get_transform(self):
        """What maps values along the axis."""
        if self._value is None:
            raise NotImplementedError()
        return transform_of(self._value)

    def set_default_locators_and_formatters(self, axis):
        """Give an axis the ticks that go with the scale."""
        raise NotImplementedError()

    def limit_range_for_scale(self, vmin, vmax, minpos):
        """The limits as far as the scale has them."""
        return vmin, vmax

    def _table(self, axis):
        """(values, scaled values) around what the axis shows."""
        transform = self.get_transform()
        ends = [v for v in (*axis._h.view(), *axis._h.data_limits()) if np.isfinite(v)]
        low, high = min(ends), max(ends)
        span = (high - low) or 1.0
        with np.errstate(all="ignore"):
            values = np.concatenate([np.linspace(low - span, high + span, _POINTS), ends,
                                     [0.0, 1.0]])
            scaled = np.ma.asarray(transform.transform(values), float).filled(np.nan)
            there = scaled[np.isfinite(scaled)]
            if there.size:
                even = np.linspace(there.min(), there.max(), _POINTS)
                more = np.asarray(transform.inverted().transform(even), float)
                values = np.concatenate([values, more])
                scaled = np.concatenate([scaled, even])
        keep = np.isfinite(values) & np.isfinite(scaled)
        return values[keep].tolist(), scaled[keep].tolist()

    def _core_scale(self, axis):
        return self._value if self._value is not None else \
            _core.Scale.function(*self._table(axis))

    def _retabulate(self, axis):
        """A table for what the axis shows now."""
        axis._h.replace_scale(self._core_scale(axis))
        if axis._h.autoscale:
            axis._h.request_autoscale()
        low, high = axis._h.limits()
        minpos = axis._h.data_limits()[2]
        allowed = self.limit_range_for_scale(low, high, minpos)
        if tuple(allowed) != (low, high):
            axis._h.set_limits(*map(float, allowed), None)
            axis._h.replace_scale(self._core_scale(axis))


class LinearScale(ScaleBase):
    """Values as they are."""

    name = "linear"

    def __init__(self, axis, **kwargs):
        super().__init__(axis, **kwargs)
        self._value = _core.Scale.linear()

    def set_default_locators_and_formatters(self, axis):
        """Plain numbers."""
        axis.set_major_locator(AutoLocator())
        axis.set_major_formatter(ScalarFormatter())
        axis.set_minor_formatter(NullFormatter())
        on = _core.rc_get(f"{axis.axis_name}tick.minor.visible")
        axis.set_minor_locator(AutoMinorLocator() if on else NullLocator())


class FuncScale(ScaleBase):
    """Two functions of arrays: forward and its inverse."""

    name = "function"

    def __init__(self, axis, functions):
        self._transform = FuncTransform(*functions)

    def get_transform(self):
        """The functions."""
        return self._transform

    set_default_locators_and_formatters = LinearScale.set_default_locators_and_formatters


class LogScale(ScaleBase):
    """Logarithms.

    Parameters
    ----------
    base : float, default 10
    subs : sequence of float, optional
        Multiples of the powers of the base that have minor ticks.
    nonpositive : {'clip', 'mask'}, default 'clip'
    """

    name = "log"

    def __init__(self, axis, *, base=10, subs=None, nonpositive="clip"):
        check_nonpositive(nonpositive)
        if isinstance(base, str):
            raise TypeError(f"the base of a log scale must be a number, not {base!r}")
        self._value = _core.Scale.log(float(base), nonpositive == "clip")
        self.subs = subs

    base = property(lambda self: self._value.base)

    def set_default_locators_and_formatters(self, axis):
        """Powers of the base."""
        axis.set_major_locator(LogLocator(self.base))
        axis.set_major_formatter(LogFormatterSciNotation(self.base))
        axis.set_minor_locator(LogLocator(self.base, self.subs))
        axis.set_minor_formatter(LogFormatterSciNotation(self.base,
                                                         labelOnlyBase=self.subs is not None))

    def limit_range_for_scale(self, vmin, vmax, minpos):
        """Positive limits."""
        return self._value.limit_range(vmin, vmax, minpos)


class FuncScaleLog(LogScale):
    """Logarithms of a function."""

    name = "functionlog"

    def __init__(self, axis, functions, base=10):
        super().__init__(axis, base=base)
        self._functions, self._log = FuncTransform(*functions), LogTransform(base)
        self._value = None
        self._base = base

    base = property(lambda self: self._base)

    def get_transform(self):
        """The function and then the logarithm."""
        return FuncTransform(
            lambda v: self._log.transform(self._functions.transform(v)),
            lambda v: self._functions.inverted().transform(self._log.inverted().transform(v)))

    def limit_range_for_scale(self, vmin, vmax, minpos):
        """Positive limits."""
        return self._log._scale.limit_range(vmin, vmax, minpos)

    def _core_scale(self, axis):
        plain = FuncScale(axis, (self._functions._forward, self._functions._inverse))
        return _core.Scale.function_log(*plain._table(axis), float(self._base))


class SymmetricalLogScale(ScaleBase):
    """Logarithms on both sides of a linear range around 0.

    Parameters
    ----------
    base : float, default 10
    linthresh : float, default 2
        The linear range's end.
    subs : sequence of float, optional
    linscale : float, default 1
        How many decades the linear range is as long as, on each side.
    """

    name = "symlog"

    def __init__(self, axis, *, base=10, linthresh=2, subs=None, linscale=1):
        self._value = _core.Scale.symlog(base, linthresh, linscale)
        self.subs = subs

    base = property(lambda self: self._value.base)
    linthresh = property(lambda self: self._value.linthresh)
    linscale = property(lambda self: self._value.linscale)

    def set_default_locators_and_formatters(self, axis):
        """Powers of the base, and 0."""
        transform = self.get_transform()
        axis.set_major_locator(SymmetricalLogLocator(transform))
        axis.set_major_formatter(LogFormatterSciNotation(self.base))
        axis.set_minor_locator(SymmetricalLogLocator(transform, self.subs))
        axis.set_minor_formatter(NullFormatter())


class AsinhScale(ScaleBase):
    """The inverse hyperbolic sine: linear around 0, logarithmic far from it.

    Parameters
    ----------
    linear_width : float, default 1
    base : int, default 10
    subs : sequence of int, or 'auto'
    """

    name = "asinh"
    auto_tick_multipliers = {3: (2,), 4: (2,), 5: (2,), 8: (2, 4), 10: (2, 5), 16: (2, 4, 8),
                             64: (4, 16), 1024: (256, 512)}

    def __init__(self, axis, *, linear_width=1.0, base=10, subs="auto", **kwargs):
        super().__init__(axis, **kwargs)
        self._value = _core.Scale.asinh(linear_width, int(base))
        self._base = int(base)
        self._subs = self.auto_tick_multipliers.get(self._base) if isinstance(subs, str) else subs

    linear_width = property(lambda self: self._value.linear_width)

    def set_default_locators_and_formatters(self, axis):
        """Rounded numbers at equal distances."""
        axis.set_major_locator(AsinhLocator(self.linear_width, base=self._base))
        axis.set_minor_locator(AsinhLocator(self.linear_width, base=self._base, subs=self._subs))
        axis.set_minor_formatter(NullFormatter())
        axis.set_major_formatter(LogFormatterSciNotation(self._base) if self._base > 1
                                 else StrMethodFormatter("{x:.3g}"))


class LogitScale(ScaleBase):
    """Probabilities: log10(p / (1 - p)).

    Parameters
    ----------
    nonpositive : {'mask', 'clip'}, default 'mask'
    one_half, use_overline :
        See LogitFormatter.
    """

    name = "logit"

    def __init__(self, axis, nonpositive="mask", *, one_half=r"\frac{1}{2}", use_overline=False):
        check_nonpositive(nonpositive)
        self._value = _core.Scale.logit(nonpositive == "clip")
        self._labels = {"one_half": one_half, "use_overline": use_overline}

    def set_default_locators_and_formatters(self, axis):
        """…, 0.01, 0.1, 1/2, 0.9, 0.99, …"""
        axis.set_major_locator(LogitLocator())
        axis.set_major_formatter(LogitFormatter(**self._labels))
        axis.set_minor_locator(LogitLocator(minor=True))
        axis.set_minor_formatter(LogitFormatter(minor=True, **self._labels))

    def limit_range_for_scale(self, vmin, vmax, minpos):
        """Limits between 0 and 1."""
        return self._value.limit_range(vmin, vmax, minpos)


_scale_mapping = {cls.name: cls for cls in (
    LinearScale, LogScale, SymmetricalLogScale, AsinhScale, LogitScale, FuncScale, FuncScaleLog)}


def get_scale_names():
    """The names of all scales."""
    return sorted(_scale_mapping)


def register_scale(scale_class):
    """Let set_xscale() know a scale by its name."""
    _scale_mapping[scale_class.name] = scale_class


def scale_factory(scale, axis, **kwargs):
    """A scale by its name, for an axis."""
    if scale not in _scale_mapping:
        known = ", ".join(map(repr, get_scale_names()))
        raise ValueError(f"{scale!r} is not a valid value for scale; supported values are {known}")
    return _scale_mapping[scale](axis, **kwargs)
