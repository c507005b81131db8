"""What all legend handlers share: the places of lines and markers in a sample."""
import numpy as np


def update_from_first_child(tgt, src):
    """Take over the looks of the first of an artist's children, if it has any."""
    children = src.get_children()
    if children:
        tgt.update_from(children[0])


class HandlerBase:
    """Makes the artists that a legend shows for one: derive from it and write create_artists().

    Parameters
    ----------
    xpad, ypad : float, default 0
        Taken from the sample's room, font sizes.
    update_func : function of (sample, original), optional
        Gives the sample its looks, instead of update_from().
    """

    def __init__(self, xpad=0.0, ypad=0.0, update_func=None):
        self._xpad, self._ypad = xpad, ypad
        self._update_prop_func = update_func

    def _update_prop(self, legend_handle, orig_handle):
        (self._update_prop_func or self._default_update_prop)(legend_handle, orig_handle)

    def _default_update_prop(self, legend_handle, orig_handle):
        legend_handle.update_from(orig_handle)

    def update_prop(self, legend_handle, orig_handle, legend):
        """Give a sample the looks of the original."""
        self._update_prop(legend_handle, orig_handle)
        legend._set_artist_props(legend_handle)

    def adjust_drawing_area(self, legend, orig_handle, xdescent, ydescent, width, height,
                            fontsize):
        """The room without the pads: (xdescent, ydescent, width, height)."""
        xpad, ypad = self._xpad * fontsize, self._ypad * fontsize
        return xdescent - xpad, ydescent - ypad, width - xpad, height - ypad

    def legend_artist(self, legend, orig_handle, fontsize, handlebox):
        """Add the sample's artists to `handlebox`; returns the first.

        Parameters
        ----------
        legend : Legend
        orig_handle
            What the sample stands for.
        fontsize : float, points
        handlebox
            Has xdescent, ydescent, width, height (points), get_transform() and add_artist().
        """
        room = self.adjust_drawing_area(legend, orig_handle, handlebox.xdescent,
                                        handlebox.ydescent, handlebox.width, handlebox.height,
                                        fontsize)
        artists = self.create_artists(legend, orig_handle, *room, fontsize,
                                      handlebox.get_transform())
        for artist in artists:
            handlebox.add_artist(artist)
        return artists[0]

    def create_artists(self, legend, orig_handle, xdescent, ydescent, width, height, fontsize,
                       trans):
        """The sample's artists, a list; lengths in points, in the coordinates `trans`."""
        raise NotImplementedError("Derived must override")


class HandlerNpoints(HandlerBase):
    """Shows several points.

    Parameters
    ----------
    marker_pad : float, default 0.3
        From the ends to the outer points, font sizes.
    numpoints : int, optional
        The legend's, without it.
    """

    def __init__(self, marker_pad=0.3, numpoints=None, **kwargs):
        super().__init__(**kwargs)
        self._numpoints, self._marker_pad = numpoints, marker_pad

    def get_numpoints(self, legend):
        """How many points are shown."""
        return legend.numpoints if self._numpoints is None else self._numpoints

    def get_xdata(self, legend, xdescent, ydescent, width, height, fontsize):
        """(x of the line, x of the markers)."""
        left, right = -xdescent, -xdescent + width
        count = self.get_numpoints(legend)
        if count > 1:
            pad = self._marker_pad * fontsize
            places = np.linspace(left + pad, right - pad, count)
            return places, places
        return [left, right], [left + width / 2]


class HandlerNpointsYoffsets(HandlerNpoints):
    """Shows several points at heights of their own.

    Parameters
    ----------
    numpoints : int, optional
    yoffsets : sequence of float, optional
        Heights as shares of the sample's.
    """

    def __init__(self, numpoints=None, yoffsets=None, **kwargs):
        super().__init__(numpoints=numpoints, **kwargs)
        self._yoffsets = yoffsets

    def get_ydata(self, legend, xdescent, ydescent, width, height, fontsize):
        """y of the markers."""
        shares = legend._scatteryoffsets if self._yoffsets is None else self._yoffsets
        return height * np.asarray(shares, float)
