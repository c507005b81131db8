"""Patch, the base of all filled shapes."""
import numpy as np

from . import _core, _properties
from .artist import Artist


_OWN = ("axes", "color", "transform")


class Patch(Artist):
    """A filled and outlined shape.

    Parameters
    ----------
    **kwargs
        Properties, in points where they are lengths; see setp(Patch).
    """

    # Whether the outline is drawn where nothing is said of it.
    _edge_default = False

    def __init__(self, vertices=((0, 0),), codes=None, **kwargs):
        self._begin(_core.Patch, (np.asarray(vertices, float), codes), kwargs)

    def _begin(self, make, outline, kwargs):
        """Take the handle that `make` makes of the outline and those properties that are its."""
        if self._edge_default and all(kwargs.get(k) is None for k in ("edgecolor", "ec", "color")):
            kwargs["edgecolor"] = _core.rc_get("patch.edgecolor")
        own = {k: kwargs.pop(k) for k in _OWN if k in kwargs}
        own.update(_properties.only_here(type(self), kwargs))
        super().__init__(make(*outline, {k: v for k, v in kwargs.items() if v is not None}))
        if own:
            self.set(**own)

    def set_color(self, c):
        """Both the inside's and the outline's colour."""
        self._h.set({"facecolor": c, "edgecolor": c})

    def _shown_color(self, name, transparent):
        color = self._h.get(name)
        if color is None:
            bare = not self._h.get("fill") or _core.rc_get("patch.force_edgecolor")
            color = _core.rc_get("patch.edgecolor") if bare else "none"
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
        """The outline before get_patch_transform(), as a Path."""
        from .path import Path
        return Path(*self._h.path())

    def _placed_path(self):
        """The outline in its coordinates, as a Path."""
        from .path import Path
        return Path(*self._h.path())

    def _set_outline(self, path):
        self._h.set_path(path.vertices, None if path.codes is None else path.codes.tolist())

    def get_verts(self):
        """The corners of the outline in data coordinates, curves as chords."""
        polygons = self._placed_path().to_polygons()
        return polygons[0] if polygons else np.zeros((0, 2))

    def contains_point(self, point, radius=None):
        """Whether a point, in pixels, is inside."""
        return self._placed_path().contains_point(point, self.get_data_transform())

    def contains_points(self, points, radius=None):
        """For each of (N, 2) points, in pixels, whether it is inside."""
        return self._placed_path().contains_points(points, self.get_data_transform())

    def contains(self, mouseevent, radius=None):
        """Whether the pointer is on it: (bool, {})."""
        from ._hits import near_segments
        if self._on_other_canvas(mouseevent):
            return False, {}
        x, y = mouseevent.x, mouseevent.y
        if self._picker is not None and not isinstance(self._picker, bool) and radius is None:
            radius = self._picker if isinstance(self._picker, (int, float)) else None
        if radius is None:
            radius = self.get_linewidth() if self.get_edgecolor()[3] else 0
        shape = self._placed_path().transformed(self.get_data_transform())
        return bool(shape.contains_point((x, y)) or
                    any(len(near_segments(part, x, y, radius)) for part in shape._flat())), {}

    fill = property(lambda self: self.get_fill(), lambda self, value: self.set_fill(value))

    def get_extents(self):
        """The box around it, pixels."""
        return self._placed_path().get_extents(self.get_data_transform())

    def get_window_extent(self, renderer=None):
        """The box around its outline, pixels; the line's width does not count."""
        return self.get_extents()

    def get_data_transform(self):
        """What its coordinates mean."""
        return super().get_transform()

    def get_patch_transform(self):
        """What puts get_path() in its place."""
        from .transforms import IdentityTransform
        return IdentityTransform()

    def get_transform(self):
        """From get_path() to pixels."""
        return self.get_patch_transform() + self.get_data_transform()

    def set_hatch(self, hatch):
        """A pattern of '/', '\\\\', '|', '-', '+', 'x', 'o', 'O', '.', '*'; repeat for denser."""
        self._h.set({"hatch": hatch or ""})


_properties.install(Patch, "Patch")
