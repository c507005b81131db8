"""Lines of very many points, timed here and with matplotlib.

usage: large_lines.py NAME | --list      (run by tests/bench/run, with both programs)

Prints the medians, in seconds, of making and drawing the figure (`first`), of drawing it again with
other limits (`redraw`), and the most memory beyond the data (`memory`, MB), as JSON. Cases with
"save" time savefig() as `first` and give the file's size (`bytes`); "stream" times a tick of 1e4
points with 1e6 kept as `redraw` and gives the share of 1/60 s in which Python was free (`free`).
"""
import io
import json
import statistics
import sys

import numpy as np
import matplotlib
matplotlib.use("agg")
import matplotlib.pyplot as plt  # noqa: E402
from timing import forget_peak, measured, peak, show, timed  # noqa: E402

SIZES = {"1e4": 10**4, "1e5": 10**5, "1e6": 10**6, "1e7": 10**7, "1e8": 10**8}
KEPT, TICK = 10**6, 10**4


def walk(n):
    y = np.random.default_rng(0).normal(size=n)
    return np.linspace(0, 100, n), np.cumsum(y, out=y)


def wave(n):
    x = np.linspace(0, 100, n)
    y = np.random.default_rng(0).normal(size=n)
    y *= 0.1
    y += np.sin(x)
    return x, y


def noise(n):
    return np.linspace(0, 100, n), np.random.default_rng(0).normal(size=n)


CASES = {f"line {size}, {data.__name__}": (data, n)
         for size, n in SIZES.items() for data in (walk, wave, noise)
         if n < 10**8 or data is wave}


def plotted(x, y):
    plt.close("all")
    fig, ax = plt.subplots()
    ax.plot(x, y)
    return show(fig)


def measure(data, n, rounds=5):
    """Of one line: whole at first, then 40 % of it, moved each time."""
    plotted([0, 1], [0, 1])
    x, y = data(n)
    first = []
    for _ in range(rounds if n < 10**8 else 1):
        plt.close("all")
        before = forget_peak()
        first.append(timed(lambda: plotted(x, y))[0])
    memory = peak() - before
    fig = plt.gcf()
    again = []
    for turn in range(4 * rounds):
        def redraw():
            fig.axes[0].set_xlim(20 + turn / 10, 60 + turn / 10)
            show(fig)
        again.append(timed(redraw)[0])
    copies = timed(lambda: (x.copy(), y.copy()))[0]
    return {"first": statistics.median(first), "redraw": statistics.median(again),
            "memory": memory, "copies": copies}


def save(n, rounds=5):
    """A PDF file of a line."""
    plotted([0, 1], [0, 1])
    fig = plotted(*walk(n))
    times = []
    for _ in range(rounds):
        file = io.BytesIO()
        times.append(timed(lambda: fig.savefig(file, format="pdf"))[0])
    return {"first": statistics.median(times), "bytes": len(file.getvalue())}


def stream(ticks=200):
    """Points that come in; matplotlib's way is an array that is shifted."""
    x, y = wave(KEPT + TICK * ticks)
    fig = plotted(x[:KEPT], y[:KEPT])
    ax, line = fig.axes[0], fig.axes[0].lines[0]
    feeding, whole = [], []
    for end in range(KEPT + TICK, len(x), TICK):
        def feed():
            if hasattr(line, "append"):
                line.append(x[end - TICK:end], y[end - TICK:end], maxlen=KEPT)
            else:
                line.set_data(x[end - KEPT:end], y[end - KEPT:end])
            ax.set_xlim(x[end - KEPT], x[end])
        feeding.append(timed(feed)[0])
        whole.append(feeding[-1] + timed(lambda: show(fig))[0])
    return {"redraw": statistics.median(whole), "free": 1 - statistics.mean(feeding) * 60}


def areas(n, make):
    """fill_between() and its kin: 40 % of x is seen in redraws."""
    x, y = walk(n)
    y /= n ** 0.5

    def figure():
        fig, ax = plt.subplots()
        make(ax, x, y)
        ax.set_xlim(20, 60)
        return fig
    return measured(figure, rounds=3, redraws=3)


def curve(make, n=10**6, **style):
    """Lines whose x goes to and fro; other parts of them are seen in redraws."""
    turn, y = walk(n)
    x, y = make(turn, y / n ** 0.5)

    def figure():
        fig, ax = plt.subplots()
        ax.plot(x, y, **style)
        return fig
    return measured(figure, rounds=3, redraws=3)


def long_steps(t, y):
    """A ring, five pixels from point to point and three to the sides."""
    turn = t * len(t) / 3000
    radius = 1 + 0.02 * np.random.default_rng(1).normal(size=len(t))
    return radius * np.sin(turn), radius * np.cos(turn)


def plane_walk(t, y):
    return y, np.cumsum(np.random.default_rng(1).normal(size=len(y)))


CURVES = {"curve": lambda t, y: (np.sin(7.1 * t), np.cos(5.3 * t)),
          "trajectory": lambda t, y: (np.sin(t) * (1 + y), np.cos(t) * (1 + y)),
          "walk in the plane": plane_walk, "long steps": long_steps}
AREAS = {"fill_between": lambda ax, x, y: ax.fill_between(x, y, y + 1),
         "fill_between where": lambda ax, x, y: ax.fill_between(x, y, where=np.sin(x) > 0),
         "fill_between step": lambda ax, x, y: ax.fill_between(x, y, step="mid"),
         "fill_between rough": lambda ax, x, y: ax.fill_between(x, y + np.sin(1e6 * x)),
         "stackplot": lambda ax, x, y: ax.stackplot(x, abs(y), abs(y) + 1, abs(y))}
SPECIAL = {**{f"{name} {size}": lambda n=SIZES[size], make=make: areas(n, make)
              for size in ("1e4", "1e6") for name, make in AREAS.items()},
           **{f"{name} 1e6": lambda make=make: curve(make) for name, make in CURVES.items()},
           "trajectory 1e6, faint": lambda: curve(CURVES["trajectory"], alpha=0.5),
           "save PDF 1e6": lambda: save(10**6), "save PDF 1e7": lambda: save(10**7),
           "stream 1e4 of 1e6": stream}

if __name__ == "__main__" and sys.argv[1] == "--list":
    print("\n".join([*CASES, *SPECIAL]))
elif __name__ == "__main__" and sys.argv[1] in SPECIAL:
    print(json.dumps(SPECIAL[sys.argv[1]]()))
elif __name__ == "__main__":
    print(json.dumps(measure(*CASES[sys.argv[1]])))
