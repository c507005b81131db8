"""matplotlib.dates' formatters."""
from . import _core, _date_numbers as numbers, ticker
from ._date_locators import DateLocator, Watched
from ._date_zones import frame
from ._rc import rcParams

_LEVELS = ("year", "month", "day", "hour", "minute", "second", "microsecond")


class _DateFormatterBase(ticker.Formatter):
    def _make(self, date_frame):
        """The core's formatter."""

    _zone = None

    @property
    def _value(self):
        return self._make(frame(self._zone))


class DateFormatter(_DateFormatterBase):
    """Dates by strftime()'s format, in a time zone (rc timezone by default).

    Parameters
    ----------
    fmt : str
        Such as '%Y-%m-%d'; %f are microseconds.
    tz : str or tzinfo, optional
    usetex : bool, optional
        Kept.
    """

    def __init__(self, fmt, tz=None, *, usetex=None):
        self.fmt = fmt
        self.set_tzinfo(tz)

    def _make(self, date_frame):
        return _core.DateFormatter(self.fmt, date_frame)

    def __call__(self, x, pos=0):
        """The label of one place."""
        return numbers.num2date(x, self.tz).strftime(self.fmt)

    def set_tzinfo(self, tz):
        """Change the time zone."""
        self.tz = self._zone = numbers._get_tzinfo(tz)
        self._changed()


class AutoDateFormatter(_DateFormatterBase):
    """The format that suits the distance of the ticks.

    Attributes
    ----------
    scaled : dict
        Formats, or functions of value and position, by the days of the locator's unit.
    defaultfmt : str
        For units longer than all of them.
    """

    def __init__(self, locator, tz=None, defaultfmt="%Y-%m-%d", *, usetex=None):
        self._locator, self._tz, self.defaultfmt = locator, tz, defaultfmt
        self._zone = tz
        self._formatter = DateFormatter(defaultfmt, tz)
        days = (numbers.DAYS_PER_YEAR, numbers.DAYS_PER_MONTH, 1, 1 / numbers.HOURS_PER_DAY,
                1 / numbers.MINUTES_PER_DAY, 1 / numbers.SEC_PER_DAY,
                1 / numbers.MUSECONDS_PER_DAY)
        self.scaled = Watched({d: rcParams["date.autoformatter." + name]
                               for d, name in zip(days, _LEVELS)}, self._changed)

    def _make(self, date_frame):
        locator = self._locator
        if not isinstance(locator, DateLocator) or locator.is_python() or \
                not all(isinstance(f, str) for f in self.scaled.values()):
            return None
        scaled = sorted((float(days), fmt) for days, fmt in self.scaled.items())
        return _core.AutoDateFormatter(locator._value, scaled, self.defaultfmt, date_frame)

    def _set_locator(self, locator):
        self._locator = locator
        self._changed()

    def __call__(self, x, pos=None):
        """The label of one place."""
        unit = float(self._locator._get_unit()) if hasattr(self._locator, "_get_unit") else 1
        fmt = next((fmt for days, fmt in sorted(self.scaled.items()) if days >= unit),
                   self.defaultfmt)
        if callable(fmt):
            return fmt(x, pos)
        if not isinstance(fmt, str):
            raise TypeError(f"Unexpected type passed to {self!r}.")
        self._formatter = DateFormatter(fmt, self._tz)
        return self._formatter(x, pos)


class ConciseDateFormatter(_DateFormatterBase):
    """Only what differs between the labels; what they have in common stands beside the axis.

    Parameters
    ----------
    locator : Locator
    tz : str or tzinfo, default rc timezone
    formats, zero_formats, offset_formats : list of 6 str, optional
        For ticks that are mostly years, months, days, hours, minutes, seconds; for those that
        begin the next coarser unit; for the text beside the axis.
    show_offset : bool, default True
    """

    def __init__(self, locator, tz=None, formats=None, offset_formats=None, zero_formats=None,
                 show_offset=True, *, usetex=None):
        self._locator, self._tz, self.defaultfmt = locator, tz, "%Y"
        self._zone = tz
        for name, given in (("formats", formats), ("zero_formats", zero_formats),
                            ("offset_formats", offset_formats)):
            if given and len(given) != 6:
                raise ValueError(f"{name} argument must be a list of 6 format strings (or None)")
        self.formats = list(formats) if formats else ["%Y", "%b", "%d", "%H:%M", "%H:%M", "%S.%f"]
        self.zero_formats = list(zero_formats) if zero_formats else ["", *self.formats[:-1]]
        if not (formats or zero_formats):
            self.zero_formats[3] = "%b-%d"
        self.offset_formats = list(offset_formats) if offset_formats else [
            "", "%Y", "%Y-%b", "%Y-%b-%d", "%Y-%b-%d", "%Y-%b-%d %H:%M"]
        self.offset_string = ""
        self.show_offset = show_offset

    def _make(self, date_frame):
        return _core.ConciseDateFormatter(self.formats, self.zero_formats, self.offset_formats,
                                          bool(self.show_offset), date_frame)

    def __call__(self, x, pos=None):
        """The year."""
        return DateFormatter(self.defaultfmt, self._tz)(x, pos)

    def format_ticks(self, values):
        """The labels of these places together."""
        self.locs = values
        labels, self.offset_string = self._labels(values)
        return labels

    def get_offset(self):
        """What the labels have in common."""
        return self.offset_string

    def format_data_short(self, value):
        """A date in full."""
        return numbers.num2date(value, tz=self._tz).strftime("%Y-%m-%d %H:%M:%S")
