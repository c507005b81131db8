"""Artist: units, and what is kept for drawing in other ways."""
from . import _core
from ._warnings import warn


class Details:
    """Part of Artist."""

    stale_callback = None
    _agg_filter = _sketch = None

    # -- units -----------------------------------------------------------------------------------

    def have_units(self):
        """Whether its axes have units."""
        return self.axes is not None and any(
            axis.have_units() for axis in (self.axes.xaxis, self.axes.yaxis))

    def convert_xunits(self, x):
        """Values in the units of its x axis as numbers."""
        return x if self.axes is None else self.axes.xaxis.convert_units(x)

    def convert_yunits(self, y):
        """Values in the units of its y axis as numbers."""
        return y if self.axes is None else self.axes.yaxis.convert_units(y)

    def _numbers_of(self, x, y):
        """A point as numbers; of names and dates, zeros until its axes know them."""
        try:
            return float(x), float(y)
        except (TypeError, ValueError):
            if self.axes is None:
                return 0.0, 0.0
        return float(self.convert_xunits(x)), float(self.convert_yunits(y))

    def get_snap(self):
        """Whether it is rounded to whole pixels; never where rc path.snap is off."""
        return self._h.get("snap") if _core.rc_get("path.snap") else False

    def get_gid(self):
        """Its group id in SVG files, or None."""
        return self._h.get("gid") or None

    def get_url(self):
        """Its link in SVG files, or None."""
        return self._h.get("url") or None

    def get_rasterized(self):
        """Whether it was asked to be pixels in vector files."""
        return bool(self._h.get("rasterized"))

    # -- other ways of drawing -------------------------------------------------------------------

    def set_agg_filter(self, filter_func):
        """Keep a filter of pixels; it is not applied."""
        if filter_func is not None:
            warn("filters of pixels (agg_filter) are not applied; `app --matplotlib` runs the "
                 "script with matplotlib itself")
        self._agg_filter = filter_func

    def get_agg_filter(self):
        """What set_agg_filter() was given."""
        return self._agg_filter

    def set_path_effects(self, path_effects):
        """Nothing is drawn with effects: None or an empty list.

        Raises
        ------
        NotImplementedError
            Effects; `app --matplotlib` runs the script with matplotlib itself.
        """
        if path_effects:
            raise NotImplementedError("effects of paths (path_effects) are not drawn here; `app "
                                      "--matplotlib` runs the script with matplotlib itself")

    def get_path_effects(self):
        """What its paths are drawn with besides: nothing."""
        return []

    def set_sketch_params(self, scale=None, length=None, randomness=None):
        """Keep how shaky its lines are to look; they are drawn straight."""
        self._sketch = None if scale is None else (scale, length or 128.0, randomness or 16.0)

    def get_sketch_params(self):
        """(scale, length, randomness) or None."""
        return self._sketch
