"""Rectangles, polygons, circles and other plain shapes."""
import math
from collections import namedtuple

import numpy as np

from ._args import as_json
from ._patch import Patch
from .path import Path
from .transforms import Affine2D
from .units import is_plain

_RECTANGLE = (1, 2, 2, 2, 79)  # codes of its outline


class Rectangle(Patch):
    """A rectangle from its lower left corner.

    Parameters
    ----------
    xy : (float, float)
    width, height : float
    angle : float
        Degrees anticlockwise about xy.
    rotation_point : {'xy', 'center'} or (float, float), default 'xy'
    """

    def __init__(self, xy, width, height, angle=0.0, rotation_point="xy", **kwargs):
        self._pivot = rotation_point
        self._box = [xy[0], xy[1], width, height, angle]
        super().__init__(*self._outline(), **kwargs)

    _pivot = "xy"
    _stored = True

    def _note(self):
        return {"box": [as_json(v) for v in self._numbers()]}

    def _take_note(self, note):
        if "box" in note:
            x, y, w, h, angle = map(float, note["box"])
            self._box = [x, y, w, h, angle]

    def _wrapped(self):
        points, _ = self._h.path()
        points = points if len(points) else np.zeros((1, 2))
        (x0, y0), (x1, y1) = points.min(axis=0), points.max(axis=0)
        self._box = [x0, y0, x1 - x0, y1 - y0, 0.0]

    def _numbers(self):
        """Left, bottom, width, height and angle; sizes may be differences of dates."""
        x, y, w, h, angle = self._box
        try:
            return float(x), float(y), float(w), float(h), float(angle)
        except (TypeError, ValueError):
            if self.axes is None:
                return 0.0, 0.0, 0.0, 0.0, float(angle)  # its axes will know them
        (x0, y0), (x1, y1) = self._numbers_of(x, y), self._numbers_of(x + w, y + h)
        return x0, y0, x1 - x0, y1 - y0, float(angle)

    def _convert_units(self):
        if not all(is_plain(value) for value in self._box):
            self._h.set_path(*self._outline())

    def _outline(self):
        x, y, w, h, angle = self._numbers()
        if not math.isfinite(x + y + w + h + angle):
            return np.full((5, 2), np.nan), _RECTANGLE
        if not angle:
            x1, y1 = x + w, y + h
            return [[x, y], [x1, y], [x1, y1], [x, y1], [x, y]], _RECTANGLE
        turn = np.exp(1j * np.radians(angle))
        if self._pivot == "xy":
            pivot = 0
        elif self._pivot == "center":
            pivot = complex(w / 2, h / 2)
        else:
            pivot = complex(self._pivot[0] - x, self._pivot[1] - y)
        corners = np.array([0, w, complex(w, h), complex(0, h), 0])
        corners = complex(x, y) + pivot + turn * (corners - pivot)
        return np.column_stack((corners.real, corners.imag)), _RECTANGLE

    def _change(self, first, *values):
        before, self._box = self._box, list(self._box)
        self._box[first:first + len(values)] = values
        try:
            self._h.set_path(*self._outline())
        except BaseException:
            self._box = before
            raise

    def get_x(self):
        """The left side."""
        return self._box[0]

    def get_y(self):
        """The lower side."""
        return self._box[1]

    def get_xy(self):
        """The lower left corner."""
        return tuple(self._box[:2])

    def get_width(self):
        """The width."""
        return self._box[2]

    def get_height(self):
        """The height."""
        return self._box[3]

    def get_path(self):
        """From (0, 0) to (1, 1)."""
        return Path.unit_rectangle()

    def get_patch_transform(self):
        """What puts it in its place."""
        origin, right, _, up = self.get_corners()
        return Affine2D([[right[0] - origin[0], up[0] - origin[0], origin[0]],
                         [right[1] - origin[1], up[1] - origin[1], origin[1]], [0, 0, 1]])

    xy = property(get_xy, lambda self, xy: self.set_xy(xy), doc="The lower left corner.")
    angle = property(lambda self: self._box[4], lambda self, angle: self.set_angle(angle),
                     doc="Degrees anticlockwise.")

    @property
    def rotation_point(self):
        """What it is turned about: 'xy', 'center' or a point."""
        return self._pivot

    @rotation_point.setter
    def rotation_point(self, value):
        self._pivot = value
        self._change(0)

    def get_angle(self):
        """Degrees anticlockwise."""
        return self._box[4]

    def set_angle(self, angle):
        """Turn it: degrees anticlockwise."""
        self._change(4, angle)

    def get_corners(self):
        """The four corners, anticlockwise from the lower left one."""
        return np.array(self._outline()[0][:4])

    def get_center(self):
        """The middle."""
        return self.get_corners().mean(axis=0)

    def get_bbox(self):
        """The rectangle as a Bbox."""
        from .transforms import Bbox
        return Bbox.from_bounds(*self._numbers()[:4])

    def set_x(self, x):
        """Move the left side."""
        self._change(0, x)

    def set_y(self, y):
        """Move the lower side."""
        self._change(1, y)

    def set_xy(self, xy):
        """Move the lower left corner."""
        self._change(0, *xy)

    def set_width(self, w):
        """Change the width."""
        self._change(2, w)

    def set_height(self, h):
        """Change the height."""
        self._change(3, h)

    def set_bounds(self, *args):
        """Left, bottom, width, height."""
        self._change(0, *(args[0] if len(args) == 1 else args))

    def __str__(self):
        return "Rectangle(xy=(%g, %g), width=%g, height=%g, angle=%g)" % self._numbers()


class PathPatch(Patch):
    """A shape given by its path.

    Parameters
    ----------
    path : Path
    """

    _stored = True
    _edge_default = True

    def __init__(self, path, **kwargs):
        super().__init__(path.vertices, None if path.codes is None else path.codes.tolist(),
                         **kwargs)

    def set_path(self, path):
        """Replace the path."""
        self._set_outline(path)

    def __str__(self):
        vertices = self.get_path().vertices
        return "PathPatch%d((%g, %g) ...)" % (len(vertices), *vertices[0])


class Polygon(Patch):
    """A polygon.

    Parameters
    ----------
    xy : (N, 2) array
    closed : bool, default True
        Whether the last corner is joined to the first.
    """

    _stored = True

    def __init__(self, xy, closed=True, **kwargs):
        self._closed = closed
        path = self._path_of(xy)
        super().__init__(path.vertices, None if path.codes is None else path.codes.tolist(),
                         **kwargs)

    def _path_of(self, xy):
        xy = np.asarray(xy, float)
        count = len(xy)
        if self._closed:
            if count == 1 or count > 1 and (xy[0] != xy[-1]).any():
                xy = np.concatenate([xy, [xy[0]]])
        elif count > 2 and (xy[0] == xy[-1]).all():
            xy = xy[:-1]
        return Path(xy, closed=self._closed)

    def _wrapped(self):
        _, codes = self._h.path()
        self._closed = codes is not None and codes[-1] == Path.CLOSEPOLY

    def get_closed(self):
        """Whether it is closed."""
        return self._closed

    def set_closed(self, closed):
        """Close or open it."""
        if self._closed != bool(closed):
            xy = self.get_xy()
            self._closed = bool(closed)
            self.set_xy(xy)

    def get_xy(self):
        """The corners, (N, 2); a closed polygon's first one again at the end."""
        return self._h.path()[0]

    def set_xy(self, xy):
        """Replace the corners."""
        self._set_outline(self._path_of(xy))

    xy = property(get_xy, set_xy)

    def __str__(self):
        corners = self.get_xy()
        return "Polygon%d((%g, %g) ...)" % (len(corners), *corners[0]) if len(corners) else \
            "Polygon0()"


StairData = namedtuple("StairData", "values edges baseline")


class StepPatch(PathPatch):
    """Steps between edges: what stairs() draws.

    Parameters
    ----------
    values : N numbers
    edges : N + 1 numbers
    orientation : {'vertical', 'horizontal'}
    baseline : float, N numbers or None, default 0
        Where the steps stand; None leaves them without sides.
    """

    _edge_default = False

    def __init__(self, values, edges, *, orientation="vertical", baseline=0, **kwargs):
        self.orientation = orientation
        self._edges, self._values = np.asarray(edges), np.asarray(values)
        self._baseline = None if baseline is None else np.asarray(baseline)
        super().__init__(self._steps(), **kwargs)

    def _steps(self):
        values, edges, base = self._values, self._edges, self._baseline
        if np.isnan(np.sum(edges)):
            raise ValueError("Nan values in \"edges\" are disallowed")
        if edges.size - 1 != values.size:
            raise ValueError("Size mismatch between \"values\" and \"edges\". Expected "
                             f"`len(values) + 1 == len(edges)`, but `len(values) = {values.size}` "
                             f"and `len(edges) = {edges.size}`.")
        vertices, codes = [np.empty((0, 2))], [np.empty(0, np.uint8)]
        finite = np.flatnonzero(np.diff(np.concatenate(([0], ~np.isnan(values), [0]))))
        for first, last in finite.reshape(-1, 2):
            x = np.repeat(edges[first:last + 1], 2)
            y = np.repeat(values[first:last], 2)
            if base is None:
                y = np.concatenate((y[:1], y, y[-1:]))
            elif base.ndim == 0:
                y = np.concatenate(([base], y, [base]))
            else:
                low = np.repeat(base[first:last], 2)[::-1]
                x = np.concatenate((x, x[::-1]))
                y = np.concatenate((low[-1:], y, low[:1], low[:1], low, low[-1:]))
            points = np.column_stack((x, y) if self.orientation == "vertical" else (y, x))
            vertices.append(points)
            codes.append(np.array([Path.MOVETO, *[Path.LINETO] * (len(points) - 1)]))
        return Path(np.concatenate(vertices), np.concatenate(codes))

    def get_data(self):
        """(values, edges, baseline), also by these names."""
        return StairData(self._values, self._edges, self._baseline)

    def set_data(self, values=None, edges=None, baseline=None):
        """Replace what is given."""
        if values is None and edges is None and baseline is None:
            raise ValueError("Must set *values*, *edges* or *baseline*.")
        if values is not None:
            self._values = np.asarray(values)
        if edges is not None:
            self._edges = np.asarray(edges)
        if baseline is not None:
            self._baseline = np.asarray(baseline)
        self._set_outline(self._steps())
