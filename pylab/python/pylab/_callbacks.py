"""CallbackRegistry: functions by the signal that calls them."""
import traceback
import weakref
from contextlib import contextmanager

from ._missing import not_in_list


def _held(func):
    """A way to the function: bound methods are held weakly, so that their object can go."""
    if hasattr(func, "__self__") and hasattr(func, "__func__"):
        return weakref.WeakMethod(func)
    return lambda: func


class CallbackRegistry:
    """Functions by the signal that calls them. Bound methods are held weakly, as matplotlib does.

    Parameters
    ----------
    exception_handler : callable, optional
        Gets what a function raises. None: it goes on to the caller of process(). By default it
        does so, too, unless windows are shown, where it is printed.
    signals : sequence of str, optional
        All signals there are.
    """

    def __init__(self, exception_handler=lambda error: _show_or_raise(error), *, signals=None):
        self._signals = None if signals is None else list(signals)
        self.exception_handler = exception_handler
        self._next = 0
        self.callbacks = {}

    def __getstate__(self):
        return {**vars(self), "callbacks": {}, "exception_handler": None}

    def connect(self, signal, func):
        """Call func(*args) when the signal is processed; returns an id.

        Connecting the same function twice gives the same id.
        """
        self._check(signal)
        functions = self.callbacks.setdefault(signal, {})
        for number, held in functions.items():
            if held() == func:
                return number
        number = self._next
        self._next += 1
        functions[number] = _held(func)
        return number

    def _check(self, signal):
        if self._signals is not None and signal not in self._signals:
            raise not_in_list("signal", signal, self._signals)

    def disconnect(self, cid):
        """Forget a callback; an id that is not there does not matter."""
        for functions in self.callbacks.values():
            functions.pop(cid, None)

    def process(self, s, *args, **kwargs):
        """Call the signal's functions."""
        self._check(s)
        for number, held in list(self.callbacks.get(s, {}).items()):
            func = held()
            if func is None:
                self.disconnect(number)
            elif number in self.callbacks.get(s, ()):
                try:
                    func(*args, **kwargs)
                except Exception as error:
                    if self.exception_handler is None:
                        raise
                    self.exception_handler(error)

    @contextmanager
    def blocked(self, *, signal=None):
        """A context within which nothing is called: of one signal, or of all."""
        kept = self.callbacks
        self.callbacks = {} if signal is None else {
            name: functions for name, functions in kept.items() if name != signal}
        try:
            yield
        finally:
            self.callbacks = kept


def _show_or_raise(error):
    """While windows are shown an error in a callback must not end what runs them."""
    from . import _core
    if not _core.host_loaded():
        raise error
    traceback.print_exception(error)
