"""Calling a Python function in the GUI thread."""

import threading

import _app_shell


class _Call:
    """One call and its outcome."""

    def __init__(self, function, args, kwargs):
        self.function = function
        self.args = args
        self.kwargs = kwargs
        self.done = threading.Event()
        self.result = None
        self.error = None

    def run(self):
        """Run it here; nothing leaves this function but through the outcome."""
        global _gui_thread
        _gui_thread = threading.get_ident()
        try:
            self.result = self.function(*self.args, **self.kwargs)
        except BaseException as error:
            self.error = error
        finally:
            self.done.set()


_gui_thread = None


def call(function, args, kwargs):
    """Run `function` in the GUI thread and give back what came of it."""
    wanted = _Call(function, args, kwargs)
    if threading.get_ident() == _gui_thread:
        wanted.run()
    else:
        _app_shell.post(wanted.run)
        while not wanted.done.wait(0.1):
            if not _app_shell.gui_running():  # the display died, and the thread's work with it
                raise RuntimeError("no windows: the display is lost; shell.reopen() opens it again")
    if wanted.error is not None:
        raise wanted.error
    return wanted.result
