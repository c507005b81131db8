"""Arrows in data coordinates, and shadows of other shapes."""
import numpy as np

from . import _core
from ._args import normalized
from ._patch import Patch
from ._patch_shapes import Polygon
from ._rc import rcParams
from .path import Path
from .transforms import Affine2D


class FancyArrow(Polygon):
    """An arrow in data coordinates from (x, y) to (x + dx, y + dy); see Axes.arrow().

    Parameters
    ----------
    x, y, dx, dy, width, …
        As of Axes.arrow().
    """

    def __init__(self, x, y, dx, dy, width=0.001, length_includes_head=False, head_width=None,
                 head_length=None, shape="full", overhang=0, head_starts_at_zero=False, **kwargs):
        self._given = {"x": x, "y": y, "dx": dx, "dy": dy, "width": width,
                       "head_width": head_width, "head_length": head_length}
        self._rest = length_includes_head, shape, overhang, head_starts_at_zero
        if not {"color", "ec", "edgecolor"} & kwargs.keys():
            kwargs["edgecolor"] = _core.rc_get("patch.edgecolor")
        super().__init__(self._corners(), closed=True, **kwargs)

    def _corners(self):
        x, y, dx, dy, width, head_width, head_length = self._given.values()
        includes_head, shape, overhang, starts_at_zero = self._rest
        if shape not in ("left", "right", "full"):
            raise ValueError(f"Got unknown shape: {shape!r}")
        head_width = 3 * width if head_width is None else head_width
        head_length = 1.5 * head_width if head_length is None else head_length
        distance = np.hypot(dx, dy)
        length = distance if includes_head else distance + head_length
        if not length:
            return np.empty((0, 2))
        half = np.array([[0.0, 0.0], [-head_length, -head_width / 2],
                         [-head_length * (1 - overhang), -width / 2], [-length, -width / 2],
                         [-length, 0]])
        if not includes_head:
            half += [head_length, 0]
        if starts_at_zero:
            half += [head_length / 2, 0]
        other = half * [1, -1]
        corners = {"left": half, "right": other,
                   "full": np.concatenate([half[:-1], other[-2::-1]])}[shape]
        cos, sin = (dx / distance, dy / distance) if distance else (0, 1)
        return corners @ [[cos, sin], [-sin, cos]] + [x + dx, y + dy]

    def set_data(self, *, x=None, y=None, dx=None, dy=None, width=None, head_width=None,
                 head_length=None):
        """Change what is given."""
        new = {"x": x, "y": y, "dx": dx, "dy": dy, "width": width, "head_width": head_width,
               "head_length": head_length}
        self._given.update((k, v) for k, v in new.items() if v is not None)
        self.set_xy(self._corners())

    def __str__(self):
        return "FancyArrow()"


class Arrow(Patch):
    """A plain arrow in data coordinates.

    Parameters
    ----------
    x, y, dx, dy : float
        Its tail, and from there to its tip.
    width : float, default 1
        What the width of its head is scaled by.
    """

    _SHAPE = np.array([[0.0, 0.1], [0.0, -0.1], [0.8, -0.1], [0.8, -0.3], [1.0, 0.0], [0.8, 0.3],
                       [0.8, 0.1], [0.0, 0.1]])

    def __init__(self, x, y, dx, dy, width=1.0, **kwargs):
        self._map = Affine2D().scale(np.hypot(dx, dy), width).rotate(
            np.arctan2(dy, dx)).translate(x, y)
        path = Path(self._SHAPE, closed=True).transformed(self._map)
        super().__init__(path.vertices, path.codes.tolist(), **kwargs)

    def get_path(self):
        """An arrow from (0, 0) to (1, 0)."""
        return Path(self._SHAPE, closed=True)

    def get_patch_transform(self):
        """What puts it in its place."""
        return self._map

    def __str__(self):
        return "Arrow()"


class Shadow(Patch):
    """The shadow of a shape: the same one, darker and moved.

    Parameters
    ----------
    patch : Patch
    ox, oy : float
        How far it is moved, in the shape's own coordinates at 72 dots per inch: at 100 dots 100/72
        of it.
    shade : float, default 0.7
        How much darker: from 0 to 1, which is black.
    **kwargs
        Properties of Patch.
    """

    def __init__(self, patch, ox, oy, *, shade=0.7, **kwargs):
        from .colors import to_rgb
        self.patch = patch
        dots = patch.figure.dpi if patch.figure is not None else rcParams["figure.dpi"]
        path = patch._placed_path()
        super().__init__(path.vertices + np.array([float(ox), float(oy)]) * dots / 72,
                         None if path.codes is None else path.codes.tolist())
        self.update_from_patch()
        kwargs = normalized(kwargs, Patch)
        color = (1 - shade) * np.asarray(to_rgb(patch.get_facecolor()))
        self.set(**{"facecolor": tuple(color), "edgecolor": tuple(color), "alpha": 0.5,
                    "zorder": np.nextafter(patch.get_zorder(), -np.inf), **kwargs})
        self.set_transform(patch.get_data_transform())

    def update_from_patch(self):
        """Take over the look of the shape."""
        names = ("linewidth", "linestyle", "hatch", "fill", "capstyle", "joinstyle",
                 "antialiased", "visible", "clip_on")
        self._h.set({name: self.patch._h.get(name) for name in names})

    def __str__(self):
        return f"Shadow({self.patch})"
