"""What happened in the windows, handed to Python's callbacks on Python's main thread."""
import os
import time
from collections import deque

from . import _core, _figures, _timers
from .backend_bases import (CloseEvent, DrawEvent, KeyEvent, MouseButton, MouseEvent, ResizeEvent,
                            _SIGNALS)

# Taken from the core's queue but not yet handed out: none is lost when a callback is interrupted.
_waiting = deque()
os.register_at_fork(after_in_child=_waiting.clear)


def dispatch():
    """Run the callbacks of all events that wait, and the timers that are due."""
    _timers.run_due()
    _waiting.extend(_core.take_events())
    while _waiting:
        _hand_out(_waiting.popleft())


def run(going_on, timeout=None):
    """Run callbacks while going_on() is true, at most for `timeout` seconds; Ctrl-C ends it.

    A wait without a time ends with the display, for then nothing can happen any more.
    """
    end = None if timeout is None else time.monotonic() + timeout
    had_display = _core.host_loaded()
    idle = False  # nothing to stop while only the user can go on
    try:
        while going_on():
            if end is None and had_display and not _core.host_loaded():
                dispatch()
                break
            left = -1 if end is None else end - time.monotonic()
            due = _timers.next_due()
            if due is not None:
                left = due if end is None else min(left, due)
                _timers.run_due()
            if end is not None and time.monotonic() >= end:
                break
            if _waiting or _core.wait_events(left):
                if idle:
                    _core.set_idle(idle := False)
                dispatch()
            elif end is None and not idle:
                _core.set_idle(idle := True)
    finally:
        if idle:
            _core.set_idle(False)


def _hand_out(event):
    if event.name == "display_lost":
        _figures.windows_gone()
        return
    figure = _figures.figure_of(event.figure)
    if figure is None:
        return
    canvas, name = figure.canvas, event.name
    if name == "limits_changed":
        for ax in figure.axes:
            if ax._h.id == event.axes:
                ax.callbacks.process("xlim_changed", ax)
                ax.callbacks.process("ylim_changed", ax)
        figure._settle_transforms()
        return
    if name == "ticks_wanted":
        figure._refresh_ticks()
        return
    if name == "close_event":
        _forget(canvas.manager)
    if name == "resize_event":
        figure._settle_transforms()
    if name in _SIGNALS:
        canvas.callbacks.process(name, _event_of(name, canvas, event))


def _forget(manager):
    """A window was closed: its figure is none of pyplot's any more."""
    if manager is not None and not manager.is_open():
        manager._shown = False
        if _figures.managers.get(manager.num) is manager:
            del _figures.managers[manager.num]


def _event_of(name, canvas, event):
    if name == "close_event":
        return CloseEvent(name, canvas)
    if name == "draw_event":
        return DrawEvent(name, canvas)
    if name == "resize_event":
        return ResizeEvent(name, canvas)
    place = {}
    for ax in canvas.figure.axes:
        if event.axes and ax._h.id == event.axes:
            place = {"axes": ax, "xdata": event.xdata, "ydata": event.ydata}
    if name.startswith("key"):
        return KeyEvent(name, canvas, event.key or None, event.x, event.y, **place)
    button = None
    if name == "scroll_event":
        button = "up" if event.step > 0 else "down"
    elif event.button:
        button = MouseButton(event.button)
    return MouseEvent(name, canvas, event.x, event.y, button, event.key or None, event.step,
                      event.double_click, **place)


def wait_for_press(figure, timeout):
    """True for a key, False for a mouse button, None when the time (s) is over."""
    pressed = []
    cids = [figure.canvas.mpl_connect("key_press_event", lambda e: pressed.append(True)),
            figure.canvas.mpl_connect("button_press_event", lambda e: pressed.append(False))]
    try:
        run(lambda: not pressed, None if timeout <= 0 else timeout)
    finally:
        for cid in cids:
            figure.canvas.mpl_disconnect(cid)
    return pressed[0] if pressed else None
