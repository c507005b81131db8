"""What is public and has a page in the reference: run inside the program.

    app docs/reference/inventory.py    prints it, with what lacks documentation or a picture

A picture is drawn by `examples/NAME.py`. What draws nothing is named in `undrawn.txt`, so that a
new function that draws cannot be without one by mistake.
"""
import sys
from functools import cache
from importlib import import_module
from inspect import isclass, isroutine
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).resolve().parent
EXAMPLES = FOLDER / "examples"
MODULES = ("artist axis backend_bases category cbook cm collections colorbar colors container "
           "contour dates figure gridspec hatch image layout_engine legend legend_handler lines "
           "markers mlab offsetbox patches path patheffects projections quiver rcsetup sankey "
           "scale spines style table text textpath ticker transforms tri units widgets").split()
# What other modules of the package take from there.
INTERNAL = {"Anchored", "DpiScale", "name_of"}


class Entry(NamedTuple):
    """A page of the reference."""
    group: str  # "pyplot", "Axes", "Figure", or a module's name
    name: str  # in the group
    target: str  # as it is imported
    directive: str  # autodoc's
    object: object

    @property
    def title(self):
        return f"{self.group}.{self.name}"


def functions(module_name):
    """The functions of a module that it means to offer."""
    module = import_module("matplotlib." + module_name)
    home = "pylab." + module_name
    names = getattr(module, "__all__", None) or [
        name for name, value in vars(module).items() if getattr(value, "__module__", "") == home]
    for name in sorted(set(names)):
        value = getattr(module, name)
        public = not name.startswith("_") and name not in INTERNAL
        if public and (isroutine(value) or isclass(value)):
            yield name, value


def methods(cls):
    """The public methods of a class, inherited ones too."""
    for name in dir(cls):
        if not name.startswith("_") and isroutine(getattr(cls, name)):
            yield name, getattr(cls, name)


@cache
def entries():
    """All pages, in the order of the contents."""
    found = [Entry("pyplot", name, f"matplotlib.pyplot.{name}", "autofunction", value)
             for name, value in functions("pyplot") if isroutine(value)]
    for group, module in (("Axes", "axes"), ("Figure", "figure")):
        cls = getattr(import_module("matplotlib." + module), group)
        found += [Entry(group, name, f"matplotlib.{module}.{group}.{name}", "automethod", value)
                  for name, value in methods(cls)]
    seen = {id(import_module("matplotlib.axes").Axes): "a page for each method",
            id(import_module("matplotlib.figure").Figure): "likewise"}
    for module in MODULES:
        for name, value in functions(module):
            if id(value) not in seen and value.__module__.startswith("pylab."):
                seen[id(value)] = name
                found.append(Entry(module, name, f"matplotlib.{module}.{name}",
                                   "autoclass" if isclass(value) else "autofunction", value))
    return found


def example(entry):
    """The name of the example that shows an entry, or None."""
    short = entry.name[4:] if entry.name.startswith("set_") else entry.name
    names = [entry.name, short]
    if entry.group == "Figure":
        names = ["fig" + entry.name, *names]
    if entry.group == "pyplot" and entry.name in import_module("matplotlib.pyplot").map_functions:
        names = ["set_cmap"]
    return next((name for name in names if (EXAMPLES / f"{name}.py").exists()), None)


def undrawn():
    """Names that need no picture."""
    lines = (FOLDER / "undrawn.txt").read_text().splitlines()
    return {name for line in lines if not line.startswith("#") for name in line.split()}


def without_picture():
    """Titles of functions and methods that may draw and have no example."""
    excused = undrawn()
    return [e.title for e in entries()
            if e.group in ("pyplot", "Axes", "Figure") and example(e) is None
            and e.name not in excused and not e.name.startswith(("get_", "set_"))]


def without_words():
    """What has no documentation: pages, and methods of the classes on them."""
    found = []
    for entry in entries():
        if not (entry.object.__doc__ or "").strip():
            found.append(entry.title)
        if entry.directive == "autoclass":
            found += [f"{entry.title}.{name}" for name, value in vars(entry.object).items()
                      if not name.startswith("_") and isroutine(value)
                      and not inherited_words(entry.object, name)]
    return found


def inherited_words(cls, name):
    """The documentation of a method: its own or that of what it overrides."""
    return next((text for base in cls.__mro__ if name in vars(base)
                 if (text := (getattr(vars(base)[name], "__doc__", None) or "").strip())), "")


def main():
    """Print the pages; the exit code and stderr say what they lack."""
    for entry in entries():
        print(entry.target, example(entry) or "")
    lacking = {"no docstring": without_words(), "no picture": without_picture()}
    for what, titles in lacking.items():
        for title in titles:
            print(f"{what}: {title}", file=sys.stderr)
    return 1 if any(lacking.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
