"""Bbox: a rectangle, by matplotlib's names."""
import numpy as np

_ANCHORS = {"C": (0.5, 0.5), "SW": (0, 0), "S": (0.5, 0), "SE": (1, 0), "E": (1, 0.5),
            "NE": (1, 1), "N": (0.5, 1), "NW": (0, 1), "W": (0, 0.5)}


def _sorted_extents(box):
    (x0, x1), (y0, y1) = sorted(box.intervalx), sorted(box.intervaly)
    return x0, y0, x1, y1


class BboxBase:
    """What all boxes answer: [[x0, y0], [x1, y1]] = get_points(); y upwards."""

    coefs = _ANCHORS

    def get_points(self):
        """The two corners as an array."""
        raise NotImplementedError

    p0 = property(lambda self: self.get_points()[0])
    p1 = property(lambda self: self.get_points()[1])
    x0 = property(lambda self: self.get_points()[0, 0])
    y0 = property(lambda self: self.get_points()[0, 1])
    x1 = property(lambda self: self.get_points()[1, 0])
    y1 = property(lambda self: self.get_points()[1, 1])
    min = property(lambda self: self.get_points().min(axis=0))
    max = property(lambda self: self.get_points().max(axis=0))
    xmin = property(lambda self: self.min[0])
    ymin = property(lambda self: self.min[1])
    xmax = property(lambda self: self.max[0])
    ymax = property(lambda self: self.max[1])
    intervalx = property(lambda self: self.get_points()[:, 0])
    intervaly = property(lambda self: self.get_points()[:, 1])
    size = property(lambda self: self.p1 - self.p0)
    width = property(lambda self: self.size[0])
    height = property(lambda self: self.size[1])
    bounds = property(lambda self: (*self.p0, *self.size))
    extents = property(lambda self: self.get_points().flatten())

    # -- what lies in it ---------------------------------------------------------------------

    def containsx(self, x):
        """Whether x lies in it, edges included."""
        return bool(self.xmin <= x <= self.xmax)

    def containsy(self, y):
        """Whether y lies in it, edges included."""
        return bool(self.ymin <= y <= self.ymax)

    def contains(self, x, y):
        """Whether the point lies in it, edges included."""
        return self.containsx(x) and self.containsy(y)

    def fully_containsx(self, x):
        """Whether x lies in it and not on an edge."""
        return bool(self.xmin < x < self.xmax)

    def fully_containsy(self, y):
        """Whether y lies in it and not on an edge."""
        return bool(self.ymin < y < self.ymax)

    def fully_contains(self, x, y):
        """Whether the point lies in it and not on an edge."""
        return self.fully_containsx(x) and self.fully_containsy(y)

    def overlaps(self, other):
        """Whether the two have a point in common."""
        a, b = _sorted_extents(self), _sorted_extents(other)
        return bool(a[0] <= b[2] and b[0] <= a[2] and a[1] <= b[3] and b[1] <= a[3])

    def fully_overlaps(self, other):
        """Whether the two have more than edges in common."""
        a, b = _sorted_extents(self), _sorted_extents(other)
        return bool(a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3])

    def count_contains(self, vertices):
        """How many of (N, 2) points lie in it and not on an edge."""
        if not len(vertices):
            return 0
        points = np.asarray(vertices, float)
        return ((self.min < points) & (points < self.max)).all(axis=1).sum()

    def count_overlaps(self, bboxes):
        """How many of the boxes have more than edges in common with it."""
        return sum(self.fully_overlaps(Bbox(np.asarray(box))) for box in bboxes)

    # -- other boxes -------------------------------------------------------------------------

    def transformed(self, transform):
        """The box around its transformed corners."""
        low, up, right = transform.transform(np.array(
            [[self.x0, self.y0], [self.x0, self.y1], [self.x1, self.y0]]))
        return Bbox([low, [right[0], up[1]]])

    def anchored(self, c, container=None):
        """Moved to a place in a box (itself): 'C', 'SW', … or (x, y), fractions of what is left."""
        box = self if container is None else container
        at = np.array(_ANCHORS[c] if isinstance(c, str) else c)
        return Bbox(self.get_points() + (box.p0 + at * (box.size - self.size) - self.p0))

    def shrunk(self, mx, my):
        """Scaled about its first corner."""
        return Bbox([self.p0, self.p0 + (mx, my) * self.size])

    def shrunk_to_aspect(self, box_aspect, container=None, fig_aspect=1.0):
        """The largest box of this height over width that fits into a box (itself).

        Parameters
        ----------
        box_aspect : float
        container : Bbox, optional
        fig_aspect : float, default 1
            Height over width of what the box's numbers are fractions of.
        """
        if box_aspect <= 0 or fig_aspect <= 0:
            raise ValueError("'box_aspect' and 'fig_aspect' must be positive")
        width, height = (self if container is None else container).size
        ratio = box_aspect / fig_aspect
        size = (width, width * ratio) if width * ratio <= height else (height / ratio, height)
        return Bbox([self.p0, self.p0 + size])

    def _split(self, axis, fractions):
        edges = self.p0[axis] + np.array([0, *fractions, 1]) * self.size[axis]
        for low, high in zip(edges[:-1], edges[1:]):
            points = self.get_points()
            points[:, axis] = low, high
            yield Bbox(points)

    def splitx(self, *args):
        """Side by side, parted at fractions of the width."""
        return list(self._split(0, args))

    def splity(self, *args):
        """One above the other, parted at fractions of the height."""
        return list(self._split(1, args))

    def expanded(self, sw, sh):
        """Scaled about its centre."""
        away = (np.array((sw, sh)) * self.size - self.size) / 2
        return Bbox(self.get_points() + [-away, away])

    def padded(self, w_pad, h_pad=None):
        """Grown by the same length on all sides."""
        away = np.array((w_pad, w_pad if h_pad is None else h_pad))
        return Bbox(self.get_points() + [-away, away])

    def translated(self, tx, ty):
        """Moved."""
        return Bbox(self.get_points() + (tx, ty))

    def corners(self):
        """All four corners: (4, 2)."""
        (x0, y0), (x1, y1) = self.get_points()
        return np.array([[x0, y0], [x0, y1], [x1, y0], [x1, y1]])

    def rotated(self, radians):
        """The box around itself turned about the origin."""
        c, s = np.cos(radians), np.sin(radians)
        turned = self.corners() @ np.array([[c, s], [-s, c]])
        return Bbox([turned.min(axis=0), turned.max(axis=0)])

    @staticmethod
    def union(bboxes):
        """The box around all boxes."""
        if not len(bboxes):
            raise ValueError("'bboxes' cannot be empty")
        return Bbox([np.min([b.min for b in bboxes], axis=0),
                     np.max([b.max for b in bboxes], axis=0)])

    @staticmethod
    def intersection(bbox1, bbox2):
        """What two boxes have in common, or None."""
        low, high = np.maximum(bbox1.min, bbox2.min), np.minimum(bbox1.max, bbox2.max)
        return Bbox([low, high]) if (low <= high).all() else None

    def frozen(self):
        """A copy as it is now."""
        return Bbox(self.get_points())

    def __array__(self, dtype=None, copy=None):
        return np.array(self.get_points(), dtype)

    def __getitem__(self, index):
        return self.get_points()[index]


def _corner(row, column):
    def put(self, value):
        self._points[row, column] = value
    return getattr(BboxBase, "xy"[column] + "01"[row]).setter(put)


class Bbox(BboxBase):
    """A rectangle [[x0, y0], [x1, y1]]; y upwards.

    Parameters
    ----------
    points : (2, 2) array
    """

    def __init__(self, points, **kwargs):
        self._points = np.array(points, float)
        if self._points.shape == (4,):
            self._points = self._points.reshape(2, 2)
        if self._points.shape != (2, 2):
            raise ValueError('Bbox points must be of the form "[[x0, y0], [x1, y1]]".')
        self._minpos = np.array([np.inf, np.inf])
        self._ignore = True

    @staticmethod
    def unit():
        """From (0, 0) to (1, 1)."""
        return Bbox([[0, 0], [1, 1]])

    @staticmethod
    def null():
        """Inside out, so that it takes whatever is added: from infinity to -infinity."""
        return Bbox([[np.inf, np.inf], [-np.inf, -np.inf]])

    @staticmethod
    def from_bounds(x0, y0, width, height):
        """From a corner and a size."""
        return Bbox([[x0, y0], [x0 + width, y0 + height]])

    @staticmethod
    def from_extents(*args, minpos=None):
        """From x0, y0, x1, y1."""
        made = Bbox(np.reshape(args, (2, 2)))
        if minpos is not None:
            made._minpos[:] = minpos
        return made

    x0, y0, x1, y1 = _corner(0, 0), _corner(0, 1), _corner(1, 0), _corner(1, 1)
    p0 = BboxBase.p0.setter(lambda self, value: self._points.__setitem__(0, value))
    p1 = BboxBase.p1.setter(lambda self, value: self._points.__setitem__(1, value))
    intervalx = BboxBase.intervalx.setter(
        lambda self, value: self._points.__setitem__((slice(None), 0), value))
    intervaly = BboxBase.intervaly.setter(
        lambda self, value: self._points.__setitem__((slice(None), 1), value))
    bounds = BboxBase.bounds.setter(lambda self, value: self.set(Bbox.from_bounds(*value)))
    minpos = property(lambda self: self._minpos, doc="The least positive x and y put in.")
    minposx = property(lambda self: self._minpos[0])
    minposy = property(lambda self: self._minpos[1])

    def get_points(self):
        """The two corners as an array."""
        return self._points.copy()

    def set_points(self, points):
        """Replace both corners."""
        self._points = np.array(points, float).reshape(2, 2)

    def set(self, other):
        """Be as another box."""
        self.set_points(other.get_points())

    def ignore(self, value):
        """Whether the next update starts anew."""
        self._ignore = value

    def update_from_data_xy(self, xy, ignore=None, updatex=True, updatey=True):
        """Hold (N, 2) points, too; or, to ignore what it held, only them."""
        points = np.asarray(xy, float).reshape(-1, 2)
        points = points[np.isfinite(points).all(axis=1)]
        if not len(points):
            return
        fresh = self._ignore if ignore is None else ignore
        positive = np.where(points > 0, points, np.inf).min(axis=0)
        for axis, wanted in enumerate((updatex, updatey)):
            if not wanted:
                continue
            old = self._points[:, axis]
            known = [] if fresh or old[0] > old[1] else [*old]
            values = [*known, points[:, axis].min(), points[:, axis].max()]
            self._points[:, axis] = min(values), max(values)
            self._minpos[axis] = min(np.inf if fresh else self._minpos[axis], positive[axis])

    def update_from_data_x(self, x, ignore=None):
        """Hold these x, too."""
        x = np.ravel(x)
        self.update_from_data_xy(np.column_stack((x, np.ones(len(x)))), ignore, updatey=False)

    def update_from_data_y(self, y, ignore=None):
        """Hold these y, too."""
        y = np.ravel(y)
        self.update_from_data_xy(np.column_stack((np.ones(len(y)), y)), ignore, updatex=False)

    def update_from_path(self, path, ignore=None, updatex=True, updatey=True):
        """Hold a path's vertices, too."""
        self.update_from_data_xy(path.vertices, ignore, updatex, updatey)

    def __eq__(self, other):
        return isinstance(other, Bbox) and np.array_equal(self._points, other._points)

    def __hash__(self):
        return id(self)

    def __format__(self, spec):
        return "Bbox(x0={1:{0}}, y0={2:{0}}, x1={3:{0}}, y1={4:{0}})".format(
            spec, *self._points.flat)

    def __str__(self):
        return format(self, "")

    def __repr__(self):
        return f"Bbox({self._points.tolist()!r})"


class TransformedBbox(BboxBase):
    """A box as a transform sees it, now and later.

    Parameters
    ----------
    bbox : Bbox
    transform : Transform
    """

    def __init__(self, bbox, transform, **kwargs):
        if not isinstance(bbox, BboxBase):
            raise TypeError(f"'bbox' must be an instance of matplotlib.transforms.BboxBase, not a "
                            f"{type(bbox).__name__}")
        if transform.input_dims != 2 or transform.output_dims != 2:
            raise ValueError("The input and output dimensions of 'transform' must be 2")
        self._bbox, self._transform = bbox, transform

    def get_points(self):
        """The two corners as an array."""
        corners = self._transform.transform(self._bbox.corners())
        points = np.array([corners.min(axis=0), corners.max(axis=0)])
        for axis in (0, 1):
            if self._bbox.size[axis] < 0:  # a box that is inside out stays so
                points[:, axis] = points[::-1, axis]
        return points

    def __repr__(self):
        return f"TransformedBbox({self._bbox!r}, {self._transform!r})"


class LockableBbox(BboxBase):
    """A box some of whose edges are fixed.

    Parameters
    ----------
    bbox : Bbox
    x0, y0, x1, y1 : float, optional
        Fixed edges.
    """

    def __init__(self, bbox, x0=None, y0=None, x1=None, y1=None, **kwargs):
        self._bbox = bbox
        self.locked_x0, self.locked_y0, self.locked_x1, self.locked_y1 = x0, y0, x1, y1

    def get_points(self):
        """The two corners as an array."""
        locked = (self.locked_x0, self.locked_y0, self.locked_x1, self.locked_y1)
        return np.array([free if fixed is None else fixed
                         for free, fixed in zip(self._bbox.extents, locked)]).reshape(2, 2)
