"""What a colour bar is drawn with."""
import numpy as np

from . import _core
from .image import AxesImage
from .patches import Patch


class Solids(AxesImage):
    """The cells."""

    _stored = True

    def __init__(self, ax):
        super().__init__(ax, interpolation="nearest", origin="lower")
        self.set_zorder(0)

    def _show(self, values, sides, vertical, norm, cmap, alpha):
        """Cells between these sides (data values, going up), coloured by their values."""
        values, sides = np.asarray(values), np.asarray(sides, float)
        if sides[0] > sides[-1]:
            values, sides = values[::-1], sides[::-1]
        if self._norm_id is not None:  # the colour bar tells of changes
            self._norm.callbacks.disconnect(self._norm_id)
            self._norm_id = None
        self._norm = norm
        self.cmap = cmap
        self.set_data(values[:, None] if vertical else values[None, :])
        sides = sides.tolist()
        self._h.set_sides(*(([0.0, 1.0], sides) if vertical else (sides, [0.0, 1.0])))
        self.set_alpha(alpha)
        self._mapping_changed()

    def set_edgecolor(self, color):
        """Cells have no edges of their own; see drawedges."""

    set_edgecolors = set_ec = set_edgecolor

    def set_linewidth(self, width):
        """Cells have no edges of their own; see drawedges."""

    set_linewidths = set_lw = set_linewidth


class Outline(Patch):
    """The line around the bar and its ends."""

    _stored = True

    def __init__(self, ax):
        super().__init__(((0, 0), (0, 1)), fill=False, clip_on=False, zorder=2.5,
                         edgecolor=_core.rc_get("axes.edgecolor"),
                         linewidth=_core.rc_get("axes.linewidth"), capstyle="projecting")
        self.set_transform(ax.transAxes)

    def _set_xy(self, points):
        corners = np.vstack([points, points[:1]])
        self._h.set_path(corners, [1, *[2] * (len(points) - 1), 79])

    def set_color(self, c):
        """The line's colour."""
        self.set_edgecolor(c)


def end_patch(ax, points, color, alpha):
    """A piece for values beyond an end, right behind the axes' other shapes."""
    patch = Patch(np.vstack([points, points[:1]]), [1, *[2] * (len(points) - 1), 79],
                  facecolor=color, edgecolor="none", linewidth=0, antialiased=False,
                  alpha=alpha, clip_on=False, zorder=0.9)
    patch.set_transform(ax.transAxes)
    return ax._add(patch)
