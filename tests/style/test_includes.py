"""Which folder may include which: backend → plot, pylab → plot, shell → all three."""
import re

import pytest

from tree import ROOT, sources

ALLOWED = {
    "plot": {"plot"},
    "backend": {"plot", "backend"},
    "pylab": {"plot", "pylab"},
    "shell": {"plot", "backend", "pylab", "shell"},
}
# Headers of the worlds that a folder must not know, whatever path they are included by.
FORBIDDEN = {
    "plot": r"gtk|gdk|gio|Python\.h|pybind11|numpy/",
    "backend": r"Python\.h|pybind11|numpy/",
    "pylab": r"gtk|gdk|gio/",
    "shell": r"gtkmm|gdkmm",
}
INCLUDE = re.compile(r'^\s*#\s*include\s*(?:<([^>]+)>|"([^"]+)")', re.MULTILINE)


def includes(text):
    return [system or own for system, own in INCLUDE.findall(text)]


def violations(folder, text):
    found = []
    for header in includes(text):
        top = header.split("/")[0]
        if top in ALLOWED and top not in ALLOWED[folder]:
            found.append(header)
        elif ".." in header.split("/") or re.match(FORBIDDEN[folder], header):
            found.append(header)
    return found


@pytest.mark.parametrize("folder", ALLOWED)
def test_folder_includes_only_what_it_may(folder):
    files = sources(".h", ".cpp", under=folder)
    assert files
    found = {str(p.relative_to(ROOT)): v for p in files if (v := violations(folder, p.read_text()))}
    assert not found


@pytest.mark.parametrize("folder, line", [
    ("plot", '#include "backend/window.h"'),
    ("plot", "#include <gtkmm.h>"),
    ("plot", "#  include <Python.h>"),
    ("plot", '#include "../shell/jobs.h"'),
    ("backend", '#include "pylab/arrays.h"'),
    ("backend", "#include <pybind11/pybind11.h>"),
    ("pylab", '#include "shell/interpreter.h"'),
    ("pylab", "#include <gtk/gtk.h>"),
])
def test_a_forbidden_include_is_found(folder, line):
    assert violations(folder, "#pragma once\n" + line + "\n")


def test_allowed_includes_pass():
    assert not violations("shell", '#include <vector>\n#include "backend/gtk_host.h"\n')
    assert not violations("plot", '#include "plot/host.h"\n#include <cairo.h>\n')
