"""Running a script from the prompt so that nothing it has bound is lost."""

import contextlib
import io
import os
import runpy
import sys
import types

import _app_shell

from . import ScriptBreak


@contextlib.contextmanager
def _as_program(file, arguments, module):
    """The process looks as if `file` were run from the command line."""
    argv, path, main = sys.argv, list(sys.path), sys.modules["__main__"]
    sys.argv = [file, *arguments]
    sys.path.insert(0, os.path.dirname(os.path.abspath(file)))
    sys.modules["__main__"] = module
    try:
        yield
    finally:
        sys.argv, sys.path[:], sys.modules["__main__"] = argv, path, main


prompt_module = sys.modules["__main__"]
_modules = []  # functions of a finished script still need their module


def run(file, *arguments, i=False):
    """Run a script, as IPython's `run`: fresh namespace, or this one with i=True.

    Everything that the script had bound is in the prompt's namespace afterwards, also when it was
    interrupted, failed, or left by ipbreak() or sys.exit().
    """
    module = prompt_module if i else types.ModuleType("__main__")
    file = os.path.expanduser(file)
    with io.open_code(file) as source:
        code = compile(source.read(), file, "exec")
    _modules.append(module)

    def execute():
        with _as_program(file, arguments, module):
            module.__file__ = file
            try:
                exec(code, module.__dict__)
            except ScriptBreak:
                pass
            except SystemExit as status:
                if status.code:
                    print(f"SystemExit: {status.code}", file=sys.stderr)

    _app_shell.call_and_keep(execute, module.__dict__, prompt_module.__dict__)


def run_module(name, arguments):
    """Run `python -m name` in the prompt's namespace."""
    argv = sys.argv
    sys.argv = [name, *arguments]
    try:
        prompt_module.__dict__.update(
            runpy.run_module(name, run_name="__main__", alter_sys=True))
    finally:
        sys.argv = argv
