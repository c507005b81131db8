"""Values that margins do not cross, as lists that can be changed in place."""


class _Edges(list):
    """A list that tells the core of its changes."""

    def __init__(self, handle, name):
        super().__init__(handle.get(name))
        self._handle, self._name = handle, name


def _telling(method):
    def call(self, *args):
        result = getattr(list, method)(self, *args)
        self._handle.set({self._name: [float(v) for v in self]})
        return result
    call.__name__ = method
    return call


for _method in ("__setitem__", "__delitem__", "__iadd__", "append", "extend", "insert", "remove",
                "pop", "clear"):
    setattr(_Edges, _method, _telling(_method))


class Sticking:
    """Part of Axes: whether its artists' edges count."""

    _loosened = None  # while they do not: artists with the edges that they had

    @property
    def use_sticky_edges(self):
        """Whether margins end at the sticky edges of artists; autoscale_view() obeys a change."""
        return self._loosened is None

    @use_sticky_edges.setter
    def use_sticky_edges(self, b):
        if b and self._loosened is not None:
            loosened, self._loosened = self._loosened, None
            for artist, edges in loosened:
                artist._h.set(edges)
        elif not b and self._loosened is None:
            self._loosened = []
            for artist in self._children:
                self._loosen(artist)

    def _stick(self, artist, edges):
        """Give an artist sticky edges: {'sticky_x': values, …}."""
        artist._h.set(edges)
        if self._loosened is not None:
            self._loosen(artist)

    def _loosen(self, artist):
        edges = {name: artist._h.get(name) for name in ("sticky_x", "sticky_y")}
        if any(map(len, edges.values())):
            self._loosened.append((artist, edges))
            artist._h.set({"sticky_x": [], "sticky_y": []})


class StickyEdges:
    """x and y: lists of data values that margins do not cross."""

    def __init__(self, handle):
        self._handle = handle

    x = property(lambda self: _Edges(self._handle, "sticky_x"))
    y = property(lambda self: _Edges(self._handle, "sticky_y"))
