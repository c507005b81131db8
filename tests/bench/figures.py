"""A typical figure of each group of functions, timed here and with matplotlib.

usage: figures.py NAME | --list      (run by tests/bench/run, with both programs)

Prints the medians, in seconds, of making and drawing the figure (`first`) and of drawing it again
with other limits (`redraw`), as JSON. The first figure of the process does not count: it loads
fonts and modules.
"""
import json
import sys

import numpy as np
import matplotlib
matplotlib.use("agg")
import matplotlib.dates as mdates  # noqa: E402
import matplotlib.pyplot as plt  # noqa: E402
import matplotlib.ticker as mticker  # noqa: E402
from timing import measured  # noqa: E402

RNG = np.random.default_rng(0)
X = np.linspace(0, 10, 500)
NORMAL = RNG.normal(size=(1000, 4))
IMAGE = np.hypot(*np.mgrid[-1:1:400j, -1:1:400j])
LARGE = RNG.random((4000, 4000))
MANY = RNG.normal(size=(2, 100_000))
WORDS = [f"sample {k}" for k in RNG.integers(0, 100, 100_000)]
DAYS = np.datetime64("2020-01-01") + np.arange(1000)


def lines():
    fig, ax = plt.subplots()
    for k in range(5):
        ax.plot(X, np.sin(X + k), ls=["-", "--", ":", "-.", "-"][k], label=f"line {k}")
    ax.fill_between(X, -0.5, 0.5, alpha=0.3)
    ax.errorbar(X[::25], np.cos(X[::25]), yerr=0.2, fmt="o", capsize=3)
    ax.axhline(0, color="k")
    ax.grid(True)
    ax.set(xlabel="time", ylabel="value", title="Lines")
    return fig


def bars():
    fig, axs = plt.subplots(1, 2)
    for k in range(3):
        drawn = axs[0].bar(np.arange(8) + k / 4, RNG.random(8), 0.25, hatch="/x."[k])
        axs[0].bar_label(drawn, fmt="%.1f")
    axs[1].hist(NORMAL, 30, stacked=True)
    return fig


def statistics_plots():
    fig, axs = plt.subplots(1, 3)
    axs[0].boxplot(NORMAL)
    axs[1].violinplot(NORMAL)
    axs[2].pie([1, 2, 3, 4], labels=list("abcd"), autopct="%.0f%%")
    return fig


def hexagons():
    fig, ax = plt.subplots()
    ax.hexbin(*RNG.normal(size=(2, 20_000)), gridsize=50)
    return fig


def scatter():
    fig, ax = plt.subplots()
    ax.scatter(NORMAL[:, 0], NORMAL[:, 1], s=40 * np.abs(NORMAL[:, 2]), c=NORMAL[:, 3], alpha=0.6)
    return fig


def scatter_mapped():
    fig, ax = plt.subplots()
    ax.scatter(*MANY, c=MANY[0], s=4)
    return fig


def scatter_one_color():
    fig, ax = plt.subplots()
    ax.scatter(*MANY, s=4)
    return fig


def pixel_markers():
    fig, ax = plt.subplots()
    ax.plot(*MANY, ",")
    return fig


def image():
    fig, ax = plt.subplots()
    fig.colorbar(ax.imshow(IMAGE, extent=(0, 10, 0, 10)), label="height")
    return fig


def large_image():
    fig, ax = plt.subplots()
    ax.imshow(LARGE, extent=(0, 10, 0, 10))
    return fig


def images():
    fig, axs = plt.subplots(2, 2)
    for ax, kind in zip(axs.flat, ["nearest", "bilinear", "bicubic", "lanczos"]):
        ax.imshow(IMAGE[::8, ::8], interpolation=kind, norm="log", vmin=0.01, cmap="magma")
    return fig


def ticks():
    fig, axs = plt.subplots(2, 2)
    axs[0, 0].semilogy(X + 1, np.exp(X))
    axs[0, 0].grid(which="both")
    axs[0, 1].plot(X - 5, X**3)
    axs[0, 1].set_yscale("symlog")
    axs[1, 0].plot(X * 1e6, X * 1e-4)
    axs[1, 0].minorticks_on()
    axs[1, 1].plot(X, X)
    axs[1, 1].xaxis.set_major_locator(mticker.MultipleLocator(0.5))
    axs[1, 1].xaxis.set_major_formatter(lambda x, pos: f"[{x:.1f}]")
    return fig


def dates():
    fig, ax = plt.subplots()
    ax.plot(DAYS, np.cumsum(NORMAL[:, 0]))
    locator = mdates.AutoDateLocator()
    ax.xaxis.set_major_locator(locator)
    ax.xaxis.set_major_formatter(mdates.ConciseDateFormatter(locator))
    return fig


def datetimes():
    fig, ax = plt.subplots()
    ax.plot(DAYS.repeat(20).astype(object), np.arange(20_000))
    return fig


def strings():
    fig, ax = plt.subplots()
    ax.plot(WORDS, np.arange(len(WORDS)))
    return fig


def subplots():
    fig, axs = plt.subplots(5, 5, sharex=True, sharey=True, figsize=(10, 10))
    for k, ax in enumerate(axs.flat):
        ax.plot(X, np.sin(X * k / 5))
        ax.set_title(k)
    return fig


def legends():
    fig, ax = plt.subplots()
    for k in range(12):
        ax.plot(X, np.sin(X + k), label=f"phase {k}")
    ax.legend(ncol=3, title="phases")
    return fig


def style():
    with plt.style.context("ggplot"):
        return lines()


def panda():
    import pandas as pd
    frame = pd.DataFrame(NORMAL, index=DAYS, columns=list("abcd")).cumsum()
    return frame.plot().figure


FIGURES = {
    "core: lines, errors, fills": lines, "bars and histogram": bars,
    "boxes, violins, pie": statistics_plots, "hexbin 2e4": hexagons, "scatter 1e3": scatter,
    "scatter 1e5, one colour": scatter_one_color, "scatter 1e5, mapped": scatter_mapped,
    "pixels 1e5": pixel_markers,
    "image and colour bar": image, "image 4000 x 4000": large_image, "images, interpolated": images,
    "scales and ticks": ticks, "dates": dates, "datetime objects 2e4": datetimes,
    "strings 1e5": strings, "layout: 25 subplots": subplots, "legend of 12, best": legends,
    "style sheet": style, "pandas frame": panda,
}


if __name__ == "__main__" and sys.argv[1] == "--list":
    print("\n".join(FIGURES))
elif __name__ == "__main__":
    print(json.dumps(measured(FIGURES[sys.argv[1]])))
