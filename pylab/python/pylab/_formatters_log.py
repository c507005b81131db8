"""matplotlib.ticker's formatters of logarithmic axes."""
import math

from . import _args, _core
from ._ticker_base import Formatter, unicode_minus


class LogFormatter(Formatter):
    """Labels of a log axis: 1e3.

    Parameters
    ----------
    base : float
    labelOnlyBase : bool
        Whether only powers of the base are labelled.
    minor_thresholds : (float, float), optional
        Above the first number of decades only powers are labelled, above the second a few
        multiples too.
    linthresh : float, optional
        Of a symlog axis.
    """

    _style = _core.LogStyle.plain

    def __init__(self, base=10.0, labelOnlyBase=False, minor_thresholds=None, linthresh=None):
        value = _core.LogFormatter(self._style, float(base), bool(labelOnlyBase))
        if minor_thresholds is None:
            minor_thresholds = (0, 0) if _args.classic() else (1, 0.4)
        value.subset, value.all = minor_thresholds
        value.linthresh = linthresh
        value.min_exponent = int(_core.rc_get("axes.formatter.min_exponent"))
        value.unicode_minus = unicode_minus()
        super().__init__(value)

    minor_thresholds = property(lambda self: (self._value.subset, self._value.all))
    labelOnlyBase = property(lambda self: self._value.label_only_base)
    _base = property(lambda self: self._value.base)

    def set_base(self, base):
        """Change the base."""
        self._value.base = base
        self._changed()

    base = set_base

    def set_label_minor(self, labelOnlyBase):
        """Whether only powers of the base are labelled."""
        self._value.label_only_base = bool(labelOnlyBase)
        self._changed()

    label_minor = set_label_minor

    def set_locs(self, locs=None):
        """All places; the view decides which multiples are labelled."""
        self.locs = [] if locs is None else locs
        self._chosen = True

    _chosen = False

    def __call__(self, x, pos=None):
        """The label of one place; before set_locs(), of any multiple of a power."""
        if self._chosen:
            return super().__call__(x, pos)
        value = _core.LogFormatter(self._value.style, self._value.base,
                                   self._value.label_only_base)
        value.subset = value.all = math.inf
        value.min_exponent = self._value.min_exponent
        value.unicode_minus = self._value.unicode_minus
        return self._labels([x], value)[0][0]

    def get_offset(self):
        """None."""
        return ""

    def format_data(self, value):
        """A value as text, in full."""
        return self(value)

    def format_data_short(self, value):
        """A value as text."""
        return f"{value:<12g}".rstrip()


class LogFormatterExponent(LogFormatter):
    """Labels of a log axis: the exponents.

    Parameters
    ----------
    base, labelOnlyBase, minor_thresholds, linthresh
        As of LogFormatter.
    """

    _style = _core.LogStyle.exponent


class LogFormatterMathtext(LogFormatter):
    """Labels of a log axis: powers of the base.

    Parameters
    ----------
    base, labelOnlyBase, minor_thresholds, linthresh
        As of LogFormatter.
    """

    _style = _core.LogStyle.mathtext


class LogFormatterSciNotation(LogFormatterMathtext):
    """Labels of a log axis: powers of the base with a factor.

    Parameters
    ----------
    base, labelOnlyBase, minor_thresholds, linthresh
        As of LogFormatter.
    """

    _style = _core.LogStyle.sci
