"""The x and y axis of an axes: scale, limits, ticks, labels, grid."""
import numpy as np

from . import _args, _properties, ticker
from ._axis_units import Shared, Units
from .artist import Artist
from .lines import Line2D
from ._tick_labels import SIDES, Tick, TickLabel, check_count, words_of
from .text import Text
from ._warnings import warn


class Axis(Units, Artist):
    """One axis of an axes. Its locators, formatters, limits and scale are those of all axes that
    share it."""

    axis_name = ""

    def _wrapped(self):
        self._label = None
        self._shared = Shared()

    @property
    def label(self):
        """The axis label, a Text."""
        if self._label is None:
            self._label = Text._wrap(self._h.label, self.axes, self.figure)
        return self._label

    def get_children(self):
        """The axis label."""
        return [self.label]

    def get_label(self):
        """The axis label, a Text."""
        return self.label

    def get_label_text(self):
        """The axis label's words."""
        return self.label.get_text()

    def set_label_text(self, label, fontdict=None, **kwargs):
        """Change the axis label."""
        self._named = True
        self.label.set(**{**(fontdict or {}), **kwargs, "text": label})
        return self.label

    def get_scale(self):
        """'linear', 'log' or 'symlog'."""
        return self._h.scale().name

    def get_view_interval(self):
        """The limits, as an array."""
        return np.array(self._h.limits())

    def set_view_interval(self, vmin, vmax, ignore=False):
        """Set the limits; without `ignore` they only become wider."""
        if not ignore:
            low, high = self._h.limits()
            if low < high:
                vmin, vmax = min(vmin, vmax, low), max(vmin, vmax, high)
            else:
                vmin, vmax = max(vmin, vmax, low), min(vmin, vmax, high)
        self._h.set_limits(vmin, vmax, None)

    def get_data_interval(self):
        """The least and the largest data value."""
        bounds = self.axes._h.data_bounds()
        return np.array(bounds[:2] if self.axis_name == "x" else bounds[3:5])

    def get_inverted(self):
        """Whether it runs towards smaller values."""
        low, high = self._h.limits()
        return high < low

    def set_inverted(self, inverted):
        """Turn it round or back."""
        self._h.set_inverted(bool(inverted))

    # -- locators and formatters --------------------------------------------------------------

    def _take(self, helper):
        """A locator or formatter of this axis has a new value."""
        for key, held in self._held.items():
            if held is helper:
                self._put(key, helper)

    def _put(self, key, helper):
        kind, minor = key
        if helper._value is None:
            raise TypeError(f"a {kind} that is written in Python is not drawn yet; use one of "
                            "matplotlib.ticker's")
        (self._h.set_locator if kind == "locator" else self._h.set_formatter)(minor, helper._value)

    def _set_helper(self, kind, minor, helper, base):
        if not isinstance(helper, base):
            raise TypeError(f"{kind} must be an instance of matplotlib.ticker.{base.__name__}, "
                            f"not a {type(helper).__name__}")
        self._put((kind, minor), helper)
        helper.set_axis(self)
        self._held[kind, minor] = helper
        self._shared.given.add((kind, minor))

    def _install(self, key, helper):
        """A locator or formatter that comes with the units: the next units may replace it."""
        kind, minor = key
        self._set_helper(kind, minor, helper, ticker.TickHelper)
        self._shared.given.discard(key)

    def _get_helper(self, kind, minor):
        value = (self._h.locator if kind == "locator" else self._h.formatter)(minor)
        held = self._held.get((kind, minor))
        if held is None or not held._value == value:
            held = self._held[kind, minor] = ticker.wrap(value, self)
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
        """What the major ticks are called: a Formatter, or a format such as '{x:.1f}'."""
        self._set_formatter(False, formatter)

    def set_minor_formatter(self, formatter):
        """What the minor ticks are called: a Formatter, or a format such as '{x:.1f}'."""
        self._set_formatter(True, formatter)

    def _set_formatter(self, minor, formatter):
        if isinstance(formatter, str):
            formatter = ticker.StrMethodFormatter(formatter)
        elif callable(formatter) and not isinstance(formatter, ticker.Formatter):
            raise TypeError("a formatter that is written in Python is not drawn yet; use one of "
                            "matplotlib.ticker's")
        self._set_helper("formatter", minor, formatter, ticker.Formatter)

    def get_major_formatter(self):
        """What the major ticks are called."""
        return self._get_helper("formatter", False)

    def get_minor_formatter(self):
        """What the minor ticks are called."""
        return self._get_helper("formatter", True)

    # -- ticks -------------------------------------------------------------------------------

    def get_ticklocs(self, *, minor=False):
        """The places of the ticks, data values; may hold some just outside the view."""
        return self._h.ticks(minor)[0]

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
        ticks : 1-D sequence of numbers
        labels : sequence of str, optional
        **kwargs
            Text properties of the labels.
        """
        if not hasattr(ticks, "__len__") and not hasattr(ticks, "__iter__"):
            raise TypeError(f"ticks must be a sequence of numbers, not {ticks!r}")
        locator = ticker.FixedLocator(_args.to_floats(_args.to_array(self.convert_units(ticks))))
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

        Returns the labels as Text objects.
        """
        words = words_of(ticklabels)
        locator = self._get_helper("locator", minor)
        if isinstance(locator, ticker.FixedLocator):
            check_count(locator, words)
        else:
            warn("FixedFormatter should only be used together with FixedLocator")
        formatter = ticker.FixedFormatter(words)
        self._set_helper("formatter", minor, formatter, ticker.Formatter)
        labels = self.get_ticklabels(minor=minor)
        if kwargs and labels:
            labels[0].set(**kwargs)
        return labels

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

    def _labels(self, minor):
        style = self._h.tick_style(minor)
        if not (style["labellow"] or style["labelhigh"]):
            return []
        locs, words, _ = self._h.ticks(minor)
        x = self.axis_name == "x"
        return [TickLabel._of(self, minor, word, (loc, 0) if x else (0, loc))
                for loc, word in zip(locs.tolist(), words)]

    def _ticks(self, minor):
        locs, words, _ = self._h.ticks(minor)
        return [Tick(loc, TickLabel._of(self, minor, word, (loc, loc)))
                for loc, word in zip(locs.tolist(), words)]

    def get_major_ticks(self, numticks=None):
        """The major ticks."""
        return self._ticks(False)[:numticks]

    def get_minor_ticks(self, numticks=None):
        """The minor ticks."""
        return self._ticks(True)[:numticks]

    def get_offset_text(self):
        """The text beside the axis: the common offset and power of ten."""
        return Text(0, 0, self._h.ticks(False)[2])

    # -- looks -------------------------------------------------------------------------------

    def set_tick_params(self, which="major", reset=False, **kwargs):
        """Change the look of ticks, their labels and the grid; see Axes.tick_params()."""
        self._h.tick_params(which, kwargs)

    def get_tick_params(self, which="major"):
        """The look of 'major' or 'minor' ticks, as a dict."""
        return self._h.tick_style(which == "minor")

    def grid(self, visible=None, which="major", **kwargs):
        """Show or hide the grid lines, or turn them over; see Axes.grid()."""
        if which not in ("major", "minor", "both"):
            raise ValueError(f"{which!r} is not a valid value for which; supported values are "
                             "'major', 'minor', 'both'")
        if kwargs:
            if visible is not None and not visible:
                warn("First parameter to grid() is false, but line properties are supplied. The "
                     "grid will be enabled.")
            visible = True
            for name in kwargs:
                if name not in Line2D._properties:
                    raise ValueError(f"keyword grid_{name} is not recognized; it must be a "
                                     "property of Line2D, such as color, linewidth or linestyle")
        named = _args.normalized(kwargs, Line2D)
        params = {"grid_" + name: named[name]
                  for name in ("color", "alpha", "linewidth", "linestyle") if name in named}
        if "visible" in named:
            visible = named["visible"]
        for minor in (False, True):
            word = "minor" if minor else "major"
            if which in (word, "both"):
                on = not self._h.tick_style(minor)["grid"] if visible is None else bool(visible)
                self._h.tick_params(word, {**params, "gridOn": on})

    def _sides(self, low, high):
        names = SIDES[self.axis_name]
        labels = self._h.tick_style(False)
        on = labels["labellow"] or labels["labelhigh"]
        self._h.tick_params("both", {names[0]: low, names[1]: high,
                                     "label" + names[0]: low and on,
                                     "label" + names[1]: high and on and not low})

    def set_ticks_position(self, position):
        """'bottom'/'left', 'top'/'right', 'both', 'default' or 'none'."""
        low, high = SIDES[self.axis_name]
        if position == "both":
            self._h.tick_params("both", {low: True, high: True})
        elif position == "none":
            self._h.tick_params("both", {low: False, high: False})
        elif position == "default":
            self._h.tick_params("both", {low: True, high: True, "label" + low: True,
                                         "label" + high: False})
        elif position in (low, high):
            self._sides(position == low, position == high)
        else:
            raise ValueError(f"{position!r} is not a valid value for position; supported values "
                             f"are {high!r}, {low!r}, 'both', 'default', 'none'")

    def set_label_position(self, position):
        """The side that the axis label stands on."""
        if position not in SIDES[self.axis_name]:
            low, high = SIDES[self.axis_name]
            raise ValueError(f"{position!r} is not a valid value for position; supported values "
                             f"are {high!r}, {low!r}")
        self._h.set_label_high(position == SIDES[self.axis_name][1])

    def get_label_position(self):
        """The side that the axis label stands on."""
        return SIDES[self.axis_name][self._h.label_high()]


_properties.install(Axis, "Axis")


class XAxis(Axis):
    """The horizontal axis."""

    axis_name = "x"

    def tick_top(self):
        """Ticks and labels at the top."""
        self._sides(False, True)

    def tick_bottom(self):
        """Ticks and labels at the bottom."""
        self._sides(True, False)


class YAxis(Axis):
    """The vertical axis."""

    axis_name = "y"

    def tick_right(self):
        """Ticks and labels at the right."""
        self._sides(False, True)

    def tick_left(self):
        """Ticks and labels at the left."""
        self._sides(True, False)
