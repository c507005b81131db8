"""Pausing: a debugger's prompt in the frame of the statement that runs; then it goes on."""

import contextlib
import pdb
import re
import select
import sys
import types

import _app_shell

from . import inputhook, state
from .prompt import wants_ipython

_HINT = ("Paused. Look at variables, plot them, change them; where, up, down; "
         "continue goes on, stop ends it.")


# Not a command of the debugger, though `n` and `list` alone are some.
_STATEMENT = re.compile(r"\w+(\s*([-+*/%&|^@]|//|\*\*|<<|>>)?=(?!=)|\s*,.*=|[.(\[])")


class _Names(dict):
    """A frame's variables, and for reading the prompt's names that the frame has not.

    `plot(x)` is meant in the frame of a script that did not import it.
    """

    def __init__(self, own, namespaces):
        super().__init__()
        self._own = own
        self._namespaces = namespaces

    def __getitem__(self, name):
        for names in (self._own, *self._namespaces):
            if name in names:
                return names[name]
        raise KeyError(name)

    def __setitem__(self, name, value):
        self._own[name] = value

    def __delitem__(self, name):
        del self._own[name]

    def __contains__(self, name):
        return name in self._own

    def __iter__(self):
        return iter(self._own)

    def keys(self):
        return self._own.keys()


def _write_back(frame, names, before):
    """Let the frame have the values of names that are others than before.

    f_locals is a copy of a function's variables; it is refreshed first, for the command may have
    changed some of them through a closure.
    """
    new = {name: value for name, value in names.items()
           if name not in before or before[name] is not value}
    gone = before.keys() - names.keys()
    if new or gone:
        refreshed = frame.f_locals
        refreshed.update(new)
        for name in gone:
            refreshed.pop(name, None)
        _app_shell.write_back(frame)


@contextlib.contextmanager
def _windows_appear():
    """What is plotted from the prompt is seen at once, also in a script before its show()."""
    figures = sys.modules.get("pylab._figures")
    before = figures.is_interactive() if figures else None
    if figures:
        figures.set_interactive(True)
    try:
        yield
    finally:
        if figures:
            figures.set_interactive(before)


class _Pausing:
    """What a pause adds to a debugger of pdb's kind."""

    initial_frame = None
    stopping = False

    def __init__(self):
        super().__init__(nosigint=True)
        # Frames and sys.settrace get this in place of the method.
        self.trace_dispatch = _app_shell.stepper(self)

    def dispatch(self, frame, event, arg):
        """As trace_dispatch of bdb."""
        return type(self).trace_dispatch(self, frame, event, arg)

    def enter(self, frame):
        """Ask at the frame's present line."""
        self.stopping = False
        self.initial_frame = frame
        self.reset()
        at = frame
        while at:
            at.f_trace = self.trace_dispatch
            self.botframe = at
            at = at.f_back
        self.set_step()
        sys.settrace(self.trace_dispatch)
        self.message(_HINT)
        self.interaction(frame, None)

    def interaction(self, frame, traceback):
        """Ask until a command goes on; times stand still meanwhile."""
        _app_shell.begin_pause()
        try:
            with _windows_appear():
                super().interaction(frame, traceback)
        finally:
            _app_shell.end_pause()

    def _cmdloop(self):
        while True:
            try:
                return self.cmdloop()
            except KeyboardInterrupt:
                self.cmdqueue.clear()
                command = _app_shell.take_command()
                if command:
                    self.message(command)
                    self.cmdqueue.append(command)
                else:
                    self.message("KeyboardInterrupt")

    def precmd(self, line):
        """`n = 3`, `b.append(x)`, `list(x)` are meant as Python."""
        line = super().precmd(line)
        return "!" + line if _STATEMENT.match(line) else line

    def onecmd(self, line):
        """Also let the frame have what the command gave to its variables."""
        frame, names = self.curframe, self.curframe_locals
        if frame is None or names is frame.f_globals:
            return super().onecmd(line)
        before = dict(names)
        try:
            return super().onecmd(line)
        finally:
            _write_back(frame, names, before)

    @contextlib.contextmanager
    def _more_names(self):
        own = self.curframe_locals
        self.curframe_locals = _Names(
            own, (self.curframe.f_globals, vars(__import__("builtins")), state.session.namespace))
        try:
            yield
        finally:
            self.curframe_locals = own

    def default(self, line):
        """A statement."""
        with self._more_names():
            super().default(line)

    def _getval(self, arg):
        with self._more_names():
            return super()._getval(arg)

    def do_stop(self, arg):
        """stop: end the statement, as Ctrl-C does."""
        self.stopping = True
        self.clear_all_breaks()
        self.set_continue()
        return 1

    do_q = do_quit = do_exit = do_stop

    def do_EOF(self, arg):
        """Ctrl-D: continue."""
        self.message("continue")
        return self.do_continue(arg)


class _PlainPrompt(_Pausing, pdb.Pdb):
    """Python's own debugger; callbacks run in the line reader's hook."""

    def enter(self, frame):
        """Ask at the frame's present line."""
        _app_shell.install_input_hook()
        super().enter(frame)


def _ipython_prompt():
    from IPython.terminal import debugger

    class IPythonPrompt(_Pausing, debugger.TerminalPdb):
        """IPython's; the prompt waits in a thread, and callbacks run in this one meanwhile."""

        def cmdloop(self, intro=None):
            self.preloop()
            stop = None
            while not stop:
                line = self.precmd(self.cmdqueue.pop(0) if self.cmdqueue else self._ask())
                stop = self.postcmd(self.onecmd(line), line)
            self.postloop()

        def _ask(self):
            completer = self._ptcomp.ipy_completer
            completer.namespace = self.curframe_locals
            completer.global_namespace = {**state.session.namespace, **self.curframe.f_globals}
            answer = self.thread_executor.submit(self.pt_app.prompt)
            try:
                inputhook.dispatch_until_done(answer)
                return answer.result()
            except EOFError:
                return "EOF"
            except KeyboardInterrupt:
                self._leave(answer)
                raise

        def _leave(self, answer):
            """End the prompt that waits in its thread."""
            app = self.pt_app.app
            while not answer.done():
                if app.is_running and app.loop is not None:
                    app.loop.call_soon_threadsafe(self._exit)
                    with contextlib.suppress(BaseException):
                        answer.result(timeout=1)
                    break
                select.select([], [], [], 0.01)

        def _exit(self):
            if not self.pt_app.app.is_done:
                self.pt_app.app.exit("")

    return IPythonPrompt()


_prompts = types.SimpleNamespace(one=None)


def _prompt():
    if _prompts.one is None:
        _prompts.one = _ipython_prompt() if wants_ipython() else _PlainPrompt()
    return _prompts.one


def open_prompt(frame):
    """Ask at the frame's present line; whether the statement shall stop."""
    prompt = _prompt()
    prompt.enter(frame)
    return prompt.stopping
