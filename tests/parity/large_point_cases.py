"""Very many points and shapes: what is under the pointer, files; run by test_large_points.py."""
import io
import json

import numpy as np
import matplotlib
matplotlib.use("agg")
import matplotlib.pyplot as plt  # noqa: E402
from matplotlib.backend_bases import MouseEvent  # noqa: E402
from matplotlib.collections import PatchCollection  # noqa: E402
from matplotlib.patches import Circle, Ellipse, FancyBboxPatch, Rectangle, Wedge  # noqa: E402
from pylab import _hits  # noqa: E402

RNG = np.random.default_rng(0)
N = 600_000
X, Y, S = RNG.normal(size=N), RNG.normal(size=N), RNG.random(N) * 90


def pointer():
    """The same with an index as by a look at all points, on both kinds of scales."""
    indexed = _hits._indexed
    for scale in "linear", "log":
        fig, ax = plt.subplots()
        scatter = ax.scatter(np.exp(X), Y, s=S, c=X)
        ax.set(xscale=scale, xlim=(1, 1.2), ylim=(.2, 0))
        for place in (1.1, .1), (1.01, .02), (1.19, .199):
            event = MouseEvent("button_press_event", fig.canvas, *ax.transData.transform(place))
            _hits._indexed = indexed
            quick = scatter.contains(event)
            _hits._indexed = lambda *given: None
            whole = scatter.contains(event)
            yield f"{scale} {place}", quick[0] and np.array_equal(quick[1]["ind"], whole[1]["ind"])
        _hits._indexed = indexed
        yield f"{scale} is indexed", scatter._h.near(1, 0, 1.01, .01) is not None


def size_of(fig, exact):
    file = io.BytesIO()
    with plt.rc_context({"path.simplify": not exact}):
        fig.savefig(file, format="pdf")
    return file.tell()


def files():
    fig, ax = plt.subplots()
    ax.scatter(X, Y, c=X)
    yield "scatter in 200 kB", size_of(fig, False) < 200_000
    fig, ax = plt.subplots()
    ax.plot(X[:20_000], Y[:20_000], "o")
    yield "exact is larger", size_of(fig, True) > 3 * size_of(fig, False)


def collections():
    """Patches that the core reads itself, and others."""
    shapes = [Circle((1, 2), 3), Ellipse((2, 1), 3, 1, angle=30), Rectangle((0, 1), 2, 3),
              Wedge((1, 1), 2, 10, 80), FancyBboxPatch((1, 1), 2, 2)]
    paths = PatchCollection(shapes).get_paths()
    for shape, path in zip(shapes, paths):
        whole = shape._placed_path()
        yield f"{type(shape).__name__} in a collection", \
            np.array_equal(path.vertices, whole.vertices) and \
            np.array_equal(path.codes, whole.codes)
    turned = shapes[1]
    placed = turned.get_patch_transform().transform(turned.get_path().vertices)
    yield "an ellipse in its place", np.allclose(paths[1].vertices, placed, 1e-14, 1e-14)


if __name__ == "__main__":
    print(json.dumps({name: bool(true) for cases in (pointer, files, collections)
                      for name, true in cases()}))
