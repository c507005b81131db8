"""Warnings that point at the user's line, not at ours."""
import sys
import warnings

_PACKAGE = __name__.partition(".")[0]


class MatplotlibDeprecationWarning(DeprecationWarning):
    """For what matplotlib is about to take away, or has taken away."""


def warn(message, category=UserWarning):
    """Warn with the first frame outside this package as the place."""
    frame, level = sys._getframe(1), 2
    while frame is not None:
        name = frame.f_globals.get("__name__", "")
        if name != _PACKAGE and not name.startswith(_PACKAGE + "."):
            break
        frame, level = frame.f_back, level + 1
    warnings.warn(message, category, level)
