"""Where layouts put axes, labels and titles: within a pixel of matplotlib's places."""
import json
import os
import subprocess
from pathlib import Path

import pytest

from layout_cases import CASES
from tree import APP

WORKER = Path(__file__).with_name("layout_worker.py")

# Texts are as wide as their glyphs here, which matplotlib rounds to whole pixels; a row of
# such roundings, and ticks that follow from them, must not move anything by more than a pixel.
PIXEL = 1


def outcomes(python, folder):
    env = {k: v for k, v in os.environ.items()
           if k not in ("DISPLAY", "WAYLAND_DISPLAY", "PYTHONPATH", "MPLBACKEND")}
    done = subprocess.run([str(python), str(WORKER)], capture_output=True, text=True, cwd=folder,
                          env={**env, "MPLCONFIGDIR": str(folder)}, timeout=300)
    assert done.returncode == 0, done.stderr[-3000:]
    return dict(json.loads(line) for line in done.stdout.splitlines())


@pytest.fixture(scope="module")
def both(tmp_path_factory):
    folder = tmp_path_factory.mktemp("layout")
    return outcomes(APP, folder), outcomes("/usr/bin/python3", folder)


# A tight box holds long labels whole here, as its documentation says; there it may cut them off.
WHOLE_LABELS = {(f"{layout}: invisible, off and long texts", "axes 2 tight")
                for layout in ("tight", "constrained")}


def far(ours, theirs):
    """Why two facts differ, or None."""
    if theirs is None or ours is None or not isinstance(theirs[0], float):
        return None if ours == theirs else f"{ours} not {theirs}"
    worst = max(abs(a - b) for a, b in zip(ours, theirs, strict=True))
    return None if worst <= PIXEL else f"{ours} not {theirs}"


@pytest.mark.timeout(300)
@pytest.mark.parametrize("name", CASES)
def test_places(both, name):
    ours, theirs = (each[name] for each in both)
    assert "error" not in theirs
    assert set(ours) == set(theirs)
    found = {k: far(ours[k], theirs[k]) for k in theirs
             if k != "warnings" and (name, k) not in WHOLE_LABELS}
    assert not {k: v for k, v in found.items() if v}
    assert ours["warnings"] == theirs["warnings"]


def test_there_are_enough_facts(both):
    assert sum(len(v or ()) for facts in both[1].values() for v in facts.values()) >= 4000
