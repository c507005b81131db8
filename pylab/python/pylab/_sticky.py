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


class StickyEdges:
    """x and y: lists of data values that margins do not cross."""

    def __init__(self, handle):
        self._handle = handle

    x = property(lambda self: _Edges(self._handle, "sticky_x"))
    y = property(lambda self: _Edges(self._handle, "sticky_y"))
