"""Filled shapes."""
import numpy as np

from . import _core, _properties
from .artist import Artist


class Patch(Artist):
    """A filled and outlined shape.

    Parameters
    ----------
    **kwargs
        Properties, in points where they are lengths; see setp(Patch).
    """

    def __init__(self, vertices=((0, 0),), codes=None, **kwargs):
        core = {k: v for k, v in kwargs.items()
                if v is not None and k not in ("color", "transform", "picker")}
        super().__init__(_core.Patch(np.asarray(vertices, float), codes, core))
        own = {k: v for k, v in kwargs.items() if k in ("color", "transform", "picker")}
        if own:
            self.set(**own)

    def set_color(self, c):
        """Both the inside's and the outline's colour."""
        self._h.set({"facecolor": c, "edgecolor": c})

    def _shown_color(self, name, transparent):
        color = self._h.get(name)
        red, green, blue, own = _core.to_rgba(color)
        alpha = self._h.get("alpha")
        if transparent or (isinstance(color, str) and color.lower() == "none"):
            return red, green, blue, 0.0
        return red, green, blue, own if alpha is None else alpha

    def get_facecolor(self):
        """The inside's colour as red, green, blue, alpha."""
        return self._shown_color("facecolor", not self._h.get("fill"))

    def get_edgecolor(self):
        """The outline's colour as red, green, blue, alpha."""
        return self._shown_color("edgecolor", False)

    def get_path(self):
        """(vertices, codes)."""
        return self._h.path()

    def set_hatch(self, hatch):
        """A pattern of '/', '\\\\', '|', '-', '+', 'x', 'o', 'O', '.', '*'; repeat for denser."""
        self._h.set({"hatch": hatch or ""})


_properties.install(Patch, "Patch")


class Rectangle(Patch):
    """A rectangle from its lower left corner.

    Parameters
    ----------
    xy : (float, float)
    width, height : float
    angle : float
        Degrees anticlockwise about xy.
    """

    _stored = True

    def __init__(self, xy, width, height, angle=0.0, **kwargs):
        self._box = [float(xy[0]), float(xy[1]), float(width), float(height), float(angle)]
        super().__init__(*self._outline(), **kwargs)

    def _wrapped(self):
        points, _ = self._h.path()
        (x0, y0), (x1, y1) = points.min(axis=0), points.max(axis=0)
        self._box = [x0, y0, x1 - x0, y1 - y0, 0.0]

    def _note(self):
        return {"box": self._box}

    def _take_note(self, note):
        if "box" in note:
            x, y, w, h, angle = map(float, note["box"])
            self._box = [x, y, w, h, angle]

    def _outline(self):
        x, y, w, h, angle = self._box
        turn = np.exp(1j * np.radians(angle)) if angle else 1
        corners = complex(x, y) + turn * np.array([0, w, complex(w, h), complex(0, h), 0])
        return np.column_stack((corners.real, corners.imag)), [1, 2, 2, 2, 79]

    def _change(self, first, *values):
        self._box[first:first + len(values)] = map(float, values)
        self._h.set_path(*self._outline())

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

    def get_bbox(self):
        """The rectangle as a Bbox."""
        from .transforms import Bbox
        return Bbox.from_bounds(*self._box[:4])

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
        return "Rectangle(xy=(%g, %g), width=%g, height=%g, angle=%g)" % tuple(self._box)
