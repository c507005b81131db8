"""Dates on axes: numbers of days since an epoch, locators, formatters, converters."""
import datetime

import numpy as np
from dateutil.relativedelta import relativedelta
from dateutil.rrule import (DAILY, FR, HOURLY, MINUTELY, MO, MONTHLY, SA, SECONDLY, SU, TH, TU, WE,
                            WEEKLY, YEARLY, rrule)

from . import _date_numbers, units
from ._date_formatters import AutoDateFormatter, ConciseDateFormatter, DateFormatter
from ._date_locators import (MICROSECONDLY, AutoDateLocator, DateLocator, DayLocator, HourLocator,
                             MicrosecondLocator, MinuteLocator, MonthLocator, RRuleLocator,
                             SecondLocator, WeekdayLocator, YearLocator, rrulewrapper)
from ._date_numbers import (date2num, datestr2num, drange, epoch2num, get_epoch, num2date,
                            num2epoch, num2timedelta, set_epoch)

__all__ = ["datestr2num", "date2num", "num2date", "num2timedelta", "drange", "epoch2num",
           "num2epoch", "set_epoch", "get_epoch", "DateFormatter", "ConciseDateFormatter",
           "AutoDateFormatter", "DateLocator", "RRuleLocator", "AutoDateLocator", "YearLocator",
           "MonthLocator", "WeekdayLocator", "DayLocator", "HourLocator", "MinuteLocator",
           "SecondLocator", "MicrosecondLocator", "rrule", "MO", "TU", "WE", "TH", "FR", "SA", "SU",
           "YEARLY", "MONTHLY", "WEEKLY", "DAILY", "HOURLY", "MINUTELY", "SECONDLY",
           "MICROSECONDLY", "relativedelta", "DateConverter", "ConciseDateConverter",
           "rrulewrapper"]
globals().update((name, value) for name, value in vars(_date_numbers).items()
                 if not name.startswith("__") and name not in ("_epoch", "rcParams"))

WEEKDAYS = (MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY) = (
    MO, TU, WE, TH, FR, SA, SU)


class DateConverter(units.ConversionInterface):
    """datetime, date and datetime64 as days since the epoch. The unit is a time zone or None."""

    def __init__(self, *, interval_multiples=True):
        self._interval_multiples = interval_multiples

    def axisinfo(self, unit, axis):
        """Ticks at dates."""
        locator = AutoDateLocator(tz=unit, interval_multiples=self._interval_multiples)
        return units.AxisInfo(majloc=locator, majfmt=self._formatter(locator, unit), label="",
                              default_limits=(datetime.date(1970, 1, 1),
                                              datetime.date(1970, 1, 2)))

    def _formatter(self, locator, zone):
        return AutoDateFormatter(locator, tz=zone)

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


class ConciseDateConverter(DateConverter):
    """As DateConverter, with ConciseDateFormatter's labels."""

    def __init__(self, formats=None, zero_formats=None, offset_formats=None, show_offset=True, *,
                 interval_multiples=True):
        super().__init__(interval_multiples=interval_multiples)
        self._looks = {"formats": formats, "zero_formats": zero_formats,
                       "offset_formats": offset_formats, "show_offset": show_offset}

    def _formatter(self, locator, zone):
        return ConciseDateFormatter(locator, tz=zone, **self._looks)


class _SwitchableDateConverter:
    """The converter that rc date.converter and date.interval_multiples ask for at the time."""

    @staticmethod
    def _get_converter():
        from ._rc import rcParams
        kinds = {"auto": DateConverter, "concise": ConciseDateConverter}
        return kinds[rcParams["date.converter"]](
            interval_multiples=rcParams["date.interval_multiples"])

    def axisinfo(self, *args, **kwargs):
        """Ticks at dates."""
        return self._get_converter().axisinfo(*args, **kwargs)

    def default_units(self, *args, **kwargs):
        """The time zone of the first date, or None."""
        return self._get_converter().default_units(*args, **kwargs)

    def convert(self, *args, **kwargs):
        """Days since the epoch."""
        return self._get_converter().convert(*args, **kwargs)


_converter = _SwitchableDateConverter()
for _kind in (np.datetime64, datetime.date, datetime.datetime):
    units.registry[_kind] = _converter
