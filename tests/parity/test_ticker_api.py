"""Ticks, dates, scales, categories: the same places, labels and looks as with matplotlib."""
import json
import math
import os
import subprocess
from pathlib import Path

import pytest

from test_api_parity import differences
from tree import APP

WORKER = Path(__file__).with_name("ticker_worker.py")

# Sums and powers in another order: a few units in the last place, of days since 1970 at most.
ROUNDING = 1e-11
FEWEST = 700


def facts(python, folder):
    """What the worker found, by its names."""
    env = {k: v for k, v in os.environ.items()
           if k not in ("DISPLAY", "WAYLAND_DISPLAY", "PYTHONPATH", "MPLBACKEND")}
    env["MPLCONFIGDIR"] = str(folder)
    done = subprocess.run([str(python), str(WORKER)], capture_output=True, text=True, env=env,
                          cwd=folder, timeout=110)
    assert done.returncode == 0, done.stderr[-3000:]
    return json.loads(done.stdout), done.stderr


@pytest.fixture(scope="module")
def both(tmp_path_factory):
    folder = tmp_path_factory.mktemp("ticker")
    theirs, errors = facts("/usr/bin/python3", folder)
    assert not [name for name in theirs if name.endswith("failed")], errors
    return facts(APP, folder)[0], theirs


@pytest.mark.parametrize("kind", [
    "auto", "locator", "zone", "strftime", "eng", "percent", "logit", "asinh", "scale", ""])
def test_same_facts(kind, both):
    ours, theirs = both
    kinds = ("auto", "locator", "zone", "strftime", "eng", "percent", "logit", "asinh", "scale")
    mine = [n for n in {**theirs, **ours}
            if (n.startswith(kind + " ") if kind else not n.startswith(tuple(
                k + " " for k in kinds)))]
    assert mine
    found = [d for n in mine
             for d in differences(ours.get(n), theirs.get(n), ROUNDING, n)]
    assert not found, f"{len(found)} differ\n" + "\n".join(found[:20])


def test_there_are_many_facts(both):
    assert len(both[1]) >= FEWEST


def test_a_function_scale_is_as_exact_as_a_picture_needs(tmp_path):
    code = """
import matplotlib, json
matplotlib.use("agg")
import matplotlib.pyplot as plt, numpy as np
ax = plt.figure().add_subplot()
ax.plot(np.linspace(0, 100, 50), np.linspace(1, 1000, 50))
ax.set_xscale("function", functions=(np.sqrt, np.square))
ax.set_yscale("functionlog", functions=(lambda x: x + 1, lambda x: x - 1))
ax.set_xlim(0, 100)
print(json.dumps([ax.transData.transform((v, v + 1))[0] for v in (0.01, 1, 4, 50, 99)]
                 + list(ax.get_ylim())))
"""
    answers = []
    for python in (APP, "/usr/bin/python3"):
        env = {**os.environ, "MPLCONFIGDIR": str(tmp_path)}
        done = subprocess.run([str(python), "-c", code], capture_output=True, text=True, env=env)
        assert done.returncode == 0, done.stderr
        answers.append(json.loads(done.stdout))
    ours, theirs = answers
    assert all(math.isclose(a, b, abs_tol=0.01) for a, b in zip(ours[:5], theirs[:5])), answers
    assert all(math.isclose(a, b, rel_tol=1e-3) for a, b in zip(ours[5:], theirs[5:])), answers
