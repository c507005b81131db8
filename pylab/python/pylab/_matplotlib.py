"""What `import matplotlib` gives: the package's own functions; its modules load when asked for."""
from collections import namedtuple

from . import _figures
from ._cycler import cycler
from ._import_hook import _SAME, module_for
from ._missing import missing
from ._rc import (RcParams, rc, rc_context, rc_file, rc_file_defaults, rc_params,
                  rc_params_from_file, rcdefaults, rcParams, rcParamsDefault, rcParamsOrig)

# Names that load when they are asked for, and where they are.
_LAZY = {
    "MatplotlibDeprecationWarning": "_warnings",
    "color_sequences": "_color_sequences",
    "colormaps": "_colormap_registry",
    "defaultParams": "rcsetup",
    "get_cachedir": "_rc_files",
    "get_configdir": "_rc_files",
    "get_data_path": "_sample_data",
    "matplotlib_fname": "_rc_files",
    "set_loglevel": "_logging",
}
__all__ = ["RcParams", "cycler", "get_backend", "interactive", "is_interactive", "rc", "rcParams",
           "rcParamsDefault", "rcParamsOrig", "rc_context", "rc_file", "rc_file_defaults",
           "rc_params", "rc_params_from_file", "rcdefaults", "use", *_LAZY]
__version__ = "3.6.3"
__version_info__ = namedtuple("_VersionInfo", "major, minor, micro, releaselevel, serial")(
    3, 6, 3, "final", 0)
__path__ = []

get_backend = _figures.get_backend
interactive = _figures.set_interactive
is_interactive = _figures.is_interactive
use = _figures.use

_MODULES = [name.partition(".")[2] for name in _SAME if "." in name]


def __getattr__(name):
    if name in _LAZY:
        from importlib import import_module
        return getattr(import_module(f".{_LAZY[name]}", __package__), name)
    if name in _MODULES:
        return module_for(f"matplotlib.{name}")
    raise missing("module 'matplotlib'", name, [*globals(), *_MODULES, *_LAZY])
