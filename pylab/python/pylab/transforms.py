"""Boxes and transforms: what coordinates mean, by matplotlib's names."""
import math

import numpy as np

from . import _core
from ._bbox import Bbox, BboxBase, TransformedBbox

__all__ = ["Affine2D", "Bbox", "BboxBase", "BlendedGenericTransform", "CompositeGenericTransform",
           "IdentityTransform", "ScaledTranslation", "Transform", "TransformedBbox",
           "blended_transform_factory", "nonsingular", "offset_copy"]

_DATA, _AXES = _core.Coordinates.data, _core.Coordinates.axes
_FIGURE, _PIXELS = _core.Coordinates.figure, _core.Coordinates.pixels
_IDENTITY = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def _then(first, second):
    """The affine map `first`, then `second`, each (a, b, c, d, e, f) as in Affine2D."""
    a, b, c, d, e, f = first
    p, q, r, s, t, u = second
    return (p * a + r * b, q * a + s * b, p * c + r * d, q * c + s * d,
            p * e + r * f + t, q * e + s * f + u)


class Transform:
    """A map of points; `a + b` is a, then b."""

    is_affine = True
    is_separable = True
    has_inverse = True
    input_dims = output_dims = 2

    def transform(self, values):
        """Map (N, 2) points or one point (2,)."""
        points = np.asanyarray(values, float)
        if points.ndim == 1:
            return self._map(points.reshape(1, 2))[0]
        return self._map(points)

    transform_affine = transform

    def transform_point(self, point):
        """Map one (x, y)."""
        if len(point) != 2:
            raise ValueError("The length of 'point' must be 2")
        return self.transform(np.asarray(point, float))

    def transform_path(self, path):
        """Map a Path."""
        return path.transformed(self)

    transform_path_affine = transform_path

    def transform_bbox(self, bbox):
        """The box of a box's mapped corners."""
        return Bbox(self.transform(bbox.get_points()))

    def inverted(self):
        """The map back."""
        return _Inverted(self)

    def frozen(self):
        """Itself as it is now."""
        return self

    def __add__(self, other):
        if not isinstance(other, Transform):
            return NotImplemented
        return _joined(self, other)

    def __sub__(self, other):
        if not isinstance(other, Transform):
            return NotImplemented
        return self + other.inverted()

    def _map(self, points):
        raise NotImplementedError

    def _to_spec(self):
        raise TypeError("an artist cannot be drawn with this transform: only affine maps, the "
                        "transforms of axes and figures, blended ones of them, and offsets can")


class Affine2D(Transform):
    """An affine map that is built step by step: Affine2D().scale(2).rotate_deg(30)."""

    def __init__(self, matrix=None, **kwargs):
        self._m = _IDENTITY
        if matrix is not None:
            m = np.asarray(matrix, float)
            self._m = (m[0, 0], m[1, 0], m[0, 1], m[1, 1], m[0, 2], m[1, 2])

    @staticmethod
    def from_values(a, b, c, d, e, f):
        """From the matrix [[a, c, e], [b, d, f], [0, 0, 1]]."""
        made = Affine2D()
        made._m = (a, b, c, d, e, f)
        return made

    def _add(self, step):
        self._m = _then(self._m, step)
        return self

    def clear(self):
        """Back to no change."""
        self._m = _IDENTITY
        return self

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

    def skew(self, x, y):
        """Add a skew by two angles, radians."""
        return self._add((1, math.tan(y), math.tan(x), 1, 0, 0))

    def skew_deg(self, x, y):
        """Add a skew by two angles, degrees."""
        return self.skew(math.radians(x), math.radians(y))

    def get_matrix(self):
        """The 3 x 3 matrix."""
        a, b, c, d, e, f = self._m
        return np.array([[a, c, e], [b, d, f], [0, 0, 1.0]])

    def to_values(self):
        """(a, b, c, d, e, f)."""
        return self._m

    def frozen(self):
        """A copy."""
        return Affine2D.from_values(*self._m)

    def inverted(self):
        """The map back."""
        return Affine2D(np.linalg.inv(self.get_matrix()))

    def _map(self, points):
        a, b, c, d, e, f = self._m
        x, y = points[:, 0], points[:, 1]
        return np.column_stack((a * x + c * y + e, b * x + d * y + f))

    def _to_spec(self):
        return _core.TransformSpec(_PIXELS, _PIXELS, self._m)


class IdentityTransform(Affine2D):
    """Pixels as they are."""


class Anchored(Transform):
    """Coordinates of an axes or figure, as the core's value."""

    def __init__(self, spec, owner):
        self._spec = spec
        self._owner = owner  # Axes or Figure

    def _map(self, points):
        return self._owner._frame().to_display(points, self._spec)

    def _to_spec(self):
        return self._spec

    def __eq__(self, other):
        return (isinstance(other, Anchored) and other._owner is self._owner and
                other._spec == self._spec)

    def __hash__(self):
        return hash(id(self._owner))


class ScaledTranslation(Transform):
    """A shift by (xt, yt) in the units of `scale_trans`; inches with fig.dpi_scale_trans."""

    def __init__(self, xt, yt, scale_trans, **kwargs):
        self._xt, self._yt, self._scale = xt, yt, scale_trans

    def _points(self):
        """The shift in points; None when it is in other units than inches."""
        if isinstance(self._scale, DpiScale):
            return 72 * self._xt, 72 * self._yt
        return None

    def _map(self, points):
        return points + self._scale.transform((self._xt, self._yt))

    def inverted(self):
        """The shift back."""
        return ScaledTranslation(-self._xt, -self._yt, self._scale)


class DpiScale(Transform):
    """Inches to pixels of a figure."""

    def __init__(self, figure):
        self._figure = figure

    def _map(self, points):
        return points * self._figure.dpi

    def inverted(self):
        """Pixels to inches."""
        return Affine2D().scale(1 / self._figure.dpi)

    def _to_spec(self):
        return _core.TransformSpec(_PIXELS, _PIXELS, Affine2D().scale(self._figure.dpi)._m)


class _Inverted(Transform):
    """The way back of an Anchored transform."""

    def __init__(self, forward):
        self._forward = forward

    def inverted(self):
        return self._forward

    def _map(self, points):
        forward = self._forward
        if isinstance(forward, _Chain):
            for part in reversed(forward._parts):
                points = part.inverted()._map(points)
            return points
        spec, frame = forward._to_spec(), forward._owner._frame()
        box = {_AXES: frame.axes_box, _FIGURE: frame.figure_box, _PIXELS: (0, 0, 1, 1)}
        points = points - np.multiply(spec.offset_points, frame.dpi / 72)
        columns = []
        for i, kind in enumerate((spec.x, spec.y)):
            if kind == _DATA:
                columns.append(frame.to_data(points)[:, i])
            else:
                low, high = box[kind][i], box[kind][i + 2]
                columns.append((points[:, i] - low) / (high - low))
        return Affine2D.from_values(*spec.before).inverted()._map(np.column_stack(columns))


class _Chain(Transform):
    """Several maps, one after the other, that are no value of the core's."""

    def __init__(self, parts):
        self._parts = parts

    def _map(self, points):
        for part in self._parts:
            points = part._map(points)
        return points


CompositeGenericTransform = _Chain


def _joined(first, second):
    """`first`, then `second`, as simple as it can be said."""
    if isinstance(first, Affine2D) and isinstance(second, Affine2D):
        return Affine2D.from_values(*_then(first._m, second._m))
    if isinstance(first, Affine2D) and isinstance(second, Anchored):
        spec = second._spec
        return Anchored(_core.TransformSpec(spec.x, spec.y, _then(first._m, spec.before),
                                            spec.offset_points), second._owner)
    if isinstance(first, Anchored) and isinstance(second, (ScaledTranslation, Affine2D)):
        shift = _shift_in_points(second, first._owner)
        if shift is not None:
            spec = first._spec
            x, y = spec.offset_points
            return Anchored(_core.TransformSpec(spec.x, spec.y, spec.before,
                                                (x + shift[0], y + shift[1])), first._owner)
    if isinstance(first, IdentityTransform):
        return second
    parts = [*getattr(first, "_parts", (first,)), *getattr(second, "_parts", (second,))]
    return _Chain(parts)


def _shift_in_points(step, owner):
    """A pure shift of pixels as points; None for anything else."""
    if isinstance(step, ScaledTranslation):
        return step._points()
    if step._m[:4] != _IDENTITY[:4]:
        return None
    dpi = getattr(owner, "figure", owner).dpi
    return step._m[4] * 72 / dpi, step._m[5] * 72 / dpi


def blended_transform_factory(x_transform, y_transform):
    """x by one transform, y by the other."""
    x, y = x_transform._to_spec(), y_transform._to_spec()
    (a, b, c, _, e, _), (_, b2, c2, d, _, f) = x.before, y.before
    if (b, c, b2, c2) != (0, 0, 0, 0):
        raise TypeError("transforms that turn or skew cannot be blended")
    spec = _core.TransformSpec(x.x, y.y, (a, 0, 0, d, e, f),
                               (x.offset_points[0], y.offset_points[1]))
    # The one that has an axes knows all kinds of coordinates.
    owners = [getattr(t, "_owner", None) for t in (x_transform, y_transform)]
    owners.sort(key=lambda o: not hasattr(o, "xaxis"))
    return Anchored(spec, owners[0])


BlendedGenericTransform = blended_transform_factory


def offset_copy(trans, fig=None, x=0.0, y=0.0, units="inches"):
    """`trans` with an offset in 'inches', 'points' or 'dots' added."""
    if units == "dots":
        return trans + Affine2D().translate(x, y)
    if fig is None:
        raise ValueError("For units of inches or points a fig kwarg is needed")
    if units == "points":
        x, y = x / 72, y / 72
    elif units != "inches":
        raise ValueError(f"units must be 'inches', 'points' or 'dots', not {units!r}")
    return trans + ScaledTranslation(x, y, fig.dpi_scale_trans)


def nonsingular(vmin, vmax, expander=0.001, tiny=1e-15, increasing=True):
    """Limits that can be divided by their distance: ends that are too near move apart.

    Parameters
    ----------
    expander : float
        By how much of their values.
    tiny : float
        Nearer than this part of the larger one is too near.
    increasing : bool
        Whether the lower one comes first, whatever was given.
    """
    return _core.nonsingular_interval(float(vmin), float(vmax), expander, tiny, bool(increasing))
