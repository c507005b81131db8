"""Samples of what a scatter plot shows by colours or sizes, for its legend."""
import numpy as np

from . import _core
from ._warnings import warn
from .lines import Line2D
from .ticker import FixedLocator, Locator, MaxNLocator, ScalarFormatter, StrMethodFormatter

_MOST = 9  # values that are all shown


def legend_elements(collection, prop, num, fmt, func, kwargs):
    """(lines, labels): see PathCollection.legend_elements()."""
    if prop not in ("colors", "sizes"):
        raise ValueError("Valid values for `prop` are 'colors' or 'sizes'. You supplied "
                         f"'{prop}' instead.")
    by_color = prop == "colors"
    if by_color and collection.get_array() is None:
        warn("Collection without array used. Make sure to specify the values to be colormapped "
             "via the `c` argument.")
        return [], []
    if fmt is None:
        fmt = ScalarFormatter(useOffset=False, useMathText=True)
    elif isinstance(fmt, str):
        fmt = StrMethodFormatter(fmt)
    shown = collection.get_array() if by_color else collection.get_sizes()
    fixed = kwargs.pop("size", _core.rc_get("lines.markersize")) if by_color else \
        kwargs.pop("color", "k")
    unique = np.unique(shown)
    ends = func(unique)
    fmt.create_dummy_axis()
    fmt.axis.set_view_interval(ends.min(), ends.max())
    fmt.axis.set_data_interval(ends.min(), ends.max())
    if isinstance(num, str) and num == "auto":
        num = None if len(unique) <= _MOST else _MOST
    values, names = (unique, func(unique)) if num is None else _between(shown, num, func)
    if hasattr(fmt, "set_locs"):
        fmt.set_locs(names)
    look = {"markeredgewidth": collection.get_linewidths()[0], "alpha": collection.get_alpha(),
            **kwargs}
    handles, labels = [], []
    for value, name in zip(values, names):
        color = collection.cmap(collection.norm(value)) if by_color else fixed
        size = fixed if by_color else np.sqrt(value)
        if not by_color and np.isclose(size, 0.0):
            continue
        handles.append(Line2D([0], [0], ls="", color=color, ms=size,
                              marker=collection.get_paths()[0], **look))
        labels.append(fmt(name))
    return handles, labels


def _between(shown, num, func):
    """(values, what they are called) at round names between the least and the largest."""
    if isinstance(num, Locator):
        locator = num
    elif np.iterable(num):
        locator = FixedLocator(num)
    else:
        locator = MaxNLocator(nbins=int(num), min_n_ticks=int(num) - 1,
                              steps=[1, 2, 2.5, 3, 5, 6, 8, 10])
    named = func(shown)
    names = np.asarray(locator.tick_values(named.min(), named.max()))
    names = names[(names >= named.min()) & (names <= named.max())]
    steps = np.linspace(shown.min(), shown.max(), 256)
    results = func(steps)
    order = np.argsort(results)
    return np.interp(names, results[order], steps[order]), names
