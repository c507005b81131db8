"""The prompt without IPython: Python's own, with `run` as a function."""

import code
import os
import runpy
import sys

import _app_shell

from . import ScriptBreak, job_commands, load_state, runner, save_state, state
from .background import jobs
from .job_output import screen

_BANNER = """Python {} in app. IPython is not used here: run a script with run("script.py")."""


class _Console(code.InteractiveConsole):
    """Python's console; every statement starts with a clean KBINT and our Ctrl-C handler."""

    def runsource(self, source, *arguments, **options):
        _app_shell.name_statement(source)
        return super().runsource(source, *arguments, **options)

    def runcode(self, compiled):
        # A Ctrl-C in the clean-up of a script may have left the script's module there.
        sys.modules["__main__"] = runner.prompt_module
        _app_shell.begin_statement()
        try:
            super().runcode(compiled)
        except ScriptBreak:
            pass
        except SystemExit:
            if jobs.may_exit():
                raise

    def raw_input(self, prompt=""):
        if prompt == getattr(sys, "ps1", ">>> "):
            jobs.before_prompt()
        with screen.around_reader():
            return super().raw_input(prompt)

    def run_first(self, action):
        """Run what came on the command line; an error is shown and the prompt follows."""
        try:
            action()
        except (Exception, SystemExit, KeyboardInterrupt):
            self.showtraceback()


def _first_action(request, namespace):
    arguments = request["argv"]
    if request["command"]:
        compiled = compile(request["command"], "<string>", "exec")
        return lambda: exec(compiled, namespace)
    if request["module"]:
        return lambda: runner.run_module(request["module"], arguments)
    if request["script"]:
        return lambda: runner.run(request["script"], *arguments, i=True)
    startup = None if sys.flags.ignore_environment else os.environ.get("PYTHONSTARTUP")
    if startup:
        return lambda: namespace.update(runpy.run_path(startup, namespace, "__main__"))
    return None


def main(request, pylab_names, real_matplotlib):
    """The prompt until the user leaves it; returns the exit code. `exit(3)` passes through."""
    namespace = runner.prompt_module.__dict__
    namespace.update(run=runner.run, save_state=save_state, load_state=load_state,
                     saved_states=state.tell_saved)
    own = {"run", "save_state", "load_state", "saved_states"}
    if pylab_names:
        from . import names
        own |= names.bind(namespace)
        namespace["plt"].ion()
    own |= job_commands.install_functions(namespace)
    sys.argv = [""]
    interactive_hook = getattr(sys, "__interactivehook__", None)
    if interactive_hook is not None:
        interactive_hook()  # readline with completion and history
    _app_shell.install_input_hook()
    state.start(namespace, own)
    code.exec = _app_shell.execute  # the console's statements are known from its own code
    console = _Console(namespace)
    action = _first_action(request, namespace)
    if action is not None:
        console.run_first(action)
    banner = _BANNER.format(sys.version.split()[0])
    while True:
        try:
            console.interact(banner=banner, exitmsg="")
            if jobs.may_exit():
                return 0
            banner = ""
        except KeyboardInterrupt:  # a second one while the console dealt with the first
            banner = ""
            console.resetbuffer()
