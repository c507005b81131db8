"""Colours by matplotlib's names."""
import numpy as np

from . import _core
from ._args import is_color as is_color_like

__all__ = ["to_rgba", "to_rgba_array", "to_rgb", "to_hex", "is_color_like", "same_color"]


def to_rgba(c, alpha=None):
    """Red, green, blue, alpha (0…1) of a colour; `alpha` takes the place of its own."""
    if isinstance(c, tuple) and len(c) == 2 and alpha is None:
        c, alpha = c
    r, g, b, a = _core.to_rgba(c)
    if alpha is None or isinstance(c, str) and c.lower() == "none":
        return r, g, b, a
    if not 0 <= alpha <= 1:
        raise ValueError("'alpha' must be between 0 and 1, inclusive")
    return r, g, b, alpha


def to_rgba_array(c, alpha=None):
    """(N, 4) floats of a colour or of several."""
    if isinstance(c, str):
        return np.zeros((0, 4)) if c.lower() == "none" else np.array([to_rgba(c, alpha)])
    if len(c) and is_color_like(c) and not isinstance(c[0], str):
        return np.array([to_rgba(tuple(c), alpha)])
    return np.array([to_rgba(one, alpha) for one in c]).reshape(-1, 4)


def to_rgb(c):
    """Red, green, blue (0…1) of a colour."""
    return to_rgba(c)[:3]


def to_hex(c, keep_alpha=False):
    """'#rrggbb' of a colour, with its alpha at the end if `keep_alpha`."""
    return _core.to_hex(c, keep_alpha)


def same_color(c1, c2):
    """Whether two colours are the same."""
    return np.array_equal(to_rgba_array(c1), to_rgba_array(c2))


_TABLES = {"BASE_COLORS": "base", "CSS4_COLORS": "css4", "TABLEAU_COLORS": "tableau",
           "XKCD_COLORS": "xkcd", "cnames": "css4"}


def __getattr__(name):
    if name in _TABLES:
        table = _core.color_table(_TABLES[name])
        if name == "BASE_COLORS":
            table = {key: to_rgb(key) for key in table}
        globals()[name] = table
        return table
    from ._missing import missing
    raise missing(f"module {__name__!r}", name, [*__all__, *_TABLES])
