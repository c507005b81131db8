"""Colour maps by name: matplotlib.colormaps. The built-in ones are made when they are asked for."""
from collections.abc import Mapping

from . import _core
from ._colormaps import Colormap, LinearSegmentedColormap, ListedColormap
from ._missing import not_in_list
from ._warnings import warn

_QUALITATIVE = frozenset(("Accent", "Dark2", "Paired", "Pastel1", "Pastel2", "Set1", "Set2", "Set3",
                          "tab10", "tab20", "tab20b", "tab20c"))
# Other spellings of maps, as newer matplotlib has them.
_SPELLINGS = {alias + end: name + end for end in ("", "_r") for alias, name in (
    ("grey", "gray"), ("gist_grey", "gist_gray"), ("gist_yerg", "gist_yarg"), ("Grays", "Greys"))}


def _builtin(name):
    if name in _SPELLINGS:
        made = _builtin(_SPELLINGS[name])
        made.name = name
        return made
    recipe = _core.colormap_recipe(name)
    if recipe is None:
        raise KeyError(name)
    if recipe[0] is not None:
        colors = recipe[0][:, :3].tolist()
        if name.removesuffix("_r") in _QUALITATIVE:
            colors = tuple(map(tuple, colors))
        return ListedColormap(colors, name)
    made = LinearSegmentedColormap(name, None, _core.rc_get("image.lut"))
    made._source = name
    return made


class ColormapRegistry(Mapping):
    """Colour maps by name: matplotlib.colormaps. What it answers are copies."""

    def __init__(self):
        self._builtin_cmaps = (*_core.colormap_names(), *_SPELLINGS)
        self._cmaps = dict.fromkeys(self._builtin_cmaps)

    def __getitem__(self, item):
        try:
            found = self._cmaps[item]
        except (KeyError, TypeError):
            raise KeyError(f"{item!r} is not a known colormap name") from None
        if found is None:
            found = self._cmaps[item] = _builtin(item)
        found._core  # built once, for all copies
        return found.copy()

    def __contains__(self, item):
        return item in self._cmaps

    def __iter__(self):
        return iter(self._cmaps)

    def __len__(self):
        return len(self._cmaps)

    def __str__(self):
        return "ColormapRegistry; available colormaps:\n" + ", ".join(f"'{n}'" for n in self)

    def __call__(self):
        """The names, as a list."""
        return list(self)

    def register(self, cmap, *, name=None, force=False):
        """Give a map a name.

        Parameters
        ----------
        cmap : Colormap
            A copy is kept.
        name : str, default cmap.name
        force : bool, default False
            Whether a name that is taken (not by a built-in map) is given to this one.
        """
        self._register(cmap, name, force, False)

    def _register(self, cmap, name, force, over_builtin):
        if not isinstance(cmap, Colormap):
            raise TypeError("'cmap' must be an instance of matplotlib.colors.Colormap, not a "
                            f"{type(cmap).__name__}")
        name = name or cmap.name
        if name in self:
            if not force:
                raise ValueError(f'A colormap named "{name}" is already registered.')
            if name in self._builtin_cmaps and not over_builtin:
                raise ValueError(f"Re-registering the builtin cmap {name!r} is not allowed.")
            warn(f"Overwriting the cmap {name!r} that was already in the registry.")
        self._cmaps[name] = cmap.copy()

    def unregister(self, name):
        """Forget a map that was registered; unknown names are ignored."""
        if name in self._builtin_cmaps:
            raise ValueError(f"cannot unregister {name!r} which is a builtin colormap.")
        self._cmaps.pop(name, None)

    def get_cmap(self, cmap):
        """A map from a Colormap (itself), a name, or None (rc image.cmap)."""
        if cmap is None:
            return self[_core.rc_get("image.cmap")]
        if isinstance(cmap, Colormap):
            return cmap
        if isinstance(cmap, str):
            check_name(cmap, "cmap")
            return self[cmap]
        raise TypeError("get_cmap expects None or an instance of a str or Colormap . you passed "
                        f"{cmap!r} of type {type(cmap)}")


colormaps = ColormapRegistry()


def check_name(name, what):
    """ValueError unless a map has this name."""
    try:
        known = name in colormaps
    except TypeError:
        known = False
    if not known:
        raise not_in_list(what, name, sorted(colormaps))


def ensure(cmap):
    """A Colormap from one, a name, or None (rc image.cmap)."""
    if isinstance(cmap, Colormap):
        return cmap
    name = _core.rc_get("image.cmap") if cmap is None else cmap
    check_name(name, "cmap")
    return colormaps[name]
