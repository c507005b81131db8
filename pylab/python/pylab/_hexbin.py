"""Counting points in hexagons (Carr et al. 1987: two shifted grids, the nearer middle wins)."""
from types import SimpleNamespace

import numpy as np

from . import _core


def hexagons(x, y, C, gridsize, xscale, yscale, extent, reduce, mincnt):
    """Places, shapes and values of the hexagons that are to be drawn."""
    nx, ny = gridsize if np.iterable(gridsize) else (gridsize, int(gridsize / np.sqrt(3)))
    tx = np.log10(x) if xscale == "log" else x
    ty = np.log10(y) if yscale == "log" else y
    if extent is not None:
        x0, x1, y0, y1 = extent
    else:
        x0, x1 = (tx.min(), tx.max()) if len(x) else (0, 1)
        y0, y1 = (ty.min(), ty.max()) if len(y) else (0, 1)
        x0, x1 = _apart(x0, x1)
        y0, y1 = _apart(y0, y1)
    padding = 1e-9 * (x1 - x0)
    x0, x1 = x0 - padding, x1 + padding
    corners = (x0, x1, y0, y1)
    sx, sy = (x1 - x0) / nx, (y1 - y0) / ny
    count = (nx + 1) * (ny + 1) + nx * ny
    found = _core.hexagons(tx, ty, x0, y0, sx, sy, nx, ny, C is None)
    if C is None:
        values = found.astype(float)
        if mincnt is not None:
            values[values < mincnt] = np.nan
    else:
        inside = found >= 0
        values = _reduced(found[inside], np.ravel(np.asarray(C))[inside], count, reduce, mincnt)
    places = np.zeros((count, 2), float)
    first = (nx + 1) * (ny + 1)
    places[:first, 0] = np.repeat(np.arange(nx + 1), ny + 1)
    places[:first, 1] = np.tile(np.arange(ny + 1), nx + 1)
    places[first:, 0] = np.repeat(np.arange(nx) + 0.5, ny)
    places[first:, 1] = np.tile(np.arange(ny), nx) + 0.5
    places = places * (sx, sy) + (x0, y0)
    keep = ~np.isnan(values)
    places, values = places[keep], values[keep]
    shape = np.array([[.5, -.5], [.5, .5], [0, 1], [-.5, .5], [-.5, -.5], [0, -1]]) * (sx, sy / 3)
    polygons = None
    if xscale == "log" or yscale == "log":
        polygons = shape[None, :, :] + places[:, None, :]
        if xscale == "log":
            polygons[:, :, 0] = 10.0 ** polygons[:, :, 0]
            corners = (10.0 ** corners[0], 10.0 ** corners[1], *corners[2:])
        if yscale == "log":
            polygons[:, :, 1] = 10.0 ** polygons[:, :, 1]
            corners = (*corners[:2], 10.0 ** corners[2], 10.0 ** corners[3])
    return SimpleNamespace(offsets=None if polygons is not None else places, shape=shape,
                           polygons=polygons, values=values, corners=corners)


def _apart(low, high):
    """Limits that are not equal."""
    if low == high:
        pad = 0.1 * abs(low) or 0.1
        return low - pad, high + pad
    return low, high


def _reduced(which, C, count, reduce, mincnt):
    """What `reduce` makes of the values of each hexagon; NaN where it is left out."""
    counts = np.bincount(which, minlength=count)
    least = 1 if mincnt is None else max(mincnt, 0) + 1
    values = np.full(count, np.nan)
    sorted_C = C[np.argsort(which, kind="stable")]
    ends = np.cumsum(counts)
    for cell in np.flatnonzero(counts >= least):
        values[cell] = reduce(sorted_C[ends[cell] - counts[cell]:ends[cell]])
    return values
