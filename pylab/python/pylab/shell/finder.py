"""Imports that concern the program: loads the import hook when a script first asks for matplotlib.

The built-in module _app_shell stands first on sys.meta_path and asks here for a few names only, so
that a script without plots starts as fast as with python3.
"""

import os
import sys
from importlib.machinery import ModuleSpec

import _app_shell
import _frozen_importlib
import _frozen_importlib_external

_PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
_FOLDER = os.path.dirname(_PACKAGE)
_HOOK = "pylab._import_hook"
_busy = set()  # names whose real spec is being looked for


def _load_hook():
    """Install the import hook without importing its parent package; False if it was already."""
    if _HOOK not in sys.modules:
        file = os.path.join(_PACKAGE, "_import_hook.py")
        spec = _frozen_importlib_external.spec_from_file_location(_HOOK, file)
        _frozen_importlib._load(spec)
    return sys.modules[_HOOK].install()


def _real_spec(name, path, target):
    """What all finders answer, this one left out."""
    if name in _busy:
        return None
    _busy.add(name)
    try:
        return _frozen_importlib._find_spec(name, path, target)
    finally:
        _busy.discard(name)


def _wants_real_matplotlib():
    return _app_shell.options()["matplotlib"] or "APP_MATPLOTLIB" in os.environ


def find_spec(name, path, target):
    """The meta path finder's answer for one of the names of _app_shell."""
    if name in _busy:
        return None
    if name == "pylab":
        # Before a matplotlib's own pylab.py, wherever that is.
        return _frozen_importlib_external.PathFinder.find_spec(name, [_FOLDER])
    if name == "IPython.Shell":
        from . import old_ipython
        return ModuleSpec(name, old_ipython.ShellLoader())
    if name == "IPython":
        from . import old_ipython
        return _real_spec(name, path, target) or old_ipython.stand_in_spec()
    if name == "gi.overrides.GLib":
        from . import glib
        return glib.guarded(_real_spec(name, path, target))
    if _wants_real_matplotlib() or not _load_hook():
        return None
    return _real_spec(name, path, target)
