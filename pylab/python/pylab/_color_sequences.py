"""Lists of colours by name: matplotlib.color_sequences."""
from collections.abc import MutableMapping

from ._colormap_registry import _QUALITATIVE, colormaps

_ORDER = ("tab10", "tab20", "tab20b", "tab20c", "Pastel1", "Pastel2", "Paired", "Accent", "Dark2",
          "Set1", "Set2", "Set3")
# The ten colours that are told apart best by readers with and without colour blindness, and those
# for six and eight (M. A. Petroff, Accessible Color Sequences for Data Visualization, 2021).
_PETROFF = {
    "petroff6": "#5790fc #f89c20 #e42536 #964a8b #9c9ca1 #7a21dd",
    "petroff8": "#1845fb #ff5e02 #c91f16 #c849a9 #adad7d #86c8dd #578dff #656364",
    "petroff10": "#3f90da #ffa90e #bd1f01 #94a4a2 #832db6 #a96b59 #e76300 #b9ac70 #717581 #92dadd",
}
# Okabe and Ito, Color Universal Design, 2008.
_HEX = {**_PETROFF,
        "okabe_ito": "#e69f00 #56b4e9 #009e73 #f0e442 #0072b2 #d55e00 #cc79a7 #000000"}
_BUILTIN = (*_ORDER, *_HEX)


def _builtin(name):
    from .colors import to_rgb
    if name in _QUALITATIVE:
        return colormaps[name].colors
    return [to_rgb(color) for color in _HEX[name].split()]


class ColorSequenceRegistry(MutableMapping):
    """Lists of colours by name: matplotlib.color_sequences. What it answers are copies."""

    def __init__(self):
        self._own = {}

    def __getitem__(self, item):
        if item in self._own:
            return list(self._own[item])
        if item in _BUILTIN:
            return list(_builtin(item))
        raise KeyError(f"{item!r} is not a known color sequence name")

    def __iter__(self):
        return iter((*_BUILTIN, *self._own))

    def __len__(self):
        return len(_BUILTIN) + len(self._own)

    def __setitem__(self, key, value):
        self.register(key, value)

    def __delitem__(self, key):
        self.unregister(key)

    def __str__(self):
        return "ColorSequenceRegistry; available colormaps:\n" + ", ".join(
            f"'{name}'" for name in self)

    def register(self, name, color_list):
        """Give a list of colours a name, which must not be a built-in one."""
        from .colors import to_rgb
        if name in _BUILTIN:
            raise ValueError(f"{name!r} is a reserved name for a builtin color sequence")
        colors = list(color_list)
        for color in colors:
            to_rgb(color)
        self._own[name] = colors

    def unregister(self, name):
        """Forget a list that was registered; unknown names are ignored."""
        if name in _BUILTIN:
            raise ValueError(f"Cannot unregister builtin color sequence {name!r}")
        self._own.pop(name, None)


color_sequences = ColorSequenceRegistry()
