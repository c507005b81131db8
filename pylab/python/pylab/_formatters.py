"""matplotlib.ticker's formatters."""
import numpy as np

from . import _core
from ._ticker_base import Formatter, unicode_minus


class NullFormatter(Formatter):
    """No labels."""

    def __init__(self):
        super().__init__(_core.NullFormatter())


class FixedFormatter(Formatter):
    """Labels by position.

    Parameters
    ----------
    seq : sequence of str
        The labels of the first tick, the second, …; further ticks have none.
    """

    def __init__(self, seq):
        self.seq = seq
        self.offset_string = ""
        super().__init__(self._make())

    def _make(self):
        return _core.FixedFormatter([str(s) for s in self.seq], self.offset_string)

    def __call__(self, x, pos=None):
        """The label of a position."""
        return "" if pos is None or pos >= len(self.seq) else self.seq[pos]

    def get_offset(self):
        """The text beside the axis."""
        return self.offset_string

    def set_offset_string(self, ofs):
        """The text beside the axis."""
        self.offset_string = str(ofs)
        self._set_value(self._make())


class FuncFormatter(Formatter):
    """Labels by a function of the value and its position (None: it is no tick).

    Parameters
    ----------
    func : function of (value, position), which returns a str
    """

    def __init__(self, func):
        self.func = func
        self.offset_string = ""

    def __call__(self, x, pos=None):
        """The label of one place."""
        return self.func(x, pos)

    def get_offset(self):
        """The text beside the axis."""
        return self.offset_string

    def set_offset_string(self, ofs):
        """The text beside the axis."""
        self.offset_string = ofs
        self._changed()


class TickNames(FuncFormatter):
    """Labels by value: what set_ticklabels() gives to ticks at fixed places."""

    def __init__(self, names):
        super().__init__(lambda x, pos=None: names.get(x, ""))
        self._value = _core.NamedFormatter([(float(v), str(s)) for v, s in names.items()], "",
                                           False)


class FormatStrFormatter(Formatter):
    """Labels by '%1.1f' and the like.

    Parameters
    ----------
    fmt : str
        A format of one number by %.
    """

    def __init__(self, fmt):
        self.fmt = fmt
        # '' has no place for a number; it is what pandas means by no labels.
        super().__init__(_core.FormatStrFormatter(fmt) if fmt else _core.NullFormatter())

    def __call__(self, x, pos=None):
        """The label of one place."""
        return self.fmt % x


class StrMethodFormatter(Formatter):
    """Labels by '{x:.1f}' and the like.

    Parameters
    ----------
    fmt : str
        A format of the fields x (the value) and pos (its position).
    """

    def __init__(self, fmt):
        self.fmt = fmt
        super().__init__(_core.StrMethodFormatter(fmt))

    def __call__(self, x, pos=None):
        """The label of one place."""
        return self.fmt.format(x=x, pos=pos)


class ScalarFormatter(Formatter):
    """The formatter of linear axes: plain numbers with a common offset and power of ten.

    Subclasses may override _compute_offset(), _set_order_of_magnitude() and _set_format(), which
    set `offset`, `orderOfMagnitude` and `format`.
    """

    _methods = ("__call__", "format_ticks", "get_offset", "_set_format", "set_locs",
                "_set_order_of_magnitude", "_compute_offset")
    offset = orderOfMagnitude = 0
    format = ""
    _useLocale = False

    def __init__(self, useOffset=None, useMathText=None, useLocale=None):
        value = _core.ScalarFormatter()
        value.use_offset = _core.rc_get("axes.formatter.useoffset")
        value.offset_threshold = int(_core.rc_get("axes.formatter.offset_threshold"))
        value.low_power, value.high_power = map(int, _core.rc_get("axes.formatter.limits"))
        value.math_text = bool(_core.rc_get("axes.formatter.use_mathtext"))
        value.unicode_minus = unicode_minus()
        super().__init__(value)
        if useOffset is not None:
            self.set_useOffset(useOffset)
        if useMathText is not None:
            self.set_useMathText(useMathText)
        self._useLocale = bool(useLocale)

    # -- parameters --------------------------------------------------------------------------

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

    useOffset = property(get_useOffset, set_useOffset)

    def set_useLocale(self, val):
        """Numbers are always written as in the C locale."""
        self._useLocale = bool(val)

    def get_useLocale(self):
        """What set_useLocale() was given."""
        return self._useLocale

    useLocale = property(get_useLocale, set_useLocale)

    def set_scientific(self, b):
        """Whether a power of ten may be taken off."""
        self._value.scientific = bool(b)
        self._changed()

    def set_powerlimits(self, lims):
        """Powers at most the first or at least the second are taken off."""
        if len(lims) != 2:
            raise ValueError("'lims' must be a sequence of length 2")
        self._value.low_power, self._value.high_power = map(int, lims)
        self._changed()

    def set_useMathText(self, val):
        """Whether it is 10^{6} in place of 1e6."""
        if val is None:
            val = _core.rc_get("axes.formatter.use_mathtext")
        self._value.math_text = bool(val)
        self._changed()

    def get_useMathText(self):
        """Whether it is 10^{6} in place of 1e6."""
        return self._value.math_text

    useMathText = property(get_useMathText, set_useMathText)
    _useMathText = property(get_useMathText)
    _scientific = property(lambda self: self._value.scientific)
    _powerlimits = property(lambda self: (self._value.low_power, self._value.high_power))

    # -- labels ------------------------------------------------------------------------------

    def _common(self):
        view = (0, 1) if self.axis is None else self.axis.get_view_interval()
        return _core.scalar_common(self._value, [float(v) for v in self.locs], *view)

    def _compute_offset(self):
        self.offset = self._common()[0]

    def _set_order_of_magnitude(self):
        self.orderOfMagnitude = self._common()[1]

    def _set_format(self):
        view = (0, 1) if self.axis is None else self.axis.get_view_interval()
        fixed = _core.ScalarFormatter()  # with what offset and power are now
        fixed.use_offset, fixed.offset = False, self.offset
        fixed.low_power = fixed.high_power = self.orderOfMagnitude
        fixed.scientific = self.orderOfMagnitude != 0
        decimals = _core.scalar_common(fixed, [float(v) for v in self.locs], *view)[2]
        self.format = f"%1.{decimals}f"
        if self._value.math_text:
            self.format = r"$\mathdefault{%s}$" % self.format

    def set_locs(self, locs):
        """All places, before they are formatted one by one."""
        self.locs = locs
        if len(locs):
            if self._value.use_offset:
                self._compute_offset()
            else:
                self.offset = self._value.offset
            self._set_order_of_magnitude()
            self._set_format()

    def __call__(self, x, pos=None):
        """The label of a place among those of set_locs()."""
        if not len(self.locs):
            return ""
        value = (x - self.offset) / 10. ** self.orderOfMagnitude
        return self.fix_minus(self.format % (0 if abs(value) < 1e-8 else value))

    def format_ticks(self, values):
        """The labels of these places together."""
        self.set_locs(values)
        if self.is_python():
            return [self(value, i) for i, value in enumerate(values)]
        return self._labels(values)[0]

    def format_data(self, value):
        """A value as text, in full."""
        exponent = int(np.floor(np.log10(abs(value)))) if value else 0
        mantissa = round(value / 10. ** exponent, 10)
        text = f"{mantissa:.10g}"
        if not exponent:
            return self.fix_minus(text)
        if self._value.math_text:
            return self.fix_minus(rf"${text} \times 10^{{{exponent}}}$" if mantissa != 1
                                  else rf"$10^{{{exponent}}}$")
        return self.fix_minus(f"{text}e{exponent}")

    def format_data_short(self, value):
        """A value as text, as long as its axis tells values apart."""
        if self._handle is None:
            return self.format_data(value)
        if value is np.ma.masked:
            return ""
        return self._handle.format_short(self._value, float(value)).rstrip()

    def get_offset(self):
        """The text beside the axis."""
        if not len(self.locs):
            return ""
        return _core.scalar_offset_text(self._value, float(self.offset),
                                        int(self.orderOfMagnitude))


class EngFormatter(Formatter):
    """Powers of 1000 by their SI prefixes: '1.5 kHz'.

    Parameters
    ----------
    unit : str
    places : int, optional
        Decimals; up to six digits without it.
    sep : str, default ' '
        Between number and unit.
    """

    ENG_PREFIXES = dict(zip(range(-24, 25, 3), ("y", "z", "a", "f", "p", "n", "\N{MICRO SIGN}",
                                                "m", "", "k", "M", "G", "T", "P", "E", "Z", "Y")))

    def __init__(self, unit="", places=None, sep=" ", *, usetex=None, useMathText=None,
                 useOffset=False):
        self.unit, self.places, self.sep = unit, places, sep
        math = _core.rc_get("axes.formatter.use_mathtext") if useMathText is None else useMathText
        self._useMathText = bool(math)
        super().__init__()
        self.set_useMathText(self._useMathText)

    def set_useMathText(self, val):
        """Whether numbers are mathtext."""
        self._useMathText = bool(val)
        self._set_value(_core.EngFormatter(self.unit, self.places, self.sep, self._useMathText,
                                           unicode_minus()))

    def get_useMathText(self):
        """Whether numbers are mathtext."""
        return self._useMathText

    def format_eng(self, num):
        """A number with its prefix, without the unit."""
        value = _core.EngFormatter("", self.places, self.sep, self._useMathText, False)
        text = self._labels([num], value)[0][0]
        return text if any(text.endswith(p) for p in self.ENG_PREFIXES.values() if p) \
            else text + self.sep


class PercentFormatter(Formatter):
    """Parts of `xmax` as percentages.

    Parameters
    ----------
    decimals : int, optional
        As the axis's length asks for, without it.
    symbol : str, default '%'
    is_latex : bool
        Whether the symbol is left as it is where TeX would need a backslash.
    """

    def __init__(self, xmax=100, decimals=None, symbol="%", is_latex=False):
        self.xmax, self.decimals = xmax + 0.0, decimals
        self._symbol, self._is_latex = symbol, is_latex
        super().__init__(self._make())

    def _make(self):
        return _core.PercentFormatter(self.xmax, self.decimals, self._symbol or "",
                                      unicode_minus())

    def convert_to_pct(self, x):
        """The number of percents."""
        return 100.0 * (x / self.xmax)

    def format_pct(self, x, display_range):
        """The label of x on an axis of this length."""
        return _core.format_ticks(self._make(), [float(x)], (0.0, float(display_range)),
                                  _core.Scale.linear())[0][0]

    @property
    def symbol(self):
        """What stands behind the number."""
        return self._symbol or ""

    @symbol.setter
    def symbol(self, symbol):
        self._symbol = symbol
        self._set_value(self._make())


class LogitFormatter(Formatter):
    """Labels of a logit scale.

    Parameters
    ----------
    use_overline : bool
        A bar over p in place of 1-p.
    one_half : str
        How 1/2 is written.
    minor, minor_threshold, minor_number :
        Whether it is for minor ticks, of how many the first are labelled and how many of them.
    """

    def __init__(self, *, use_overline=False, one_half=r"\frac{1}{2}", minor=False,
                 minor_threshold=25, minor_number=6):
        self._params = [bool(use_overline), one_half, bool(minor), minor_threshold, minor_number]
        super().__init__(_core.LogitFormatter(*self._params))

    def _change(self, index, value):
        self._params[index] = value
        self._set_value(_core.LogitFormatter(*self._params))

    def use_overline(self, use_overline):
        """A bar over p in place of 1-p."""
        self._change(0, bool(use_overline))

    def set_one_half(self, one_half):
        """How 1/2 is written."""
        self._change(1, one_half)

    def set_minor_threshold(self, minor_threshold):
        """Below how many minor ticks some are labelled."""
        self._change(3, minor_threshold)

    def set_minor_number(self, minor_number):
        """How many minor ticks are labelled."""
        self._change(4, minor_number)
