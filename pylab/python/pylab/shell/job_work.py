"""What a job can run: a statement, a script, a function."""

import ast
import io
import linecache
import os
import re
import shlex
import sys
import types

# `run` and a file, as at the prompt; not `run = 1` and the like, where it is a name.
_RUN = re.compile(r"%?run\s+(-i\s+)?(?![^\w\s.~\"'-]*=|[-+*/%|&^<>@]+\s|[(\[,:;]|"
                  r"(?:and|or|in|is|not|if|for)\s)(\S.*)")
_MODULES_OWN = {"__name__", "__file__", "__builtins__", "__loader__", "__spec__", "__doc__",
                "__package__", "__cached__"}


class Call:
    """A function and its arguments."""

    def __init__(self, function, args, kwargs):
        self.name = getattr(function, "__qualname__", repr(function))
        self.namespace = {}
        self.run = lambda: function(*args, **kwargs)

    def deliver(self):
        """There is nothing to bind."""


class Statement:
    """Code in the user's namespace; its names are bound there as it goes on."""

    def __init__(self, text, namespace, number):
        self.name = text.strip().split("\n")[0][:60]
        self.namespace = namespace
        file = f"<job {number}>"
        linecache.cache[file] = len(text), None, text.splitlines(keepends=True), file
        tree = ast.parse(text, file)
        self._last = None
        if tree.body and isinstance(tree.body[-1], ast.Expr):
            last = ast.Expression(tree.body.pop().value)
            self._last = compile(last, file, "eval")
        self._code = compile(tree, file, "exec")

    def run(self):
        exec(self._code, self.namespace)
        return None if self._last is None else eval(self._last, self.namespace)

    def deliver(self):
        """All is bound already."""


class Script:
    """A script, in a namespace of its own, or in the user's."""

    def __init__(self, file, target, fresh):
        self.name = f"run {file}" if fresh else f"run -i {file}"
        self._target = target
        self._fresh = fresh
        self._file = os.path.expanduser(file)
        with io.open_code(self._file) as source:
            self._code = compile(source.read(), self._file, "exec")
        self._module = types.ModuleType("__main__")  # the script's functions need it
        self.namespace = self._module.__dict__ if fresh else target

    def run(self):
        folder = os.path.dirname(os.path.abspath(self._file))
        sys.path.insert(0, folder)
        try:
            if self._fresh:
                self._module.__file__ = self._file
            exec(self._code, self.namespace)
        finally:
            if folder in sys.path:
                sys.path.remove(folder)

    def deliver(self):
        """The script has ended, by whatever: bind its names in the user's namespace."""
        if self._fresh:
            for name, value in list(self.namespace.items()):
                if name not in _MODULES_OWN:
                    self._target[name] = value


def work_of(what, args, kwargs, namespace, number, transform):
    """The work for a function, the text `run script.py`, or a statement's text."""
    if callable(what):
        return Call(what, args, kwargs)
    if args or kwargs:
        raise TypeError("only a function takes arguments")
    if not isinstance(what, str) or not what.strip():
        raise ValueError("bg: a statement, 'run script.py' or a function is needed")
    run = _RUN.fullmatch(what.strip())
    if run is None:
        return Statement(transform(what), namespace, number)
    words = shlex.split(run[2])
    if len(words) > 1:
        raise ValueError(f"a background script takes no arguments (here: {words[1]}), since "
                         "sys.argv is the whole program's; 'run -i' sees your variables")
    return Script(words[0], namespace, fresh=not run[1])
