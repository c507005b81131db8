"""Legends have matplotlib's entries and stand, to a pixel, where matplotlib puts them.

Generated figures are drawn by matplotlib and, as JSON, put to build/release/bin/legend_facts.
matplotlib serves as a reference for tests only.
"""
import json
import math
import os
import subprocess
import warnings
from pathlib import Path

import matplotlib
import numpy as np
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

ROOT = Path(__file__).parents[2]
LEGEND_FACTS = os.environ.get("LEGEND_FACTS", ROOT / "build/release/bin/legend_facts")

LOCS = ["upper right", "upper left", "lower left", "lower right", "right", "center left",
        "center right", "lower center", "upper center", "center"]
LABELS = ["a", "sine", "gypsy", "a much longer label, with a comma", "two\nlines", "ÄÖÜ ß",
          "x = 1.5e-3", "_hidden", "under_score", "12345", "W"]


def text_tolerance():
    """Allow a pixel: text is measured by another library."""
    return 1.0


def plain(values):
    """Make numbers fit for JSON, which has no NaN and no infinities."""
    return [float(v) if math.isfinite(v) else str(float(v)) for v in values]


def curve(rng, n):
    """Make one of several kinds of line, some with gaps."""
    kind = rng.integers(5)
    x = np.sort(rng.normal(size=n)) if kind == 4 else np.linspace(0, 10, n)
    y = [np.sin(x + rng.uniform(0, 6)), x * rng.normal(), np.exp(-x * rng.uniform()),
         np.cumsum(rng.normal(size=n)), rng.normal(size=n)][kind]
    y = np.array(y, float)
    if rng.integers(3) == 0:
        y[rng.integers(n, size=max(1, n // 10))] = np.nan
    return x, y


def best_cases(count):
    """Generate figures whose legend looks for its place."""
    rng = np.random.default_rng(7)
    for _ in range(count):
        lines = []
        for k in range(rng.integers(1, 4)):
            x, y = curve(rng, int(rng.choice([2, 5, 50, 1000])))
            lines.append({"x": plain(x), "y": plain(y), "label": f"line {k}"})
        yield {"lines": lines, "yscale": str(rng.choice(["linear", "linear", "log"])),
               "legend": {"loc": "best"}}


def layout_cases(count):
    """Generate legends with all kinds of settings at given places."""
    rng = np.random.default_rng(8)
    for _ in range(count):
        labels = rng.choice(LABELS, size=rng.integers(1, 8))
        legend = {"loc": str(rng.choice(LOCS))}
        maybe = {
            "ncols": lambda: int(rng.integers(1, 5)),
            "title": lambda: str(rng.choice(["T", "A long title for a legend", "two\nrows"])),
            "fontsize": lambda: float(rng.choice([6, 8.5, 12, 20])),
            "title_fontsize": lambda: float(rng.choice([8, 16])),
            "borderpad": lambda: float(rng.uniform(0, 2)),
            "labelspacing": lambda: float(rng.uniform(0, 2)),
            "handlelength": lambda: float(rng.uniform(0, 5)),
            "handleheight": lambda: float(rng.uniform(0.2, 3)),
            "handletextpad": lambda: float(rng.uniform(0, 2)),
            "borderaxespad": lambda: float(rng.uniform(0, 2)),
            "columnspacing": lambda: float(rng.uniform(0, 3)),
            "markerfirst": lambda: bool(rng.integers(2)),
            "alignment": lambda: str(rng.choice(["left", "center", "right"])),
            "bbox_to_anchor": lambda: [float(v) for v in rng.uniform(0, 1, rng.choice([2, 4]))],
        }
        for name in rng.choice(sorted(maybe), size=rng.integers(0, 5), replace=False):
            legend[str(name)] = maybe[str(name)]()
        if rng.integers(8) == 0:
            legend["loc"] = [float(v) for v in rng.uniform(0, 0.5, 2)]
        yield {"lines": [{"x": [0, 1], "y": [0, i], "label": str(s)} for i, s in enumerate(labels)],
               "dpi": float(rng.choice([100, 100, 72, 150])), "legend": legend}


def expected(case):
    """Ask matplotlib."""
    figure = Figure(dpi=case.get("dpi", 100))
    FigureCanvasAgg(figure)
    axes = figure.add_subplot()
    for line in case["lines"]:
        axes.plot(np.array(line["x"], float), np.array(line["y"], float), label=line["label"])
    axes.set_yscale(case.get("yscale", "linear"))
    legend = axes.legend(**case["legend"])
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        figure.canvas.draw()
    extent = legend.get_window_extent(figure.canvas.get_renderer())
    return {"extent": list(extent.extents), "labels": [t.get_text() for t in legend.get_texts()]}


def ask(cases):
    """Put all cases to our side at once."""
    lines = "".join(json.dumps(case) + "\n" for case in cases)
    done = subprocess.run([LEGEND_FACTS], input=lines, capture_output=True, text=True, timeout=100)
    assert done.returncode == 0, done.stderr
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(answers) == len(cases)
    return answers


@pytest.fixture(autouse=True)
def defaults():
    """Let no matplotlibrc of the machine play in."""
    with matplotlib.rc_context():
        matplotlib.rcdefaults()
        yield


def differences(cases):
    """List the cases whose legend differs, for a message that can be read."""
    wrong = []
    for case, ours in zip(cases, ask(cases)):
        theirs = expected(case)
        if "error" in ours or ours["labels"] != theirs["labels"] or not np.allclose(
                ours["extent"], theirs["extent"], rtol=0, atol=text_tolerance()):
            wrong.append((case["legend"], [line["label"] for line in case["lines"]], ours, theirs))
    return wrong


def test_layout():
    """Check entries and boxes for all kinds of settings."""
    assert differences(list(layout_cases(150))) == []


def test_best():
    """Check that the emptiest place is the one matplotlib finds."""
    assert differences(list(best_cases(100))) == []
