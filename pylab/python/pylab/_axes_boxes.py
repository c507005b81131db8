"""The limits of axes and of their data as boxes: what changes these changes the axes."""
import numpy as np

from .transforms import Bbox


class ViewBox(Bbox):
    """The limits of axes."""

    def __init__(self, axes):
        super().__init__(np.transpose([axes.get_xlim(), axes.get_ylim()]))
        self._axes = axes

    def _limit(self, axis, ends):
        self._points[:, "xy".index(axis)] = ends
        getattr(self._axes, f"set_{axis}lim")(*ends, auto=None)

    intervalx = property(lambda self: Bbox.intervalx.fget(self),
                         lambda self, ends: self._limit("x", ends), doc="The limits of x.")
    intervaly = property(lambda self: Bbox.intervaly.fget(self),
                         lambda self, ends: self._limit("y", ends), doc="The limits of y.")


class DataBox(Bbox):
    """The limits of the data of axes."""

    def __init__(self, axes):
        x0, x1, x_positive, y0, y1, y_positive = axes._h.data_bounds()
        super().__init__([[x0, y0], [x1, y1]])
        self._minpos[:] = x_positive, y_positive
        self._axes, self._ignore = axes, False

    def update_from_data_xy(self, xy, ignore=None, updatex=True, updatey=True):
        """Hold (N, 2) points, too."""
        super().update_from_data_xy(xy, ignore, updatex, updatey)
        x, y = (self._points[:, axis] if wanted else (np.nan, np.nan)
                for axis, wanted in enumerate((updatex, updatey)))
        self._axes._h.include_data(*x, *y)
