"""Affine maps by matplotlib's names."""
import math

import numpy as np

from ._bbox import Bbox
from ._transform_base import Transform

IDENTITY = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def then(first, second):
    """The affine map `first`, then `second`, each (a, b, c, d, e, f) as in Affine2D."""
    a, b, c, d, e, f = first
    p, q, r, s, t, u = second
    return (p * a + r * b, q * a + s * b, p * c + r * d, q * c + s * d,
            p * e + r * f + t, q * e + s * f + u)


class AffineBase(Transform):
    """The base of affine maps."""

    is_affine = True

    def transform_non_affine(self, points):
        """The points: there is no such part."""
        return points

    def transform_path_non_affine(self, path):
        """The path: there is no such part."""
        return path

    def transform_path_affine(self, path):
        """Map a Path."""
        return path._with_vertices(self.transform(path.vertices))

    transform_path = transform_path_affine

    def get_affine(self):
        """Itself."""
        return self

    def __array__(self, dtype=None, copy=None):
        return self.get_matrix()

    def __eq__(self, other):
        if getattr(other, "is_affine", False) and hasattr(other, "get_matrix"):
            return bool(np.all(self.get_matrix() == other.get_matrix()))
        return NotImplemented

    __hash__ = object.__hash__


class Affine2DBase(AffineBase):
    """Affine maps of the plane; subclasses define get_matrix()."""

    input_dims = output_dims = 2
    has_inverse = True

    @property
    def _m(self):
        (a, c, e), (b, d, f), _ = self.get_matrix().tolist()
        return a, b, c, d, e, f

    @property
    def is_separable(self):
        """Whether x does not depend on y, nor y on x."""
        return self._m[1] == self._m[2] == 0

    def to_values(self):
        """(a, b, c, d, e, f) of the matrix [[a, c, e], [b, d, f], [0, 0, 1]]."""
        return self._m

    def transform(self, values):
        """Map (N, 2) points or one point (2,)."""
        masked = np.ma.isMaskedArray(values)
        points = np.ma.asarray(values, float) if masked else np.asarray(values, float)
        a, b, c, d, e, f = self._m
        x, y = points[..., 0], points[..., 1]
        if masked:
            return np.ma.stack((a * x + c * y + e, b * x + d * y + f), axis=-1)
        placed = np.empty((*points.shape[:-1], 2))
        placed[..., 0], placed[..., 1] = a * x + c * y + e, b * x + d * y + f
        return placed

    transform_affine = transform

    def inverted(self):
        """The map back."""
        return Affine2D(np.linalg.inv(self.get_matrix()))

    def frozen(self):
        """A copy as it is now."""
        return Affine2D.from_values(*self._m)


class Affine2D(Affine2DBase):
    """An affine map that is built step by step: Affine2D().scale(2).rotate_deg(30).

    Parameters
    ----------
    matrix : (3, 3) array, optional
    """

    _m = IDENTITY  # in place of the base's property

    def __init__(self, matrix=None, **kwargs):
        super().__init__(**kwargs)
        self._m = IDENTITY
        if matrix is not None:
            self.set_matrix(matrix)

    @staticmethod
    def from_values(a, b, c, d, e, f):
        """From the matrix [[a, c, e], [b, d, f], [0, 0, 1]]."""
        made = Affine2D()
        made._m = tuple(map(float, (a, b, c, d, e, f)))
        return made

    @staticmethod
    def identity():
        """No change."""
        return Affine2D()

    def _add(self, step):
        self._m = then(self._m, step)
        return self

    def clear(self):
        """Back to no change."""
        self._m = IDENTITY
        return self

    def set(self, other):
        """Be as another one."""
        self._m = tuple(other.get_affine()._m)

    def set_matrix(self, mtx):
        """Replace the 3 x 3 matrix."""
        (a, c, e), (b, d, f), _ = np.asarray(mtx, float).tolist()
        self._m = a, b, c, d, e, f

    def get_matrix(self):
        """The 3 x 3 matrix."""
        a, b, c, d, e, f = self._m
        return np.array([[a, c, e], [b, d, f], [0, 0, 1.0]])

    def translate(self, tx, ty):
        """Add a shift."""
        return self._add((1, 0, 0, 1, tx, ty))

    def scale(self, sx, sy=None):
        """Add a scaling about the origin."""
        return self._add((sx, 0, 0, sx if sy is None else sy, 0, 0))

    def rotate(self, theta):
        """Add a turn about the origin, radians anticlockwise."""
        c, s = math.cos(theta), math.sin(theta)
        return self._add((c, s, -s, c, 0, 0))

    def rotate_deg(self, degrees):
        """Add a turn about the origin, degrees anticlockwise."""
        return self.rotate(math.radians(degrees))

    def rotate_around(self, x, y, theta):
        """Add a turn about a point, radians."""
        return self.translate(-x, -y).rotate(theta).translate(x, y)

    def rotate_deg_around(self, x, y, degrees):
        """Add a turn about a point, degrees."""
        return self.rotate_around(x, y, math.radians(degrees))

    def skew(self, xShear, yShear):
        """Add a skew by two angles, radians."""
        return self._add((1, math.tan(yShear), math.tan(xShear), 1, 0, 0))

    def skew_deg(self, xShear, yShear):
        """Add a skew by two angles, degrees."""
        return self.skew(math.radians(xShear), math.radians(yShear))

    def __repr__(self):
        return f"Affine2D({self.get_matrix().tolist()})"


class IdentityTransform(Affine2DBase):
    """Points as they are; as a transform of artists: pixels."""

    _m = IDENTITY

    def get_matrix(self):
        """The 3 x 3 matrix."""
        return np.identity(3)

    def transform(self, values):
        """The points."""
        return np.asanyarray(values)

    transform_affine = transform

    def transform_path(self, path):
        """The path."""
        return path

    transform_path_affine = transform_path

    def inverted(self):
        """Itself."""
        return self

    def frozen(self):
        """Itself."""
        return self

    def __repr__(self):
        return "IdentityTransform()"


def _onto(box_in, box_out):
    """The matrix that maps one box onto another one."""
    scale = box_out.size / box_in.size
    a, d = scale
    e, f = box_out.p0 - box_in.p0 * scale
    return np.array([[a, 0, e], [0, d, f], [0, 0, 1.0]])


class BboxTransform(Affine2DBase):
    """Maps a box onto another one, as both are now."""

    is_separable = True

    def __init__(self, boxin, boxout, **kwargs):
        super().__init__(**kwargs)
        self._boxin, self._boxout = boxin, boxout

    def get_matrix(self):
        """The 3 x 3 matrix."""
        return _onto(self._boxin, self._boxout)


class BboxTransformTo(BboxTransform):
    """Maps the unit square onto a box, as it is now."""

    def __init__(self, boxout, **kwargs):
        super().__init__(Bbox.unit(), boxout, **kwargs)


class BboxTransformToMaxOnly(BboxTransformTo):
    """Maps the unit square onto the box from the origin to a box's upper corner."""

    def get_matrix(self):
        """The 3 x 3 matrix."""
        return np.diag([*self._boxout.max, 1.0])


class BboxTransformFrom(BboxTransform):
    """Maps a box, as it is now, onto the unit square."""

    def __init__(self, boxin, **kwargs):
        super().__init__(boxin, Bbox.unit(), **kwargs)


class ScaledTranslation(Affine2DBase):
    """A shift by (xt, yt) in the units of `scale_trans`; inches with fig.dpi_scale_trans.

    Parameters
    ----------
    xt, yt : float
    scale_trans : Transform
    """

    is_separable = True

    def __init__(self, xt, yt, scale_trans, **kwargs):
        super().__init__(**kwargs)
        self._t, self._scale_trans = (xt, yt), scale_trans

    def get_matrix(self):
        """The 3 x 3 matrix."""
        matrix = np.identity(3)
        matrix[:2, 2] = self._scale_trans.transform(self._t)
        return matrix


class AffineDeltaTransform(Affine2DBase):
    """Another map's affine part without its shift, for differences of points."""

    def __init__(self, transform, **kwargs):
        super().__init__(**kwargs)
        self._base_transform = transform

    def get_matrix(self):
        """The 3 x 3 matrix."""
        matrix = self._base_transform.get_affine().get_matrix().copy()
        matrix[:2, 2] = 0
        return matrix
