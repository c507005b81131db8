"""What of an artist lies under a point of the figure, and around it, in pixels."""
import numpy as np

from . import _core

_DATA = _core.TransformSpec(_core.Coordinates.data, _core.Coordinates.data)


def near_points(points, x, y, radius):
    """The numbers of (N, 2) points at most `radius` from (x, y)."""
    with np.errstate(invalid="ignore"):
        return np.flatnonzero(((points - (x, y)) ** 2).sum(axis=1) <= radius ** 2)


def near_segments(points, x, y, radius):
    """The numbers of the points of a polyline at most `radius` from (x, y), and then those of the
    segments between other points that come as near."""
    ends = near_points(points, x, y, radius)
    if len(points) == 1:
        return ends
    starts, steps = points[:-1], np.diff(points, axis=0)
    away = np.array((x, y)) - starts
    with np.errstate(invalid="ignore", divide="ignore"):
        along = (away * steps).sum(axis=1) / (steps ** 2).sum(axis=1)
        across = ((starts + along[:, None] * steps - (x, y)) ** 2).sum(axis=1)
        on = (along >= 0) & (along <= 1) & (across <= radius ** 2)
    on[ends[ends < len(on)]] = on[ends[ends > 0] - 1] = False
    return np.concatenate((ends, np.flatnonzero(on)))


def line_hits(line, x, y):
    """The numbers of a line's points or segments under (x, y)."""
    points = line.get_transform().transform(line.get_xydata())
    radius = line.get_pickradius() * line.figure.dpi / 72
    if line.get_linestyle() in ("None", " ", ""):
        return near_points(points, x, y, radius)
    from ._cbook_arrays import STEP_LOOKUP_MAP
    style = line.get_drawstyle()
    if style == "default":
        return near_segments(points, x, y, radius)
    steps = np.asarray(STEP_LOOKUP_MAP[style](*points.T)).T
    found = near_segments(steps, x, y, radius) // 2
    return np.unique(found)


def line_extent(line):
    """The box around a line's points and markers."""
    from .transforms import Bbox
    box = Bbox.null()
    box.update_from_data_xy(line.get_transform().transform(line.get_xydata()))
    if line.get_marker() not in ("None", "none", " ", "", None):
        dpi = line.figure.dpi if line.figure is not None else 72
        box = box.padded(line.get_markersize() / 2 * dpi / 72)
    return box


def collection_hits(collection, x, y, radius):
    """The numbers of a collection's shapes under (x, y)."""
    paths = collection.get_paths()
    if not paths:
        return np.array([], int)
    sizes = collection._scales()
    if not len(sizes):
        moved = collection.get_transform().transform
        paths = [p._with_vertices(moved(p.vertices)) for p in paths]
    closed = collection._sample != "line" and collection._h.has_faces()
    items, places = _indexed(collection, paths, sizes, x, y, radius) or _all(collection, paths)
    near = _near(paths, items, places, sizes, (x, y), radius)
    items, places = items[near], places[near]
    scale = sizes[items % len(sizes)] if len(sizes) else np.ones(len(items))
    with np.errstate(divide="ignore", invalid="ignore"):
        # Where the point is seen from each shape, and how near it must come there.
        seen = ((x, y) - places) / scale[:, None]
        radii = radius / scale
    hit = np.zeros(len(items), bool)
    for number in np.unique(items % len(paths)):
        mine = items % len(paths) == number
        hit[mine] = _on_shape(paths[number], closed, seen[mine], radii[mine])
    return items[hit]


def _on_shape(path, closed, points, radii):
    """Which of (N, 2) points are inside a shape or as near to its outline."""
    hit = path.contains_points(points) if closed else np.zeros(len(points), bool)
    with np.errstate(divide="ignore", invalid="ignore"):
        for part in map(np.asarray, path._flat()):
            for start, end in zip(part[:max(len(part) - 1, 1)], part[-max(len(part) - 1, 1):]):
                step, away = end - start, points - start
                along = np.nan_to_num(away @ step / (step @ step)).clip(0, 1)
                hit |= ((away - along[:, None] * step) ** 2).sum(axis=1) <= radii ** 2
    return hit


def _near(paths, item, places, sizes, at, radius):
    """Which shapes, of these numbers in these places, have boxes that come as near to a point."""
    corners = [p.vertices if len(p) else np.full((1, 2), np.nan) for p in paths]
    begins = np.cumsum([0, *map(len, corners[:-1])])
    corners = np.concatenate(corners)
    scale = sizes[item % len(sizes), None] if len(sizes) else 1.0
    away = np.asarray(at) - places
    near = np.ones(len(item), bool)
    with np.errstate(invalid="ignore"):
        for side, sign in ((np.fmin, 1), (np.fmax, -1)):
            edge = side.reduceat(corners, begins)[item % len(paths)] * scale
            near &= (sign * (away - edge) >= -radius).all(axis=1)
    return near


def _all(collection, paths):
    """The numbers of all shapes, and their places in pixels."""
    if collection._offset_transform is None:
        return np.arange(len(paths)), np.zeros((len(paths), 2))
    places = collection._offset_transform.transform(collection.get_offsets())
    item = np.arange(max(len(places), len(paths)))
    return item, places[item % len(places)]


def _indexed(collection, paths, sizes, x, y, radius):
    """The same of those around a point, where they have an index; or None."""
    transform = collection._offset_transform
    if len(paths) != 1 or transform is None or collection._h.get("offset_transform") != _DATA:
        return None
    largest = np.abs(paths[0].vertices).max(initial=0) * sizes.max(initial=0 if len(sizes) else 1)
    reach = radius + np.nan_to_num(largest)
    corners = transform.inverted().transform([(x - reach, y - reach), (x + reach, y + reach)])
    if not np.isfinite(corners).all():
        return None
    found = collection._h.near(*corners.min(axis=0), *corners.max(axis=0))
    return found and (found[0], transform.transform(found[1]))
