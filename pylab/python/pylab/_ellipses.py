"""EllipseCollection: many ellipses at places in data coordinates."""
import numpy as np

from ._collection import Collection
from .path import Path
from .transforms import Affine2D, Affine2DBase, IdentityTransform

_POINTS_OF = {"points": 1.0, "inches": 72.0}
_UNITS = ("points", "inches", "dots", "width", "height", "x", "y", "xy")


class _OfAxes(Affine2DBase):
    """Lengths in a unit of an axes as pixels, the same in both directions."""

    def __init__(self, collection, units):
        super().__init__()
        self._collection, self._units = collection, units

    def get_matrix(self):
        """The 3 x 3 matrix as things are now."""
        ax = self._collection.axes
        if ax is None:
            return np.eye(3)
        box = ax.bbox
        pixels = {"width": box.width, "height": box.height}
        if self._units in "xy":
            low, high = ax.get_xlim() if self._units == "x" else ax.get_ylim()
            side = box.width if self._units == "x" else box.height
            pixels[self._units] = side / abs(high - low)
        scale = pixels[self._units]
        return np.diag([scale, scale, 1.0])


class EllipseCollection(Collection):
    """Ellipses.

    Parameters
    ----------
    widths, heights : numbers
        Lengths of the axes.
    angles : numbers, degrees anticlockwise
    units : {'points', 'inches', 'dots', 'width', 'height', 'x', 'y', 'xy'}, default 'points'
        Of the lengths; 'width' and 'height' are those of the axes, 'x' and 'y' data, 'xy' data in
        each direction.
    **kwargs
        For Collection; offsets and offset_transform are the places.
    """

    def __init__(self, widths, heights, angles, *, units="points", **kwargs):
        if units not in _UNITS:
            raise ValueError(f"Unrecognized units: {units!r}")
        circle = Path.unit_circle()
        sides = np.broadcast_arrays(*(np.ravel(np.asarray(v, float))
                                      for v in (widths, heights, angles)))
        shapes = [circle.transformed(Affine2D().scale(w / 2, h / 2).rotate_deg(angle))
                  for w, h, angle in zip(*sides)]
        super().__init__(shapes, **kwargs)
        self._units = units
        if units in _POINTS_OF:
            self.set_sizes([_POINTS_OF[units] ** 2])
        if units == "xy":
            self._h.set({"relative": True})
        elif units in ("width", "height", "x", "y"):
            self.set_transform(_OfAxes(self, units))
        else:
            self.set_transform(IdentityTransform())

    def _convert_units(self):
        """Lengths in units of the axes that it is on now."""
        if isinstance(self._transform, _OfAxes):
            self.set_transform(self._transform)
