"""How drawing grows with the number of points: 1e4 … 1e8 of each kind, this project alone.

usage: growth.py [PATTERN]      (run by tests/bench/run --growth)

Prints milliseconds of making and drawing a figure and, after the slash, of drawing it again with
other x limits (medians of 5); kinds whose data would not fit into the memory end sooner.
"""
import math
import statistics
import sys

import numpy as np
import matplotlib
matplotlib.use("agg")
import matplotlib.pyplot as plt  # noqa: E402
from timing import show, timed  # noqa: E402

SIZES = [10**4, 10**5, 10**6, 10**7, 10**8]
RNG = np.random.default_rng(0)
REDRAWS = 5


def wave(n):
    """Uneven x that goes up, and a noisy sine."""
    return np.linspace(0, 100, n), np.sin(np.linspace(0, 100, n)) + 0.1 * RNG.normal(size=n)


def line(n):
    x, y = wave(n)
    return lambda ax: ax.plot(x, y)


def logarithmic(n):
    x, y = wave(n)
    return lambda ax: ax.semilogy(x, np.abs(y))


def fill(n):
    x, y = wave(n)
    return lambda ax: ax.fill_between(x, y, -2)


def curve(n):
    """A closed one."""
    t = np.linspace(0, 2 * np.pi, n)
    x, y = 50 + 50 * np.sin(3 * t), np.cos(4 * t)
    return lambda ax: ax.plot(x, y)


def markers(n):
    x, y = 50 + 10 * RNG.normal(size=n), RNG.normal(size=n)
    return lambda ax: ax.plot(x, y, "o")


def scatter(n):
    x, y, values = 50 + 10 * RNG.normal(size=n), RNG.normal(size=n), RNG.random(n)
    return lambda ax: ax.scatter(x, y, c=values, s=4)


def image(n):
    side = math.isqrt(n)
    values = RNG.integers(0, 256, (side, side), dtype=np.uint8)
    return lambda ax: ax.imshow(values, extent=(0, 100, 0, 100))


def histogram(n):
    values = 50 + 10 * RNG.normal(size=n)
    return lambda ax: ax.hist(values, 100)


KINDS = {"line": (line, 10**8), "line, log scale": (logarithmic, 10**8),
         "fill_between": (fill, 10**7), "curve": (curve, 10**7), "plot 'o'": (markers, 10**7),
         "scatter, mapped": (scatter, 10**7), "image, bytes": (image, 10**8),
         "hist": (histogram, 10**8)}


def growth(kind, n):
    """Milliseconds of the first drawing and of one more."""
    plt.close("all")
    draw = kind(n)

    def first():
        fig, ax = plt.subplots()
        draw(ax)
        return show(fig)
    seconds, fig = timed(first)
    again = []
    for turn in range(REDRAWS):
        def redraw():
            fig.axes[0].set_xlim(20 + turn, 60 + turn)
            show(fig)
        again.append(timed(redraw)[0])
    return f"{seconds * 1e3:.1f} / {statistics.median(again) * 1e3:.1f}"


def main(pattern=""):
    """A row for each kind."""
    growth(line, 10)  # loads fonts and modules
    print(f"{'first / redraw, ms':20}" + "".join(f"{n:>16.0e}" for n in SIZES))
    for name, (kind, most) in KINDS.items():
        if pattern in name:
            row = [growth(kind, n) if n <= most else "" for n in SIZES]
            print(f"{name:20}" + "".join(f"{cell:>16}" for cell in row), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
