"""Colours, colour maps and norms by matplotlib's names. Classes load when they are asked for."""
import numpy as np

from . import _args, _core

_CLASSES = {
    "_colormaps": ("Colormap", "LinearSegmentedColormap", "ListedColormap",
                   "_create_lookup_table"),
    "_colormap_registry": ("ColormapRegistry",),
    "_norms": ("Normalize", "TwoSlopeNorm", "CenteredNorm", "PowerNorm", "BoundaryNorm", "NoNorm"),
    "_norms_scaled": ("LogNorm", "SymLogNorm", "AsinhNorm", "FuncNorm"),
    "_light": ("LightSource",),
    "_hsv": ("rgb_to_hsv", "hsv_to_rgb"),
}
_LAZY = {name: module for module, names in _CLASSES.items() for name in names}
_TABLES = {"BASE_COLORS": "base", "CSS4_COLORS": "css4", "TABLEAU_COLORS": "tableau",
           "XKCD_COLORS": "xkcd", "cnames": "css4"}
_TABLEAU_ORDER = ("blue", "orange", "green", "red", "purple", "brown", "pink", "gray", "olive",
                  "cyan")

__all__ = ["to_rgba", "to_rgba_array", "to_rgb", "to_hex", "is_color_like", "same_color",
           "from_levels_and_colors", "get_named_colors_mapping", "hex2color", "rgb2hex",
           "ColorConverter", "colorConverter",
           *(name for name in _LAZY if not name.startswith("_")), *_TABLES]


def to_rgba(c, alpha=None):
    """Red, green, blue, alpha (0…1) of a colour; `alpha` takes the place of its own."""
    if c is np.ma.masked:
        return 0.0, 0.0, 0.0, 0.0
    if isinstance(c, tuple) and len(c) == 2 and alpha is None:
        c, alpha = c
    if isinstance(c, np.ndarray) and c.ndim == 2 and c.shape[0] == 1:
        c = c.reshape(-1)
    try:
        r, g, b, a = _core.to_rgba(c)
    except TypeError:
        raise ValueError(f"Invalid RGBA argument: {c!r}") from None
    if alpha is None or isinstance(c, str) and c.lower() == "none":
        return r, g, b, a
    if not 0 <= alpha <= 1:
        raise ValueError("'alpha' must be between 0 and 1, inclusive")
    return r, g, b, alpha


def to_rgba_array(c, alpha=None):
    """(N, 4) floats of a colour or of several; one alpha for all or one for each."""
    if np.iterable(alpha):
        alpha = np.asarray(alpha).ravel()
    if isinstance(c, np.ndarray) and c.dtype.kind in "if" and c.ndim == 2 and \
            c.shape[1] in (3, 4):
        return _rows(c, alpha)
    if isinstance(c, str) and c.lower() == "none":
        return np.zeros((0, 4))
    try:
        if np.iterable(alpha):
            return np.array([to_rgba(c, a) for a in alpha], float)
        return np.array([to_rgba(c, alpha)], float)
    except (ValueError, TypeError):
        if isinstance(c, str):
            raise ValueError(f"{c!r} is not a valid color value.") from None
    if len(c) == 0:
        return np.zeros((0, 4))
    rgba = np.array([to_rgba(one) for one in c])
    if alpha is not None:
        rgba[:, 3] = alpha
    return rgba


def _rows(c, alpha):
    """to_rgba_array() of an array of rows."""
    mask = c.mask.any(axis=1) if np.ma.is_masked(c) else None
    c = np.ma.getdata(c)
    if np.iterable(alpha):
        if len(c) == 1 and len(alpha) > 1:
            c = np.tile(c, (len(alpha), 1))
        elif len(c) != len(alpha):
            raise ValueError("The number of colors must match the number of alpha values if there "
                             "are more than one of each.")
    result = np.ones((len(c), 4))
    result[:, :c.shape[1]] = c
    if alpha is not None:
        result[:, 3] = alpha
    if mask is not None:
        result[mask] = 0
    if np.any((result < 0) | (result > 1)):
        raise ValueError("RGBA values should be within 0-1 range")
    return result


def to_rgb(c):
    """Red, green, blue (0…1) of a colour."""
    return to_rgba(c)[:3]


def to_hex(c, keep_alpha=False):
    """'#rrggbb' of a colour, with its alpha at the end if `keep_alpha`."""
    return _core.to_hex(to_rgba(c), keep_alpha)


rgb2hex = to_hex
hex2color = to_rgb


def is_color_like(c):
    """Whether it is a colour."""
    return _args.is_color(c)


def same_color(c1, c2):
    """Whether two colours, or two lists of them, are the same."""
    c1, c2 = to_rgba_array(c1), to_rgba_array(c2)
    if max(len(c1), 1) != max(len(c2), 1):
        raise ValueError("Different number of elements passed.")
    return c1.shape == c2.shape and bool((c1 == c2).all())


class ColorConverter:
    """The functions above as methods."""

    to_rgb = staticmethod(to_rgb)
    to_rgba = staticmethod(to_rgba)
    to_rgba_array = staticmethod(to_rgba_array)


colorConverter = ColorConverter()


def get_named_colors_mapping():
    """All names and what they stand for."""
    names = {}
    for table in ("xkcd", "css4", "tableau"):
        names.update(_core.color_table(table))
    names.update((k.replace("gray", "grey"), v) for k, v in list(names.items()) if "gray" in k)
    names.update((key, to_rgb(key)) for key in _core.color_table("base"))
    return names


def from_levels_and_colors(levels, colors, extend="neither"):
    """A colour map and a BoundaryNorm: one colour for each interval between the levels.

    Parameters
    ----------
    levels : increasing sequence of numbers
    colors : sequence of colors, one for each interval
    extend : {'neither', 'both', 'min', 'max'}, default 'neither'
        On these sides there is one colour more, for what lies outside.
    """
    from ._colormaps import ListedColormap
    from ._missing import not_in_list
    from ._norms import BoundaryNorm
    inner = {"both": slice(1, -1), "min": slice(1, None), "max": slice(0, -1),
             "neither": slice(0, None)}
    if extend not in inner:
        raise not_in_list("extend", extend, inner)
    extra = {"both": 2, "min": 1, "max": 1, "neither": 0}[extend]
    expected = len(levels) - 1 + extra
    if len(colors) != expected:
        raise ValueError(f"With extend == {extend!r} and {len(levels)} levels, expected {expected} "
                         f"colors, but got {len(colors)}")
    cmap = ListedColormap(colors[inner[extend]], N=len(levels) - 1)
    cmap.set_under(colors[0] if extend in ("min", "both") else "none")
    cmap.set_over(colors[-1] if extend in ("max", "both") else "none")
    cmap.colorbar_extend = extend
    norm = BoundaryNorm(levels, ncolors=len(levels) - 1)
    return cmap, norm


def __getattr__(name):
    if name in _LAZY:
        from importlib import import_module
        found = getattr(import_module("." + _LAZY[name], __package__), name)
        globals()[name] = found
        return found
    if name in _TABLES:
        table = _core.color_table(_TABLES[name])
        if name == "BASE_COLORS":
            table = {key: to_rgb(key) for key in "bgrcmykw"}
        elif name == "TABLEAU_COLORS":
            table = {f"tab:{key}": table[f"tab:{key}"] for key in _TABLEAU_ORDER}
        globals()[name] = table
        return table
    from ._missing import missing
    raise missing(f"module {__name__!r}", name, __all__)
