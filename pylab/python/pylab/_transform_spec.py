"""The transforms of axes and figures, and what the core draws with: a TransformSpec.

A spec says what x and y are (data, fractions of the axes or the figure, pixels), an affine map
before and a shift in points after. The core applies it to whatever the view and the layout are at
that moment. What cannot be said so, another axes' coordinates for instance, is said in fractions of
the figure as they are now; Python says it anew before each drawing that may show it otherwise.
"""
import numpy as np

from . import _core
from ._bbox import Bbox
from ._transform_affine import (IDENTITY, Affine2D, Affine2DBase, BboxTransformFrom,
                                IdentityTransform, ScaledTranslation, then)
from ._transform_base import Transform
from ._warnings import warn

DATA, AXES = _core.Coordinates.data, _core.Coordinates.axes
FIGURE, PIXELS = _core.Coordinates.figure, _core.Coordinates.pixels


def _anchored(owner, x, y, before, offset_points, names_owner):
    """What a pickle of an Anchored says."""
    x, y = (getattr(_core.Coordinates, name) for name in (x, y))
    owner_id = owner._h.id if names_owner else 0
    return Anchored(_core.TransformSpec(x, y, before, offset_points, owner_id), owner)


class Anchored(Transform):
    """Coordinates of an axes or figure, as the core's value."""

    input_dims = output_dims = 2
    has_inverse = is_separable = True

    def __init__(self, spec, owner):
        super().__init__()
        self._spec = spec
        self._owner = owner  # Axes or Figure

    def __reduce__(self):
        spec = self._spec
        return _anchored, (self._owner, spec.x.name, spec.y.name, spec.before,
                           spec.offset_points, bool(spec.owner))

    def _curved(self):
        """For x and for y, the scale if it is not linear."""
        return [axis.get_transform() if kind == DATA and axis.get_scale() != "linear" else None
                for kind, axis in zip((self._spec.x, self._spec.y), _axis_pair(self._owner))]

    @property
    def is_affine(self):
        """Whether no scale but a linear one takes part."""
        return not any(self._curved())

    def transform(self, values):
        """Map (N, 2) points or one point (2,)."""
        points = np.asarray(np.ma.filled(np.ma.asarray(values, float), np.nan))
        mapped = self._owner._frame().to_display(points.reshape(-1, 2), self._spec)
        return mapped.reshape(points.shape)

    def transform_non_affine(self, values):
        """The scales."""
        points = np.array(values, float)
        for i, scale in enumerate(self._curved()):
            if scale is not None:
                points[..., i] = scale.transform(points[..., i])
        return points

    def get_affine(self):
        """What follows the scales."""
        low, high = np.zeros(2), np.ones(2)
        for i, scale in enumerate(self._curved()):
            if scale is not None:  # what is shown, which any scale has
                low[i], high[i] = self._owner._frame().view[i::2]
        start, end = self.transform_non_affine([low, high])
        origin, right, up = self.transform([low, (high[0], low[1]), (low[0], high[1])])
        matrix = np.identity(3)
        matrix[:2, 0] = (right - origin) / (end[0] - start[0])
        matrix[:2, 1] = (up - origin) / (end[1] - start[1])
        matrix[:2, 2] = origin - matrix[:2, :2] @ start
        return Affine2D(matrix)

    def inverted(self):
        """The map back."""
        return _Inverted(self)

    def _parts(self):
        if self._spec == _core.TransformSpec(DATA, DATA):
            return [DataScales(self._owner), DataLimits(self._owner), self._owner.transAxes]
        return [self]

    def contains_branch_seperately(self, other_transform):
        """Whether x, and whether y, end with all that another one does."""
        spec = self._spec
        return tuple(
            Anchored(_core.TransformSpec(kind, kind, spec.before, spec.offset_points),
                     self._owner).contains_branch(other_transform) for kind in (spec.x, spec.y))

    def _to_spec(self):
        return self._spec

    def __eq__(self, other):
        return (isinstance(other, Anchored) and other._owner is self._owner and
                other._spec == self._spec)

    def __hash__(self):
        return hash(id(self._owner))


def _axis_pair(owner):
    return (owner.xaxis, owner.yaxis) if hasattr(owner, "transData") else (None, None)


class DataScales(Transform):
    """Data to what the scales of an axes make of them: ax.transScale."""

    input_dims = output_dims = 2
    has_inverse = is_separable = True

    def __init__(self, axes, backwards=False):
        super().__init__()
        self._axes, self._backwards = axes, backwards

    @property
    def is_affine(self):
        """Whether both scales are linear."""
        return all(axis.get_scale() == "linear" for axis in _axis_pair(self._axes))

    def transform_non_affine(self, values):
        """Map points."""
        points = np.array(values, float)
        for i, axis in enumerate(_axis_pair(self._axes)):
            scale = axis.get_transform()
            scale = scale.inverted() if self._backwards else scale
            points[..., i] = scale.transform(points[..., i])
        return points

    def inverted(self):
        """The map back."""
        return DataScales(self._axes, not self._backwards)

    def __eq__(self, other):
        return isinstance(other, DataScales) and (self._axes, self._backwards) == (
            other._axes, other._backwards)

    __hash__ = object.__hash__


class DataLimits(BboxTransformFrom):
    """What the scales have made to fractions of the axes: ax.transLimits."""

    def __init__(self, axes):
        self._axes = axes
        super().__init__(None)

    def get_matrix(self):
        """The 3 x 3 matrix."""
        x0, y0, x1, y1 = self._axes._frame().view
        self._boxin = Bbox(DataScales(self._axes).transform([[x0, y0], [x1, y1]]))
        return super().get_matrix()

    def __eq__(self, other):
        return isinstance(other, DataLimits) and self._axes is other._axes

    __hash__ = object.__hash__


class DpiScale(Affine2DBase):
    """Inches to pixels of a figure."""

    def __init__(self, figure):
        super().__init__()
        self._figure = figure

    def get_matrix(self):
        """The 3 x 3 matrix."""
        return np.diag([self._figure.dpi, self._figure.dpi, 1.0])


class _Inverted(Transform):
    """The way back of an Anchored transform."""

    input_dims = output_dims = 2
    has_inverse = is_separable = True
    is_affine = property(lambda self: self._forward.is_affine)

    def __init__(self, forward):
        super().__init__()
        self._forward = forward

    def inverted(self):
        """The way there."""
        return self._forward

    def get_affine(self):
        """The affine part, where the whole is."""
        return self._forward.get_affine().inverted() if self.is_affine else IdentityTransform()

    def transform_non_affine(self, values):
        """The whole, where it is not affine."""
        return values if self.is_affine else self.transform(values)

    def transform(self, values):
        """Map (N, 2) points or one point (2,)."""
        points = np.asarray(values, float)
        spec, frame = self._forward._spec, self._forward._owner._frame()
        box = {AXES: frame.axes_box, FIGURE: frame.figure_box, PIXELS: (0, 0, 1, 1)}
        places = points.reshape(-1, 2) - np.multiply(spec.offset_points, frame.dpi / 72)
        columns = []
        for i, kind in enumerate((spec.x, spec.y)):
            if kind == DATA:
                columns.append(frame.to_data(places)[:, i])
            else:
                low, high = box[kind][i], box[kind][i + 2]
                columns.append((places[:, i] - low) / (high - low))
        back = Affine2D.from_values(*spec.before).inverted()
        return back.transform(np.column_stack(columns)).reshape(points.shape)


def blended(x, y):
    """x by one Anchored, y by the other, as an Anchored; None where that cannot be said."""
    owners = [x._owner, y._owner]
    # The one that has an axes knows all kinds of coordinates.
    owners.sort(key=lambda owner: not hasattr(owner, "transData"))
    if owners[0] is not owners[1] and getattr(owners[0], "figure", None) is not owners[1]:
        return None
    p, q = x._spec, y._spec
    (a, b, c, _, e, _), (_, b2, c2, d, _, f) = p.before, q.before
    if (b, c, b2, c2) != (0, 0, 0, 0):
        raise TypeError("transforms that turn or skew cannot be blended")
    return Anchored(_core.TransformSpec(p.x, q.y, (a, 0, 0, d, e, f),
                                        (p.offset_points[0], q.offset_points[1])), owners[0])


# -- what the core draws with ---------------------------------------------------------------------


def spec_of(transform, artist=None):
    """The TransformSpec of a transform, of an artist on an axes or figure if it is given.

    Raises
    ------
    TypeError
        It is not affine and none of an axes or figure.
    """
    found = _lasting(transform, artist)
    return found if found is not None else _momentary(transform, artist)


def moves(transform, artist):
    """Whether what the artist is drawn with has to be said anew when something changes."""
    return not all(isinstance(step, IdentityTransform) or
                   isinstance(step, Anchored) and _is_of(step, artist)
                   for step in transform._steps())


def _is_of(anchored, artist):
    """Whether the core finds these coordinates by itself when it draws the artist."""
    if artist is None or artist.figure is None:
        return True
    kinds = {anchored._spec.x, anchored._spec.y} - {PIXELS}
    owner = anchored._owner
    if owner is artist.axes or not kinds or getattr(type(owner), "of_all", False):
        return True
    return kinds <= {FIGURE} and owner is artist.figure


def _lasting(transform, artist):
    """The spec by which the core follows all changes; None where there is none."""
    before, anchor, shift = IDENTITY, None, np.zeros(2)
    for step in transform._steps():
        if isinstance(step, Anchored):
            if anchor is not None or not _is_of(step, artist):
                return None
            anchor = step._spec
            before, shift = then(before, anchor.before), np.array(anchor.offset_points)
        elif not isinstance(step, Affine2DBase) or anchor is None and _is_of_inches(step):
            return None
        elif anchor is None:
            before = then(before, step._m)
        else:
            more = _shift_in_points(step, transform)
            if more is None:
                return None
            shift = shift + more
    x, y = (PIXELS, PIXELS) if anchor is None else (anchor.x, anchor.y)
    return _core.TransformSpec(x, y, before, tuple(shift))


def _is_of_inches(step):
    return isinstance(step, DpiScale) or \
        isinstance(step, ScaledTranslation) and isinstance(step._scale_trans, DpiScale)


def _shift_in_points(step, transform):
    """A pure shift of pixels as points; None for anything else."""
    if _is_of_inches(step) and isinstance(step, ScaledTranslation):
        return np.multiply(step._t, 72.0)
    a, b, c, d, e, f = step._m
    figure = figure_of(transform)
    if (a, b, c, d) != IDENTITY[:4] or figure is None:
        return None
    return np.array((e, f)) * 72 / figure.dpi


def _momentary(transform, artist):
    """The spec as things are now: in fractions of the figure, so that it holds at any dpi."""
    if not transform.is_affine:
        raise TypeError("an artist cannot be drawn with this transform: only affine maps, the "
                        "transforms of axes and figures, blended ones of them, and offsets can")
    figure = getattr(artist, "figure", None) or figure_of(transform)
    matrix = transform.get_affine()._m
    if figure is None:
        return _core.TransformSpec(PIXELS, PIXELS, matrix)
    x0, y0, width, height = figure.bbox.bounds
    return _core.TransformSpec(FIGURE, FIGURE, then(matrix, (
        1 / width, 0, 0, 1 / height, -x0 / width, -y0 / height)))


def figure_of(transform):
    """The figure whose coordinates take part in a transform, or None."""
    waiting = list(transform._steps())
    while waiting:
        step = waiting.pop()
        owner = getattr(step, "_owner", None) or getattr(step, "_axes", None) or \
            getattr(step, "_figure", None)
        if owner is not None:
            return owner.figure
        for name in ("_x", "_y", "_scale_trans", "_base_transform", "_forward"):
            if name in vars(step):
                waiting.extend(getattr(step, name)._steps())
        for name in ("_boxin", "_boxout"):
            box = vars(step).get(name)
            if hasattr(box, "_transform"):
                waiting.extend(box._transform._steps())
    return None


def settle(artist):
    """Say what an artist is drawn with, now that it has its place, and see to later changes."""
    if getattr(artist, "_clip_path", None) is not None or \
            getattr(artist, "_clip_box", None) is not None:
        artist._send_clip()
    for name, kept in (("transform", "_transform"), ("offset_transform", "_offset_transform")):
        transform = getattr(artist, kept, None)
        if transform is None or not moves(transform, artist):
            continue
        artist.figure._moving.add(artist)
        try:
            spec = spec_of(transform, artist)
        except TypeError as error:  # an axis has got another scale since
            warn(f"{artist} stays where it was: {error}")
            continue
        if artist._h.get(name) != spec:
            artist._h.set({name: spec})
