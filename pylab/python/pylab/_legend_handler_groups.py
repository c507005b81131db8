"""Legend handlers of containers: error bars and stems."""
import numpy as np

from ._legend_handler_base import HandlerNpointsYoffsets
from ._legend_handler_lines import HandlerLine2D, scaled
from .collections import LineCollection
from .lines import Line2D


class HandlerErrorbar(HandlerLine2D):
    """Shows a line with error bars.

    Parameters
    ----------
    xerr_size, yerr_size : float
        Lengths of the bars to each side, font sizes; yerr_size is xerr_size by default.
    """

    def __init__(self, xerr_size=0.5, yerr_size=None, marker_pad=0.3, numpoints=None, **kwargs):
        self._xerr_size, self._yerr_size = xerr_size, yerr_size
        super().__init__(marker_pad=marker_pad, numpoints=numpoints, **kwargs)

    def get_err_size(self, legend, xdescent, ydescent, width, height, fontsize):
        """Lengths of the bars along x and y."""
        along_x = self._xerr_size * fontsize
        return along_x, along_x if self._yerr_size is None else self._yerr_size * fontsize

    def create_artists(self, legend, orig_handle, xdescent, ydescent, width, height, fontsize,
                       trans):
        """Bars, caps, line and markers."""
        line, caps, bars = orig_handle
        room = legend, xdescent, ydescent, width, height, fontsize
        x, places = self.get_xdata(*room)
        places = np.asarray(places, float)
        y = np.full(len(x), (height - ydescent) / 2)
        shown_line, markers = self._lines(line, legend, x, y, places)
        x_size, y_size = self.get_err_size(*room)
        all_bars, all_caps = [], []
        for shown, step, marker in ((orig_handle.has_xerr, (x_size, 0), "|"),
                                    (orig_handle.has_yerr, (0, y_size), "_")):
            if not shown:
                continue
            middle = np.column_stack((places, y[:len(places)]))
            low, high = middle - step, middle + step
            made = LineCollection(list(np.stack((low, high), axis=1)))
            self.update_prop(made, bars[0], legend)
            all_bars.append(made)
            for ends in (low, high) if caps else ():
                cap = Line2D(*ends.T)
                self.update_prop(cap, caps[0], legend)
                cap.set_marker(marker)
                all_caps.append(cap)
        artists = [*all_bars, *all_caps, shown_line, markers]
        for artist in artists:
            artist.set_transform(trans)
        return artists

    def _lines(self, line, legend, x, y, places):
        shown, markers = Line2D(x, y), Line2D(places, y[:len(places)])
        if line is None:
            shown.set_visible(False)
            markers.set_visible(False)
            return shown, markers
        self.update_prop(shown, line, legend)
        shown.set_drawstyle("default")
        shown.set_marker("none")
        self.update_prop(markers, line, legend)
        markers.set_linestyle("None")
        scaled(markers, legend)
        return shown, markers


class HandlerStem(HandlerNpointsYoffsets):
    """Shows stems.

    Parameters
    ----------
    bottom : float, default 0
        Height of the base line.
    yoffsets : sequence of float, optional
        Heights of the heads as shares of the sample's.
    """

    def __init__(self, marker_pad=0.3, numpoints=None, bottom=None, yoffsets=None, **kwargs):
        super().__init__(marker_pad=marker_pad, numpoints=numpoints, yoffsets=yoffsets, **kwargs)
        self._bottom = 0.0 if bottom is None else bottom

    def get_ydata(self, legend, xdescent, ydescent, width, height, fontsize):
        """y of the heads."""
        if self._yoffsets is None:
            return height * (0.5 * np.asarray(legend._scatteryoffsets) + 0.5)
        return height * np.asarray(self._yoffsets)

    def create_artists(self, legend, orig_handle, xdescent, ydescent, width, height, fontsize,
                       trans):
        """Stems, base line and heads."""
        markers, stems, base = orig_handle
        room = legend, xdescent, ydescent, width, height, fontsize
        x, places = self.get_xdata(*room)
        y = self.get_ydata(*room)
        heads = Line2D(places, y[:len(places)])
        self.update_prop(heads, markers, legend)
        lines = [Line2D([at, at], [self._bottom, top]) for at, top in zip(places, y)]
        for i, line in enumerate(lines):
            if isinstance(stems, LineCollection):
                line.set_color(stems.get_color()[0])
                line.set_linestyle(stems.get_linestyle()[0])
            else:
                self.update_prop(line, stems[i], legend)
        shown_base = Line2D([np.min(x), np.max(x)], [self._bottom, self._bottom])
        self.update_prop(shown_base, base, legend)
        artists = [*lines, shown_base, heads]
        for artist in artists:
            artist.set_transform(trans)
        return artists
