"""What of an artist lies under a point of the figure, in pixels."""
import numpy as np


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


def collection_hits(collection, x, y, radius):
    """The numbers of a collection's shapes under (x, y)."""
    paths = collection.get_paths()
    places, moved = _placed(collection)
    sizes = np.sqrt(collection.get_sizes()) * collection.figure.dpi / 72
    closed = len(collection.get_facecolor()) > 0 and collection._sample != "line"
    found = []
    for i in range(max(len(places), len(paths)) if paths else 0):
        path, place = paths[i % len(paths)], places[i % len(places)]
        scale = sizes[i % len(sizes)] if len(sizes) else 1.0
        points = path.vertices * scale if len(sizes) else moved(path.vertices)
        points = points + place
        low, high = np.nanmin(points, axis=0) - radius, np.nanmax(points, axis=0) + radius
        if (low > (x, y)).any() or (high < (x, y)).any():
            continue
        shape = path._with_vertices(points)
        if closed and shape.contains_point((x, y)) or \
                any(len(near_segments(part, x, y, radius)) for part in shape._flat()):
            found.append(i)
    return np.array(found, int)


def _placed(collection):
    """The shapes' places in pixels, and what maps their corners."""
    transform = collection.get_transform()
    if collection._offset_transform is None:
        return np.zeros((1, 2)), transform.transform
    places = collection._offset_transform.transform(collection.get_offsets())
    return places, transform.transform
