"""Bbox: a rectangle, by matplotlib's names."""
import numpy as np


class Bbox:
    """A rectangle [[x0, y0], [x1, y1]]; y upwards."""

    def __init__(self, points):
        self._points = np.array(points, float).reshape(2, 2)

    @staticmethod
    def from_bounds(x0, y0, width, height):
        """From a corner and a size."""
        return Bbox([[x0, y0], [x0 + width, y0 + height]])

    @staticmethod
    def from_extents(*args):
        """From x0, y0, x1, y1."""
        return Bbox(np.array(args, float).reshape(2, 2))

    @staticmethod
    def unit():
        """From (0, 0) to (1, 1)."""
        return Bbox([[0, 0], [1, 1]])

    @staticmethod
    def union(bboxes):
        """The box around all boxes."""
        if not len(bboxes):
            raise ValueError("'bboxes' cannot be empty")
        return Bbox([[min(b.xmin for b in bboxes), min(b.ymin for b in bboxes)],
                     [max(b.xmax for b in bboxes), max(b.ymax for b in bboxes)]])

    x0 = property(lambda self: self._points[0, 0])
    y0 = property(lambda self: self._points[0, 1])
    x1 = property(lambda self: self._points[1, 0])
    y1 = property(lambda self: self._points[1, 1])
    xmin = property(lambda self: self._points[:, 0].min())
    xmax = property(lambda self: self._points[:, 0].max())
    ymin = property(lambda self: self._points[:, 1].min())
    ymax = property(lambda self: self._points[:, 1].max())
    width = property(lambda self: self.x1 - self.x0)
    height = property(lambda self: self.y1 - self.y0)
    size = property(lambda self: self._points[1] - self._points[0])
    min = property(lambda self: self._points.min(axis=0))
    max = property(lambda self: self._points.max(axis=0))
    p0 = property(lambda self: self._points[0])
    p1 = property(lambda self: self._points[1])
    intervalx = property(lambda self: self._points[:, 0])
    intervaly = property(lambda self: self._points[:, 1])
    bounds = property(lambda self: (self.x0, self.y0, self.width, self.height))
    extents = property(lambda self: self._points.flatten())

    def get_points(self):
        """The two corners as an array."""
        return self._points.copy()

    def contains(self, x, y):
        """Whether the point lies in it, edges included."""
        return bool(self.xmin <= x <= self.xmax and self.ymin <= y <= self.ymax)

    def overlaps(self, other):
        """Whether the two have a point in common."""
        return bool(self.xmin <= other.xmax and other.xmin <= self.xmax and
                    self.ymin <= other.ymax and other.ymin <= self.ymax)

    def transformed(self, transform):
        """The box around its transformed corners."""
        corners = transform.transform([[self.x0, self.y0], [self.x0, self.y1],
                                       [self.x1, self.y0]])
        return Bbox([corners[0], [corners[2][0], corners[1][1]]])

    def expanded(self, sw, sh):
        """Scaled about its centre."""
        dx, dy = (sw * self.width - self.width) / 2, (sh * self.height - self.height) / 2
        return Bbox(self._points + [[-dx, -dy], [dx, dy]])

    def padded(self, w_pad, h_pad=None):
        """Grown by the same length on all sides."""
        h_pad = w_pad if h_pad is None else h_pad
        return Bbox(self._points + [[-w_pad, -h_pad], [w_pad, h_pad]])

    def translated(self, tx, ty):
        """Moved."""
        return Bbox(self._points + (tx, ty))

    def frozen(self):
        """A copy."""
        return Bbox(self._points)

    def __array__(self, dtype=None):
        return np.array(self._points, dtype)

    def __getitem__(self, index):
        return self._points[index]

    def __eq__(self, other):
        return isinstance(other, Bbox) and np.array_equal(self._points, other._points)

    def __hash__(self):
        return id(self)

    def __repr__(self):
        return f"Bbox({self._points.tolist()!r})"

    def __str__(self):
        return "Bbox(x0={}, y0={}, x1={}, y1={})".format(*self._points.flatten())


TransformedBbox = BboxBase = Bbox
