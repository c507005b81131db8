"""Figures of very many artists, timed here and with matplotlib.

usage: large_many.py NAME | --list      (run by tests/bench/run, with both programs)

Prints the medians, in seconds, of making and drawing the figure (`first`) and of drawing it again
with other limits of all axes (`redraw`), and the peak memory beyond the data in MB, as JSON.
"""
import json
import sys

import numpy as np
import matplotlib
matplotlib.use("agg")
import matplotlib.pyplot as plt  # noqa: E402
from matplotlib.collections import LineCollection, PatchCollection  # noqa: E402
from matplotlib.patches import Circle, Rectangle  # noqa: E402
from timing import measured  # noqa: E402

RNG = np.random.default_rng(0)
X = np.linspace(0, 10, 50)


def places(count):
    """x, y and a value for each of many places."""
    return RNG.normal(size=count), RNG.normal(size=count), RNG.random(count)


def subplots(rows, columns):
    """Makes a function that draws axes with a short line each."""
    def make():
        fig, axs = plt.subplots(rows, columns, figsize=(10, 10))
        for k, ax in enumerate(axs.flat):
            ax.plot(X, np.sin(X + k))
        return fig
    return make


def lines(count):
    """Makes a function that calls plot() as often."""
    def make():
        fig, ax = plt.subplots()
        for k in range(count):
            ax.plot(X, np.sin(X + k))
        return fig
    return make


def in_view(add, xlim=(-3, 3), ylim=(-3, 3)):
    """Makes a function that makes axes with these limits and lets `add` draw on them."""
    def make():
        fig, ax = plt.subplots()
        ax.set(xlim=xlim, ylim=ylim)
        add(ax)
        return fig
    return make


def texts(count):
    """Makes a function that writes as many short texts."""
    x, y, _ = places(count)

    def add(ax):
        for k in range(count):
            ax.text(x[k], y[k], str(k % 1000), clip_on=True)
    return in_view(add)


def patches(count):
    """Makes a function that adds as many rectangles one by one."""
    x, y, _ = places(count)

    def add(ax):
        for k in range(count):
            ax.add_patch(Rectangle((x[k], y[k]), 0.02, 0.03))
    return in_view(add)


def patch_collection(count):
    """Makes a function that shows a collection of as many circles."""
    x, y, values = places(count)
    return in_view(lambda ax: ax.add_collection(
        PatchCollection([Circle(at, 0.02) for at in zip(x, y)], array=values)))


def line_collection(count):
    """Makes a function that shows a collection of as many short lines."""
    x, y, values = places(count)
    segments = np.stack([np.stack([x, y], 1), np.stack([x + 0.05, y + 0.05], 1)], 1)
    return in_view(lambda ax: ax.add_collection(LineCollection(segments, array=values)))


def columns(count):
    """Makes a function that plots the columns of one array."""
    y = np.cumsum(RNG.normal(size=(100, count)), axis=0)

    def make():
        fig, ax = plt.subplots()
        ax.plot(y)
        return fig
    return make


def long_lines(count):
    """Makes a function that shows a collection of as many lines of 100 points."""
    x = np.linspace(0, 10, 100)
    y = np.cumsum(RNG.normal(size=(count, 100)), axis=1)
    segments = np.stack([np.broadcast_to(x, y.shape), y], 2)
    return in_view(lambda ax: ax.add_collection(LineCollection(segments)), (0, 10), (-30, 30))


def bars(count):
    """Makes a function that draws as many bars."""
    x, heights = np.arange(count), RNG.random(count)

    def make():
        fig, ax = plt.subplots()
        ax.bar(x, heights)
        return fig
    return make


# Name: what makes it, and how often it is measured.
CASES = {
    "100 subplots": (lambda: subplots(10, 10), 5),
    "1,000 subplots": (lambda: subplots(25, 40), 1),
    "10,000 lines": (lambda: lines(10_000), 1),
    "plot of 100 x 10,000": (lambda: columns(10_000), 1),
    "100,000 texts": (lambda: texts(100_000), 1),
    "100,000 patches": (lambda: patches(100_000), 1),
    "100,000 bars": (lambda: bars(100_000), 1),
    "PatchCollection 1e5": (lambda: patch_collection(100_000), 3),
    "LineCollection 1e4 x 100": (lambda: long_lines(10_000), 3),
    "LineCollection 1e5": (lambda: line_collection(100_000), 3),
}


if __name__ == "__main__" and sys.argv[1] == "--list":
    print("\n".join(CASES))
elif __name__ == "__main__":
    case, turns = CASES[sys.argv[1]]
    print(json.dumps(measured(case(), turns, redraws=3, moved=None, warm_up=subplots(1, 2))))
