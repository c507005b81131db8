"""Legend handlers of lines."""
import numpy as np

from ._legend_handler_base import HandlerNpoints
from .lines import Line2D


def scaled(line, legend):
    """Its markers as large as the legend wants them."""
    if legend.markerscale != 1:
        line.set_markersize(line.get_markersize() * legend.markerscale)


class HandlerLine2D(HandlerNpoints):
    """Shows a line with markers."""

    def create_artists(self, legend, orig_handle, xdescent, ydescent, width, height, fontsize,
                       trans):
        """The line."""
        x, _ = self.get_xdata(legend, xdescent, ydescent, width, height, fontsize)
        markevery = None
        if self.get_numpoints(legend) == 1:
            x, markevery = np.linspace(x[0], x[-1], 3), [1]
        line = Line2D(x, np.full(len(x), (height - ydescent) / 2))
        self.update_prop(line, orig_handle, legend)
        line.set_markevery(markevery)
        scaled(line, legend)
        line.set_transform(trans)
        return [line]


class HandlerLine2DCompound(HandlerNpoints):
    """Shows a line and, as an artist of its own, markers."""

    def create_artists(self, legend, orig_handle, xdescent, ydescent, width, height, fontsize,
                       trans):
        """The line and the markers."""
        x, places = self.get_xdata(legend, xdescent, ydescent, width, height, fontsize)
        y = np.full(len(x), (height - ydescent) / 2)
        line, markers = Line2D(x, y), Line2D(places, y[:len(places)])
        self.update_prop(line, orig_handle, legend)
        line.set_drawstyle("default")
        line.set_marker("")
        self.update_prop(markers, orig_handle, legend)
        markers.set_linestyle("None")
        scaled(markers, legend)
        line._legmarker = markers
        for made in (line, markers):
            made.set_transform(trans)
        return [line, markers]


class HandlerLineCollection(HandlerLine2D):
    """Shows the first line of a collection."""

    def get_numpoints(self, legend):
        """How many points the line has."""
        return legend.scatterpoints if self._numpoints is None else self._numpoints

    def _default_update_prop(self, legend_handle, orig_handle):
        legend_handle.set_color(orig_handle.get_colors()[0])
        legend_handle.set_linestyle(orig_handle.get_linestyles()[0])
        legend_handle.set_linewidth(orig_handle.get_linewidths()[0])

    def create_artists(self, legend, orig_handle, xdescent, ydescent, width, height, fontsize,
                       trans):
        """The line."""
        x, _ = self.get_xdata(legend, xdescent, ydescent, width, height, fontsize)
        line = Line2D(x, np.full(len(x), (height - ydescent) / 2))
        self.update_prop(line, orig_handle, legend)
        line.set_transform(trans)
        return [line]
