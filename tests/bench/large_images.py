"""Large pictures, meshes, histograms and strings, timed here and with matplotlib.

usage: large_images.py NAME | --list      (run by tests/bench/run, with both programs)

Prints, as JSON, the medians in seconds of making and drawing the figure (`first`) and of drawing it
again with other limits (`redraw`), and the memory in MB that the figure takes at its peak beside
the data (`memory`). The first figure of the process does not count: it loads fonts and modules.
"""
import json
import os
import sys
import tempfile

import numpy as np
import matplotlib
matplotlib.use("agg")
import matplotlib.pyplot as plt  # noqa: E402
from timing import measured  # noqa: E402

RNG = np.random.default_rng(0)


def image(values):
    """imshow() in the axes' full height."""
    def make():
        fig, ax = plt.subplots()
        ax.imshow(values, extent=(0, 10, 0, 10))
        return fig
    return make


def with_axes(draw):
    """A figure with what `draw` draws on its axes."""
    def make():
        fig, ax = plt.subplots()
        draw(ax)
        return fig
    return make


def image_float():
    return image(RNG.random((4000, 4000)))


def image_byte():
    return image(RNG.integers(0, 256, (20000, 20000), dtype=np.uint8))


def image_file():
    """Of a file that is mapped into memory."""
    name = os.path.join(tempfile.mkdtemp(), "values")
    RNG.integers(0, 256, (20000, 20000), dtype=np.uint8).tofile(name)
    values = np.memmap(name, np.uint8, "r", shape=(20000, 20000))
    os.unlink(name)
    return image(values)


def image_colors():
    return image(RNG.integers(0, 256, (4000, 4000, 3), dtype=np.uint8))


def mesh():
    values = RNG.random((2000, 2000))
    return with_axes(lambda ax: ax.pcolormesh(values))


def polygons():
    values = RNG.random((300, 300))
    return with_axes(lambda ax: ax.pcolor(values))


def histogram():
    values = RNG.normal(size=10_000_000)
    return with_axes(lambda ax: ax.hist(values))


def histogram_edges():
    values, edges = RNG.normal(size=10_000_000), np.linspace(-3, 3, 101)
    return with_axes(lambda ax: ax.hist(values, edges))


def cells():
    x, y = RNG.normal(size=(2, 1_000_000))
    return with_axes(lambda ax: ax.hist2d(x, y, 100))


def hexagons():
    x, y = RNG.normal(size=(2, 1_000_000))
    return with_axes(lambda ax: ax.hexbin(x, y))


def words():
    return [f"sample {k}" for k in RNG.integers(0, 100, 100_000)]


def strings():
    names = words()
    return with_axes(lambda ax: ax.plot(names, np.arange(len(names))))


def strings_counted():
    names = words()
    return with_axes(lambda ax: ax.hist(names, 100))


def legend():
    y = RNG.normal(size=10_000_000)
    return with_axes(lambda ax: (ax.plot(y, label="noise"), ax.legend(loc="best")))


def tight():
    y = RNG.normal(size=10_000_000)

    def make():
        fig, ax = plt.subplots(layout="tight")
        ax.plot(y)
        return fig
    return make


FIGURES = {
    "image 4000 x 4000": image_float, "image 20000 x 20000 uint8": image_byte,
    "image 20000 x 20000, a file": image_file, "image 4000 x 4000 RGB": image_colors,
    "pcolormesh 2000 x 2000": mesh, "pcolor 300 x 300": polygons, "hist 1e7": histogram,
    "hist 1e7, 100 edges": histogram_edges, "hist2d 1e6": cells, "hexbin 1e6": hexagons,
    "strings 1e5": strings, "hist of strings 1e5": strings_counted,
    "legend best, line 1e7": legend, "tight layout, line 1e7": tight,
}


if __name__ == "__main__" and sys.argv[1] == "--list":
    print("\n".join(FIGURES))
elif __name__ == "__main__":
    print(json.dumps(measured(FIGURES[sys.argv[1]](), rounds=5, redraws=3)))
