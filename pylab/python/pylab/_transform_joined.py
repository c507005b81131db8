"""Transforms made of others: one after the other, or x by one and y by another."""
import numpy as np

from ._transform_affine import Affine2D, Affine2DBase, IdentityTransform
from ._transform_base import Transform


class _Composite:
    """What both kinds of composites do; a change of a part is seen."""

    def __init__(self, a, b, **kwargs):
        if a.output_dims != b.input_dims:
            raise ValueError("The output dimension of 'a' must be equal to the input dimensions "
                             "of 'b'")
        super().__init__(**kwargs)
        self._a, self._b = a, b

    def _steps(self):
        return [*self._a._steps(), *self._b._steps()]

    def __repr__(self):
        return f"{type(self).__name__}({self._a!r}, {self._b!r})"


class CompositeGenericTransform(_Composite, Transform):
    """Two maps, one after the other."""

    pass_through = True
    input_dims = property(lambda self: self._a.input_dims)
    output_dims = property(lambda self: self._b.output_dims)
    is_affine = property(lambda self: self._a.is_affine and self._b.is_affine)
    is_separable = property(lambda self: self._a.is_separable and self._b.is_separable)
    has_inverse = property(lambda self: self._a.has_inverse and self._b.has_inverse)

    def transform(self, values):
        """Map points."""
        return self._b.transform(self._a.transform(values))

    def transform_affine(self, values):
        """The affine part."""
        return self.get_affine().transform(values)

    def transform_non_affine(self, values):
        """The part that is not affine."""
        if self.is_affine:
            return values
        if not self._a.is_affine and self._b.is_affine:
            return self._a.transform_non_affine(values)
        return self._b.transform_non_affine(self._a.transform(values))

    def transform_path_non_affine(self, path):
        """The part for a Path that is not affine."""
        if self.is_affine:
            return path
        if not self._a.is_affine and self._b.is_affine:
            return self._a.transform_path_non_affine(path)
        return self._b.transform_path_non_affine(self._a.transform_path(path))

    def get_affine(self):
        """The affine part."""
        last = self._b.get_affine()
        return composite_transform_factory(self._a.get_affine(), last) if self._b.is_affine else \
            last

    def inverted(self):
        """The map back."""
        return composite_transform_factory(self._b.inverted(), self._a.inverted())

    def frozen(self):
        """As it is now."""
        return composite_transform_factory(self._a.frozen(), self._b.frozen())

    def __eq__(self, other):
        return isinstance(other, CompositeGenericTransform) and \
            self._steps() == other._steps()

    __hash__ = object.__hash__


class CompositeAffine2D(_Composite, Affine2DBase):
    """Two affine maps, one after the other."""

    def get_matrix(self):
        """The 3 x 3 matrix."""
        return self._b.get_matrix() @ self._a.get_matrix()


def composite_transform_factory(a, b):
    """`a`, then `b`, as simple as it can be said."""
    if isinstance(a, IdentityTransform):
        return b
    if isinstance(b, IdentityTransform):
        return a
    if isinstance(a, Affine2DBase) and isinstance(b, Affine2DBase):
        return CompositeAffine2D(a, b)
    return CompositeGenericTransform(a, b)


def _chain(steps):
    """Maps, one after the other, as one."""
    found = IdentityTransform()
    for step in steps:
        found = composite_transform_factory(found, step)
    return found


def difference(a, b):
    """`a` and then back by `b`, without what both end with."""
    if a == b:
        return IdentityTransform()
    mine, theirs = a._parts_in_order(), b._parts_in_order()
    while mine and theirs and (mine[-1] is theirs[-1] or mine[-1] == theirs[-1]):
        mine.pop()
        theirs.pop()
    rest = _chain(theirs)
    if not rest.has_inverse:
        raise ValueError("Cannot compute transform a - b since the inverse of b is not available")
    return composite_transform_factory(_chain(mine), rest.inverted())


class _Blended:
    """What both kinds of blended transforms do."""

    is_separable = True

    def __init__(self, x_transform, y_transform, **kwargs):
        super().__init__(**kwargs)
        self._x, self._y = x_transform, y_transform

    def contains_branch(self, other):
        """It ends with what no other one ends with."""
        return False

    def contains_branch_seperately(self, other_transform):
        """Whether x, and whether y, end with all that another one does."""
        return (self._x.contains_branch(other_transform), self._y.contains_branch(other_transform))

    def __eq__(self, other):
        if isinstance(other, _Blended):
            return self._x == other._x and self._y == other._y
        return NotImplemented

    __hash__ = object.__hash__

    def __repr__(self):
        return f"{type(self).__name__}({self._x!r}, {self._y!r})"


class BlendedGenericTransform(_Blended, Transform):
    """x by one transform, y by the other."""

    input_dims = output_dims = 2
    pass_through = True
    is_affine = property(lambda self: self._x.is_affine and self._y.is_affine)
    has_inverse = property(lambda self: self._x.has_inverse and self._y.has_inverse)

    def transform(self, values):
        """Map points."""
        points = np.asanyarray(values, float)
        columns = [part.transform(points)[..., i] if part.input_dims == 2 else
                   part.transform(points[..., i]) for i, part in enumerate((self._x, self._y))]
        return np.ma.stack(columns, -1) if any(map(np.ma.isMaskedArray, columns)) else \
            np.stack(columns, -1)

    def transform_non_affine(self, values):
        """The part that is not affine."""
        if self.is_affine:
            return values
        points = np.asanyarray(values, float)
        return np.stack([
            part.transform_non_affine(points)[..., i] if part.input_dims == 2 else
            part.transform_non_affine(points[..., i])
            for i, part in enumerate((self._x, self._y))], -1)

    def get_affine(self):
        """The affine part."""
        x, y = self._x.get_affine().get_matrix(), self._y.get_affine().get_matrix()
        return Affine2D(np.array([x[0], y[1], [0, 0, 1]]))

    def inverted(self):
        """The map back."""
        return BlendedGenericTransform(self._x.inverted(), self._y.inverted())

    def frozen(self):
        """As it is now."""
        return blended_transform_factory(self._x.frozen(), self._y.frozen())


class BlendedAffine2D(_Blended, Affine2DBase):
    """x by one affine map, y by the other."""

    def __init__(self, x_transform, y_transform, **kwargs):
        if not (x_transform.is_affine and y_transform.is_affine and
                x_transform.is_separable and y_transform.is_separable):
            raise ValueError("Both *x_transform* and *y_transform* must be 2D affine transforms")
        super().__init__(x_transform, y_transform, **kwargs)

    def get_matrix(self):
        """The 3 x 3 matrix."""
        return np.array([self._x.get_matrix()[0], self._y.get_matrix()[1], [0, 0, 1]])


def blended_transform_factory(x_transform, y_transform):
    """x by one transform, y by the other."""
    from ._transform_spec import Anchored, blended
    if isinstance(x_transform, Anchored) and isinstance(y_transform, Anchored):
        found = blended(x_transform, y_transform)
        if found is not None:
            return found
    if isinstance(x_transform, Affine2DBase) and isinstance(y_transform, Affine2DBase):
        return BlendedAffine2D(x_transform, y_transform)
    return BlendedGenericTransform(x_transform, y_transform)
