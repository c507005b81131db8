"""Counts of many numbers beside NumPy's, to the last one: run by test_counts.py."""
import json
import sys

import numpy as np
import matplotlib
matplotlib.use("agg")
import matplotlib.pyplot as plt  # noqa: E402

RNG = np.random.default_rng(0)
COUNT = 200_000
NORMAL = RNG.normal(1, 3, COUNT)
SETS = {
    "normal": NORMAL,
    "float32": NORMAL.astype("float32"),
    "whole": RNG.integers(-20, 30, COUNT),
    "int32": RNG.integers(-20, 30, COUNT).astype("int32"),
    "bytes": RNG.integers(0, 256, COUNT, dtype=np.uint8),
    "short": RNG.integers(-20, 30, COUNT).astype("int16"),
    "large": RNG.integers(2**60, 2**60 + 100, COUNT),
    "tenths": RNG.integers(0, 50, COUNT) / 10,
    "equal": np.full(COUNT, 7.0),
    "tiny range": 1e9 + RNG.random(COUNT) * 1e-6,
    "wide": np.exp(RNG.normal(0, 50, COUNT)),
    "every second": np.repeat(NORMAL, 2)[::2],
}
BINS = [10, 1, 237, "sturges", np.linspace(-3, 3, 31), [-2, -1, 0, 0.5, 9], range(-20, 31),
        np.logspace(-2, 2, 9)]


def same(ours, theirs):
    return all(np.array_equal(a, b, equal_nan=True) and a.dtype == b.dtype
               for a, b in zip(ours, theirs))


def histograms():
    from pylab._counts import histogram
    for name, values in SETS.items():
        for bins in BINS:
            for limits in (None, (-1, 2), (0, 30)):
                for density in (False, True):
                    ours = histogram(values, bins, limits, None, density)
                    theirs = np.histogram(values, bins, limits, density=density)
                    if not same(ours, theirs):
                        yield f"hist {name} {bins} {limits} {density}"


def histograms2d():
    from pylab._counts import histogram2d
    for bins in (10, (7, 90), [np.linspace(-2, 3, 20), np.array([0, 1, 5, 11])], (5, [-3, 0, 2])):
        for limits in (None, ((-1, 2), (0, 9))):
            for density in (False, True):
                for y in (NORMAL[::-1], SETS["whole"], SETS["float32"]):
                    arguments = NORMAL, y, bins, limits, density, None
                    if not same(histogram2d(*arguments), np.histogram2d(*arguments)):
                        yield f"hist2d {bins} {limits} {density}"


def drawn():
    """What hist() makes of NaN, several data sets, weights."""
    values = NORMAL.copy()
    values[5] = np.nan
    good = values[np.isfinite(values)]
    fig, ax = plt.subplots()
    if not all(map(np.array_equal, ax.hist(values)[:2], np.histogram(good, 10))):
        yield "NaN"
    counts, edges, _ = ax.hist([values, NORMAL * 2], 20)
    limits = min(good.min(), NORMAL.min() * 2), max(good.max(), NORMAL.max() * 2)
    for count, data in zip(counts, (good, NORMAL * 2)):
        if not np.array_equal(count, np.histogram(data, 20, limits)[0]):
            yield "several"
    weights = RNG.random(COUNT)
    if not np.array_equal(ax.hist(NORMAL, 9, weights=weights)[0],
                          np.histogram(NORMAL, 9, weights=weights)[0]):
        yield "weights"


with np.errstate(all="ignore"):
    json.dump([*histograms(), *histograms2d(), *drawn()], sys.stdout)
