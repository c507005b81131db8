"""The lines around an axes."""
from . import _properties
from .artist import Artist

_SIDES = ("left", "right", "bottom", "top")


class Spine(Artist):
    """One of the four lines around an axes."""

    def _wrapped(self):
        self.spine_type = None

    def set_color(self, c):
        """The line's colour."""
        self._h.set({"color": c})

    def set_position(self, position):
        """'center' or 'zero' and other places are not there yet; ('outward', 0) is the default."""
        if position not in (("outward", 0), "outward"):
            raise ValueError(f"spine position {position!r} is not there yet: only ('outward', 0)")

    def get_spine_transform(self):
        """The transform of its axes."""
        return self.axes.transAxes


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
        if not name.startswith("set"):
            raise AttributeError(name)

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
