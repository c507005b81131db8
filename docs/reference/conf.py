"""Settings of Sphinx for the reference."""
import re

project = "app"
author = "the maintainers of app"
html_title = "Reference of app"
extensions = ["sphinx.ext.autodoc", "sphinx.ext.napoleon"]
autodoc_member_order = "bysource"
autodoc_inherit_docstrings = True
napoleon_google_docstring = False
napoleon_use_rtype = False
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
    """Docstrings are plain text: **kwargs in them is no markup."""
    lines[:] = [re.sub(r"(?<!\\)\*", r"\\*", line) for line in lines]


def setup(app):
    app.connect("autodoc-process-docstring", plain_stars, priority=400)  # before napoleon
