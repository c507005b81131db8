"""The lines around an axes."""
import math

from . import _core, _properties
from .artist import Artist
from .path import Path

__all__ = ["Spine", "Spines"]

_SIDES = ("left", "right", "bottom", "top")
_WORDS = {"center": ("axes", 0.5), "zero": ("data", 0)}


class Spine(Artist):
    """One of the four lines around an axes."""

    def _wrapped(self):
        self.spine_type = None
        self._position = None

    @property
    def axis(self):
        """The axis whose ticks stand on it."""
        return self.axes.yaxis if self.spine_type in ("left", "right") else self.axes.xaxis

    def set_color(self, c):
        """The line's colour."""
        self._h.set({"color": c})

    set_edgecolor = set_ec = set_color

    def get_edgecolor(self):
        """The line's colour as red, green, blue, alpha."""
        alpha = self.get_alpha()
        red, green, blue, own = _core.to_rgba(self._h.get("color"))
        return red, green, blue, own if alpha is None else alpha

    get_ec = get_edgecolor

    def set_position(self, position):
        """Move it, with the ticks on it.

        Parameters
        ----------
        position : ('outward', points), ('axes', fraction), ('data', value), 'center' or 'zero'
            'center' is ('axes', 0.5) and 'zero' is ('data', 0).

        Raises
        ------
        ValueError
            It is none of these.
        """
        if position in _WORDS:
            measure, amount = _WORDS[position]
        else:
            if isinstance(position, str) or len(position) != 2:
                raise ValueError("position should be 'center' or 2-tuple")
            measure, amount = position
            if measure not in ("outward", "axes", "data"):
                raise ValueError("position[0] should be one of 'outward', 'axes', or 'data' ")
        if measure == "data":
            amount = self.axis.convert_units(amount)
            across = self.axes.xaxis if self.axis is self.axes.yaxis else self.axes.yaxis
            amount = across.convert_units(amount)
        self._h.set({"measure": measure, "place": float(amount)})
        self._position = position

    def get_position(self):
        """What set_position() was given; ('outward', 0) by default."""
        if self._position is not None:
            return self._position
        return self._h.get("measure"), self._h.get("place")

    def set_bounds(self, low=None, high=None):
        """End it at data values; None leaves an end as it is."""
        if high is None and hasattr(low, "__len__"):
            low, high = low
        old = self.get_bounds() or (None, None)
        low = old[0] if low is None else self.axis.convert_units(low)
        high = old[1] if high is None else self.axis.convert_units(high)
        self._h.set({"ends": [math.inf if end is None else float(end) for end in (low, high)]})

    def get_bounds(self):
        """The data values of its ends, or None."""
        ends = self._h.get("ends")
        return tuple(None if math.isinf(end) else end for end in ends) if ends else None

    def get_path(self):
        """The line, in its transform."""
        return Path([(0.0, 0.0), (1.0, 1.0)])

    def set_linewidth(self, w):
        """Its width, points; None is rc axes.linewidth."""
        self._h.set({"linewidth": _core.rc_get("axes.linewidth") if w is None else w})

    set_lw = set_linewidth

    def register_axis(self, axis):
        """Spines know their axis."""

    def clear(self):
        """Back to its place at the box."""
        self._h.set({"measure": "outward", "place": 0.0, "ends": []})
        self._position = None

    cla = clear

    def is_frame_like(self):
        """Whether it is at the side of the box."""
        return self.get_position() in (("outward", 0), ("axes", 0)) or \
            self._h.get("place") == 0 and self._h.get("measure") != "data"

    def get_spine_transform(self):
        """What puts it in its place: the transform of its axes."""
        upright = self.spine_type in ("left", "right")
        return self.axes.get_yaxis_transform() if upright else self.axes.get_xaxis_transform()

    def __str__(self):
        return "Spine"


_properties.install(Spine, "Spine")


class Spines(dict):
    """The spines by name; several at once by a list or a slice, or as attributes."""

    def __getattr__(self, name):
        try:
            return self[name]
        except KeyError:
            raise AttributeError(
                f"'Spines' object does not contain a '{name}' spine") from None

    def __getitem__(self, key):
        if isinstance(key, list):
            unknown = [k for k in key if k not in self]
            if unknown:
                raise KeyError(", ".join(unknown))
            return _Several([self[k] for k in key])
        if isinstance(key, tuple):
            raise ValueError("Multiple spines must be passed as a single list")
        if isinstance(key, slice):
            if key != slice(None):
                raise ValueError(
                    "Spines does not support slicing except for the fully open slice [:]")
            return _Several(list(self.values()))
        return super().__getitem__(key)


class _Several:
    """Calls a set method on each."""

    def __init__(self, spines):
        self._spines = spines

    def __getattr__(self, name):
        if not (name.startswith("set_") or name == "set"):
            raise AttributeError(f"'SpinesProxy' object has no attribute {name!r}")

        def call(*args, **kwargs):
            for spine in self._spines:
                getattr(spine, name)(*args, **kwargs)
        return call


def spines_of(axes):
    """The four spines of an axes."""
    made = Spines()
    for i, side in enumerate(_SIDES):
        made[side] = Spine._wrap(axes._h.spine(i), axes, axes.figure)
        made[side].spine_type = side
    return made
