"""The shell from Python: KBINT, ipbreak(), interrupts, jobs and the GUI thread.

`KBINT` is a module attribute that can be read and cleared: it is True after Ctrl-C until the next
top-level statement starts. It needs the program `app`; in plain python3 it is only ever what was
assigned to it.
"""

import os
import sys
import types
from importlib import import_module

try:
    import _app_shell
except ImportError:  # plain python3
    _app_shell = None

__all__ = ["JobStopped", "KBINT", "ScriptBreak", "bg", "delete_state", "flag_only", "gui", "in_app",
           "interrupt", "ipbreak", "jobs", "load_state", "pause", "reopen", "save_state",
           "saved_states", "shield", "timeout"]


class ScriptBreak(SystemExit):
    """Leaves the script but not the shell."""


class JobStopped(KeyboardInterrupt):
    """Raised in a background job that is stopped."""


class _Shell(types.ModuleType):
    """The module's type: an attribute of a module cannot be a property otherwise."""

    _plain_kbint = False

    @property
    def KBINT(self):
        if _app_shell is None:
            return self._plain_kbint
        return _app_shell.interrupted()

    @KBINT.setter
    def KBINT(self, on):
        if _app_shell is None:
            self._plain_kbint = bool(on)
        else:
            _app_shell.set_interrupted(on)

    def __getattr__(self, name):
        """The background jobs by their numbers, and the package's own modules.

        By itself Python ends `from . import module` with an import of the outermost package, which
        would load NumPy and the plotting core at a prompt that has no use for them.
        """
        if name == "jobs":
            if _app_shell is None:
                raise AttributeError("jobs: background jobs need the program app")
            return import_module(".background", self.__name__).jobs
        if os.path.isfile(os.path.join(self.__path__[0], name + ".py")):
            return import_module("." + name, self.__name__)
        raise AttributeError(f"module {self.__name__!r} has no attribute {name!r}")


sys.modules[__name__].__class__ = _Shell


def in_app():
    """Whether this is the program app and not a plain Python."""
    return _app_shell is not None


def ipbreak():
    """Clear KBINT and leave the running script; the shell goes on."""
    sys.modules[__name__].KBINT = False
    raise ScriptBreak


def gui(function, *args, **kwargs):
    """Call a function in the GUI thread, wait, and return its result or raise its exception.

    The call needs the interpreter: it may wait while other Python code keeps the lock.
    """
    if _app_shell is None:
        raise RuntimeError("gui() needs the program app: start it with 'app -gthread'")
    from . import gui_call
    return gui_call.call(function, args, kwargs)


def reopen(display=None):
    """Show the figures in windows again after the display died.

    Parameters
    ----------
    display : str, optional
        The display's name, ':1' or 'wayland-1'; by default that of the environment.
    """
    from . import reopening
    reopening.reopen(display)


def bg(what, *args, **kwargs):
    """Run a function, the text 'run script.py' or a statement in the background; returns its Job.
    """
    if _app_shell is None:
        raise RuntimeError("bg() needs the program app")
    return sys.modules[__name__].jobs.start(what, *args, **kwargs)


def _state():
    if _app_shell is None:
        raise RuntimeError("sessions are saved by the program app, at its prompt")
    from . import state
    if state.session.folder is None:
        raise RuntimeError("sessions are saved and loaded at the prompt of app")
    return state


def save_state(name):
    """Save variables, In and Out, the folder and the figures under a name."""
    _state().save_state(name)


def load_state(name, *variables):
    """Bring a saved session back, or only the variables named. It is a pickle: it can run code."""
    _state().load_state(name, *variables)


def saved_states(name=None):
    """The names of the saved sessions, newest first; of one, its variables with type and bytes."""
    return _state().saved() if name is None else _state().contents(name)


def delete_state(name):
    """Delete a saved session."""
    _state().delete_state(name)


class _Block:
    """A `with` block that needs the program; its two ends are C++, which nothing interrupts."""

    def __init_subclass__(cls, enter, leave):
        if _app_shell is not None:
            cls._enter = getattr(_app_shell, enter)
            cls.__exit__ = getattr(_app_shell, leave)

    def __init__(self):
        if _app_shell is None:
            raise RuntimeError(f"{type(self).__name__}() needs the program app")

    def __enter__(self):
        return self._enter()

    def __exit__(self, *error):
        """Replaced by the C++ function in the program."""


class flag_only(_Block, enter="enter_gentle", leave="leave_gentle"):
    """Ctrl-C only sets KBINT in this block; a second one within 2 s stops it anyway."""


class shield(_Block, enter="enter_shield", leave="leave_shield"):
    """No interrupt splits this block; one that comes is delivered at its end."""


class timeout(_Block, enter="enter_timeout", leave="leave_timeout"):
    """Raise TimeoutError when the block lasts longer than `seconds`; main thread only."""

    def __init__(self, seconds):
        super().__init__()
        self.seconds = float(seconds)

    def __enter__(self):
        return self._enter(self.seconds)


def pause():
    """Stop the foreground statement at its next line and open a debugger's prompt there.

    From any thread; while it is paused, it goes on. Returns False, and does nothing, when no
    statement runs or there is no terminal.
    """
    if _app_shell is None:
        raise RuntimeError("pause() needs the program app")
    return _app_shell.pause()


def interrupt():
    """Interrupt the foreground statement as Ctrl-C does, from any thread.

    Returns False, and does nothing, when no statement runs.
    """
    if _app_shell is None:
        raise RuntimeError("interrupt() needs the program app")
    return _app_shell.interrupt()
