"""Legend handlers: what legends show for artists. For `handler_map=` of legend()."""
from itertools import cycle

import numpy as np

from ._legend_handler_base import (HandlerBase, HandlerNpoints, HandlerNpointsYoffsets,
                                   update_from_first_child)
from ._legend_handler_groups import HandlerErrorbar, HandlerStem
from ._legend_handler_lines import HandlerLine2D, HandlerLine2DCompound, HandlerLineCollection
from .lines import Line2D
from .patches import Rectangle

__all__ = ["HandlerBase", "HandlerCircleCollection", "HandlerErrorbar", "HandlerLine2D",
           "HandlerLine2DCompound", "HandlerLineCollection", "HandlerNpoints",
           "HandlerNpointsYoffsets", "HandlerPatch", "HandlerPathCollection",
           "HandlerPolyCollection", "HandlerRegularPolyCollection", "HandlerStem",
           "HandlerStepPatch", "HandlerTuple", "update_from_first_child"]


class HandlerPatch(HandlerBase):
    """Shows a filled rectangle, or a shape that a function makes.

    Parameters
    ----------
    patch_func : function, optional
        Called with the keyword arguments legend, orig_handle, xdescent, ydescent, width, height
        and fontsize; returns the shape.
    """

    def __init__(self, patch_func=None, **kwargs):
        super().__init__(**kwargs)
        self._patch_func = patch_func

    def _create_patch(self, legend, orig_handle, xdescent, ydescent, width, height, fontsize):
        if self._patch_func is None:
            return Rectangle((-xdescent, -ydescent), width, height)
        return self._patch_func(legend=legend, orig_handle=orig_handle, xdescent=xdescent,
                                ydescent=ydescent, width=width, height=height, fontsize=fontsize)

    def create_artists(self, legend, orig_handle, xdescent, ydescent, width, height, fontsize,
                       trans):
        """The shape."""
        patch = self._create_patch(legend, orig_handle, xdescent, ydescent, width, height,
                                   fontsize)
        self.update_prop(patch, orig_handle, legend)
        patch.set_transform(trans)
        return [patch]


class HandlerStepPatch(HandlerBase):
    """Shows a rectangle for filled steps, a line for others."""

    def create_artists(self, legend, orig_handle, xdescent, ydescent, width, height, fontsize,
                       trans):
        """The rectangle or line."""
        if orig_handle.get_fill() or orig_handle.get_hatch():
            made = Rectangle((-xdescent, -ydescent), width, height,
                             color=orig_handle.get_facecolor())
            self.update_prop(made, orig_handle, legend)
        else:
            made = Line2D([0, width], [height / 2, height / 2], marker="",
                          color=orig_handle.get_edgecolor(),
                          linestyle=orig_handle.get_linestyle(),
                          linewidth=orig_handle.get_linewidth())
        made.set_transform(trans)
        return [made]


class HandlerRegularPolyCollection(HandlerNpointsYoffsets):
    """Shows some shapes of a collection.

    Parameters
    ----------
    yoffsets : sequence of float, optional
    sizes : sequence of float, optional
        Areas, points squared; some between the largest and the smallest, without it.
    """

    def __init__(self, yoffsets=None, sizes=None, **kwargs):
        super().__init__(yoffsets=yoffsets, **kwargs)
        self._sizes = sizes

    def get_numpoints(self, legend):
        """How many shapes are shown."""
        return legend.scatterpoints if self._numpoints is None else self._numpoints

    def get_sizes(self, legend, orig_handle, xdescent, ydescent, width, height, fontsize):
        """Areas of the shapes, points squared."""
        if self._sizes is not None:
            return self._sizes
        sizes = orig_handle.get_sizes()
        sizes = np.asarray(sizes if len(sizes) else [1]) * legend.markerscale ** 2
        low, high = min(sizes), max(sizes)
        count = self.get_numpoints(legend)
        if count < 4:
            return [(low + high) / 2, high, low][:count]
        return low + (high - low) * np.linspace(0, 1, count)

    def update_prop(self, legend_handle, orig_handle, legend):
        """Give a sample the looks of the original."""
        self._update_prop(legend_handle, orig_handle)
        legend_handle.set_figure(legend.figure)

    def create_collection(self, orig_handle, sizes, offsets, offset_transform):
        """A collection of the original's kind."""
        return type(orig_handle)(orig_handle.get_numsides(), rotation=orig_handle.get_rotation(),
                                 sizes=sizes, offsets=offsets, offset_transform=offset_transform)

    def create_artists(self, legend, orig_handle, xdescent, ydescent, width, height, fontsize,
                       trans):
        """The collection."""
        room = legend, xdescent, ydescent, width, height, fontsize
        _, x = self.get_xdata(*room)
        y = self.get_ydata(*room)
        sizes = self.get_sizes(legend, orig_handle, *room[1:])
        made = self.create_collection(orig_handle, sizes, offsets=list(zip(x, y)),
                                      offset_transform=trans)
        self.update_prop(made, orig_handle, legend)
        made.set_offset_transform(trans)
        return [made]


class HandlerPathCollection(HandlerRegularPolyCollection):
    """Shows some markers of a scatter plot."""

    def create_collection(self, orig_handle, sizes, offsets, offset_transform):
        """A collection of the original's kind."""
        return type(orig_handle)([orig_handle.get_paths()[0]], sizes=sizes, offsets=offsets,
                                 offset_transform=offset_transform)


class HandlerCircleCollection(HandlerRegularPolyCollection):
    """Shows some circles of a collection."""

    def create_collection(self, orig_handle, sizes, offsets, offset_transform):
        """A collection of the original's kind."""
        return type(orig_handle)(sizes, offsets=offsets, offset_transform=offset_transform)


class HandlerTuple(HandlerBase):
    """Shows several artists in one sample.

    Parameters
    ----------
    ndivide : int or None, default 1
        Into how many parts the room is divided; None: one for each artist.
    pad : float, default rc legend.borderpad
        Between the parts, font sizes.
    """

    def __init__(self, ndivide=1, pad=None, **kwargs):
        self._ndivide, self._pad = ndivide, pad
        super().__init__(**kwargs)

    def create_artists(self, legend, orig_handle, xdescent, ydescent, width, height, fontsize,
                       trans):
        """The artists of all parts."""
        parts = len(orig_handle) if self._ndivide is None else self._ndivide
        pad = (legend.borderpad if self._pad is None else self._pad) * fontsize
        if parts > 1:
            width = (width - pad * (parts - 1)) / parts
        lefts = cycle(xdescent - (width + pad) * np.arange(parts))
        handlers = legend.get_legend_handler_map()
        artists = []
        for handle in orig_handle:
            handler = legend.get_legend_handler(handlers, handle)
            artists.extend(handler.create_artists(legend, handle, next(lefts), ydescent, width,
                                                  height, fontsize, trans))
        return artists


class HandlerPolyCollection(HandlerBase):
    """Shows a rectangle for polygons."""

    def _update_prop(self, legend_handle, orig_handle):
        if self._update_prop_func is not None:
            return self._update_prop_func(legend_handle, orig_handle)

        def first(values, otherwise):
            return values[0] if len(values) else otherwise
        legend_handle.set_facecolor(tuple(first(orig_handle.get_facecolor(), (0, 0, 0, 0))))
        legend_handle.set_edgecolor(tuple(first(orig_handle.get_edgecolor(), (0, 0, 0, 0))))
        legend_handle.set_hatch(orig_handle.get_hatch())
        legend_handle.set_linewidth(first(orig_handle.get_linewidths(), None))
        legend_handle.set_linestyle(first(orig_handle.get_linestyles(), "-"))

    def create_artists(self, legend, orig_handle, xdescent, ydescent, width, height, fontsize,
                       trans):
        """The rectangle."""
        patch = Rectangle((-xdescent, -ydescent), width, height)
        self.update_prop(patch, orig_handle, legend)
        patch.set_transform(trans)
        return [patch]
