"""Points in polygons, polylines that cross, polygons cut off: the geometry of Path."""
import numpy as np


def inside(polygon, points):
    """Which points have an odd number of the polygon's sides to their right."""
    inside = np.zeros(len(points), bool)
    x, y = points[:, 0], points[:, 1]
    with np.errstate(divide="ignore", invalid="ignore"):
        for (x0, y0), (x1, y1) in zip(polygon[:-1], polygon[1:]):
            crosses = (y0 > y) != (y1 > y)
            inside ^= crosses & (x < (x1 - x0) * (y - y0) / (y1 - y0) + x0)
    return inside


def cross(a, b):
    """Whether two polylines cross."""
    def side(p, q, r):
        return ((q[:, 0] - p[:, 0]) * (r[:, 1] - p[:, 1]) -
                (q[:, 1] - p[:, 1]) * (r[:, 0] - p[:, 0]))
    i, j = np.meshgrid(np.arange(len(a) - 1), np.arange(len(b) - 1), indexing="ij")
    p, q = a[i.ravel()], a[i.ravel() + 1]
    r, s = b[j.ravel()], b[j.ravel() + 1]
    return bool(((side(p, q, r) * side(p, q, s) <= 0) &
                 (side(r, s, p) * side(r, s, q) <= 0)).any())


def clip(polygon, bbox):
    """A polygon cut along the four sides of a box (Sutherland and Hodgman)."""
    for axis, limit, sign in ((0, bbox.xmin, 1), (0, bbox.xmax, -1), (1, bbox.ymin, 1),
                              (1, bbox.ymax, -1)):
        kept = []
        for a, b in zip(np.roll(polygon, 1, axis=0), polygon):
            inside_a, inside_b = sign * (a[axis] - limit) >= 0, sign * (b[axis] - limit) >= 0
            if inside_a != inside_b:
                kept.append(a + (b - a) * ((limit - a[axis]) / (b[axis] - a[axis])))
            if inside_b:
                kept.append(b)
        if not kept:
            return np.empty((0, 2))
        polygon = np.array(kept)
    return np.vstack((polygon, polygon[:1]))
