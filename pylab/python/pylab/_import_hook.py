"""matplotlib's module names for this package. Installed by the program at its start: this file
stands alone, so that it costs nothing until a script asks for matplotlib.
"""
import sys
from _frozen_importlib import ModuleSpec

# matplotlib's modules and where they are here.
_SAME = {"matplotlib": "_matplotlib", "matplotlib.pylab": ""}
_SAME.update({f"matplotlib.{name}": name for name in (
    "_enums",
    "_pylab_helpers",
    "animation",
    "artist",
    "axes",
    "axis",
    "backend_bases",
    "backend_managers",
    "backend_tools",
    "backends",
    "backends.backend_agg",
    "backends.backend_cairo",
    "backends.backend_pdf",
    "backends.backend_ps",
    "backends.backend_svg",
    "bezier",
    "category",
    "cbook",
    "cm",
    "collections",
    "colorbar",
    "colorizer",
    "colors",
    "container",
    "contour",
    "dates",
    "figure",
    "font_manager",
    "ft2font",
    "gridspec",
    "hatch",
    "image",
    "inset",
    "layout_engine",
    "legend",
    "legend_handler",
    "lines",
    "markers",
    "mathtext",
    "mlab",
    "offsetbox",
    "patches",
    "path",
    "patheffects",
    "projections",
    "projections.polar",
    "pyplot",
    "quiver",
    "rcsetup",
    "sankey",
    "scale",
    "spines",
    "stackplot",
    "streamplot",
    "style",
    "style.core",
    "table",
    "text",
    "textpath",
    "ticker",
    "transforms",
    "tri",
    "typing",
    "units",
    "widgets")})
_ROOTS = ("matplotlib", "mpl_toolkits")


def module_for(name):
    """This package's module that stands for one of matplotlib's."""
    from importlib import import_module
    target = "pylab" + (_SAME[name] and "." + _SAME[name])
    try:
        found = import_module(target)
    except ModuleNotFoundError as error:
        if not f"{target}.".startswith(f"{error.name}."):
            raise
        from pylab._missing import empty_module
        found = empty_module(name)
    else:
        from pylab._missing import answer_for
        answer_for(found, name)
    if any(other.startswith(name + ".") for other in _SAME):
        vars(found).setdefault("__path__", [])
    return found


class _Loader:
    """Puts this package's module in the place of matplotlib's."""

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        sys.modules[module.__name__] = module_for(module.__name__)


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
    """Let matplotlib's names mean this package from now on; False if they do."""
    if any(isinstance(finder, _Finder) for finder in sys.meta_path):
        return False
    sys.meta_path.insert(0, _Finder())
    return True
