"""Dates as numbers: days since an epoch, and back."""
import datetime

import numpy as np

from . import _args, _core
from ._rc import rcParams

UTC = datetime.timezone.utc
HOURS_PER_DAY = 24.
MIN_PER_HOUR = SEC_PER_MIN = 60.
MONTHS_PER_YEAR, DAYS_PER_WEEK, DAYS_PER_MONTH, DAYS_PER_YEAR = 12., 7., 30., 365.
MINUTES_PER_DAY = MIN_PER_HOUR * HOURS_PER_DAY
SEC_PER_HOUR = SEC_PER_MIN * MIN_PER_HOUR
SEC_PER_DAY = SEC_PER_HOUR * HOURS_PER_DAY
SEC_PER_WEEK = SEC_PER_DAY * DAYS_PER_WEEK
MUSECONDS_PER_DAY = 1e6 * SEC_PER_DAY
EPOCH_OFFSET = float(datetime.datetime(1970, 1, 1).toordinal())
JULIAN_OFFSET = 1721424.5  # Julian date of the day before the year 1

# Beyond 70 years of days a double holds no single microseconds: dates are rounded to 20 of them.
_EXACT_DAYS, _COARSE = 70 * 365, 20

_epoch = None


def _reset_epoch_test_example():
    """Let set_epoch() be called once more; for tests."""
    global _epoch
    _epoch = None


def set_epoch(epoch):
    """Choose the day 0, such as '2000-01-01T00:00'; only before the first date is converted."""
    global _epoch
    if _epoch is not None:
        raise RuntimeError("set_epoch must be called before dates plotted.")
    _epoch = epoch


def get_epoch():
    """The day 0, as text that numpy.datetime64 takes; rc date.epoch by default."""
    global _epoch
    if _epoch is None:
        _epoch = rcParams["date.epoch"]
    return _epoch


def _get_tzinfo(tz=None):
    """A time zone from its name, rc timezone's without one."""
    if tz is None:
        tz = rcParams["timezone"]
    if tz == "UTC":
        return UTC
    if isinstance(tz, str):
        from dateutil.tz import gettz
        found = gettz(tz)
        if found is None:
            raise ValueError(f"{tz} is not a valid timezone as parsed by dateutil.tz.gettz.")
        return found
    if isinstance(tz, datetime.tzinfo):
        return tz
    raise TypeError("tz must be string or tzinfo subclass.")


def _days(moments):
    """Days of an array of datetime64; NaN for NaT."""
    seconds = moments.astype("datetime64[s]")
    rest = (moments - seconds).astype("timedelta64[ns]")
    days = (seconds - np.datetime64(get_epoch(), "s")).astype(np.float64)
    days += rest.astype(np.float64) / 1e9
    days = days / SEC_PER_DAY
    days[np.isnat(moments)] = np.nan
    return days


def date2num(d):
    """Dates as days since the epoch.

    Parameters
    ----------
    d : datetime, date, numpy.datetime64, pandas' Timestamp or Series, or a sequence of them
        Without a time zone they are taken as UTC.

    Returns
    -------
    float or array; masked and missing dates are NaN
    """
    if hasattr(d, "to_numpy"):
        d = d.to_numpy()
    elif hasattr(d, "values") and not callable(d.values):
        d = d.values
    single = not np.iterable(d)
    mask = np.ma.getmask(d) if isinstance(d, np.ma.MaskedArray) else False
    d = np.asarray(_args.as_array([d] if single else d))
    if d.dtype.kind != "M":
        if not d.size:
            return d
        if getattr(d.flat[0], "tzinfo", None) is not None:
            shape = d.shape
            d = np.array([v.astimezone(UTC).replace(tzinfo=None) for v in d.flat]).reshape(shape)
        quick = _core.microseconds_of(np.ascontiguousarray(d))
        d = d.astype("datetime64[us]") if quick is None else \
            quick.view("datetime64[us]").reshape(d.shape)
    days = np.atleast_1d(_days(d))
    if np.any(mask):
        days = np.ma.masked_array(days, mask=mask)
    return days[0] if single else days.reshape(d.shape)


def _date(x, tz):
    moment = np.datetime64(get_epoch()) + np.timedelta64(int(np.round(x * MUSECONDS_PER_DAY)), "us")
    if not np.datetime64("0001-01-01") <= moment < np.datetime64("10000-01-01"):
        raise ValueError(f"Date ordinal {x} converts to {moment} (using epoch {get_epoch()}), but "
                         "Matplotlib dates must be between year 0001 and 9999.")
    date = moment.tolist().replace(tzinfo=UTC).astimezone(tz)
    if abs(x) > _EXACT_DAYS:
        coarse = round(date.microsecond / _COARSE) * _COARSE
        date = date.replace(microsecond=0) + datetime.timedelta(microseconds=coarse)
    return date


def num2date(x, tz=None):
    """Days since the epoch as datetime objects in a time zone (rc timezone by default).

    Parameters
    ----------
    x : float or sequence of float
    tz : str or tzinfo, optional
    """
    zone = _get_tzinfo(tz)
    if not np.iterable(x):
        return _date(float(x), zone)
    x = np.asarray(x, float)
    made = np.empty(x.shape, object)
    made.flat = [_date(v, zone) for v in x.flat]
    return made.tolist()


def num2timedelta(x):
    """Numbers of days as timedelta objects."""
    if not np.iterable(x):
        return datetime.timedelta(days=float(x))
    return [num2timedelta(v) for v in x]


def drange(dstart, dend, delta):
    """Days from one date to before another, `delta` (a timedelta) apart."""
    step = delta.total_seconds() / SEC_PER_DAY
    count = int(np.ceil((date2num(dend) - date2num(dstart)) / step))
    last = dstart + count * delta
    if last >= dend:  # rounding has let the end in
        last -= delta
        count -= 1
    return np.linspace(date2num(dstart), date2num(last), count + 1)


def datestr2num(d, default=None):
    """Dates as text ('2004-05-01', 'May 1 2004 8pm', …) as days since the epoch.

    Parameters
    ----------
    d : str or sequence of str
    default : datetime, optional
        Gives what the texts leave out.
    """
    from dateutil.parser import parse
    if isinstance(d, str):
        return date2num(parse(d, default=default))
    d = np.asarray(d)
    if not d.size:
        return d
    return date2num(np.array([parse(s, default=default) for s in d.flat]).reshape(d.shape))


def _julian_shift():
    epoch, zero = (np.datetime64(d, "h").astype(float) / 24
                   for d in (get_epoch(), "0000-12-31T00:00:00"))
    return JULIAN_OFFSET - zero + epoch


def julian2num(j):
    """Julian dates as days since the epoch."""
    return np.subtract(j, _julian_shift())


def num2julian(n):
    """Days since the epoch as Julian dates."""
    return np.add(n, _julian_shift())


def _epoch_seconds():
    return (np.datetime64("1970-01-01T00:00:00", "s")
            - np.datetime64(get_epoch(), "s")).astype(float)


def epoch2num(e):
    """Seconds since 1970 as days since the epoch."""
    return (_epoch_seconds() + np.asarray(e)) / SEC_PER_DAY


def num2epoch(d):
    """Days since the epoch as seconds since 1970."""
    return np.asarray(d) * SEC_PER_DAY - _epoch_seconds()
