"""Running a script from the prompt so that nothing it has bound is lost."""

import contextlib
import io
import os
import runpy
import signal
import sys
import types

from . import ScriptBreak

_ALWAYS_OWN = ("__name__", "__file__", "__builtins__", "__loader__", "__spec__", "__doc__",
               "__package__")


def keep(source, target):
    """Copy a script's bindings to the user's namespace; a Ctrl-C meanwhile waits for the end."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        target.update((name, value) for name, value in list(source.items())
                      if name not in _ALWAYS_OWN)
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@contextlib.contextmanager
def kept(source, target):
    """Whatever ends the block, the bindings in `source` get to `target`."""
    try:
        yield
    finally:
        if source is not target:
            keep(source, target)


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


_mains = []  # functions of a finished script still need their module


def run(file, *arguments, i=False):
    """Run a script, as IPython's `run`: fresh namespace, or this one with i=True.

    Everything that the script had bound is in the prompt's namespace afterwards, also when it was
    interrupted, failed, or left by ipbreak() or sys.exit().
    """
    user = sys.modules["__main__"]
    module = user if i else types.ModuleType("__main__")
    file = os.path.expanduser(file)
    with io.open_code(file) as source:
        code = compile(source.read(), file, "exec")
    _mains.append(module)
    with kept(module.__dict__, user.__dict__), _as_program(file, arguments, module):
        module.__file__ = file
        try:
            exec(code, module.__dict__)
        except ScriptBreak:
            pass
        except SystemExit as status:
            if status.code:
                print(f"SystemExit: {status.code}", file=sys.stderr)


def run_module(name, arguments):
    """Run `python -m name` in the prompt's namespace."""
    user = sys.modules["__main__"].__dict__
    argv = sys.argv
    sys.argv = [name, *arguments]
    try:
        user.update(runpy.run_module(name, run_name="__main__", alter_sys=True))
    finally:
        sys.argv = argv
