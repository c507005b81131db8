"""Colour bars: axes, limits, ticks, labels, errors and pixels as in matplotlib."""
import pytest

import colorbar_cases
from pixels import both_pictures, share_that_differs
from test_api_parity import differences, outcomes
from tree import APP

ROUNDING = 1e-9
# Colours of neighbouring pixels, and cells whose sides are in the middle of a pixel.
NEXT_COLOR = 16
# What a bar is drawn with, and the name of a straight scale.
_DIFFERENT = (".lines", ".data", ".scale")
FEW = 0.005


@pytest.fixture(scope="module")
def both(tmp_path_factory):
    folder = tmp_path_factory.mktemp("colorbar")
    return [outcomes(python, "colorbar_cases", folder) for python in (APP, "/usr/bin/python3")]


@pytest.mark.parametrize("name", [*colorbar_cases.VALUES, *colorbar_cases.FIGURES])
def test_same_facts(name, both):
    ours, theirs = (run[name] for run in both)
    assert "error" not in theirs, theirs["message"]
    assert "error" not in ours, ours["message"]
    assert ours["drawn"] is True
    found = [d for part in ("result", "figures") for d in
             differences(ours[part], theirs[part], ROUNDING, part)
             if not any(part in d for part in _DIFFERENT)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("name", colorbar_cases.ERRORS)
def test_same_error(name, both):
    ours, theirs = (run["error: " + name] for run in both)
    assert ours.get("error") == theirs.get("error"), (ours.get("message"), theirs.get("message"))


@pytest.fixture(scope="module")
def pictures(tmp_path_factory):
    return both_pictures({code: code for code in colorbar_cases.FIGURES},
                         colorbar_cases.SETUP_OF_DATA, tmp_path_factory.mktemp("pictures"))


@pytest.mark.parametrize("name", colorbar_cases.FIGURES)
def test_same_pixels(name, pictures):
    assert share_that_differs(*(run[name] for run in pictures), NEXT_COLOR) <= FEW
