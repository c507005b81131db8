"""Colours, colour maps, norms: the same answers and the same errors as matplotlib's."""
import pytest

import color_cases
from test_api_parity import differences, outcomes
from tree import APP

# Powers, sines and logarithms of two libraries; float32 in some of matplotlib's norms.
FUNCTIONS = 1e-6


@pytest.fixture(scope="module")
def both(tmp_path_factory):
    folder = tmp_path_factory.mktemp("color")
    return [outcomes(python, "color_cases", folder) for python in (APP, "/usr/bin/python3")]


@pytest.mark.parametrize("name", color_cases.ANSWERS)
def test_same_answer(name, both):
    ours, theirs = (run[name] for run in both)
    assert "error" not in theirs, theirs["message"]
    assert "error" not in ours, ours["message"]
    found = differences(ours["result"], theirs["result"], FUNCTIONS)
    assert not found, "\n".join(found[:20])


@pytest.mark.parametrize("name", color_cases.ERRORS)
def test_same_error(name, both):
    ours, theirs = (run["error: " + name] for run in both)
    assert ours.get("error") == theirs.get("error"), (ours.get("message"), theirs.get("message"))
