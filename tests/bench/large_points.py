"""Scatter plots and markers, timed here and with matplotlib.

usage: large_points.py NAME | --list      (run by tests/bench/run, with both programs)

Prints the medians, in seconds, of making and drawing the figure (`first`) and of drawing it again
with other limits (`redraw`), and the peak memory beyond the data in MB, as JSON.
"""
import json
import sys

import numpy as np
import matplotlib
matplotlib.use("agg")
import matplotlib.pyplot as plt  # noqa: E402
from timing import measured  # noqa: E402

RNG = np.random.default_rng(0)


def points(count):
    """x, y and a value for each of many places."""
    return RNG.normal(size=count), RNG.normal(size=count), RNG.random(count)


def scatter(count, mapped=True, **looks):
    """Makes a function that draws a scatter plot of as many points."""
    x, y, values = points(count)

    def make():
        fig, ax = plt.subplots()
        ax.scatter(x, y, c=values if mapped else None, **looks)
        return fig
    return make


def markers(count, marker):
    """Makes a function that draws as many markers without a line."""
    x, y, _ = points(count)

    def make():
        fig, ax = plt.subplots()
        ax.plot(x, y, marker)
        return fig
    return make


# Name: what makes it, and how often it is measured.
CASES = {
    "scatter 1e3": (lambda: scatter(1000), 15),
    "scatter 1e5, one colour": (lambda: scatter(100_000, False, s=4), 5),
    "scatter 1e6, one colour": (lambda: scatter(1_000_000, False), 5),
    "scatter 1e6, mapped": (lambda: scatter(1_000_000), 5),
    "scatter 1e6, mapped, s=4": (lambda: scatter(1_000_000, s=4), 5),
    "scatter 1e6, mapped, alpha": (lambda: scatter(1_000_000, s=4, alpha=0.1), 5),
    "scatter 1e7, mapped": (lambda: scatter(10_000_000), 1),
    "plot 1e6 'o'": (lambda: markers(1_000_000, "o"), 5),
    "plot 1e6 '.'": (lambda: markers(1_000_000, "."), 5),
    "plot 1e6 ','": (lambda: markers(1_000_000, ","), 5),
}


if __name__ == "__main__" and sys.argv[1] == "--list":
    print("\n".join(CASES))
elif __name__ == "__main__":
    case, turns = CASES[sys.argv[1]]
    print(json.dumps(measured(case(), turns, redraws=3 if turns > 1 else 1, moved=None,
                              warm_up=scatter(10))))
