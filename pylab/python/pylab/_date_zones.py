"""Time zones as tables for the core, and what turns its numbers into dates."""
import datetime

import numpy as np

from . import _core
from ._date_numbers import UTC, _get_tzinfo, get_epoch

# Where a zone's offsets are looked for: twice a month, and to the second where they change.
_FIRST, _LAST = datetime.datetime(1900, 1, 1), datetime.datetime(2101, 1, 1)
_STEP = datetime.timedelta(days=15)
_SECOND = datetime.timedelta(seconds=1)
_1970 = datetime.datetime(1970, 1, 1)

_tables = {}  # zone: table


def _seconds(moment):
    return int((moment - _1970).total_seconds())


def _table(zone):
    """The core's table of a zone."""
    def at(moment):
        local = moment.replace(tzinfo=UTC).astimezone(zone)
        return int(local.utcoffset().total_seconds()), local.tzname() or ""

    before, known = _FIRST, at(_FIRST)
    periods = [(_seconds(_FIRST), *known)]
    if isinstance(zone, datetime.timezone):
        return _core.TimeZone(str(zone), periods)
    while before < _LAST:
        after = before + _STEP
        now = at(after)
        if now != known:
            low, high = before, after
            while high - low > _SECOND:
                middle = low + datetime.timedelta(seconds=_seconds(high) - _seconds(low)) // 2
                middle = middle.replace(microsecond=0)
                low, high = (middle, high) if at(middle) == known else (low, middle)
            periods.append((_seconds(high), *now))
            known = now
        before = after
    return _core.TimeZone(str(zone), periods)


def frame(tz):
    """The core's way from days to dates in a time zone."""
    zone = _get_tzinfo(tz)
    epoch = int(np.datetime64(get_epoch(), "us").astype(np.int64))
    if zone is UTC or zone.__class__.__name__ == "tzutc" or str(zone) == "UTC":
        return _core.DateFrame(epoch, None)
    key = zone if zone.__hash__ is not None else id(zone)
    if key not in _tables:
        _tables[key] = _table(zone), zone
    return _core.DateFrame(epoch, _tables[key][0])
