"""matplotlib.dates' locators. Rules that the core does not know are dateutil's."""
import datetime
import functools
import math

from dateutil.relativedelta import relativedelta
from dateutil.rrule import (DAILY, HOURLY, MINUTELY, MONTHLY, SECONDLY, WEEKLY, YEARLY, rrule,
                            weekday)

from . import _core, _date_numbers as numbers, ticker
from ._date_zones import frame
from ._ticker_base import overridden

MICROSECONDLY = SECONDLY + 1
_BY = ("bymonth", "bymonthday", "byweekday", "byhour", "byminute", "bysecond")


class Watched(dict):
    """A dict that tells of changes."""

    _changed = staticmethod(lambda: None)  # while a pickle fills it

    def __init__(self, values, changed):
        super().__init__(values)
        self._changed = changed

    def __setitem__(self, key, value):
        super().__setitem__(key, value)
        self._changed()

    def update(self, *args, **kwargs):
        """As dict.update()."""
        super().update(*args, **kwargs)
        self._changed()


def _whole(values):
    """A condition as a list of whole numbers; TypeError for other ones."""
    if values is None:
        return None
    listed = []
    for v in values if hasattr(values, "__iter__") else [values]:
        if isinstance(v, weekday):
            if v.n:
                raise TypeError("the n-th weekday of a month is dateutil's business")
            v = v.weekday
        listed.append(int(v))
    return listed


class rrulewrapper:
    """A rule of recurring dates, by dateutil's rrule() and with a time zone.

    Parameters
    ----------
    freq : {YEARLY, MONTHLY, WEEKLY, DAILY, HOURLY, MINUTELY, SECONDLY}
    tzinfo : tzinfo, optional
    **kwargs
        rrule()'s: interval, bymonth, bymonthday, byweekday, byeaster, …
    """

    def __init__(self, freq, tzinfo=None, **kwargs):
        self._base_tzinfo = tzinfo
        self._update({"freq": freq, **kwargs})

    def set(self, **kwargs):
        """Change arguments of the rule."""
        self._update({**self._construct, **kwargs})

    def _update(self, kwargs):
        zone = self._base_tzinfo
        start, until = kwargs.get("dtstart"), kwargs.get("until")
        if start is not None and start.tzinfo is not None:
            if zone is None:
                zone = start.tzinfo
            kwargs["dtstart"] = start.astimezone(zone).replace(tzinfo=None)
        if until is not None and until.tzinfo is not None:
            if zone is None:
                raise ValueError("until cannot be aware if dtstart is naive and tzinfo is None")
            kwargs["until"] = until.astimezone(zone).replace(tzinfo=None)
        self._construct, self._tzinfo = kwargs, zone
        self.__dict__.pop("_rrule", None)

    @functools.cached_property
    def _rrule(self):
        return rrule(**self._construct)

    def _core_value(self, date_frame):
        """The core's locator, or None for a rule that it does not know."""
        known = {k: v for k, v in self._construct.items() if v is not None}
        if not known.keys() <= {"freq", "interval", "dtstart", "until", *_BY}:
            return None
        try:
            by = [_whole(known.get(name)) for name in _BY]
        except TypeError:
            return None
        return _core.DateRuleLocator(known["freq"], int(known.get("interval", 1)), by, date_frame)

    def _naive(self, moment):
        if isinstance(moment, datetime.datetime) and moment.tzinfo is not None:
            return moment.astimezone(self._tzinfo).replace(tzinfo=None)
        return moment

    def _aware(self, moment):
        if self._tzinfo is None or moment is None:
            return moment
        if hasattr(self._tzinfo, "localize"):  # pytz
            return self._tzinfo.localize(moment, is_dst=True)
        return moment.replace(tzinfo=self._tzinfo)

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        method = getattr(self._rrule, name)
        if self._tzinfo is None or name not in ("after", "before", "xafter", "xbefore", "between"):
            return method

        def call(*args, **kwargs):
            found = method(*map(self._naive, args),
                           **{k: self._naive(v) for k, v in kwargs.items()})
            if name in ("after", "before"):
                return self._aware(found)
            return [self._aware(moment) for moment in found]
        return call


class DateLocator(ticker.Locator):
    """Base of the locators of dates.

    Parameters
    ----------
    tz : str or tzinfo, default rc timezone
    """

    hms0d = {"byhour": 0, "byminute": 0, "bysecond": 0}

    def __init__(self, tz=None):
        self.tz = numbers._get_tzinfo(tz)

    def _make(self, date_frame):
        """The core's locator."""

    @property
    def _value(self):
        return self._make(frame(self.tz))

    def set_tzinfo(self, tz):
        """Change the time zone."""
        self.tz = numbers._get_tzinfo(tz)
        self._changed()

    def datalim_to_dt(self):
        """The ends of the data as dates."""
        return tuple(numbers.num2date(v, self.tz) for v in sorted(self.axis.get_data_interval()))

    def viewlim_to_dt(self):
        """The limits as dates."""
        return tuple(numbers.num2date(v, self.tz) for v in sorted(self.axis.get_view_interval()))

    def tick_values(self, vmin, vmax):
        """The places for a view between two dates."""
        if isinstance(vmin, datetime.date):
            vmin, vmax = numbers.date2num(vmin), numbers.date2num(vmax)
        return super().tick_values(vmin, vmax)

    def nonsingular(self, v0, v1):
        """Limits that are apart; without data, the first day."""
        if self._value is not None:
            return super().nonsingular(v0, v1)
        if not (math.isfinite(v0) and math.isfinite(v1)):
            return tuple(numbers.date2num([datetime.date(1970, 1, d) for d in (1, 2)]))
        v0, v1 = min(v0, v1), max(v0, v1)
        by = 2 * self._get_unit() * self._get_interval() if v1 - v0 < 1e-6 else 0
        return v0 - by, v1 + by

    def _get_unit(self):
        return 1

    def _get_interval(self):
        return 1


def _unit(freq):
    """Days between ticks of a frequency of dateutil.rrule; -1 for another one."""
    return {YEARLY: numbers.DAYS_PER_YEAR, MONTHLY: numbers.DAYS_PER_MONTH,
            WEEKLY: numbers.DAYS_PER_WEEK, DAILY: 1.0, HOURLY: 1 / numbers.HOURS_PER_DAY,
            MINUTELY: 1 / numbers.MINUTES_PER_DAY, SECONDLY: 1 / numbers.SEC_PER_DAY}.get(freq, -1)


class RRuleLocator(DateLocator):
    """Ticks by a rule: RRuleLocator(rrulewrapper(YEARLY, byeaster=1))."""

    get_unit_generic = staticmethod(_unit)

    def __init__(self, o, tz=None):
        super().__init__(tz)
        self.rule = o

    def _make(self, date_frame):
        return self.rule._core_value(date_frame)

    def __call__(self):
        """The places on the axis as it is."""
        if self._value is not None:
            return super().__call__()
        try:
            return self.tick_values(*self.viewlim_to_dt())
        except ValueError:
            return []

    def tick_values(self, vmin, vmax):
        """The places for a view between two dates."""
        if self._value is not None:
            return super().tick_values(vmin, vmax)
        length = relativedelta(vmax, vmin)
        ends = []
        for moment, sign, extreme in ((vmin, -1, (1, 1, 1)), (vmax, 1, (9999, 12, 31))):
            try:
                ends.append(moment + sign * length)
            except (ValueError, OverflowError):
                ends.append(datetime.datetime(*extreme, tzinfo=numbers.UTC))
        self.rule.set(dtstart=ends[0], until=ends[1])
        dates = self.rule.between(vmin, vmax, True)
        if not dates:
            return numbers.date2num([vmin, vmax])
        return self.raise_if_exceeds(numbers.date2num(dates))

    def _get_unit(self):
        return _unit(self.rule._construct["freq"])

    def _get_interval(self):
        return self.rule._construct.get("interval", 1)


class YearLocator(RRuleLocator):
    """A tick on a day of every year that is a multiple of `base`."""

    def __init__(self, base=1, month=1, day=1, tz=None):
        super().__init__(rrulewrapper(YEARLY, interval=base, bymonth=month, bymonthday=day,
                                      **self.hms0d), tz=tz)
        if base <= 0:
            raise ValueError("'step' must be positive")
        self._place = int(base), month, day

    def _make(self, date_frame):
        return _core.YearLocator(*self._place, date_frame)


class MonthLocator(RRuleLocator):
    """A tick on `bymonthday` of the months in `bymonth`, or of every interval-th month."""

    def __init__(self, bymonth=None, bymonthday=1, interval=1, tz=None):
        bymonth = range(1, 13) if bymonth is None else bymonth
        super().__init__(rrulewrapper(MONTHLY, bymonth=bymonth, bymonthday=bymonthday,
                                      interval=interval, **self.hms0d), tz=tz)


class WeekdayLocator(RRuleLocator):
    """A tick on the weekdays in `byweekday`: MO, TU, …, or 0 to 6."""

    def __init__(self, byweekday=1, interval=1, tz=None):
        if isinstance(byweekday, weekday):
            byweekday = byweekday.weekday
        elif hasattr(byweekday, "__iter__"):
            byweekday = [getattr(d, "weekday", d) for d in byweekday]
        super().__init__(rrulewrapper(DAILY, byweekday=byweekday, interval=interval,
                                      **self.hms0d), tz=tz)


class DayLocator(RRuleLocator):
    """A tick on the days of the month in `bymonthday`, or on every interval-th day."""

    def __init__(self, bymonthday=None, interval=1, tz=None):
        if interval != int(interval) or interval < 1:
            raise ValueError("interval must be an integer greater than 0")
        bymonthday = range(1, 32) if bymonthday is None else bymonthday
        super().__init__(rrulewrapper(DAILY, bymonthday=bymonthday, interval=interval,
                                      **self.hms0d), tz=tz)


class HourLocator(RRuleLocator):
    """A tick at the hours in `byhour`, or at every interval-th hour."""

    def __init__(self, byhour=None, interval=1, tz=None):
        byhour = range(24) if byhour is None else byhour
        super().__init__(rrulewrapper(HOURLY, byhour=byhour, interval=interval, byminute=0,
                                      bysecond=0), tz=tz)


class MinuteLocator(RRuleLocator):
    """A tick at the minutes in `byminute`, or at every interval-th minute."""

    def __init__(self, byminute=None, interval=1, tz=None):
        byminute = range(60) if byminute is None else byminute
        super().__init__(rrulewrapper(MINUTELY, byminute=byminute, interval=interval,
                                      bysecond=0), tz=tz)


class SecondLocator(RRuleLocator):
    """A tick at the seconds in `bysecond`, or at every interval-th second."""

    def __init__(self, bysecond=None, interval=1, tz=None):
        bysecond = range(60) if bysecond is None else bysecond
        super().__init__(rrulewrapper(SECONDLY, bysecond=bysecond, interval=interval), tz=tz)


class MicrosecondLocator(DateLocator):
    """A tick at every interval-th microsecond."""

    def __init__(self, interval=1, tz=None):
        super().__init__(tz=tz)
        self._interval = interval

    def _make(self, date_frame):
        return _core.MicrosecondLocator(self._interval, date_frame)

    def _get_unit(self):
        return 1 / numbers.MUSECONDS_PER_DAY

    def _get_interval(self):
        return self._interval


class AutoDateLocator(DateLocator):
    """The locator of dates that suits the view.

    Parameters
    ----------
    minticks : int, default 5
    maxticks : int or dict of int by frequency, optional
    interval_multiples : bool, default True
        Whether ticks stand at multiples of their interval: hours 0, 6, 12, 18.

    Attributes
    ----------
    intervald : dict
        The intervals to choose from, by frequency.
    """

    _freqs = [YEARLY, MONTHLY, DAILY, HOURLY, MINUTELY, SECONDLY, MICROSECONDLY]

    def __init__(self, tz=None, minticks=5, maxticks=None, interval_multiples=True):
        super().__init__(tz=tz)
        self._freq = YEARLY
        self.minticks, self.interval_multiples = minticks, interval_multiples
        most = dict(zip(self._freqs, (11, 12, 11, 12, 11, 11, 8)))
        if maxticks is not None:
            most.update(maxticks if hasattr(maxticks, "keys") else
                        dict.fromkeys(self._freqs, maxticks))
        self.maxticks = Watched(most, self._changed)
        years = [m * 10 ** e for e in range(4) for m in (1, 2, 4, 5)] + [10000]
        sixty = [1, 5, 10, 15, 30]
        days = [1, 2, 4, 7, 14] if interval_multiples else [1, 2, 3, 7, 14, 21]
        micro = [m * 10 ** e for e in range(6) for m in (1, 2, 5)] + [10 ** 6]
        self.intervald = Watched({YEARLY: years, MONTHLY: [1, 2, 3, 4, 6], DAILY: days,
                                  HOURLY: [1, 2, 3, 4, 6, 12], MINUTELY: sixty,
                                  SECONDLY: list(sixty), MICROSECONDLY: micro}, self._changed)

    def _make(self, date_frame):
        return _core.AutoDateLocator(int(self.minticks), dict(self.maxticks),
                                     {k: list(v) for k, v in self.intervald.items()},
                                     bool(self.interval_multiples), date_frame)

    def __call__(self):
        """The places on the axis as it is."""
        if overridden(self, ("get_locator",)):
            return self.get_locator(*self.viewlim_to_dt())()
        return super().__call__()

    def tick_values(self, vmin, vmax):
        """The places for a view between two dates."""
        if overridden(self, ("get_locator",)):
            return self.get_locator(vmin, vmax).tick_values(vmin, vmax)
        return super().tick_values(vmin, vmax)

    def _get_unit(self):
        if self.is_python() or self.axis is None:
            return 1 / numbers.MUSECONDS_PER_DAY if self._freq == MICROSECONDLY else \
                _unit(self._freq)
        return _core.date_unit(self._value, *self.axis.get_view_interval())

    def get_locator(self, dmin, dmax):
        """A locator for a view between two dates."""
        unit = _core.date_unit(self._value, *numbers.date2num([dmin, dmax]))
        self._freq = next((f for f in self._freqs if _unit(f) == unit), MICROSECONDLY)
        made = AutoDateLocator(self.tz, self.minticks, dict(self.maxticks),
                               self.interval_multiples)
        made.intervald.update(self.intervald)
        made.set_axis(self.axis)
        return made
