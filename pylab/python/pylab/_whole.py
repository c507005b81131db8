"""Changes of a figure that no interrupt splits: Python's side of it and the core's agree."""
import contextlib

from . import shell

whole = shell.shield() if shell.in_app() else contextlib.nullcontext()
