"""IPython's prompt inside the program, with the user's own profile, history and magics."""

import asyncio
import contextlib
import functools
import signal
import sys

import _app_shell
from IPython.core import interactiveshell
from IPython.terminal import interactiveshell as terminal_interactiveshell
from IPython.terminal import pt_inputhooks
from IPython.terminal.ipapp import TerminalIPythonApp
from IPython.utils import py3compat
from prompt_toolkit.patch_stdout import StdoutProxy

from . import collector, inputhook, job_commands, timeout
from .background import jobs
from .job_output import screen

_INPUT_HOOK = "app"
# Where figures are in notebooks.
_IN_PAGES = ("inline", "ipympl", "nbagg", "notebook", "widget")


class _App(TerminalIPythonApp):
    """IPython as it starts anyhow, with pylab's names in place of --pylab's GUI integration."""

    pylab_names = False
    real_matplotlib = False
    arguments = ()  # of the script or module that runs before the prompt

    def init_gui_pylab(self):
        """The hooks that hold the prompt, the GUI's callbacks and Ctrl-C together."""
        shell = self.shell
        # IPython leaves out the first where it is the script's name.
        self.extra_args = [self.file_to_run] * bool(self.file_to_run) + list(self.arguments)
        if shell.simple_prompt:
            _app_shell.install_input_hook()
        else:
            pt_inputhooks.register(_INPUT_HOOK, inputhook.input_hook)
            shell.enable_gui(_INPUT_HOOK)
        _Statements(shell)
        _install_run(shell)
        _install_ladder(shell)
        job_commands.install_magics(shell)
        if self.real_matplotlib:
            super().init_gui_pylab()
        else:
            _install_magics(shell)
        if self.pylab_names or self.pylab and not self.real_matplotlib:
            _bind_names(shell)
        elif self.matplotlib and not self.real_matplotlib:
            _turn_on_windows()
        _install_state(shell)
        collector.settle()


class _Statements:
    """Prepares the process for each top-level statement, and the prompt for Ctrl-C.

    Code that a statement runs through the shell (a script with magics) is no statement of its own:
    only what follows a question of the prompt is.
    """

    def __init__(self, shell):
        self._shell = shell
        self._ask = shell.prompt_for_code
        self._new = True
        if shell.simple_prompt:
            shell.prompt_for_code = self._ask_and_note
        else:
            # The toolkit would leave Python's handler in place of the user's own.
            session = shell.pt_app
            session.prompt = functools.partial(session.prompt, handle_sigint=False)
            terminal_interactiveshell.patch_stdout = _print_above
            shell.prompt_for_code = self._ask_undisturbed
        shell.events.register("pre_execute", self._begin)
        shell.events.register("pre_run_cell",
                              lambda cell: _app_shell.name_statement(cell.raw_cell))

    def _ask_and_note(self):
        self._new = True
        jobs.before_prompt()
        if not self._shell.simple_prompt:
            return self._ask()
        with screen.around_reader():
            return self._ask()

    def _ask_undisturbed(self):
        """Ask. Ctrl-C is a key then; as a signal it has nothing to stop, and an exception in the
        middle of the prompt toolkit would leave it unusable."""
        handler = signal.signal(signal.SIGINT, lambda number, frame: None)
        try:
            return self._ask_and_note()
        finally:
            signal.signal(signal.SIGINT, handler)

    def _begin(self):
        if self._new:
            self._new = False
            # A Ctrl-C in the clean-up of a script may have left the script's module there.
            sys.modules["__main__"] = self._shell.user_module
            _app_shell.begin_statement()


@contextlib.contextmanager
def _print_above(raw=False):
    """In place of the prompt toolkit's patch_stdout, which changes sys.stdout at every prompt."""
    loop = asyncio.get_event_loop_policy().get_event_loop()
    with StdoutProxy(raw=raw) as stream, screen.above_prompt(stream, loop):
        yield


def _bind_names(shell):
    """Pylab's names, which %who does not list, and windows that appear at once."""
    from . import names
    new = names.bind(shell.user_ns)
    shell.user_ns_hidden.update({name: shell.user_ns[name] for name in new})
    shell.user_ns["plt"].ion()


def _install_run(shell):
    """`run script` keeps what the script had bound, whatever ended it."""
    def run_file(file, namespace, local, exit_ignore=False):
        def execute():
            shell.safe_execfile(file, namespace, local, exit_ignore=exit_ignore)
        _app_shell.call_and_keep(execute, namespace, shell.user_ns)

    shell.magics_manager.registry["ExecutionMagics"].default_runner = run_file


def _install_ladder(shell):
    """The user's code is known from the prompt's own, and %timeout."""
    # What IPython calls there is the built-in exec: a name of the module goes before it.
    interactiveshell.exec = py3compat.exec = _app_shell.execute
    shell.run_line_magic = functools.partial(_app_shell.shelter, shell.run_line_magic)

    loop_runner = shell.loop_runner

    def run_awaiting(coroutine):
        """A cell with a top-level await: the event loop and all that it runs is the statement."""
        _app_shell.name_statement(coroutine.cr_frame.f_locals["raw_cell"])
        return _app_shell.call_statement(loop_runner, coroutine)

    shell.loop_runner = run_awaiting

    def timeout_magic(line):
        """%timeout SECONDS STATEMENT: TimeoutError when it lasts longer."""
        seconds, _, statement = line.strip().partition(" ")
        shown = None
        try:
            with timeout(seconds):
                shown = shell.run_cell(statement)
        except TimeoutError:
            if shown is None or shown.success:
                raise

    shell.register_magic_function(timeout_magic, magic_name="timeout")


def _turn_on_windows():
    import pylab
    pylab.ion()


def _tell_about_places(line):
    """Figures of %matplotlib inline and the like are in windows here, too."""
    if "--list" in line.split():
        print("Figures appear in windows of this program; which toolkit is named does not matter.")
    place = line.split()[-1:]
    if place and place[0] in _IN_PAGES:
        print(f"Figures appear in windows of their own here, not as with {place[0]!r} in a page.")


def _install_magics(shell):
    """%pylab and %matplotlib turn to this project's windows; a toolkit named there is ignored."""
    def pylab(line):
        """Bind pylab's names here; windows appear at once."""
        _bind_names(shell)
        _tell_about_places(line)

    def matplotlib(line):
        """Let windows appear at once."""
        _turn_on_windows()
        _tell_about_places(line)

    shell.register_magic_function(pylab)
    shell.register_magic_function(matplotlib)


def _install_state(shell):
    """%save_state and %load_state; signals that end the program save the session first."""
    from . import state

    def save_state(line):
        """%save_state NAME: save variables, In and Out, the folder and the figures."""
        state.save_state(line.strip())

    def load_state(line):
        """%load_state NAME [VARIABLE ...]: bring a saved session back, or only some variables."""
        state.load_state(*line.split())

    def saved_states(line):
        """%saved_states [NAME]: the saved sessions, or what is in one, with sizes."""
        state.tell_saved(line.strip())

    for magic in (save_state, load_state, saved_states):
        shell.register_magic_function(magic)
    state.start(shell.user_ns, shell.user_ns_hidden, shell)


def main(request, pylab_names, real_matplotlib):
    """The prompt until the user leaves it; returns the exit code."""
    app = _App.instance()
    app.pylab_names = pylab_names
    app.real_matplotlib = real_matplotlib
    app.force_interact = True
    app.code_to_run = request["command"]
    app.file_to_run = request["script"]
    app.module_to_run = request["module"]
    app.arguments = request["argv"]
    sys.argv = [""]
    app.initialize(argv=[])
    while True:
        try:
            return app.start()
        except KeyboardInterrupt:  # IPython stops one; a second may come meanwhile
            print()
