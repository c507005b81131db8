"""The locators and formatters of an axis, those written in Python too, and its ticks."""
import numpy as np

from . import _args, _core, ticker
from ._formatters import TickNames
from ._ticker_base import floats
from ._tick_parts import XTick, YTick, check_count, offset_text, set_rotation_mode, words_of
from ._warnings import warn

_KEYS = (("locator", False), ("locator", True), ("formatter", False), ("formatter", True))


def _default(kind, minor):
    """isDefault_majloc and its like."""
    def get(self):
        return (kind, minor) not in self._shared.given

    def set_(self, on):
        (self._shared.given.discard if on else self._shared.given.add)((kind, minor))
    return property(get, set_, doc="Whether nobody has chosen it.")


def _numbers(ticks):
    """Places as an array of numbers; masked ones are NaN."""
    return _args.to_floats(_args.to_array(ticks))


class Ticker:
    """The locator and the formatter of an axis's major or minor ticks; None of no axis."""

    def __init__(self, axis=None, minor=False):
        self._axis, self._word = axis, "minor" if minor else "major"

    def _get(self, kind):
        return self._axis and getattr(self._axis, f"get_{self._word}_{kind}")()

    def _set(self, kind, value):
        getattr(self._axis, f"set_{self._word}_{kind}")(value)

    locator = property(lambda self: self._get("locator"),
                       lambda self, value: self._set("locator", value), doc="Its locator.")
    formatter = property(lambda self: self._get("formatter"),
                         lambda self, value: self._set("formatter", value), doc="Its formatter.")


class Ticking:
    """Part of Axis."""

    isDefault_majloc = _default("locator", False)
    isDefault_minloc = _default("locator", True)
    isDefault_majfmt = _default("formatter", False)
    isDefault_minfmt = _default("formatter", True)

    # -- locators and formatters -------------------------------------------------------------

    def _take(self, helper):
        """A locator or formatter of this axis has a new value."""
        for key, held in list(self._held.items()):
            if held is helper:
                self._put(key, helper)

    def _put(self, key, helper):
        if helper.is_python():
            self._h.set_asked(True, False)
        else:
            self._send(key, helper._value)
            if self._h.asks and not self._python_keys() and not self._shared.scale_is_python:
                self._h.set_asked(False, True)

    def _send(self, key, value):
        kind, minor = key
        (self._h.set_locator if kind == "locator" else self._h.set_formatter)(minor, value)
        self._shared.sent[key] = value

    def _python_keys(self):
        return [key for key in _KEYS if key in self._held and self._held[key].is_python()]

    def _ask(self):
        """Let the locators and formatters that are written in Python answer for the axis as it is
        now; drawing takes what they answered last."""
        if self._shared.asking:
            return
        self._shared.asking = True
        try:
            if self._shared.scale_is_python:
                self._shared.scale._retabulate(self)
            for key in self._python_keys():
                kind, minor = key
                helper = self._held[key]
                if kind == "locator":
                    self._send(key, _core.FixedLocator(floats(helper())))
                else:
                    self._send(key, self._names_of(helper, self._h.places(minor)))
            self._h.set_asked(bool(self._python_keys() or self._shared.scale_is_python), True)
        finally:
            self._shared.asking = False

    @staticmethod
    def _names_of(formatter, places):
        words = formatter.format_ticks(places)
        return ticker.named_value(zip(places, words), False, formatter.get_offset())

    def _fresh(self):
        """Ask Python's locators and formatters if the axis has changed since."""
        if self._h.wants_ticks():
            self._ask()

    def _set_helper(self, kind, minor, helper, base):
        if not isinstance(helper, base):
            raise TypeError(f"{kind} must be an instance of matplotlib.ticker.{base.__name__}, "
                            f"not a {type(helper).__name__}")
        if not helper.is_python() and kind == "locator":
            _core.validate_locator(helper._value)
        helper.set_axis(self)
        self._held[kind, minor] = helper
        self._put((kind, minor), helper)
        self._shared.given.add((kind, minor))
        major = self._held.get(("formatter", minor))
        if kind == "locator" and major is not None:
            major._set_locator(helper)

    def _install(self, key, helper):
        """A locator or formatter that comes with the units: the next units may replace it."""
        kind, minor = key
        self._set_helper(kind, minor, helper, ticker.TickHelper)
        self._shared.given.discard(key)

    def _get_helper(self, kind, minor):
        key = kind, minor
        held = self._held.get(key)
        value = (self._h.locator if kind == "locator" else self._h.formatter)(minor)
        if held is not None and held.is_python() and key not in self._shared.sent:
            return held
        if held is None or not self._shared.sent.get(key) == value:
            held = self._held[key] = ticker.wrap(value, self)
            self._shared.sent[key] = value
        return held

    def set_major_locator(self, locator):
        """Where the major ticks stand."""
        self._set_helper("locator", False, locator, ticker.Locator)

    def set_minor_locator(self, locator):
        """Where the minor ticks stand."""
        self._set_helper("locator", True, locator, ticker.Locator)

    def get_major_locator(self):
        """Where the major ticks stand."""
        return self._get_helper("locator", False)

    def get_minor_locator(self):
        """Where the minor ticks stand."""
        return self._get_helper("locator", True)

    def set_major_formatter(self, formatter):
        """What the major ticks are called: a Formatter, a format such as '{x:.1f}', or a function
        of value and position."""
        self._set_formatter(False, formatter)

    def set_minor_formatter(self, formatter):
        """What the minor ticks are called; see set_major_formatter()."""
        self._set_formatter(True, formatter)

    def _set_formatter(self, minor, formatter):
        if isinstance(formatter, str):
            formatter = ticker.StrMethodFormatter(formatter)
        elif callable(formatter) and not isinstance(formatter, ticker.TickHelper):
            formatter = ticker.FuncFormatter(formatter)
        fixed = isinstance(formatter, ticker.FixedFormatter) and len(formatter.seq) > 0
        if fixed and not isinstance(self._get_helper("locator", minor), ticker.FixedLocator):
            warn("FixedFormatter should only be used together with FixedLocator")
        self._set_helper("formatter", minor, formatter, ticker.Formatter)

    def get_major_formatter(self):
        """What the major ticks are called."""
        return self._get_helper("formatter", False)

    def get_minor_formatter(self):
        """What the minor ticks are called."""
        return self._get_helper("formatter", True)

    # -- places and labels -------------------------------------------------------------------

    def minorticks_on(self):
        """Show minor ticks."""
        from .ticker import AutoMinorLocator, LogLocator, SymmetricalLogLocator
        subs = getattr(self._scale, "subs", None)
        if self.get_scale() == "log":
            self.set_minor_locator(LogLocator(self._scale.base, subs))
        elif self.get_scale() == "symlog":
            self.set_minor_locator(SymmetricalLogLocator(self.get_transform(), subs))
        else:
            self.set_minor_locator(AutoMinorLocator())

    def minorticks_off(self):
        """Hide minor ticks."""
        from .ticker import NullLocator
        self.set_minor_locator(NullLocator())

    def get_tick_space(self):
        """How many labels fit, roughly."""
        return self._h.tick_space()

    def get_minpos(self):
        """The smallest positive data value."""
        return self._h.data_limits()[2]

    def get_ticklocs(self, *, minor=False):
        """The places of the ticks, data values; may hold some just outside the view."""
        self._fresh()
        places, key = self._h.places(minor), ("locator", minor)
        held = self._held.get(key)
        if isinstance(held, ticker.FixedLocator) and self._shared.sent.get(key) == held._value:
            return held._typed(places)
        return places

    def get_majorticklocs(self):
        """The places of the major ticks."""
        return self.get_ticklocs()

    def get_minorticklocs(self):
        """The places of the minor ticks."""
        return self.get_ticklocs(minor=True)

    def set_ticks(self, ticks, labels=None, *, minor=False, **kwargs):
        """Set ticks at the given places and optionally their labels; the view grows to hold them.

        Parameters
        ----------
        ticks : 1-D sequence of numbers, or of what the axis converts
        labels : sequence of str, optional
        **kwargs
            Text properties of the labels; without labels they do nothing.
        """
        if not hasattr(ticks, "__len__") and not hasattr(ticks, "__iter__"):
            raise TypeError(f"ticks must be a sequence of numbers, not {ticks!r}")
        locator = ticker.FixedLocator(_numbers(self.convert_units(ticks)))
        if labels is not None:
            labels = words_of(labels)
            check_count(locator, labels)
        finite = locator.locs[np.isfinite(locator.locs)]
        if finite.size:
            low, high = sorted(self._h.limits())
            if finite.min() < low or finite.max() > high:
                self.set_view_interval(finite.min(), finite.max())
        self._set_helper("locator", minor, locator, ticker.Locator)
        if labels is not None:
            self.set_ticklabels(labels, minor=minor, **kwargs)
        return self._ticks(minor)

    def set_ticklabels(self, ticklabels, *, minor=False, **kwargs):
        """Give the ticks fixed labels; set their places with set_ticks() first.

        Parameters
        ----------
        ticklabels : sequence of str or Text
        **kwargs
            Text properties.

        Returns
        -------
        list of Text
        """
        words = words_of(ticklabels)
        mode = kwargs.get("rotation_mode")
        if mode in ("xtick", "ytick"):
            kwargs = {k: v for k, v in kwargs.items() if k != "rotation_mode"}
        locator = self._get_helper("locator", minor)
        if isinstance(locator, ticker.FixedLocator):
            check_count(locator, words)
            formatter = TickNames(dict(zip(locator.locs, words)))
        else:
            formatter = ticker.FixedFormatter(words)
            if words:
                warn("FixedFormatter should only be used together with FixedLocator")
        self._set_helper("formatter", minor, formatter, ticker.Formatter)
        if kwargs:
            for tick in self._ticks(minor):
                tick.label1.set(**kwargs)
                tick.label2.set(**kwargs)
        if mode in ("xtick", "ytick"):
            set_rotation_mode(self, minor, mode)
        return self._labels(minor)

    def _ticks(self, minor):
        """Tick objects of all places; the same ones as before."""
        self._fresh()
        locs, words, _ = self._h.ticks(minor)
        made = self._made_ticks(minor, len(words))
        return [tick._at(*at) for tick, at in zip(made, zip(locs.tolist(), words))]

    def _made_ticks(self, minor, count):
        """At least so many tick objects; new ones are as the first."""
        made = self._ticks_made[minor]
        cls = XTick if self.axis_name == "x" else YTick
        for i in range(len(made), count):
            made.append(cls(self, minor, i))
            made[-1]._follow(made[0])
        return made

    def _first_ticks(self, minor, count):
        """The ticks that there are, or the first `count` whether they have a place or not."""
        ticks = self._ticks(minor)
        return ticks if count is None else self._made_ticks(minor, count)[:count]

    def _labels(self, minor):
        style = self._h.tick_style(minor)
        sides = [(name, side) for name, side in (("label1", "labellow"), ("label2", "labelhigh"))
                 if style[side] or any(name in t._changed for t in self._ticks_made[minor])]
        ticks = self._ticks(minor) if sides else []
        labels = [getattr(tick, name) for name, _ in sides for tick in ticks]
        return [label for label in labels if label.get_visible()]

    def get_ticklabels(self, minor=False, which=None):
        """The labels of the ticks as a list of Text objects.

        Parameters
        ----------
        which : {'major', 'minor', 'both'}, optional
            Takes the place of `minor`.
        """
        if which is not None:
            if which not in ("major", "minor", "both"):
                raise ValueError(f"`which` must be one of ('minor', 'major', 'both') not {which!r}")
            return [label for m in (False, True) if which in ("both", "minor" if m else "major")
                    for label in self._labels(m)]
        return self._labels(minor)

    def get_majorticklabels(self):
        """The labels of the major ticks."""
        return self._labels(False)

    def get_minorticklabels(self):
        """The labels of the minor ticks."""
        return self._labels(True)

    def get_major_ticks(self, numticks=None):
        """The major ticks."""
        return self._first_ticks(False, numticks)

    def get_minor_ticks(self, numticks=None):
        """The minor ticks."""
        return self._first_ticks(True, numticks)

    majorTicks = property(lambda self: self._ticks(False), doc="The major ticks.")
    minorTicks = property(lambda self: self._ticks(True), doc="The minor ticks.")
    major = property(lambda self: Ticker(self, False), doc="Locator and formatter, major.")
    minor = property(lambda self: Ticker(self, True), doc="Locator and formatter, minor.")

    def get_ticklines(self, minor=False):
        """The marks of the ticks, two for each, as Line2D objects."""
        return [line for tick in self._ticks(minor) for line in (tick.tick1line, tick.tick2line)]

    def get_majorticklines(self):
        """The marks of the major ticks."""
        return self.get_ticklines()

    def get_minorticklines(self):
        """The marks of the minor ticks."""
        return self.get_ticklines(minor=True)

    def get_gridlines(self):
        """The grid lines of the major ticks, as Line2D objects."""
        return [tick.gridline for tick in self._ticks(False)]

    def get_offset_text(self):
        """The text beside the axis: the common offset and power of ten."""
        self._fresh()
        text = offset_text(self, self._h.ticks(False)[2])
        text._drawn_at = self._offset_place
        return text

    def _offset_place(self, given):
        """Where it stands: the coordinate across the axis in pixels, once it has been drawn."""
        drawn = self.axes._drawn_place(self._h)
        if drawn is None:
            return given
        return (1, drawn[1]) if self.axis_name == "x" else (given[0], drawn[1])

    offsetText = property(get_offset_text, doc="The text beside the axis.")

    @property
    def remove_overlapping_locs(self):
        """Whether minor ticks are left out where major ones are."""
        return not self._h.keep_overlapping

    @remove_overlapping_locs.setter
    def remove_overlapping_locs(self, val):
        self._h.keep_overlapping = not val

    def get_remove_overlapping_locs(self):
        """Whether minor ticks are left out where major ones are."""
        return self.remove_overlapping_locs

    def set_remove_overlapping_locs(self, val):
        """Whether minor ticks are left out where major ones are."""
        self.remove_overlapping_locs = bool(val)
