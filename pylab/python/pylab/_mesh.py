"""QuadMesh: a grid of quadrilaterals with a colour each."""
import numpy as np

from . import _core, _properties
from ._collection import Collection
from ._missing import not_in_list
from .cm import core_mapping, masked_invalid
from .path import Path


class Corners:
    """The corners of a mesh: x and y of each, or x of the columns and y of the rows."""

    def __init__(self, x, y):
        self.x, self.y = np.ravel(x), np.ravel(y)
        self.shape = (len(y), np.shape(x)[-1], 2)


class QuadMesh(Collection):
    """A grid of M x N quadrilaterals.

    Parameters
    ----------
    coordinates : (M + 1, N + 1, 2) array
        The corners.
    antialiased : bool, default True
    shading : {'flat', 'gouraud'}, default 'flat'
        'gouraud': colours belong to the corners and run into each other.
    **kwargs
        For Collection; `array` holds a value for each cell (or corner).
    """

    _stored = True

    def __init__(self, coordinates, *, antialiased=True, shading="flat", pickradius=0, **kwargs):
        if shading not in ("flat", "gouraud"):
            raise not_in_list("shading", shading, ("flat", "gouraud"))
        if not isinstance(coordinates, Corners):
            coordinates = np.ma.filled(np.ma.asarray(coordinates, float), np.nan)
            if coordinates.ndim != 3 or coordinates.shape[2] != 2:
                raise ValueError("'coordinates' must be 3D with shape (M, N, 2). Your input has "
                                 f"shape {coordinates.shape}.")
            coordinates = Corners(coordinates[..., 0], coordinates[..., 1])
        self._shading = shading
        self._shape = coordinates.shape[:2]
        self._pickradius = pickradius
        super().__init__(coordinates, **{"antialiaseds": bool(antialiased), **kwargs})

    def _new_handle(self, corners):
        return _core.Mesh(*self._shape, _core.Column(corners.x), _core.Column(corners.y),
                          self._shading == "gouraud")

    def _wrapped(self):
        super()._wrapped()
        self._shape = self._h.shape()
        self._shading = "gouraud" if self._h.gouraud() else "flat"
        self._pickradius = 0
        if self._A is not None:
            self._A = self._A.reshape(self._shape_of_values())

    def _shape_of_values(self):
        less = 1 if self._shading == "flat" else 0
        return self._shape[0] - less, self._shape[1] - less

    def get_coordinates(self):
        """The corners, (M + 1, N + 1, 2)."""
        return self._h.corners()

    def get_paths(self):
        """The cells as a list of Path."""
        c = self.get_coordinates()
        cells = np.concatenate([c[:-1, :-1], c[:-1, 1:], c[1:, 1:], c[1:, :-1], c[:-1, :-1]],
                               axis=2).reshape((-1, 5, 2))
        return [Path(cell) for cell in cells]

    def set_paths(self):
        """The cells follow from the corners."""

    def set_array(self, A):
        """Replace the values.

        Parameters
        ----------
        A : (M, N) or M*N values, or (M, N, 3) or (M, N, 4) colours
            One for each cell; for 'gouraud' one for each corner.
        """
        if A is None:
            self._column = None
            super().set_array(None)
            return
        shape = np.shape(A)
        height, width = self._shape
        wanted = self._shape_of_values()
        fits = shape[0] == wanted[0] * wanted[1] if len(shape) == 1 else shape[:2] == wanted
        if not fits or len(shape) > 3 or len(shape) == 3 and shape[2] not in (3, 4):
            raise TypeError(f"Dimensions of A {shape} are incompatible with X ({width}) and/or "
                            f"Y ({height})")
        if len(shape) == 3:
            self._show_colors(masked_invalid(A))
        else:
            self._keep(A)
            self._mapping_changed()

    def _show_colors(self, A):
        self._A, self._column = A, None
        colors = np.ma.getdata(A).reshape(-1, A.shape[2])
        colors = colors / 255 if colors.dtype.kind in "iub" else colors.astype(float)
        if colors.size and not 0 <= colors.min() <= colors.max() <= 1:
            raise ValueError("RGB(A) values must be in the range 0-1 for floats and 0-255 for "
                             "integers")
        self._mapping_changed()
        self._h.set({"facecolors": colors})

    _column = None

    def _keep(self, A):
        """Values of which the core has the only copy, if they are floats."""
        values = np.asanyarray(A)
        if values.dtype != np.float64 or np.ma.is_masked(values):
            self._column = None
            super()._keep(A)
            return
        self._column = _core.Column(np.ma.getdata(values).ravel())
        shown = self._column.view().reshape(values.shape)
        bad = ~np.isfinite(shown)
        self._A = np.ma.array(shown, mask=bad) if bad.any() else shown

    def _mapping_changed(self):
        if self._A is not None and self._A.ndim == 3:
            values, norm = None, _core.Norm("linear", None, None, False, {})
        elif self._column is not None and self.norm._is_core():
            values, norm = self._column, self.norm._value()
        elif self._A is not None:
            values, norm = core_mapping(np.ma.ravel(self._A), self.norm, self.cmap)
            values = _core.Column(np.ravel(values))
        else:
            values, norm = None, _core.Norm("linear", None, None, False, {})
        _core.set_mapping(self._h, values, norm, self.cmap._core)

    def autoscale_None(self):
        """Take the norm's limits from the values where they are not set."""
        if self._A is None or self._A.ndim < 3:
            super().autoscale_None()

    def get_datalim(self, transData=None):
        """The box around its corners."""
        from .transforms import Bbox
        points = self.get_coordinates().reshape(-1, 2)
        return Bbox([np.nanmin(points, axis=0), np.nanmax(points, axis=0)])

    def contains(self, mouseevent):
        """(whether an event is on a cell, {'ind': that cell})."""
        cell = self._h.cell_at(mouseevent.x, mouseevent.y)
        return cell is not None, {"ind": np.array([] if cell is None else [cell], int)}

    def get_cursor_data(self, event):
        """The value under an event, an array of one, or None."""
        inside, found = self.contains(event)
        if not inside or self._A is None or self._A.ndim == 3:
            return None
        return self._A.ravel()[found["ind"]]


_properties.install(QuadMesh, "Collection")
