"""Figures of the large_*.py by pyqtgraph, for one more column beside matplotlib.

usage: pyqtgraph_figures.py NAME | --list      (run by tests/bench/run, where pyqtgraph is there)

Prints the medians, in seconds, of making a plot of 640 x 480 pixels and rendering it (`first`), and
of rendering it again with other limits (`redraw`), as JSON. Lines are reduced to their peaks and
clipped to the view, which is the fastest that pyqtgraph offers.
"""
import json
import os
import statistics
import sys

os.environ["QT_QPA_PLATFORM"] = "offscreen"

import numpy as np  # noqa: E402
import pyqtgraph as pg  # noqa: E402
from large_lines import SIZES, noise, walk, wave  # noqa: E402
from large_points import points  # noqa: E402
from timing import timed  # noqa: E402


def line(data, n):
    x, y = data(n)

    def draw(plot):
        plot.setClipToView(True)
        plot.setDownsampling(auto=True, mode="peak")
        plot.plot(x, y, pen="b")
    return draw


def scatter(n):
    x, y, values = points(n)

    def draw(plot):
        table = pg.colormap.get("viridis").getLookupTable(nPts=256)
        brushes = np.array([pg.mkBrush(color) for color in table])
        plot.addItem(pg.ScatterPlotItem(x, y, size=6, pen=None,
                                        brush=brushes[(values * 255).astype(int)]))
    return draw


def image():
    values = np.random.default_rng(0).random((4000, 4000))

    def draw(plot):
        item = pg.ImageItem(values)
        item.setColorMap(pg.colormap.get("viridis"))
        plot.addItem(item)
    return draw


CASES = {f"line {size}, {data.__name__}": (line, data, n)
         for size, n in SIZES.items() for data in (walk, wave, noise) if n < 10**8}
CASES.update({"scatter 1e6, mapped": (scatter, 10**6), "image 4000 x 4000": (image,)})


def made(draw):
    """A new plot on a picture that Qt paints."""
    widget = pg.PlotWidget(background="w")
    widget.resize(640, 480)
    widget.show()
    draw(widget.getPlotItem())
    return widget, rendered(widget)


def rendered(widget):
    pg.QtWidgets.QApplication.processEvents()
    return widget.grab()


def measure(draw, rounds=5):
    made(lambda plot: plot.plot([0, 1], [0, 1]))
    first, again = [], []
    for _ in range(rounds):
        seconds, (widget, _) = timed(lambda: made(draw))
        first.append(seconds)
        low, high = widget.getViewBox().viewRange()[0]
        width = high - low

        def redraw(turn):
            widget.setXRange(low + width * (0.2 + turn / 1000), low + width * (0.6 + turn / 1000),
                             padding=0)
            rendered(widget)
        again += [timed(lambda: redraw(turn))[0] for turn in range(3)]
        widget.close()
    return {"first": statistics.median(first), "redraw": statistics.median(again)}


if __name__ == "__main__" and sys.argv[1] == "--list":
    print("\n".join(CASES))
elif __name__ == "__main__":
    application = pg.mkQApp()
    make, *arguments = CASES[sys.argv[1]]
    print(json.dumps(measure(make(*arguments))))
