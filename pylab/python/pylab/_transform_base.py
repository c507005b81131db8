"""Transform: a map of points, and what all such maps can do."""
import numpy as np

from ._bbox import Bbox


class TransformNode:
    """What transforms are made of. Nothing is kept here that a change could make wrong."""

    is_affine = is_bbox = False
    pass_through = False

    def __init__(self, shorthand_name=None):
        self._shorthand_name = shorthand_name or ""

    def invalidate(self):
        """Nothing is kept that would have to be forgotten."""

    def set_children(self, *children):
        """Nothing is kept that a change of these could make wrong."""

    def frozen(self):
        """Itself as it is now."""
        return self


class Transform(TransformNode):
    """A map of points; `a + b` is a, then b.

    Subclasses define transform_non_affine() (or transform()), inverted(), and what they are:
    input_dims, output_dims, is_separable, has_inverse, is_affine.
    """

    input_dims = output_dims = None
    is_separable = False
    has_inverse = False

    def __init_subclass__(cls):
        if "is_separable" not in vars(cls) and vars(cls).get("input_dims") == 1:
            cls.is_separable = True
        if "has_inverse" not in vars(cls) and "inverted" in vars(cls):
            cls.has_inverse = True
        super().__init_subclass__()

    def transform(self, values):
        """Map (N, 2) points or one point (2,)."""
        values = np.asanyarray(values)
        points = values.reshape((-1, self.input_dims or 2))
        mapped = np.asanyarray(self.transform_affine(self.transform_non_affine(points)))
        if values.ndim == 0:
            return mapped[0, 0]
        return mapped.reshape(-1) if values.ndim == 1 else mapped

    def transform_non_affine(self, values):
        """The part of the map that is not affine."""
        return values

    def transform_affine(self, values):
        """The affine part, which follows the other."""
        return self.get_affine().transform(values)

    def get_affine(self):
        """The affine part."""
        from ._transform_affine import IdentityTransform
        return IdentityTransform()

    def get_matrix(self):
        """The affine part as a 3 x 3 matrix."""
        return self.get_affine().get_matrix()

    def transform_point(self, point):
        """Map one (x, y)."""
        if len(point) != (self.input_dims or 2):
            raise ValueError(f"The length of 'point' must be {self.input_dims or 2}")
        return self.transform(point)

    def transform_bbox(self, bbox):
        """The box of a box's mapped corners."""
        return Bbox(self.transform(bbox.get_points()))

    def transform_path(self, path):
        """Map a Path."""
        return self.transform_path_affine(self.transform_path_non_affine(path))

    def transform_path_affine(self, path):
        """The affine part for a Path."""
        return self.get_affine().transform_path_affine(path)

    def transform_path_non_affine(self, path):
        """The part for a Path that is not affine."""
        return path._with_vertices(self.transform_non_affine(path.vertices))

    def transform_angles(self, angles, pts, radians=False, pushoff=1e-5):
        """Directions at points after the map.

        Parameters
        ----------
        angles : (N,) array, degrees or radians
        pts : (N, 2) array
        radians : bool, default False
        pushoff : float
            How far along the direction the second point lies that is mapped.
        """
        if self.input_dims != 2 or self.output_dims != 2:
            raise NotImplementedError("Only defined in 2D")
        angles, pts = np.asarray(angles), np.asarray(pts)
        if angles.ndim != 1 or angles.shape[0] != pts.shape[0]:
            raise ValueError("'angles' must be a column vector and have same number of rows as "
                             "'pts'")
        if pts.shape[1] != 2:
            raise ValueError("'pts' must be array with 2 columns for x, y")
        turns = angles if radians else np.deg2rad(angles)
        ahead = pts + pushoff * np.column_stack((np.cos(turns), np.sin(turns)))
        x, y = (self.transform(ahead) - self.transform(pts)).T
        found = np.arctan2(y, x)
        return found if radians else np.rad2deg(found)

    def inverted(self):
        """The map back."""
        raise NotImplementedError()

    # -- what it is made of ------------------------------------------------------------------

    def _steps(self):
        """The maps that it does one after the other."""
        return [self]

    def _parts_in_order(self):
        """The same, as small as they can be told apart."""
        return [part for step in self._steps() for part in step._parts()]

    def _parts(self):
        return [self]

    @property
    def depth(self):
        """Of how many maps, one after the other, it is made."""
        return len(self._parts_in_order())

    def contains_branch(self, other):
        """Whether it ends with all that `other` does."""
        return _ends_with(self, other)

    def contains_branch_seperately(self, other_transform):
        """The same for x and for y."""
        if self.output_dims != 2:
            raise ValueError("contains_branch_seperately only supports transforms with 2 output "
                             "dimensions")
        return (self.contains_branch(other_transform),) * 2

    def __add__(self, other):
        if not isinstance(other, Transform):
            return NotImplemented
        from ._transform_joined import composite_transform_factory
        return composite_transform_factory(self, other)

    def __sub__(self, other):
        if not isinstance(other, Transform):
            return NotImplemented
        from ._transform_joined import difference
        return difference(self, other)

    def __array__(self, dtype=None, copy=None):
        return self.get_affine().get_matrix()

    def _to_spec(self):
        """What the core draws with."""
        from ._transform_spec import spec_of
        return spec_of(self)


def _ends_with(transform, other):
    mine, theirs = transform._parts_in_order(), other._parts_in_order()
    return len(theirs) <= len(mine) and all(
        a is b or a == b for a, b in zip(reversed(mine), reversed(theirs)))


class TransformWrapper(Transform):
    """Stands for a transform that can be replaced."""

    pass_through = True

    def __init__(self, child):
        super().__init__()
        self.set(child)

    def set(self, child):
        """Stand for another one from now on."""
        if not isinstance(child, Transform):
            raise TypeError("'child' must be an instance of matplotlib.transforms.Transform, not "
                            f"a {type(child).__name__}")
        old = getattr(self, "_child", child)
        if (child.input_dims, child.output_dims) != (old.input_dims, old.output_dims):
            raise ValueError("The new child must have the same number of input and output "
                             "dimensions as the current child")
        self._child = child

    def __getattr__(self, name):
        if name.startswith("__") or name == "_child":
            raise AttributeError(name)
        return getattr(self._child, name)

    is_affine = property(lambda self: self._child.is_affine)
    is_separable = property(lambda self: self._child.is_separable)
    has_inverse = property(lambda self: self._child.has_inverse)
    input_dims = property(lambda self: self._child.input_dims)
    output_dims = property(lambda self: self._child.output_dims)

    def transform(self, values):
        """Map points."""
        return self._child.transform(values)

    def transform_affine(self, values):
        """The affine part."""
        return self._child.transform_affine(values)

    def transform_non_affine(self, values):
        """The part that is not affine."""
        return self._child.transform_non_affine(values)

    def get_affine(self):
        """The affine part."""
        return self._child.get_affine()

    def inverted(self):
        """The map back."""
        return self._child.inverted()

    def frozen(self):
        """What it stands for now."""
        return self._child.frozen()

    def _steps(self):
        return self._child._steps()

    def __eq__(self, other):
        return self._child == other

    __hash__ = object.__hash__
