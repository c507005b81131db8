"""Axes: filled areas."""
import numpy as np

from . import _args
from ._args import check_in_list
from ._patch_shapes import Polygon
from .collections import PolyCollection


class Fill:
    """Part of Axes."""

    def fill(self, *args, data=None, **kwargs):
        """Filled polygons: fill(x, y, [color], x2, y2, [color], …).

        Parameters
        ----------
        *args
            For each polygon its corners, x and y, and a color unless that is the next of the cycle.
        **kwargs
            Properties of Polygon.

        Returns
        -------
        list of Polygon
        """
        if data is not None:
            args = _args.looked_up(data, *args)
        for name in "xy":
            if name in kwargs:
                raise TypeError(f"fill() got an unexpected keyword argument {name!r}")
        if "c" in kwargs:
            kwargs["color"] = kwargs.pop("c")
        kwargs = _args.normalized(kwargs, Polygon)
        polygons = []
        for x, y, fmt in _args.groups(args):
            y = self._convert("y", y)
            x = np.arange(len(y)) if x is None else self._convert("x", x)
            style = dict(kwargs)
            if fmt is not None:
                _, _, style["facecolor"] = _args.parse_format(fmt)
            if "color" not in style and style.get("facecolor") is None:
                style["facecolor"] = self._next_fill_color()
            if np.ndim(y) == 1:
                y = np.reshape(y, (-1, 1))
            x = np.reshape(x, (len(y), -1))
            for j in range(max(x.shape[1], y.shape[1])):
                corners = np.column_stack((x[:, j % x.shape[1]], y[:, j % y.shape[1]]))
                polygons.append(self.add_patch(Polygon(corners, **style)))
        if polygons:
            self._h.autoscale_view(True, True)
        return polygons

    def fill_between(self, x, y1, y2=0, where=None, interpolate=False, step=None, *, data=None,
                     **kwargs):
        """Fill the area between two curves over x.

        Parameters
        ----------
        x : N numbers
        y1, y2 : N numbers or a float
        where : N bools, optional
            Where it is filled: between pairs of neighbours that are both true.
        interpolate : bool, default False
            With `where`: up to where the curves cross.
        step : {'pre', 'post', 'mid'}, optional
            The curves are steps.
        **kwargs
            Properties of PolyCollection.

        Returns
        -------
        PolyCollection
        """
        x, y1, y2, where = _args.looked_up(data, x, y1, y2, where)
        return self._fill_between("x", x, y1, y2, where, interpolate, step, kwargs)

    def fill_betweenx(self, y, x1, x2=0, where=None, step=None, interpolate=False, *, data=None,
                      **kwargs):
        """Fill the area between two curves over y.

        Parameters
        ----------
        y : N numbers
        x1, x2 : N numbers or a float
        where, step, interpolate, **kwargs
            As of fill_between().

        Returns
        -------
        PolyCollection
        """
        y, x1, x2, where = _args.looked_up(data, y, x1, x2, where)
        return self._fill_between("y", y, x1, x2, where, interpolate, step, kwargs)

    def _fill_between(self, axis, along, first, second, where, interpolate, step, kwargs):
        if step is not None:
            check_in_list(("pre", "post", "mid"), step=step)
        other = "y" if axis == "x" else "x"
        kwargs = _args.normalized(kwargs, PolyCollection)
        if not kwargs.keys() & {"color", "facecolors"} and not _args.classic():
            kwargs["facecolors"] = self._next_fill_color()
        along = _with_gaps(self._convert(axis, along))
        first = _with_gaps(self._convert(other, first))
        second = _with_gaps(self._convert(other, second))
        names = (axis, other + "1", other + "2")
        for name, values in zip(names, (along, first, second)):
            if values.ndim > 1:
                raise ValueError(f"{name!r} is not 1-dimensional")
        where = _wanted(where, along, names[0])
        along, first, second = np.broadcast_arrays(np.atleast_1d(along), first, second)
        for values in (along, first, second):
            where = where & ~np.isnan(values)
        polygons = [_area(along, first, second, start, stop, where, interpolate, step)
                    for start, stop in _runs(where)]
        polygons = [p[:, ::-1] if axis == "y" else p for p in polygons if p is not None]
        area = PolyCollection(polygons, **kwargs)
        self.add_collection(area, autolim=False)
        if where.any():
            if not where.all():
                along, first, second = along[where], first[where], second[where]
            ends = along.min(), along.max()
            across = min(first.min(), second.min()), max(first.max(), second.max())
            self._h.include_data(*(ends + across if axis == "x" else across + ends))
        self._h.autoscale_view(True, True)
        return area

    def stackplot(self, x, *args, labels=(), colors=None, baseline="zero", data=None, **kwargs):
        """Curves filled one on top of the other.

        Parameters
        ----------
        x : N numbers
        y : (M, N) array, or M sequences of N numbers
        baseline : {'zero', 'sym', 'wiggle', 'weighted_wiggle'}
        labels : sequence of str
        colors : sequence of colors, optional

        Returns
        -------
        list of PolyCollection
        """
        x, *args = _args.looked_up(data, x, *args)
        # The values of a dict are no array by themselves.
        y = np.row_stack([np.asarray(rows if hasattr(rows, "__array__") else list(rows))
                          for rows in args])
        check_in_list(("zero", "sym", "wiggle", "weighted_wiggle"), baseline=baseline)
        first = _baseline(y, baseline)
        # What row_stack() has made is nobody else's.
        stack = y.astype(np.promote_types(y.dtype, np.float32), copy=baseline != "zero")
        for below, row in zip(stack, stack[1:]):  # cumsum() takes ten times as long along this axis
            row += below
        if baseline != "zero":
            stack = stack + first
        labels, colors = iter(labels), iter(() if colors is None else _endless(colors))
        areas = []
        for i, top in enumerate(stack):
            low = first if i == 0 else stack[i - 1]
            color = next(colors, None) or self._next_fill_color()
            area = self.fill_between(x, low, top, facecolor=color, label=next(labels, None),
                                     **kwargs)
            if i == 0 and baseline == "zero":
                area._h.set({"sticky_y": [0.0]})
            areas.append(area)
        return areas


def _endless(colors):
    while True:
        yield from colors


def _wanted(where, along, name):
    if where is None:
        return np.ones(along.size, bool)
    where = np.asarray(where, bool)
    if where.size != along.size:
        raise ValueError(f"where size ({where.size}) does not match {name!r} size ({along.size})")
    return where


def _with_gaps(values):
    """Floats to read, NaN where values are masked or not finite."""
    if not isinstance(values, np.ma.MaskedArray):
        floats = np.asarray(values, float)
    else:
        floats = values.astype(float).filled(np.nan)
    finite = np.isfinite(floats)
    return floats if finite.all() else np.where(finite, floats, np.nan)


def _runs(mask):
    """(start, stop) of each stretch of true values."""
    edges = np.flatnonzero(mask[1:] != mask[:-1]) + 1
    if len(mask) and mask[0]:
        edges = np.append(0, edges)
    if len(edges) % 2:
        edges = np.append(edges, len(mask))
    return edges.reshape(-1, 2)


def _twice(values):
    """Each value two times; repeat() takes four times as long."""
    pairs = np.empty(2 * len(values))
    pairs[::2] = pairs[1::2] = values
    return pairs


def _stepped(x, *values, step):
    """The corners of steps."""
    count = 2 * len(x) - 1
    if step == "mid":
        middles = (x[:-1] + x[1:]) / 2
        at = np.concatenate((x[:1], _twice(middles), x[-1:]))
        return [at, *[_twice(v) for v in values]]
    repeated = _twice(x)
    if step == "pre":
        return [repeated[:count], *[_twice(v)[1:] for v in values]]
    return [repeated[1:], *[_twice(v)[:count] for v in values]]


def _area(along, first, second, start, stop, where, interpolate, step):
    """The polygon of one stretch, (N, 2)."""
    x, a, b = along[start:stop], first[start:stop], second[start:stop]
    if step is not None:
        x, a, b = _stepped(x, a, b, step=step)
    if not len(x):
        return None
    low, high = (x[0], b[0]), (x[-1], b[-1])
    if interpolate:
        if start > 0:
            low = _crossing(along, first, second, start)
        if stop < len(along):
            high = _crossing(along, first, second, stop)
    count = len(x)
    corners = np.empty((2 * count + 2, 2))
    corners[0], corners[count + 1] = low, high
    there, back = corners[1:count + 1], corners[:count + 1:-1]
    there[:, 0], there[:, 1] = x, a
    back[:, 0], back[:, 1] = x, b
    return corners


def _crossing(along, first, second, at):
    """Where the curves cross between two neighbours, or the point beside."""
    pair = slice(max(at - 1, 0), at + 1)
    difference = (first - second)[pair]
    x, y = along[pair], first[pair]
    if len(x) < 2 or not np.isfinite(difference).all():
        inside = at if len(x) < 2 or np.isnan(difference[0]) else at - 1
        return along[inside], first[inside]
    order = np.argsort(difference)
    root = np.interp(0, difference[order], x[order])
    by_x = np.argsort(x)
    return root, np.interp(root, x[by_x], y[by_x])


def _baseline(y, kind):
    """Where the lowest curve starts (Byron & Wattenberg 2008 for the wiggles)."""
    if kind == "zero":
        return 0.0
    if kind == "sym":
        return -np.sum(y, 0) * 0.5
    rows = y.shape[0]
    if kind == "wiggle":
        return (y * (rows - 0.5 - np.arange(rows)[:, None])).sum(0) / -rows
    total = np.sum(y, 0)
    inverse = np.zeros_like(total, dtype=float)
    inverse[total > 0] = 1.0 / total[total > 0]
    increase = np.hstack((y[:, 0:1], np.diff(y)))
    below = total - np.cumsum(y, axis=0) + 0.5 * y
    centre = np.cumsum(((below - 0.5 * total) * inverse * increase).sum(0))
    return centre - 0.5 * total
