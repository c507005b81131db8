"""Dates on axes: conversion, locators, formatters."""
import datetime

import numpy as np

from . import _date_numbers, units
from ._date_numbers import date2num

__all__ = [name for name in vars(_date_numbers)
           if not name.startswith("_") and name not in ("datetime", "np", "rcParams")]
globals().update((name, getattr(_date_numbers, name)) for name in (
    *__all__, "_get_tzinfo", "_reset_epoch_test_example"))


class DateConverter(units.ConversionInterface):
    """datetime, date and datetime64 as days since the epoch. The unit is a time zone or None."""

    def __init__(self, *, interval_multiples=True):
        self._interval_multiples = interval_multiples

    def axisinfo(self, unit, axis):
        """Ticks at dates."""
        return units.AxisInfo(label="", default_limits=(datetime.date(1970, 1, 1),
                                                        datetime.date(1970, 1, 2)))

    @staticmethod
    def convert(value, unit, axis):
        """Days since the epoch."""
        return date2num(value)

    @staticmethod
    def default_units(x, axis):
        """The time zone of the first date, or None."""
        if isinstance(x, np.ndarray):
            x = x.ravel()
        if np.iterable(x):
            x = units._first(x)
        return getattr(x, "tzinfo", None)


_converter = DateConverter()
for _kind in (np.datetime64, datetime.date, datetime.datetime):
    units.registry[_kind] = _converter
