"""Ticks and their labels as objects."""
from . import _core
from .text import Text

# The lower and the upper side of each axis.
SIDES = {"x": ("bottom", "top"), "y": ("left", "right")}
# What a tick label's property is called among the tick parameters.
_LABEL_PARAMS = {"color": "labelcolor", "fontsize": "labelsize", "rotation": "labelrotation"}


class TickLabel(Text):
    """The label of one tick. Colour, size, rotation and visibility are those of all labels of its
    axis, so a change of one changes them all."""

    @classmethod
    def _of(cls, axis, minor, text, place):
        label = cls._wrap(_core.Text(*place, text, {}), axis.axes, axis.figure)
        label._axis, label._minor = axis, minor
        style = axis._h.tick_style(minor)
        label._h.set({name: style[param] for name, param in _LABEL_PARAMS.items()})
        return label

    def set(self, **kwargs):
        """As Text.set(); what all labels share goes to the axis."""
        super().set(**kwargs)
        self._pass_on()

    def _pass_on(self):
        shared = {param: self._h.get(name) for name, param in _LABEL_PARAMS.items()}
        sides = SIDES[self._axis.axis_name]
        if not self._h.get("visible"):
            shared.update({f"label{side}": False for side in sides})
        self._axis._h.tick_params("minor" if self._minor else "major", shared)


def _passing(name):
    def set_(self, value):
        self._h.set({name: value})
        self._pass_on()
    set_.__name__ = "set_" + name
    set_.__doc__ = getattr(Text, "set_" + name).__doc__
    set_._derived = True
    return set_


for _name in (*_LABEL_PARAMS, "visible"):
    setattr(TickLabel, "set_" + _name, _passing(_name))


class Tick:
    """One tick: its place and its label."""

    def __init__(self, loc, label):
        self._loc, self.label1 = loc, label
        self.label2 = label

    def get_loc(self):
        """The place, data value."""
        return self._loc


def words_of(labels):
    return [t.get_text() if hasattr(t, "get_text") else str(t) for t in labels]


def check_count(locator, words):
    if words and len(locator.locs) != len(words):
        raise ValueError(
            f"The number of FixedLocator locations ({len(locator.locs)}), usually from a call to "
            f"set_ticks, does not match the number of ticklabels ({len(words)}).")
