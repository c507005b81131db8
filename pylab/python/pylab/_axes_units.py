"""Axes: strings, dates and other data that are no plain numbers; the read-out of coordinates."""
import datetime
from numbers import Number

import numpy as np

from ._axis_units import is_of_unknown_type


def _floats(array):
    if isinstance(array, np.ma.MaskedArray):
        return array.astype(float).filled(np.nan)
    return np.asarray(array, float)


class Units:
    """Part of Axes. `_convert_x`, `_convert_y` and `_convert_width` are what every plotting method
    passes its data through."""

    fmt_xdata = fmt_ydata = None

    def _convert_x(self, values):
        """Data along x as floats, in their shape (a number for a single value); masked values are
        NaN. The axis learns their units."""
        return _floats(self.xaxis._convert(values))[()]

    def _convert_y(self, values):
        """As _convert_x(), along y."""
        return _floats(self.yaxis._convert(values))[()]

    def _take_units(self, kwargs):
        """Keyword arguments without xunits and yunits, which the axis have from now on."""
        for name in "xy":
            units = kwargs.pop(name + "units", None)
            if units is not None:
                getattr(self, name + "axis").set_units(units)
        return kwargs

    def _convert_width(self, axis, width, start):
        """A length that begins at `start` (as it was given) along 'x' or 'y' as floats: numbers, or
        what can be added to it (a timedelta)."""
        if _is_numeric(width):
            return _floats(width)[()]
        convert = getattr(self, "_convert_" + axis)
        plain = np.iterable(start) and not is_of_unknown_type(start)
        begin = np.asarray(start) if plain else start
        if isinstance(start, list):
            begin = np.fromiter(start, object, len(start))
        if np.iterable(width):
            width = np.asarray(width)
        if isinstance(width, np.timedelta64) or getattr(width, "dtype", None) is not None and \
                width.dtype.kind == "m":
            begin = np.asarray(begin, "datetime64[us]")
        try:
            return convert(begin + width) - convert(begin)
        except TypeError:
            return _floats(convert(width))[()]

    def _convert_error(self, axis, error, start):
        """Sizes of error bars with units as numbers; others, and None, as they are."""
        if error is None or isinstance(error, str) or _is_numeric(error):
            return error
        return self._convert_width(axis, error, start)

    def convert_xunits(self, x):
        """Values along x as numbers."""
        return self.xaxis.convert_units(x)

    def convert_yunits(self, y):
        """Values along y as numbers."""
        return self.yaxis.convert_units(y)

    def have_units(self):
        """Whether an axis has units."""
        return self.xaxis.have_units() or self.yaxis.have_units()

    def xaxis_date(self, tz=None):
        """Take the numbers along x as dates (days)."""
        self.xaxis.axis_date(tz)

    def yaxis_date(self, tz=None):
        """Take the numbers along y as dates (days)."""
        self.yaxis.axis_date(tz)

    def plot_date(self, x, y, fmt="o", tz=None, xdate=True, ydate=False, **kwargs):
        """plot() with dates along x, along y, or both; tz is the labels' time zone.

        Returns
        -------
        list of Line2D
        """
        if xdate:
            self.xaxis_date(tz)
        if ydate:
            self.yaxis_date(tz)
        return self.plot(x, y, fmt, **kwargs)

    def format_xdata(self, x):
        """A value of x as text: by `fmt_xdata`, if it is set, else by the major formatter."""
        return (self.fmt_xdata or self.xaxis.get_major_formatter().format_data_short)(x)

    def format_ydata(self, y):
        """A value of y as text: by `fmt_ydata`, if it is set, else by the major formatter."""
        return (self.fmt_ydata or self.yaxis.get_major_formatter().format_data_short)(y)

    def format_coord(self, x, y):
        """A point as text, as the read-out below a figure shows it."""
        return f"x={self.format_xdata(x)} y={self.format_ydata(y)}"


def _is_numeric(width):
    if isinstance(width, datetime.timedelta):
        return False
    if isinstance(width, Number):
        return not isinstance(width, np.timedelta64)
    if is_of_unknown_type(width):
        return False
    array = width if isinstance(width, np.ndarray) else np.asarray(width)
    if array.dtype == object:
        return all(isinstance(v, Number) for v in array.flat)
    return array.dtype.kind in "biuf"
