"""pyplot: windows and interactive mode."""
import sys
import time

from . import _core, _events, _figures, _rc
from ._pyplot_figures import close, gcf
from ._warnings import warn


def show(*, block=None):
    """Show all figures in windows.

    Parameters
    ----------
    block : bool, optional
        Whether to wait until all windows are closed; by default in a script, but not in interactive
        mode. Ctrl-C ends the wait. Without a display one line says so, and nothing is shown.
    """
    if not _figures.has_windows():
        if _figures.managers:
            warn(f"Matplotlib is currently using {_figures.get_backend()}, which is a non-GUI "
                 "backend, so cannot show the figure.")
        return
    _figures.settle()
    if not _figures.managers:
        return
    why = _core.load_host()
    if why is not None:
        print(why, file=sys.stderr)
        return
    for manager in list(_figures.managers.values()):
        if not manager.is_open():
            manager.show()
    if block is None:
        block = not _figures.is_interactive()
    if block:
        _events.run(lambda: any(m._shown for m in list(_figures.managers.values())))


def pause(interval):
    """Run the windows' callbacks for a while; a figure that is not shown is.

    Parameters
    ----------
    interval : float, seconds
    """
    manager = _figures.active()
    if manager is None or not _figures.has_windows() or _core.load_host() is not None:
        time.sleep(interval)
        return
    if not manager.is_open():
        manager.show()
    manager.canvas.start_event_loop(interval)


def draw():
    """Draw what has changed in the current figure; windows do it by themselves, too."""
    gcf().canvas.draw_idle()


def draw_all(force=False):
    """As draw(), for all figures."""


def draw_if_interactive(*args, **kwargs):
    """Windows follow every change by themselves; there is nothing to do."""


class _Mode:
    """ion() and ioff() hold until the end of a with block, if they stand in one."""

    def __init__(self, on):
        self._before = _figures.is_interactive()
        _figures.set_interactive(on)

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        _figures.set_interactive(self._before)


def ion():
    """Interactive mode on: windows appear with their figures, show() does not wait."""
    return _Mode(True)


def ioff():
    """Interactive mode off: show() shows the figures and waits."""
    return _Mode(False)


def isinteractive():
    """Whether interactive mode is on."""
    return _figures.is_interactive()


def interactive(b):
    """Turn interactive mode on or off."""
    _figures.set_interactive(b)


def get_backend():
    """The backend's name."""
    return _figures.get_backend()


def switch_backend(newbackend):
    """Choose a backend: one without windows ('agg', 'svg', …) turns windows off."""
    close("all")
    _figures.use(newbackend)


def rcdefaults():
    """Set all rc parameters back to matplotlib's defaults."""
    _rc.rcdefaults()
