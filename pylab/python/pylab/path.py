"""Path: vertices with codes, as all shapes and markers are given."""
import functools

import numpy as np

from ._path_geometry import clip, cross, inside

STOP, MOVETO, LINETO, CURVE3, CURVE4, CLOSEPOLY = 0, 1, 2, 3, 4, 79


class Path:
    """A series of lines and Bézier curves.

    Parameters
    ----------
    vertices : (N, 2) array of numbers
    codes : sequence of N codes, optional
        MOVETO, LINETO, CURVE3, CURVE4, CLOSEPOLY, STOP. None: a polyline, broken at NaN.
    closed : bool, default False
        Without codes: close the polyline; the last vertex is taken for the closing one.
    readonly : bool, default False
    """

    code_type = np.uint8
    STOP, MOVETO, LINETO, CURVE3, CURVE4, CLOSEPOLY = 0, 1, 2, 3, 4, 79
    NUM_VERTICES_FOR_CODE = {STOP: 1, MOVETO: 1, LINETO: 1, CURVE3: 2, CURVE4: 3, CLOSEPOLY: 1}

    def __init__(self, vertices, codes=None, _interpolation_steps=1, closed=False, readonly=False):
        if np.ma.isMaskedArray(vertices):
            vertices = np.ma.filled(vertices.astype(float), np.nan)
        vertices = np.array(vertices, float)
        if vertices.ndim != 2 or vertices.shape[1] != 2:
            raise ValueError("'vertices' must be a 2D list or array with shape Nx2, not "
                             f"{vertices.shape}")
        if codes is not None:
            codes = np.array(codes, self.code_type)
            if codes.ndim != 1 or len(codes) != len(vertices):
                raise ValueError("'codes' must be a 1D list or array with the same length of "
                                 f"'vertices'. Your vertices have shape {vertices.shape} but your "
                                 f"codes have shape {codes.shape}")
            if len(codes) and codes[0] != MOVETO:
                raise ValueError("The first element of 'code' must be equal to 'MOVETO' (1).  "
                                 f"Your first code is {codes[0]}")
        elif closed and len(vertices):
            codes = np.full(len(vertices), LINETO, self.code_type)
            codes[0], codes[-1] = MOVETO, CLOSEPOLY
        self._vertices, self._codes, self._readonly = vertices, codes, readonly
        if readonly:
            vertices.flags.writeable = False
        self._interpolation_steps = _interpolation_steps
        self.should_simplify, self.simplify_threshold = True, 1 / 9

    vertices = property(lambda self: self._vertices,
                        lambda self, v: self._write("_vertices", np.asarray(v, float)))
    codes = property(lambda self: self._codes, lambda self, c: self._write("_codes", c))
    readonly = property(lambda self: self._readonly)

    def _write(self, name, value):
        if self._readonly:
            raise AttributeError("Can't set vertices or codes on a readonly Path")
        setattr(self, name, value)

    def __len__(self):
        return len(self._vertices)

    def __repr__(self):
        return f"Path({self._vertices!r}, {self._codes!r})"

    def copy(self):
        """A copy that shares nothing."""
        return Path(self._vertices, self._codes)

    deepcopy = copy

    def transformed(self, transform):
        """The path with its vertices mapped."""
        return self._with_vertices(transform.transform(self._vertices))

    def _with_vertices(self, vertices):
        return Path(vertices, self._codes, self._interpolation_steps)

    @classmethod
    def make_compound_path(cls, *args):
        """One path of several."""
        if not args:
            return Path(np.empty([0, 2]))
        codes = []
        for path in args:
            if path.codes is None:
                one = np.full(len(path), LINETO, cls.code_type)
                one[:1] = MOVETO
                codes.append(one)
            else:
                codes.append(path.codes)
        codes = np.concatenate(codes)
        vertices = np.concatenate([path.vertices for path in args])
        keep = codes != STOP
        return cls(vertices[keep], codes[keep])

    @classmethod
    def make_compound_path_from_polys(cls, XY):
        """One path of polygons of the same number of sides: an (N, sides, 2) array."""
        count, sides, _ = np.shape(XY)
        vertices = np.zeros((count, sides + 1, 2))
        vertices[:, :-1] = XY
        codes = np.full((count, sides + 1), LINETO, cls.code_type)
        codes[:, 0], codes[:, -1] = MOVETO, CLOSEPOLY
        return cls(vertices.reshape(-1, 2), codes.ravel())

    def iter_segments(self, **kwargs):
        """(points of the segment as a flat array, its code), one after the other."""
        at = 0
        codes = self._codes
        while at < len(self._vertices):
            code = (MOVETO if at == 0 else LINETO) if codes is None else codes[at]
            if code == STOP:
                return
            count = self.NUM_VERTICES_FOR_CODE[int(code)]
            yield self._vertices[at:at + count].ravel(), code
            at += count

    def cleaned(self, transform=None, **kwargs):
        """The path mapped, with an end code."""
        path = self if transform is None else self.transformed(transform)
        codes = path.codes
        if codes is None:
            codes = np.full(len(path), LINETO, self.code_type)
            codes[:1] = MOVETO
        return Path(np.vstack((path.vertices, [(0, 0)])), np.append(codes, STOP))

    def interpolated(self, steps):
        """The path with each line cut into `steps` pieces."""
        if steps == 1:
            return self
        count = len(self._vertices)
        where = np.arange((count - 1) * steps + 1) / steps
        vertices = np.column_stack([np.interp(where, np.arange(count), self._vertices[:, i])
                                    for i in (0, 1)])
        if self._codes is None:
            return Path(vertices)
        codes = np.full((count - 1) * steps + 1, LINETO, self.code_type)
        codes[0::steps] = self._codes
        return Path(vertices, codes)

    def _flat(self):
        """Its subpaths as (N, 2) arrays, curves as chords."""
        parts, now, start = [], [], None
        for points, code in self.iter_segments():
            points = points.reshape(-1, 2)
            if code == MOVETO:
                parts.append(now)
                now = [points[0]]
                start = points[0]
            elif code == CLOSEPOLY:
                if start is not None:
                    now.append(start)
                    parts.append(now)
                    now = [start]
            elif code == LINETO:
                now.append(points[0])
            else:
                now.extend(_curve(now[-1], points))
        parts.append(now)
        return [np.array(p) for p in parts if len(p) > 1]

    def to_polygons(self, transform=None, width=0, height=0, closed_only=True):
        """Its subpaths as closed polygons, each an (N, 2) array."""
        path = self if transform is None else self.transformed(transform)
        found = []
        for part in path._flat():
            if closed_only:
                if len(part) < 3:
                    continue
                if (part[0] != part[-1]).any():
                    part = np.vstack((part, part[:1]))
            found.append(part)
        return found

    def get_extents(self, transform=None, **kwargs):
        """The box around it, as a Bbox."""
        from .transforms import Bbox
        path = self if transform is None else self.transformed(transform)
        has_curves = path.codes is not None and np.isin(path.codes, (CURVE3, CURVE4)).any()
        if has_curves:
            points = path._extremes()
        elif path.codes is not None:
            points = path.vertices[(path.codes != CLOSEPOLY) & (path.codes != STOP)]
        else:
            points = path.vertices
        points = points[np.isfinite(points).all(axis=1)]
        if not len(points):
            return Bbox([[np.inf, np.inf], [-np.inf, -np.inf]])
        return Bbox([points.min(axis=0), points.max(axis=0)])

    def _extremes(self):
        """Ends of segments, and where curves turn back along x or y."""
        found, at = [], None
        for points, code in self.iter_segments():
            points = points.reshape(-1, 2)
            if code == CLOSEPOLY:
                continue
            if code in (CURVE3, CURVE4):
                found.extend(_turns(np.vstack((at, points))))
            at = points[-1]
            found.append(at)
        return np.array(found).reshape(-1, 2)

    def contains_point(self, point, transform=None, radius=0.0):
        """Whether a point is inside it (nonzero winding)."""
        return bool(self.contains_points([point], transform, radius)[0])

    def contains_points(self, points, transform=None, radius=0.0):
        """For each of (N, 2) points, whether it is inside (even number of crossings: outside)."""
        points = np.asarray(points, float)
        found = np.zeros(len(points), bool)
        for polygon in self.to_polygons(transform):
            found ^= inside(polygon, points)
        return found

    def contains_path(self, path, transform=None):
        """Whether all vertices of another path are inside."""
        other = path if transform is None else path.transformed(transform)
        return bool(self.contains_points(other.vertices).all())

    def intersects_path(self, other, filled=True):
        """Whether it crosses another path or, if filled, they have an area in common."""
        for a in self._flat():
            for b in other._flat():
                if cross(a, b):
                    return True
        return bool(filled and (self.contains_points(other.vertices[:1]).any() or
                                other.contains_points(self.vertices[:1]).any()))

    def intersects_bbox(self, bbox, filled=True):
        """Whether it crosses a box or, if filled, they have an area in common."""
        return self.intersects_path(Path.unit_rectangle().transformed(_onto(bbox)), filled)

    def clip_to_bbox(self, bbox, inside=True):
        """The polygons of it that lie in a box."""
        return Path.make_compound_path(*(
            Path(clip(polygon, bbox), closed=True) for polygon in self.to_polygons()))

    # -- well-known shapes ---------------------------------------------------------------------

    @classmethod
    @functools.cache
    def unit_rectangle(cls):
        """From (0, 0) to (1, 1)."""
        return cls([[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]], closed=True, readonly=True)

    @classmethod
    def unit_regular_polygon(cls, numVertices):
        """A regular polygon of radius 1, one corner at the top."""
        theta = 2 * np.pi / max(numVertices, 1) * np.arange(numVertices + 1) + np.pi / 2
        return cls(np.column_stack((np.cos(theta), np.sin(theta))), closed=True, readonly=True)

    @classmethod
    def unit_regular_star(cls, numVertices, innerCircle=0.5):
        """A star of radius 1, one point at the top."""
        count = numVertices * 2
        theta = 2 * np.pi / count * np.arange(count + 1) + np.pi / 2
        radius = np.where(np.arange(count + 1) % 2, innerCircle, 1.0)
        return cls(np.column_stack((radius * np.cos(theta), radius * np.sin(theta))), closed=True,
                   readonly=True)

    @classmethod
    def unit_regular_asterisk(cls, numVertices):
        """Lines from the middle, as many as given."""
        return cls.unit_regular_star(numVertices, 0.0)

    @classmethod
    @functools.cache
    def unit_circle(cls):
        """Radius 1 about the origin."""
        return cls.circle(readonly=True)

    @classmethod
    def circle(cls, center=(0.0, 0.0), radius=1.0, readonly=False):
        """A circle of eight cubic arcs."""
        vertices, codes = _closed_circle(8)
        return cls(vertices * radius + center, codes, readonly=readonly)

    @classmethod
    def unit_circle_righthalf(cls):
        """The right half of the unit circle."""
        return cls(*_closed_circle(4), readonly=True)

    @classmethod
    def arc(cls, theta1, theta2, n=None, is_wedge=False):
        """A part of the unit circle between two angles, degrees; as a wedge with the middle."""
        eta1 = theta1
        eta2 = theta2 - 360 * np.floor((theta2 - theta1) / 360)
        if theta2 != theta1 and eta2 <= eta1:
            eta2 += 360
        eta1, eta2 = np.deg2rad([eta1, eta2])
        if n is None:
            n = int(2 ** np.ceil((eta2 - eta1) / (np.pi / 2)))
        if n < 1:
            raise ValueError("n must be >= 1 or None")
        vertices, codes = _arc(eta1, eta2, n)
        if is_wedge:
            vertices = np.vstack(([(0, 0)], vertices, [(0, 0), (0, 0)]))
            codes = [MOVETO, LINETO, *codes[1:], LINETO, CLOSEPOLY]
        return cls(vertices, codes, readonly=True)

    @classmethod
    def wedge(cls, theta1, theta2, n=None):
        """A slice of the unit circle between two angles, degrees."""
        return cls.arc(theta1, theta2, n, True)


# The arm of a cubic arc of 45 degrees that strays least (Lancaster, Approximating a circle or an
# ellipse using four Bézier cubic splines).
_ARM_45 = 0.2652031


@functools.cache
def _closed_circle(pieces):
    """Cubic arcs of 45 degrees of the unit circle, from below; vertices and codes."""
    vertices, codes = _arc(-np.pi / 2, -np.pi / 2 + pieces * np.pi / 4, pieces, _ARM_45)
    vertices = np.vstack((vertices, vertices[:1]))
    codes = np.array([*codes, CLOSEPOLY], Path.code_type)
    vertices.flags.writeable = codes.flags.writeable = False
    return vertices, codes


def _arc(start, end, pieces, arm=None):
    """Cubic arcs of the unit circle (Maisonobe: arms so that end and middle are exact)."""
    steps = np.linspace(start, end, pieces + 1)
    delta = (end - start) / pieces
    if arm is None:
        half = np.tan(delta / 2)
        arm = np.sin(delta) * (np.sqrt(4 + 3 * half * half) - 1) / 3
    on = np.column_stack((np.cos(steps), np.sin(steps)))
    along = np.column_stack((-on[:, 1], on[:, 0])) * arm
    vertices = np.empty((pieces * 3 + 1, 2))
    vertices[0::3] = on
    vertices[1::3] = on[:-1] + along[:-1]
    vertices[2::3] = on[1:] - along[1:]
    return vertices, [MOVETO, *[CURVE4] * (3 * pieces)]


def _curve(start, points, steps=16):
    """Chords of a Bézier curve from `start`, without the start."""
    t = np.linspace(0, 1, steps + 1)[1:, None]
    s = 1 - t
    if len(points) == 2:
        return list(s * s * start + 2 * s * t * points[0] + t * t * points[1])
    return list(s**3 * start + 3 * s * s * t * points[0] + 3 * s * t * t * points[1] +
                t**3 * points[2])


def _turns(control):
    """The points of a Bézier curve where it turns back along x or y."""
    steps = np.diff(control, axis=0)
    if len(steps) == 2:
        slopes = [steps[1] - steps[0], steps[0]]
    else:
        slopes = [steps[0] - 2 * steps[1] + steps[2], 2 * (steps[1] - steps[0]), steps[0]]
    roots = np.concatenate([np.roots([s[i] for s in slopes]) for i in (0, 1)])
    roots = roots[np.isreal(roots)].real
    return [_at(control, t) for t in roots if 0 < t < 1]


def _at(control, t):
    """A point of a Bézier curve (de Casteljau)."""
    while len(control) > 1:
        control = control[:-1] * (1 - t) + control[1:] * t
    return control[0]


def get_path_collection_extents(master_transform, paths, transforms, offsets, offset_transform):
    """The box around paths, each with its transform and then moved by its offset; those go in turn
    when there are fewer of them."""
    from .transforms import Affine2D, Bbox
    if not len(paths):
        raise ValueError("No paths provided")
    offsets = np.reshape(np.asarray(offsets, float), (-1, 2))
    boxes = []
    for i in range(max(len(paths), len(offsets))):
        move = Affine2D(transforms[i % len(transforms)]) if len(transforms) else Affine2D()
        move = move + master_transform
        if len(offsets):
            move = move + Affine2D().translate(
                *offset_transform.transform(offsets[i % len(offsets)]))
        boxes.append(paths[i % len(paths)].get_extents(move))
    return Bbox.union(boxes)


def _onto(bbox):
    from .transforms import Affine2D
    return Affine2D().scale(bbox.width, bbox.height).translate(bbox.x0, bbox.y0)
