"""The same code with matplotlib and with this project: figures, limits, ticks, labels agree."""
import functools
import json
import math
import os
import subprocess
import sys
from pathlib import Path

import pytest

import api_cases
import arrow_cases
import artist_cases
import axes_part_cases
import changed_cases
import font_cases
import keyword_cases
import legend_cases
import mesh_cases
import more_cases
import names_cases
import pandas_cases
import plot_cases
import render_cases
import spectra_cases
import text_path_cases
import transform_cases
from tree import APP

WORKER = Path(__file__).with_name("api_worker.py")


def outcomes(python, cases, folder):
    """What came of each case, by its name."""
    env = {k: v for k, v in os.environ.items()
           if k not in ("DISPLAY", "WAYLAND_DISPLAY", "PYTHONPATH", "MPLBACKEND")}
    env["MPLCONFIGDIR"] = str(folder)
    done = subprocess.run([str(python), str(WORKER), cases], capture_output=True, text=True,
                          env=env, cwd=folder, timeout=100)
    found = dict(json.loads(line) for line in done.stdout.splitlines())
    assert done.returncode == 0, f"after {list(found)[-1:]}: {done.stderr[-3000:]}"
    return found


def differences(ours, theirs, tolerance, path=""):
    """Where two facts differ, as text."""
    if isinstance(theirs, dict) and isinstance(ours, dict):
        found = [f"{path}: {sorted(ours)} not {sorted(theirs)}"] if set(ours) != set(theirs) else []
        return found + [d for k in theirs if k in ours
                        for d in differences(ours[k], theirs[k], tolerance, f"{path}.{k}")]
    if isinstance(theirs, list) and isinstance(ours, list):
        if len(ours) != len(theirs):
            return [f"{path}: {ours} not {theirs}"]
        return [d for i, (a, b) in enumerate(zip(ours, theirs))
                for d in differences(a, b, tolerance, f"{path}[{i}]")]
    if isinstance(theirs, float) and isinstance(ours, float):
        if math.isclose(ours, theirs, rel_tol=tolerance, abs_tol=tolerance):
            return []
    elif ours == theirs:
        return []
    return [f"{path}: {ours!r} not {theirs!r}"]


# The order of additions in margins and grids differs: a few units in the last place.
ROUNDING = 1e-12


def without_deprecations(names):
    """Kinds of warnings; matplotlib's of its own future changes do not count."""
    return [name for name in names if "Deprecation" not in name]


@pytest.fixture(scope="module")
def both(tmp_path_factory):
    """What came of the cases of a module, here and with matplotlib."""
    folder = tmp_path_factory.mktemp("parity")
    return functools.cache(lambda module: (outcomes(APP, module, folder),
                                           outcomes("/usr/bin/python3", module, folder)))


MODULES = (
    api_cases,
    arrow_cases,
    artist_cases,
    axes_part_cases,
    changed_cases,
    font_cases,
    keyword_cases,
    legend_cases,
    mesh_cases,
    more_cases,
    names_cases,
    pandas_cases,
    plot_cases,
    render_cases,
    spectra_cases,
    text_path_cases,
    transform_cases,
)


@pytest.mark.parametrize("module, name", [
    (module.__name__, name) for module in MODULES for name in module.CASES])
def test_same_facts(module, name, both):
    ours, theirs = (run[name] for run in both(module))
    assert "error" not in theirs, theirs["message"]
    assert "error" not in ours, ours["message"]
    assert ours["drawn"] is True
    assert ours["warnings"] == without_deprecations(theirs["warnings"])
    tolerance = getattr(sys.modules[module], "ROUNDING", ROUNDING)
    found = [d for part in ("result", "figures") for d in
             differences(ours[part], theirs[part], tolerance, part)]
    assert not found, "\n".join(found)
