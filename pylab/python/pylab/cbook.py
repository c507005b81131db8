"""Small helpers by matplotlib's names."""
import weakref

import numpy as np

from ._statistics import boxplot_stats, violin_stats

__all__ = ["CallbackRegistry", "boxplot_stats", "flatten", "silent_list", "violin_stats"]


class CallbackRegistry:
    """Functions by the signal that calls them. Bound methods are held weakly, as matplotlib does.

    Parameters
    ----------
    signals : sequence of str, optional
        All signals there are.
    """

    def __init__(self, signals=None):
        self._signals = signals
        self._next = 0
        self.callbacks = {}

    def connect(self, signal, func):
        """Call func(*args) when the signal is processed; returns an id."""
        if self._signals is not None and signal not in self._signals:
            words = ", ".join(map(repr, self._signals))
            raise ValueError(f"{signal!r} is not a valid value for signal; supported values are "
                             f"{words}")
        number = self._next
        self._next += 1
        held = weakref.WeakMethod(func) if hasattr(func, "__self__") and \
            hasattr(func, "__func__") else (lambda: func)
        self.callbacks.setdefault(signal, {})[number] = held
        return number

    def disconnect(self, cid):
        """Forget a callback."""
        for functions in self.callbacks.values():
            functions.pop(cid, None)

    def process(self, signal, *args, **kwargs):
        """Call the signal's functions."""
        functions = self.callbacks.get(signal)
        if not functions:
            return
        for number, held in list(functions.items()):
            func = held()
            if func is None:
                functions.pop(number, None)
            elif number in functions:
                func(*args, **kwargs)


def flatten(seq, scalarp=lambda x: isinstance(x, (str, bytes)) or not np.iterable(x)):
    """The items of nested sequences, one by one."""
    for item in seq:
        if scalarp(item) or item is None:
            yield item
        else:
            yield from flatten(item, scalarp)


class silent_list(list):
    """A list with a short repr."""

    def __init__(self, type, seq=None):
        self.type = type
        super().__init__(seq or ())

    def __repr__(self):
        if self.type or self:
            kind = self.type or type(self[0]).__name__
            return f"<a list of {len(self)} {kind} objects>"
        return "<an empty list>"
