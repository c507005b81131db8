"""Runs pieces of code against `import matplotlib`, whichever that is here, and prints what came of
each as a line of JSON: run it with matplotlib's Python and with the program.

usage: api_worker.py CASES_MODULE
"""
import importlib
import io
import json
import math
import sys
import warnings

import numpy as np

sys.path.insert(0, __file__.rpartition("/")[0])
import matplotlib  # noqa: E402
import matplotlib.pyplot as plt  # noqa: E402
from matplotlib.colors import to_hex  # noqa: E402


SHAPES = False  # whether facts hold shapes, collections and containers; cases may ask for it


def plain(value):
    """Anything as JSON; NaN and infinities as text."""
    if value is None or isinstance(value, (bool, str)):
        return value
    if value is np.ma.masked:
        return "masked"
    if isinstance(value, (np.bool_,)):
        return bool(value)
    if isinstance(value, (int, np.integer)):
        return float(value)
    if isinstance(value, (float, np.floating)):
        return float(value) if math.isfinite(value) else repr(float(value))
    if isinstance(value, dict):
        return {str(k): plain(v) for k, v in value.items()}
    if isinstance(value, (list, tuple, np.ndarray)):
        return [plain(v) for v in value]
    return type(value).__name__


def color(value):
    return value if value == "none" else to_hex(value, keep_alpha=True)


def line_facts(line):
    return plain({
        "x": line.get_xdata(orig=False), "y": line.get_ydata(orig=False),
        "color": color(line.get_color()), "lw": line.get_linewidth(),
        "ls": line.get_linestyle(), "marker": str(line.get_marker()) or "None",
        "ms": line.get_markersize(), "mew": line.get_markeredgewidth(),
        "mec": color(line.get_markeredgecolor()), "mfc": color(line.get_markerfacecolor()),
        "label": line.get_label(), "alpha": line.get_alpha(), "zorder": line.get_zorder(),
        "visible": line.get_visible(), "drawstyle": line.get_drawstyle()})


def text_facts(text):
    return plain({
        "text": text.get_text(), "size": text.get_fontsize(), "color": color(text.get_color()),
        "ha": text.get_ha(), "va": text.get_va(), "rotation": text.get_rotation(),
        "position": text.get_position(), "weight": text.get_fontweight()})


def bounds(points):
    """Around the finite ones; None without any."""
    points = np.ma.masked_invalid(np.asarray(points, float).reshape(-1, 2))
    if not points.count():
        return None
    return [*points.min(axis=0), *points.max(axis=0)]


_WORDS = {"solid": "-", "dashed": "--", "dashdot": "-.", "dotted": ":"}


def patch_facts(patch):
    path = patch.get_patch_transform().transform_path(patch.get_path())
    return plain({
        "kind": type(patch).__name__, "fc": color(patch.get_facecolor()),
        "ec": color(patch.get_edgecolor()), "lw": patch.get_linewidth(),
        "ls": _WORDS.get(patch.get_linestyle(), patch.get_linestyle()),
        "hatch": patch.get_hatch() or None,
        "label": patch.get_label() or "", "alpha": patch.get_alpha(), "zorder": patch.get_zorder(),
        "fill": patch.get_fill(), "bounds": bounds(path.get_extents().extents)})


def collection_facts(collection):
    collection.update_scalarmappable()
    places = collection.get_offsets()
    return plain({
        "kind": type(collection).__name__, "count": len(collection.get_paths()),
        "fc": [color(c) for c in collection.get_facecolor()],
        "ec": [color(c) for c in collection.get_edgecolor()],
        "lw": collection.get_linewidths(), "label": collection.get_label(),
        "zorder": collection.get_zorder(), "offsets": [len(places), bounds(places)],
        "paths": [bounds(p.vertices) for p in collection.get_paths()]
        if type(collection).__name__ != "PathCollection" else None,
        "array": collection.get_array(), "clim": collection.get_clim()})


def axis_facts(axis):
    locs = axis.get_ticklocs()
    return plain({
        "scale": axis.get_scale(), "locs": locs, "minor": axis.get_ticklocs(minor=True),
        "labels": [t.get_text() for t in axis.get_ticklabels()],
        "label": axis.get_label_text(),
        # matplotlib remembers the interval of data that are gone.
        "data": axis.get_data_interval() if len(axis.axes.lines) else None})


def axes_facts(ax):
    legend = ax.get_legend()
    facts = {
        "position": ax.get_position(original=True).bounds,
        "xlim": ax.get_xlim(), "ylim": ax.get_ylim(),
        "title": [ax.get_title(loc=loc) for loc in ("left", "center", "right")],
        "lines": [line_facts(line) for line in ax.lines],
        "texts": [text_facts(t) for t in ax.texts],
        "facecolor": color(ax.get_facecolor()), "visible": ax.get_visible(),
        "autoscale": [ax.get_autoscalex_on(), ax.get_autoscaley_on()],
        "legend": legend and [t.get_text() for t in legend.get_texts()]}
    if SHAPES:
        facts["patches"] = [patch_facts(p) for p in ax.patches]
        facts["collections"] = [collection_facts(c) for c in ax.collections]
        facts["containers"] = [[type(c).__name__, c.get_label(), len(c)] for c in ax.containers]
    facts["x"], facts["y"] = axis_facts(ax.xaxis), axis_facts(ax.yaxis)
    return plain(facts)


def figure_facts():
    facts = {}
    for number in plt.get_fignums():
        fig = plt.figure(number)
        facts[f"figure {number}"] = plain({
            "size": fig.get_size_inches(), "dpi": fig.dpi, "label": fig.get_label(),
            "axes": [axes_facts(ax) for ax in fig.axes],
            "facecolor": color(fig.get_facecolor())})
    return facts


def run(code, setup=""):
    """What came of a piece of code: facts of all figures, the value of `result`, or the error."""
    plt.close("all")
    matplotlib.rcdefaults()
    matplotlib.rcParams["figure.max_open_warning"] = 0
    names = {"plt": plt, "np": np, "matplotlib": matplotlib}
    outcome = {}
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            exec(setup, names)
            outcome["before"] = figure_facts() if setup else None
            exec(code, names)
        except BaseException as error:
            outcome["error"] = [cls.__name__ for cls in type(error).__mro__]
            outcome["message"] = str(error)
        if "error" not in outcome:
            outcome["result"] = plain(names.get("result"))
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            try:
                outcome["figures"] = figure_facts()
            except Exception as error:  # odd limits are too much for matplotlib's locators
                outcome["figures"] = f"{type(error).__name__}: {error}"
            picture = io.BytesIO()
            try:
                plt.gcf().savefig(picture, format="png")
                outcome["drawn"] = picture.getvalue()[:4] == b"\x89PNG"
            except Exception as error:
                outcome["drawn"] = f"{type(error).__name__}: {error}"
    outcome["warnings"] = sorted({w.category.__name__ for w in caught})
    return outcome


if __name__ == "__main__":
    matplotlib.use("agg")
    cases = importlib.import_module(sys.argv[1])
    SHAPES = getattr(cases, "SHAPES", False)
    answers, sys.stdout = sys.stdout, sys.stderr  # what the code itself prints is no answer
    for name, code in cases.CASES.items():
        outcome = run(code, getattr(cases, "SETUP", ""))
        print(json.dumps([name, outcome]), file=answers, flush=True)
