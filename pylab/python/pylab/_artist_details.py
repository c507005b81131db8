"""Artist: units, sticky edges, and what is kept for drawing in other ways."""
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

    # -- limits ----------------------------------------------------------------------------------

    @property
    def sticky_edges(self):
        """Values x and y that margins do not cross; lists that can be changed."""
        return _StickyEdges(self._h)

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

    def set_sketch_params(self, scale=None, length=None, randomness=None):
        """Keep how shaky its lines are to look; they are drawn straight."""
        self._sketch = None if scale is None else (scale, length or 128.0, randomness or 16.0)

    def get_sketch_params(self):
        """(scale, length, randomness) or None."""
        return self._sketch


class _Values(list):
    """A list whose changes are told to the core."""

    def __init__(self, handle, name):
        super().__init__(handle.get(name))
        self._handle, self._name = handle, name

    def _changed(self):
        self._handle.set({self._name: [float(v) for v in self]})


def _telling(name):
    def method(self, *args):
        found = getattr(list, name)(self, *args)
        self._changed()
        return self if name == "__iadd__" else found
    method.__name__ = name
    return method


for _name in ("append", "clear", "extend", "insert", "pop", "remove", "__setitem__", "__delitem__",
              "__iadd__"):
    setattr(_Values, _name, _telling(_name))


class _StickyEdges:
    """x and y, each a list."""

    def __init__(self, handle):
        self._handle = handle

    def _put(self, name, values):
        self._handle.set({name: [float(v) for v in values]})

    x = property(lambda self: _Values(self._handle, "sticky_x"),
                 lambda self, values: self._put("sticky_x", values))
    y = property(lambda self: _Values(self._handle, "sticky_y"),
                 lambda self, values: self._put("sticky_y", values))
