"""Settings of Sphinx for the reference."""
import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from inventory import entries  # noqa: E402

project = "app"
author = "the maintainers of app"
html_title = "Reference of app"
extensions = ["sphinx.ext.autodoc", "sphinx.ext.napoleon"]
autodoc_member_order = "bysource"
autodoc_inherit_docstrings = True
napoleon_google_docstring = False
napoleon_use_rtype = False
napoleon_use_param = False  # names that share a line stay together
python_use_unqualified_type_names = True
html_theme = "alabaster"
# Without the list of all pages in each of them.
html_sidebars = {"**": ["about.html", "searchbox.html"]}
html_theme_options = {"page_width": "1100px", "sidebar_width": "200px", "show_powered_by": False,
                      "description": "matplotlib's functions, drawn by app"}
html_show_sourcelink = False
html_copy_source = False
pygments_style = "friendly"


def plain_stars(app, what, name, obj, options, lines):
    """Docstrings are plain text: **kwargs and |x| in them are no markup."""
    lines[:] = [re.sub(r"(?<!\\)([*|])", r"\\\1", line) for line in lines]


_PAGES = {entry.title for entry in entries()}
_CLASSES = {entry.name: entry.title for entry in entries() if entry.directive == "autoclass"}


def links(app, what, name, obj, options, lines):
    """A function that a docstring names, and the class whose properties it speaks of, is a link."""
    parts = name.split(".")
    own, groups = parts[-1], (parts[-2], "Axes", "pyplot", "Figure")

    def function(match):
        page = next((f"{g}.{match[2]}" for g in (match[1].rstrip("."), *groups)
                     if f"{g}.{match[2]}" in _PAGES), None)
        return f":doc:`{match[0]} <{page}>`" if page and match[2] != own else match[0]

    def owner(match):
        page = _CLASSES.get(match[2])
        return f"{match[1]}:doc:`{match[2]} <{page}>`" if page else match[0]

    for i, line in enumerate(lines):
        if "`" not in line and ">>>" not in line:
            line = re.sub(r"\b((?:Axes|Figure|pyplot)\.|)(\w+)\(\)", function, line)
            line = line.replace("Text properties", "Properties of Text")
            lines[i] = re.sub(r"((?:Properties|properties) of (?:the )?|[Aa]s of (?:a )?)(\w+)\b",
                              owner, line)


def public(app, name, obj, options, bases):
    """Base classes are those that have a page, or Python's."""
    bases[:] = [next((c for c in base.__mro__ if not c.__name__.startswith("_")), base)
                for base in bases]


def setup(app):
    app.connect("autodoc-process-bases", public)
    app.connect("autodoc-process-docstring", links, priority=450)  # before napoleon
    app.connect("autodoc-process-docstring", plain_stars, priority=400)  # before napoleon
