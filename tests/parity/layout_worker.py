"""Draws the figures of layout_cases and prints where everything stands, in pixels, as JSON lines:
run it with matplotlib's Python and with the program.
"""
import json
import sys
import warnings

import numpy as np

sys.path.insert(0, __file__.rpartition("/")[0])
import matplotlib  # noqa: E402
import matplotlib.pyplot as plt  # noqa: E402
from layout_cases import CASES  # noqa: E402


def pixels(box):
    return None if box is None else [float(v) for v in box.extents]


def facts(fig):
    """Places of the axes, as they are and as they were given, and of the figure's texts."""
    found = {}
    for i, ax in enumerate(fig.axes):
        box = ax.figure.bbox
        given = ax.get_position(original=True)
        found[f"axes {i} given"] = (given.get_points() * box.size + box.p0).ravel().tolist()
        found[f"axes {i} taken"] = pixels(ax.get_window_extent())
        found[f"axes {i} tight"] = pixels(ax.get_tightbbox(fig.canvas.get_renderer()))
    for i, text in enumerate(fig.texts):
        found[f"text {i}"] = pixels(text.get_window_extent())
    for i, part in enumerate(fig.subfigs):
        found[f"subfigure {i}"] = pixels(part.bbox)
    return found


def run(code):
    plt.close("all")
    matplotlib.rcdefaults()
    names = {"plt": plt, "np": np, "matplotlib": matplotlib, "DRAW": True}
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        exec(code, names)
        if names["DRAW"]:
            names["fig"].canvas.draw()
    kinds = [w.category.__name__ for w in caught]
    return {**facts(names["fig"]),
            "warnings": sorted({k for k in kinds if "Deprecation" not in k})}


if __name__ == "__main__":
    matplotlib.use("agg")
    for name, code in CASES.items():
        try:
            outcome = run(code)
        except Exception as error:
            outcome = {"error": f"{type(error).__name__}: {error}"}
        print(json.dumps([name, outcome]), flush=True)
