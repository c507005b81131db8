"""Windows again after their display died."""

import os

_STATE_NAME = "display-lost"


def reopen(display):
    """Open the display and show all figures in it."""
    from pylab import _core, _figures
    if _core.host_loaded() and display is not None:
        raise RuntimeError("the windows are on a display that is alive; close them, or move them "
                           "there")
    _figures.windows_gone()
    why = _core.reopen_host(display or "")
    if why is not None:
        raise RuntimeError(why if _core.host_can_reopen() else f"{why}. {_save()}")
    if display is not None:  # for child processes, too
        os.environ["DISPLAY" if ":" in display else "WAYLAND_DISPLAY"] = display
    for manager in list(_figures.managers.values()):
        manager.show()


def _save():
    """Save the session where there is one; tell how the figures come back."""
    try:
        from . import state
    except ImportError:  # plain python3
        state = None
    if state is None or state.session.folder is None:
        return "Save the figures with savefig()"
    state.save_state(_STATE_NAME)
    return f"The session is saved: 'app --resume={_STATE_NAME}' shows the figures again"
