"""Counting points in hexagons (Carr et al. 1987: two shifted grids, the nearer middle wins)."""
from types import SimpleNamespace

import numpy as np


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
    which, inside = _cells((tx - x0) / sx, (ty - y0) / sy, nx, ny)
    count = (nx + 1) * (ny + 1) + nx * ny
    values = _values(which[inside], None if C is None else np.ravel(np.asarray(C))[inside], count,
                     reduce, mincnt)
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


def _cells(ix, iy, nx, ny):
    """The number of each point's hexagon, and whether it is on the grid."""
    ix1, iy1 = np.round(ix).astype(int), np.round(iy).astype(int)
    ix2, iy2 = np.floor(ix).astype(int), np.floor(iy).astype(int)
    first = (ix - ix1) ** 2 + 3.0 * (iy - iy1) ** 2 < \
        (ix - ix2 - 0.5) ** 2 + 3.0 * (iy - iy2 - 0.5) ** 2
    on1 = (0 <= ix1) & (ix1 <= nx) & (0 <= iy1) & (iy1 <= ny)
    on2 = (0 <= ix2) & (ix2 < nx) & (0 <= iy2) & (iy2 < ny)
    which = np.where(first, ix1 * (ny + 1) + iy1, (nx + 1) * (ny + 1) + ix2 * ny + iy2)
    return which, np.where(first, on1, on2)


def _values(which, C, count, reduce, mincnt):
    """What each hexagon shows; NaN where it is left out."""
    counts = np.bincount(which, minlength=count).astype(float)
    if C is None:
        if mincnt is not None:
            counts[counts < mincnt] = np.nan
        return counts
    least = 1 if mincnt is None else max(mincnt, 0) + 1
    values = np.full(count, np.nan)
    order = np.argsort(which, kind="stable")
    ends = np.cumsum(counts).astype(int)
    for cell in np.flatnonzero(counts >= least):
        values[cell] = reduce(C[order[ends[cell] - int(counts[cell]):ends[cell]]])
    return values
