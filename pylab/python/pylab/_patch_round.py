"""Circles, ellipses, wedges and regular polygons."""
import numpy as np

from . import _core
from ._patch import Patch
from .path import Path
from .transforms import Affine2D
from .units import is_plain


class _Placed(Patch):
    """A unit shape that a map puts in its place; `_map()` and `_unit()` say how, `_place()` is its
    middle as it was given."""

    def _start(self, kwargs):
        unit = self._unit()
        codes = None if unit.codes is None else unit.codes.tolist()
        self._begin(_core.Patch.placed, (unit.vertices, codes, self._matrix()), kwargs)

    def _matrix(self):
        """The six numbers of the map."""
        return self._map()._m

    def _placed(self):
        return self._unit().transformed(self._map())

    def _numbers(self):
        return self._numbers_of(*self._place())

    def _update(self):
        self._set_outline(self._placed())

    def _change(self, **values):
        vars(self).update(values)
        self._update()

    def _convert_units(self):
        if not all(is_plain(value) for value in self._place()):
            self._update()


class _Unit(_Placed):
    """One whose path stays the unit shape."""

    def get_path(self):
        """The unit shape."""
        return self._unit()

    def get_patch_transform(self):
        """What puts it in its place."""
        return self._map()


class Ellipse(_Unit):
    """An ellipse.

    Parameters
    ----------
    xy : (float, float)
        Its middle.
    width, height : float
        Its whole axes.
    angle : float
        Degrees anticlockwise.
    """

    def __init__(self, xy, width, height, angle=0, **kwargs):
        self._middle, self._width, self._height, self._angle = tuple(xy), width, height, angle
        self._start(kwargs)

    _unit = staticmethod(Path.unit_circle)

    def _place(self):
        return self._middle

    def _matrix(self):
        if self._angle:
            return super()._matrix()
        width, height = self._sizes()
        return width / 2, 0, 0, height / 2, *self._numbers()

    def _map(self):
        width, height = self._sizes()
        return Affine2D().scale(width / 2, height / 2).rotate_deg(
            self._angle).translate(*self._numbers())

    def _sizes(self):
        return self._numbers_of(self._width, self._height)

    def _convert_units(self):
        if not all(is_plain(value) for value in (*self._middle, self._width, self._height)):
            self._update()

    def get_center(self):
        """Its middle."""
        return self._middle

    def set_center(self, xy):
        """Move it."""
        self._middle = tuple(xy)
        self._update()

    center = property(get_center, set_center)

    def get_width(self):
        """Its whole width before it is turned."""
        return self._width

    def set_width(self, width):
        """Change its width."""
        self._width = width
        self._update()

    width = property(get_width, set_width)

    def get_height(self):
        """Its whole height before it is turned."""
        return self._height

    def set_height(self, height):
        """Change its height."""
        self._height = height
        self._update()

    height = property(get_height, set_height)

    def get_angle(self):
        """Degrees anticlockwise."""
        return self._angle

    def set_angle(self, angle):
        """Turn it."""
        self._angle = angle
        self._update()

    angle = property(get_angle, set_angle)

    def get_corners(self):
        """The corners of the rectangle around it, as it is turned."""
        return self._map().transform([(-1, -1), (1, -1), (1, 1), (-1, 1)])

    def __str__(self):
        x, y = self._middle
        return (f"{type(self).__name__}(xy=({x}, {y}), width={self._width}, "
                f"height={self._height}, angle={self._angle})")


class Circle(Ellipse):
    """A circle.

    Parameters
    ----------
    xy : (float, float)
        Its middle.
    radius : float, default 5
    """

    def __init__(self, xy, radius=5, **kwargs):
        super().__init__(xy, radius * 2, radius * 2, **kwargs)

    def get_radius(self):
        """Its radius."""
        return self._width / 2

    def set_radius(self, radius):
        """Change its radius."""
        self._width = self._height = 2 * radius
        self._update()

    radius = property(get_radius, set_radius)

    def __str__(self):
        return "Circle(xy=(%g, %g), radius=%g)" % (*self._numbers(), self.radius)


class Arc(Ellipse):
    """A part of an ellipse's outline, between two angles in degrees. It has no inside."""

    def __init__(self, xy, width, height, angle=0.0, theta1=0.0, theta2=360.0, **kwargs):
        if kwargs.pop("fill", False):
            raise ValueError("Arc objects can not be filled")
        self.theta1, self.theta2 = theta1, theta2
        super().__init__(xy, width, height, angle, fill=False, **kwargs)

    def _unit(self):
        def stretched(theta):
            # An angle that is seen on the ellipse as one on the circle.
            turn = np.deg2rad(theta)
            x, y = np.cos(turn), np.sin(turn)
            seen = np.rad2deg(np.arctan2(y * self._width, x * self._height))
            return seen + 360 * np.round((theta - seen) / 360)
        if self._width == self._height or self.theta2 - self.theta1 == 360:
            return Path.arc(self.theta1, self.theta2)
        return Path.arc(stretched(self.theta1), stretched(self.theta2))

    def __str__(self):
        return "Arc(xy=(%g, %g), width=%g, height=%g, angle=%g, theta1=%g, theta2=%g)" % (
            *self._numbers(), self._width, self._height, self._angle, self.theta1, self.theta2)


class Wedge(_Placed):
    """A slice of a circle or ring, anticlockwise from theta1 to theta2 (degrees).

    Parameters
    ----------
    center : (float, float)
    r : float
    theta1, theta2 : float
    width : float, optional
        Of the ring; None is the whole slice.
    """

    def __init__(self, center, r, theta1, theta2, width=None, **kwargs):
        self.center, self.r, self.width = tuple(center), r, width
        self.theta1, self.theta2 = theta1, theta2
        self._start(kwargs)

    def _unit(self):
        if abs((self.theta2 - self.theta1) - 360) <= 1e-12:
            theta1, theta2, connector = 0, 360, Path.MOVETO
        else:
            theta1, theta2, connector = self.theta1, self.theta2, Path.LINETO
        arc = Path.arc(theta1, theta2)
        if self.width is not None:
            inner = arc.vertices[::-1] * (self.r - self.width) / self.r
            vertices = np.concatenate([arc.vertices, inner, [arc.vertices[0], (0, 0)]])
            codes = np.concatenate([arc.codes, arc.codes, [connector, Path.CLOSEPOLY]])
            codes[len(arc.codes)] = connector
        else:
            vertices = np.concatenate([arc.vertices, [(0, 0), arc.vertices[0], (0, 0)]])
            codes = np.concatenate([arc.codes, [connector, connector, Path.CLOSEPOLY]])
        return Path(vertices, codes)

    def _place(self):
        return self.center

    def _map(self):
        return Affine2D().scale(self.r).translate(*self._numbers())

    def set_center(self, center):
        """Move it."""
        self._change(center=tuple(center))

    def set_radius(self, radius):
        """Change its radius."""
        self._change(r=radius)

    def set_theta1(self, theta1):
        """Change its first angle, degrees."""
        self._change(theta1=theta1)

    def set_theta2(self, theta2):
        """Change its second angle, degrees."""
        self._change(theta2=theta2)

    def __str__(self):
        return "Wedge(center=(%g, %g), r=%g, theta1=%g, theta2=%g, width=%s)" % (
            *self._numbers(), self.r, self.theta1, self.theta2, self.width)

    def set_width(self, width):
        """Change the width of the ring."""
        self._change(width=width)


class Annulus(_Placed):
    """A ring of outer radius r (or two semi-axes) and a width.

    Parameters
    ----------
    xy : (float, float)
        Its middle.
    r : float or (float, float)
    width : float
    angle : float, default 0
        Degrees anticlockwise.
    """

    def __init__(self, xy, r, width, angle=0.0, **kwargs):
        self._middle, self._angle, self._width = tuple(xy), angle, width
        self._radii = _both(r)
        if min(self._radii) <= width:
            raise ValueError("Width of annulus must be less than or equal semi-minor axis")
        self._start(kwargs)

    def _unit(self):
        outer, inner = Path.unit_circle(), Path.unit_circle()
        a, b = self._radii
        hole = inner.vertices[::-1] * (a - self._width, b - self._width)
        count = len(hole) - 2
        codes = [Path.MOVETO, *[Path.CURVE4] * count, Path.CLOSEPOLY]
        return Path(np.concatenate([outer.vertices * (a, b), hole[1:], hole[-1:]]),
                    np.concatenate([outer.codes, codes]))

    def _place(self):
        return self._middle

    def get_center(self):
        """The middle."""
        return self._middle

    def set_center(self, xy):
        """Move the middle."""
        self._change(_middle=tuple(xy))

    def get_angle(self):
        """The turn, degrees."""
        return self._angle

    def set_angle(self, angle):
        """Turn it, degrees."""
        self._change(_angle=angle)

    def get_radii(self):
        """The outer semi-axes."""
        return self._radii

    def set_radii(self, r):
        """Change the outer radius, or both outer semi-axes."""
        self._change(_radii=_both(r))

    def set_semimajor(self, a):
        """Change the outer semi-axis along x."""
        self.set_radii((a, self._radii[1]))

    def set_semiminor(self, b):
        """Change the outer semi-axis along y."""
        self.set_radii((self._radii[0], b))

    def get_width(self):
        """The width of the ring."""
        return self._width

    def set_width(self, width):
        """Change the width of the ring.

        Raises
        ------
        ValueError
            A ring that would have no hole.
        """
        if min(self._radii) <= width:
            raise ValueError("Width of annulus must be less than or equal semi-minor axis")
        self._change(_width=width)

    center = property(get_center, set_center, doc="The middle.")
    angle = property(get_angle, set_angle, doc="The turn, degrees.")
    radii = property(get_radii, set_radii, doc="The outer semi-axes.")
    width = property(get_width, set_width, doc="The width of the ring.")

    def _map(self):
        return Affine2D().rotate_deg(self._angle).translate(*self._numbers())

    def __str__(self):
        (x, y), (a, b) = self._middle, self._radii
        return (f"Annulus(xy=({x}, {y}), r={a if a == b else (a, b)}, width={self._width}, "
                f"angle={self._angle})")


def _both(r):
    """Two semi-axes of one radius or of two."""
    return (float(r), float(r)) if np.shape(r) == () else tuple(r)


class RegularPolygon(_Unit):
    """A regular polygon.

    Parameters
    ----------
    xy : (float, float)
    numVertices : int
    radius : float
        From the middle to the corners.
    orientation : float
        Radians; 0 has a corner at the top.
    """

    def __init__(self, xy, numVertices, radius=5, orientation=0, **kwargs):
        self.xy, self.numvertices = tuple(xy), numVertices
        self.radius, self.orientation = radius, orientation
        self._start(kwargs)

    def _unit(self):
        return Path.unit_regular_polygon(self.numvertices)

    def _place(self):
        return self.xy

    def _map(self):
        return Affine2D().scale(self.radius).rotate(self.orientation).translate(*self._numbers())

    def __str__(self):
        return "RegularPolygon((%g, %g), %d, radius=%g, orientation=%g)" % (
            *self._numbers(), self.numvertices, self.radius, self.orientation)


class CirclePolygon(RegularPolygon):
    """A circle of straight pieces."""

    def __init__(self, xy, radius=5, resolution=20, **kwargs):
        super().__init__(xy, resolution, radius, orientation=0, **kwargs)

    def __str__(self):
        return "CirclePolygon((%g, %g), radius=%g, resolution=%d)" % (
            *self._numbers(), self.radius, self.numvertices)
