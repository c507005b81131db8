"""Room for colour bars: axes beside others, which become smaller."""
import numpy as np

from ._missing import not_in_list
from .transforms import Bbox

# location: orientation, anchor of the bar, anchor of the parents, gap
_PLACES = {
    "left": ("vertical", (1.0, 0.5), (0.0, 0.5), 0.10),
    "right": ("vertical", (0.0, 0.5), (1.0, 0.5), 0.05),
    "top": ("horizontal", (0.5, 0.0), (0.5, 1.0), 0.05),
    "bottom": ("horizontal", (0.5, 1.0), (0.5, 0.0), 0.15),
}
_DEFAULTS = {None: "right", "vertical": "right", "horizontal": "bottom"}


class _Room:
    """What the keyword arguments say about the place."""

    def __init__(self, constrained=False, location=None, orientation=None, fraction=0.15,
                 shrink=1.0, aspect=20, **kwargs):
        if location is None:
            if orientation not in _DEFAULTS:
                raise not_in_list("orientation", orientation, _DEFAULTS)
            location = _DEFAULTS[orientation]
        if location not in _PLACES:
            raise not_in_list("location", location, _PLACES)
        own, anchor, panchor, pad = _PLACES[location]
        if constrained:
            pad = 0.05
        if orientation not in (None, own):
            raise TypeError("location and orientation are mutually exclusive")
        self.location, self.orientation = location, own
        self.anchor = kwargs.pop("anchor", anchor)
        self.panchor = kwargs.pop("panchor", panchor)
        self.pad = kwargs.pop("pad", pad)
        self.fraction, self.shrink, self.aspect = fraction, shrink, aspect
        self.kwargs = {**kwargs, "orientation": own, "ticklocation": location}

    def finish(self, cax, parents):
        """Give the new axes its shape."""
        cax.set_anchor(self.anchor)
        cax.set_box_aspect(self.aspect if self.orientation == "vertical" else 1 / self.aspect)
        cax.set_aspect("auto")
        cax._colorbar_info = {"location": self.location, "parents": parents,
                              "shrink": self.shrink, "anchor": self.anchor,
                              "panchor": self.panchor, "fraction": self.fraction,
                              "aspect": self.aspect, "pad": self.pad}
        return cax, self.kwargs


def make_axes(parents, **kwargs):
    """Axes beside one or several others, anywhere on the figure.

    Parameters
    ----------
    parents : Axes, or list or array of them
    location : {'left', 'right', 'top', 'bottom'}, optional
    orientation : {'vertical', 'horizontal'}, optional
    fraction : float, default 0.15
        Of the parents' room.
    shrink : float, default 1
        Length over that of the parents.
    aspect : float, default 20
        Length over width.
    pad : float
        The gap as a fraction of the parents' room.
    anchor, panchor : (float, float)

    Returns
    -------
    Axes, and the keyword arguments that are left
    """
    if isinstance(parents, np.ndarray):
        parents = list(parents.flat)
    elif not isinstance(parents, (list, tuple)):
        parents = [parents]
    fig = parents[0].get_figure()
    if not all(fig is ax.get_figure() for ax in parents):
        raise ValueError("Unable to create a colorbar axes as not all parents share the same "
                         "figure.")
    room = _Room(fig.get_constrained_layout(), **kwargs)
    places = [np.asarray(ax.get_position(original=True)) for ax in parents]
    low, high = np.min([p[0] for p in places], axis=0), np.max([p[1] for p in places], axis=0)
    along = 0 if room.location in ("left", "right") else 1  # the direction that is divided
    bar, rest = _divided(low, high, along, room)
    for ax, place in zip(parents, places):
        moved = rest[0] + (place - low) / (high - low) * (rest[1] - rest[0])
        ax._set_position(Bbox(moved))
        if room.panchor is not False:
            ax.set_anchor(room.panchor)
    cax, kwargs = room.finish(fig.add_axes(Bbox(bar), label="<colorbar>"), list(parents))
    for ax in parents:
        ax._colorbars.append(cax)
    cax._tell_layout()
    return cax, kwargs


def _divided(low, high, along, room):
    """(corners of the bar, corners of what is left) of the room between low and high."""
    bar, rest = np.array([low, high]), np.array([low, high])
    size = (high - low)[along]
    if room.location in ("left", "bottom"):
        bar[1, along] = low[along] + room.fraction * size
        rest[0, along] = low[along] + (room.fraction + room.pad) * size
    else:
        rest[1, along] = low[along] + (1 - room.fraction - room.pad) * size
        bar[0, along] = low[along] + (1 - room.fraction) * size
    across = 1 - along
    length = (high - low)[across]
    bar[0, across] = low[across] + room.anchor[across] * (1 - room.shrink) * length
    bar[1, across] = bar[0, across] + room.shrink * length
    return bar, rest


def make_axes_gridspec(parent, **kwargs):
    """Axes in the cell of a subplot, which gets a smaller one; see make_axes()."""
    room = _Room(**kwargs)
    gap, rest = 2 * room.pad / (1 - room.pad), 1 - room.fraction - room.pad
    spec = parent.get_subplotspec()
    bar_first = room.location in ("left", "top")
    ratios = [room.fraction, rest] if bar_first else [rest, room.fraction]
    free = 1 - room.shrink
    x, y = room.anchor
    if room.orientation == "vertical":
        cells = spec.subgridspec(1, 2, wspace=gap, width_ratios=ratios)
        bar = cells[not bar_first].subgridspec(
            3, 1, hspace=0, height_ratios=[(1 - y) * free, room.shrink, y * free])[1]
    else:
        cells = spec.subgridspec(2, 1, hspace=gap, height_ratios=ratios)
        bar = cells[not bar_first].subgridspec(
            1, 3, wspace=0, width_ratios=[x * free, room.shrink, (1 - x) * free])[1]
    parent.set_subplotspec(cells[int(bar_first)])
    if room.panchor is not False:
        parent.set_anchor(room.panchor)
    return room.finish(parent.get_figure().add_subplot(bar, label="<colorbar>"), [parent])
