"""Timers: functions that are called again and again while windows' callbacks run."""
import time

from . import _core

_running = set()


class TimerBase:
    """Calls functions again and again, on Python's main thread: in show(), pause(), flush_events().

    Parameters
    ----------
    interval : int, milliseconds, default 1000
    callbacks : list of (func, args, kwargs), optional
        A function that returns False (or 0) is not called again.
    """

    def __init__(self, interval=None, callbacks=None):
        self.callbacks = [] if callbacks is None else list(callbacks)
        self.interval = 1000 if interval is None else interval
        self.single_shot = False
        self._due = None

    @property
    def interval(self):
        """Milliseconds between two calls."""
        return self._interval

    @interval.setter
    def interval(self, interval):
        self._interval = max(int(interval), 1)

    def add_callback(self, func, *args, **kwargs):
        """Call func(*args, **kwargs), too; returns the function."""
        self.callbacks.append((func, args, kwargs))
        return func

    def remove_callback(self, func, *args, **kwargs):
        """Forget a function; with arguments, only where it is called with them."""
        for entry in list(self.callbacks):
            if entry[0] == func and (not (args or kwargs) or entry[1:] == (args, kwargs)):
                self.callbacks.remove(entry)
                return

    def start(self, interval=None):
        """Begin, with this interval from now on."""
        if interval is not None:
            self.interval = interval
        self._due = time.monotonic() + self.interval / 1000
        _running.add(self)
        _core.set_timers_run(True)

    def stop(self):
        """End."""
        self._due = None
        _running.discard(self)
        _core.set_timers_run(bool(_running))

    def _on_timer(self):
        for entry in list(self.callbacks):
            func, args, kwargs = entry
            answer = func(*args, **kwargs)
            if answer is not None and not answer and entry in self.callbacks:
                self.callbacks.remove(entry)
        if self.single_shot or not self.callbacks:
            self.stop()


def next_due():
    """Seconds until a timer is due; None when none runs."""
    due = [timer._due for timer in list(_running)]
    return max(0.0, min(due) - time.monotonic()) if due else None


def run_due():
    """Call the functions of the timers that are due."""
    now = time.monotonic()
    for timer in list(_running):
        if timer._due is not None and timer._due <= now:
            timer._due = now + timer.interval / 1000
            timer._on_timer()
