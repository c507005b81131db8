"""matplotlib's module names for this package. Installed by the program at its start: this file
stands alone, so that it costs nothing until a script asks for matplotlib.
"""
import sys
from _frozen_importlib import ModuleSpec

# matplotlib's modules and where they are here.
_SAME = {"matplotlib": "_matplotlib", "matplotlib.pylab": ""}
_SAME.update({f"matplotlib.{name}": name for name in (
    "artist",
    "axes",
    "axis",
    "backend_bases",
    "category",
    "cbook",
    "cm",
    "collections",
    "colorbar",
    "colors",
    "container",
    "dates",
    "figure",
    "gridspec",
    "image",
    "legend",
    "lines",
    "markers",
    "patches",
    "path",
    "pyplot",
    "scale",
    "spines",
    "text",
    "ticker",
    "transforms",
    "units")})
_ROOTS = ("matplotlib", "mpl_toolkits")


class _Loader:
    """Puts this package's module in the place of matplotlib's."""

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        from importlib import import_module
        target = _SAME[module.__name__]
        sys.modules[module.__name__] = import_module("pylab" + (target and "." + target))


class _Finder:
    """Answers for matplotlib and what is in it."""

    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] not in _ROOTS:
            return None
        if name in _SAME:
            # A package, so that names below it are asked for here, too.
            return ModuleSpec(name, _Loader(), is_package=True)
        from pylab._missing import missing_module
        raise missing_module(name)


def install():
    """Let matplotlib's names mean this package from now on."""
    if not any(isinstance(finder, _Finder) for finder in sys.meta_path):
        sys.meta_path.insert(0, _Finder())
