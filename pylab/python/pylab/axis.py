"""The x and y axis of an axes: scale, limits, ticks, labels, grid."""
from numbers import Real

import numpy as np

from . import _args, _properties
from ._axis_scale import Scaling
from ._axis_ticks import Ticker, Ticking
from ._axis_units import Shared, Units
from ._args import check_in_list
from ._tick_parts import SIDES, Tick, XTick, YTick, dashed, set_rotation_mode, translated
from ._warnings import warn
from .artist import Artist
from .lines import Line2D
from .text import Text

__all__ = ["Axis", "Tick", "Ticker", "XAxis", "XTick", "YAxis", "YTick"]


class Axis(Ticking, Scaling, Units, Artist):
    """One axis of an axes. Its locators, formatters, limits and scale are those of all axes that
    share it."""

    axis_name = ""
    OFFSETTEXTPAD = 3  # points
    isDefault_label = property(lambda self: not getattr(self, "_named", False),
                               doc="Whether nobody has named it.")
    _coords_given = False  # of the label

    def _wrapped(self):
        self._label = None
        self._shared = Shared()
        self._ticks_made = ([], [])  # Tick objects, major and minor

    @property
    def label(self):
        """The axis label, a Text."""
        if self._label is None:
            self._label = Text._wrap(self._h.label, self.axes, self.figure)
            self._label._drawn_at = self._label_place
        return self._label

    def _label_place(self, given):
        """Where the label stands: across the axis in pixels, once it has been drawn."""
        drawn = self.axes._drawn_place(self._h.label)
        if drawn is None or self._coords_given:
            return given
        return (given[0], drawn[1]) if self.axis_name == "x" else (drawn[0], given[1])

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

    def set_data_interval(self, vmin, vmax, ignore=False):
        """Have the limits of the data hold an interval, too; with `ignore`, nothing else."""
        if ignore:
            raise NotImplementedError("the interval of the data is that of the artists, and can "
                                      "become wider only")
        box = (vmin, vmax, np.nan, np.nan)
        self.axes._h.include_data(*(box if self.axis_name == "x" else (*box[2:], *box[:2])))

    def clear(self):
        """As new: linear, with its own locators and formatters, without a name."""
        self._forget_units()
        self._set_scale("linear")
        self._h.set_limits(0, 1, True)
        self.label.set_text("")
        self.reset_ticks()

    def reset_ticks(self):
        """Ticks that differ from the others do so no more."""
        self._h.clear_tick_parts()
        self._ticks_made = ([], [])

    def get_tick_padding(self):
        """How far ticks stand out of the axes, points."""
        return max((tick.get_tick_padding() for minor in (False, True)
                    for tick in self._ticks(minor)), default=0)

    def get_inverted(self):
        """Whether it runs towards smaller values."""
        low, high = self._h.limits()
        return high < low

    def set_inverted(self, inverted):
        """Turn it round or back."""
        self._h.set_inverted(bool(inverted))

    # -- looks -------------------------------------------------------------------------------

    def set_tick_params(self, which="major", reset=False, **kwargs):
        """Change the look of ticks, their labels and the grid; see Axes.tick_params()."""
        params = translated(kwargs, self.axis_name)
        mode = params.pop("labelrotation_mode", params.pop("rotation_mode", None))
        if mode is not None:
            check_in_list(("default", "anchor", "xtick", "ytick"), rotation_mode=mode)
        if reset:
            self._h.reset_tick_params(which)
            self.reset_ticks()
        self._restyle(which, params)
        for minor in (False, True):
            if mode is not None and which in ("both", "minor" if minor else "major"):
                set_rotation_mode(self, minor, mode)

    def _restyle(self, which, params):
        """Of the ticks, and of those that differ from the others."""
        self._h.tick_params(which, params)
        for minor in (False, True):
            if which in ("both", "minor" if minor else "major"):
                for tick in self._ticks_made[minor]:
                    tick._apply(params)

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
            for name in kwargs.keys() - {"dashes"}:
                if name not in Line2D._properties and not hasattr(Line2D, "set_" + name):
                    raise ValueError(f"keyword grid_{name} is not recognized; it must be a "
                                     "property of Line2D, such as color, linewidth or linestyle")
        if "dashes" in kwargs:
            kwargs["linestyle"] = dashed(kwargs.pop("dashes"))
        named = _args.normalized(kwargs, Line2D)
        params = {"grid_" + name: named[name]
                  for name in ("color", "alpha", "linewidth", "linestyle") if name in named}
        if "visible" in named:
            visible = named["visible"]
        for minor in (False, True):
            word = "minor" if minor else "major"
            if which in (word, "both"):
                on = not self._h.tick_style(minor)["grid"] if visible is None else bool(visible)
                self._restyle(word, {**params, "gridOn": on})

    def get_ticks_position(self):
        """The side of ticks and labels, 'default' for both sides' marks, or 'unknown'."""
        major, minor = self._h.tick_style(False), self._h.tick_style(True)
        low, high = SIDES[self.axis_name]
        sides = {(s["low"], s["high"], s["labellow"], s["labelhigh"]) for s in (major, minor)}
        return {((True, False, True, False),): low, ((False, True, False, True),): high,
                ((True, True, True, False),): "default"}.get(tuple(sides), "unknown")

    def _sides(self, low, high):
        names = SIDES[self.axis_name]
        labels = self._h.tick_style(False)
        on = labels["labellow"] or labels["labelhigh"]
        self._restyle("both", {names[0]: low, names[1]: high, "label" + names[0]: low and on,
                               "label" + names[1]: high and on and not low})

    def set_ticks_position(self, position):
        """'bottom'/'left', 'top'/'right', 'both', 'default' or 'none'."""
        low, high = SIDES[self.axis_name]
        if position == "both":
            self._restyle("both", {low: True, high: True})
        elif position == "none":
            self._restyle("both", {low: False, high: False})
        elif position == "default":
            self._restyle("both", {low: True, high: True, "label" + low: True,
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
        high = position == SIDES[self.axis_name][1]
        self._h.set_label_high(high)
        # The label hangs from its anchor on one side and stands on it on the other.
        if self.axis_name == "x":
            self.label.set_verticalalignment("baseline" if high else "top")
        else:
            self.label.set_verticalalignment("top" if high else "bottom")

    def set_label_coords(self, x, y, transform=None):
        """Put the axis label at a place of the axes (or of another transform), whatever the tick
        labels are."""
        self._coords_given = True
        self._h.set_label_coords(float(x), float(y), transform or self.axes.transAxes)
        self.label.set_position((x, y))

    label_position = property(lambda self: self.get_label_position(),
                              lambda self, position: self.set_label_position(position),
                              doc="The side that the axis label stands on.")
    pickradius = 15

    def get_pickradius(self):
        """How near the pointer must be to pick it, points."""
        return self.pickradius

    def set_pickradius(self, pickradius):
        """Change how near the pointer must be to pick it, points."""
        if not isinstance(pickradius, Real) or pickradius < 0:
            raise ValueError("pick radius should be a distance")
        self.pickradius = pickradius

    def get_ticks_direction(self, minor=False):
        """'in', 'out' or 'inout' for each tick."""
        ticks = self.get_minor_ticks() if minor else self.get_major_ticks()
        return np.array([tick.get_tickdir() for tick in ticks])

    @property
    def labelpad(self):
        """Points from the tick labels to the axis label."""
        return self._h.get("labelpad")

    @labelpad.setter
    def labelpad(self, points):
        self._h.set({"labelpad": points})

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
