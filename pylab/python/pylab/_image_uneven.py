"""Pictures whose columns and rows are not of one size."""
import numpy as np

from .image import AxesImage


class _Uneven(AxesImage):
    """Columns and rows between given sides."""

    def __init__(self, ax, *, cmap=None, norm=None, **kwargs):
        super().__init__(ax, cmap=cmap, norm=norm, interpolation="nearest", origin="lower",
                         **kwargs)

    def _show(self, x_sides, y_sides, A):
        A = np.asanyarray(A)
        for sides, count in ((x_sides, A.shape[1]), (y_sides, A.shape[0])):
            if sides.ndim != 1 or len(sides) != count + 1 or not (np.diff(sides) > 0).all():
                raise ValueError("the places of columns and rows must grow and fit the array")
        AxesImage.set_data(self, A)
        self._x_sides, self._y_sides = x_sides.tolist(), y_sides.tolist()
        self._place([], [])

    def _place(self, x_middles, y_middles):
        self._h.set_sides(self._x_sides, self._y_sides, x_middles, y_middles)

    def set_array(self, *args):
        """Use set_data(x, y, A)."""
        raise NotImplementedError("Method not supported")


class NonUniformImage(_Uneven):
    """A picture whose values belong to given places.

    Parameters
    ----------
    ax : Axes
    interpolation : {'nearest', 'bilinear'}
        Whether a point shows the nearest colour, or a blend of those around it.
    """

    _middles = None

    def __init__(self, ax, *, interpolation="nearest", **kwargs):
        kwargs.pop("extent", None)
        super().__init__(ax, **kwargs)
        self.set_interpolation(interpolation)

    def set_data(self, x, y, A):
        """Values A (M, N) at N places along x and M along y."""
        x, y = np.array(x, float), np.array(y, float)
        A = np.asanyarray(A)
        if x.ndim != 1 or y.ndim != 1 or A.shape[:2] != y.shape + x.shape:
            raise TypeError("Axes don't match array shape")
        self._show(_between(x), _between(y), A)
        self._middles = x.tolist(), y.tolist()
        self._blend()

    def set_interpolation(self, s):
        """'nearest' or 'bilinear'."""
        if s is not None and s not in ("nearest", "bilinear"):
            raise NotImplementedError("Only nearest neighbor and bilinear interpolations are "
                                      "supported")
        self._h.set({"interpolation": s or "nearest", "interpolation_stage": "rgba"})
        self._blend()

    def _blend(self):
        """Colours are blended between the places themselves."""
        if self._middles is not None:
            self._place(*(self._middles if self.get_interpolation() == "bilinear" else ([], [])))


def _between(places):
    """Sides in the middles, the first and last place at the ends."""
    return np.concatenate([places[:1], (places[1:] + places[:-1]) / 2, places[-1:]])


class PcolorImage(_Uneven):
    """A picture with columns and rows between given sides.

    Parameters
    ----------
    ax : Axes
    x, y : N + 1 and M + 1 growing numbers, optional
    A : (M, N), (M, N, 3) or (M, N, 4) array
    """

    def __init__(self, ax, x=None, y=None, A=None, *, cmap=None, norm=None, **kwargs):
        super().__init__(ax, cmap=cmap, norm=norm, **kwargs)
        if A is not None:
            self.set_data(x, y, A)

    def set_data(self, x, y, A):
        """Replace sides and picture."""
        A = np.asanyarray(A)
        x = np.arange(A.shape[1] + 1.0) if x is None else np.array(x, float).ravel()
        y = np.arange(A.shape[0] + 1.0) if y is None else np.array(y, float).ravel()
        if A.shape[:2] != (y.size - 1, x.size - 1):
            raise ValueError(f"Axes don't match array shape. Got {A.shape[:2]}, expected "
                             f"{(y.size - 1, x.size - 1)}.")
        self._show(x, y, A)
