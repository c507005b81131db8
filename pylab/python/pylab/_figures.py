"""pyplot's figures by their numbers, and which of them is the current one."""
import gc
import os
import sys
import threading
import weakref
from collections import OrderedDict

from . import _core

# Backends of matplotlib's without windows: after matplotlib.use() of one, show() shows nothing.
_NO_WINDOWS = ("agg", "cairo", "pdf", "pgf", "ps", "svg", "template")
_WINDOWS = ("gtk3agg", "gtk3cairo", "gtk4agg", "gtk4cairo", "macosx", "nbagg", "notebook", "qtagg",
            "qtcairo", "qt5agg", "qt5cairo", "tkagg", "tkcairo", "webagg", "wx", "wxagg", "wxcairo")

managers = OrderedDict()  # number -> manager, the current one last
lock = threading.RLock()  # whoever looks for a figure and makes one where there is none
_HUGE = 1 << 25  # bytes
_by_id = weakref.WeakValueDictionary()
_state = {"interactive": False, "backend": os.environ.get("MPLBACKEND", "GTK4Cairo"),
          "any_closed": False}


def remember(figure):
    """Events of this figure's window will find it."""
    _by_id[figure._h.id] = figure


def figure_of(number):
    """The figure of an id in an event, or None."""
    return _by_id.get(number)


def is_interactive():
    """Whether windows appear with their figures."""
    return _state["interactive"]


def set_interactive(on):
    """Whether windows appear with their figures."""
    _state["interactive"] = bool(on)


def get_backend():
    """The name that matplotlib.use() was given."""
    return _state["backend"]


def use(backend, *, force=True):
    """Choose a backend: one without windows ('agg', 'svg', …) turns windows off; all others mean
    this project's own windows."""
    name = str(backend).lower()
    if name not in (*_NO_WINDOWS, *_WINDOWS) and not name.startswith("module://"):
        known = ", ".join(map(repr, (*_WINDOWS, *_NO_WINDOWS)))
        raise ValueError(f"{backend!r} is not a valid value for backend; supported values are "
                         f"{known}")
    _state["backend"] = str(backend)


def has_windows():
    """Whether the chosen backend shows windows."""
    return _state["backend"].lower() not in _NO_WINDOWS


def settle():
    """Forget the figures whose windows were closed by hand."""
    if _core.host_loaded():
        for number, manager in list(managers.items()):
            # The display may die meanwhile: then no window was closed.
            if manager._shown and not manager.is_open() and _core.host_loaded():
                manager._shown = False
                managers.pop(number, None)


def windows_gone():
    """After the display died: the figures stay, and one line says so."""
    if _core.host_lost():
        for manager in list(managers.values()):
            manager._shown = False
    notice = _core.take_loss_notice()
    if notice:
        print(notice, file=sys.stderr)


def active():
    """The current figure's manager, or None."""
    settle()
    try:
        return next(reversed(managers.values()), None)
    except RuntimeError:  # another thread has changed them
        with lock:
            return next(reversed(managers.values()), None)


def set_active(manager):
    """Make a figure the current one."""
    managers[manager.num] = manager
    managers.move_to_end(manager.num)


def destroy(number):
    """Close a figure: a number or a manager."""
    manager = managers.pop(getattr(number, "num", number), None)
    if manager is not None:
        _state["any_closed"] = True
        was_open = manager.is_open()
        manager.destroy()
        if not was_open:
            closed(manager.canvas)


def make_room(nbytes):
    """Before so much is taken: let go figures that were closed and wait for the collector."""
    if nbytes > _HUGE and _state["any_closed"]:
        _state["any_closed"] = False
        gc.collect()


def closed(canvas):
    """Tell the listeners that a figure was closed; windows tell it by an event."""
    from .backend_bases import CloseEvent
    canvas.callbacks.process("close_event", CloseEvent("close_event", canvas))


def numbers():
    """The figures' numbers, sorted."""
    settle()
    return sorted(list(managers))


def _after_fork_in_child():
    """Other threads are not here: what they held is free. The parent's windows are the parent's."""
    global lock
    lock = threading.RLock()
    for manager in list(managers.values()):
        manager._shown = False


os.register_at_fork(after_in_child=_after_fork_in_child)
