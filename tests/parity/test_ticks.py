"""Limits, tick places and labels equal matplotlib's.

Generated cases are put to matplotlib's own axes and, as JSON, to build/release/bin/tick_facts,
which asks our functions. matplotlib serves as a reference for tests only.
"""
import json
import logging
import math
import os
import subprocess
import warnings
from pathlib import Path

import matplotlib
import numpy as np
import pytest
from matplotlib import ticker
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

import tick_cases

ROOT = Path(__file__).parents[2]
TICK_FACTS = os.environ.get("TICK_FACTS", ROOT / "build/release/bin/tick_facts")


def position_tolerance(span):
    """Allow for the last bits of log10 and power, which differ between mathematical libraries."""
    return 1e-10 * span


def plain(value):
    """Make a value fit for JSON, which has no NaN and no infinities."""
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple, np.ndarray)):
        return [plain(item) for item in value]
    if isinstance(value, (float, np.floating)):
        return float(value) if math.isfinite(value) else str(float(value))
    return value.item() if isinstance(value, np.generic) else value


def unplain(value):
    """Undo `plain` for numbers and lists of numbers."""
    if isinstance(value, list):
        return np.array([float(item) for item in value])
    return float(value)


def ask(questions):
    """Put all questions to our side at once."""
    lines = "".join(json.dumps(plain(question)) + "\n" for question in questions)
    done = subprocess.run([TICK_FACTS], input=lines, capture_output=True, text=True, timeout=100)
    assert done.returncode == 0, done.stderr
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(answers) == len(questions)
    return answers


def make_locator(spec):
    """Make the matplotlib locator that a case names."""
    args = {key: value for key, value in spec.items() if key != "kind"}
    kinds = {"auto": ticker.AutoLocator, "maxn": ticker.MaxNLocator,
             "fixed": ticker.FixedLocator, "multiple": ticker.MultipleLocator,
             "linear": ticker.LinearLocator, "autominor": ticker.AutoMinorLocator,
             "log": ticker.LogLocator, "symlog": ticker.SymmetricalLogLocator,
             "null": ticker.NullLocator}
    if spec["kind"] == "maxn" and args.get("nbins") is None:
        args["nbins"] = "auto"
    return kinds[spec["kind"]](**args)


def make_formatter(spec):
    """Make the matplotlib formatter that a case names."""
    args = {key: value for key, value in spec.items() if key != "kind"}
    if spec["kind"] == "scalar":
        formatter = ticker.ScalarFormatter(useOffset=args.get("offset", args.get("use_offset")),
                                           useMathText=args.get("math_text"))
        formatter.set_scientific(args.get("scientific", True))
        formatter.set_powerlimits((args.get("low_power", -5), args.get("high_power", 6)))
        return formatter
    if spec["kind"] == "log":
        kinds = {"sci": ticker.LogFormatterSciNotation, "plain": ticker.LogFormatter,
                 "exponent": ticker.LogFormatterExponent, "mathtext": ticker.LogFormatterMathtext}
        return kinds[args.get("style", "sci")](
            args.get("base", 10.0), labelOnlyBase=args.get("label_only_base", False),
            minor_thresholds=args.get("thresholds"))
    kinds = {"percent": ticker.FormatStrFormatter, "brace": ticker.StrMethodFormatter}
    if spec["kind"] == "fixed":
        return ticker.FixedFormatter(args["labels"])
    return kinds[spec["kind"]](args["format"]) if spec["kind"] in kinds else ticker.NullFormatter()


def scale_arguments(scale):
    """Turn a case's scale into the keywords of set_xscale."""
    args = {key: value for key, value in scale.items() if key not in ("name", "clip")}
    if scale["name"] == "log":
        args["nonpositive"] = "clip" if scale.get("clip", True) else "mask"
    return args


def prepare_axes(case):
    """Make the matplotlib axes of a case; completes the case with its measures."""
    figure = Figure(dpi=case.get("dpi", 100))
    FigureCanvasAgg(figure)
    ax = figure.add_axes([0.1, 0.1, case.get("size", 0.8), case.get("size", 0.8)])
    vertical = case["vertical"]
    axis, name = (ax.yaxis, "y") if vertical else (ax.xaxis, "x")
    if "scale" in case:
        getattr(ax, f"set_{name}scale")(case["scale"]["name"], **scale_arguments(case["scale"]))
    if case.get("minor_on"):
        ax.minorticks_on()
    if "major" in case:
        axis.set_major_locator(make_locator(case["major"]))
    if "minor" in case:
        axis.set_minor_locator(make_locator(case["minor"]))
    if "formatter" in case:
        axis.set_major_formatter(make_formatter(case["formatter"]))
    if "minor_formatter" in case:
        axis.set_minor_formatter(make_formatter(case["minor_formatter"]))
    ax.tick_params(labelsize=case.get("label_size", 10))
    box = ax.bbox
    pixels = box.height if vertical else box.width
    case.update(pixels=pixels, length=pixels / figure.dpi * 72,
                label_size=case.get("label_size", 10))
    return figure, ax, axis, name


def set_view(case, ax, name):
    """Plot the data, or set the limits, of a case."""
    ax.margins(case.get("margin", 0.05))
    if case.get("reversed"):
        getattr(ax, f"invert_{name}axis")()
    if "data" in case:
        zeros = [0.5] * len(case["data"])
        line, = ax.plot(*((zeros, case["data"]) if name == "y" else (case["data"], zeros)))
        getattr(line.sticky_edges, name).extend(case.get("sticky", []))
        ax.autoscale_view(tight=case.get("tight", False))
    getter = getattr(ax, f"get_{name}lim")
    case["old"] = list(getter())
    if "limits" in case:
        getattr(ax, f"set_{name}lim")(case["limits"])
    return getter()


def reference(case):
    """Answer a case with matplotlib, fact by fact until it raises; also give the scale's map."""
    mode = "round_numbers" if case.get("round_numbers") else "data"
    facts = {}
    with matplotlib.rc_context({"axes.autolimit_mode": mode}), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        figure, ax, axis, name = prepare_axes(case)
        transform = axis.get_transform().transform
        facts["view"] = view = set_view(case, ax, name)
        facts["tick_space"] = axis.get_tick_space()
        try:
            add_ticks(facts, ax, axis, name, view)
        except (IndexError, OverflowError):
            assert max(np.abs(view)) > 1e150, "matplotlib refuses only what overflows"
    return facts, transform


def add_ticks(facts, ax, axis, name, view):
    """Add the facts about ticks and labels."""
    facts["major"] = major = axis.get_majorticklocs()
    facts["minor"] = minor = axis.get_minorticklocs()
    drawn = axis._update_ticks()
    facts["major_visible"] = [t in drawn for t in axis.get_major_ticks()[:len(major)]]
    facts["minor_visible"] = [t in drawn for t in axis.get_minor_ticks()[:len(minor)]]
    facts["labels"] = [t.get_text() for t in axis.get_majorticklabels()]
    facts["minor_labels"] = [t.get_text() for t in axis.get_minorticklabels()]
    facts["offset"] = axis.get_major_formatter().get_offset()
    at = axis.get_transform().transform(np.array(view))
    places = at[0] + np.array([0, 0.25, 0.61803398875]) * (at[1] - at[0])
    cursor = axis.get_transform().inverted().transform(places)
    facts["cursor"] = [[v, getattr(ax, f"format_{name}data")(v)] for v in cursor]


def differs(fact, ours, theirs, view, transform):
    """Say whether a fact differs, positions within their tolerance on the screen."""
    if fact not in ("view", "major", "minor"):
        if fact == "cursor":
            return [text for _, text in ours] != [text for _, text in theirs]
        return ours != plain(theirs)
    ours, theirs = unplain(ours), np.asarray(theirs, float)
    if ours.shape != theirs.shape:
        return True
    span = np.ptp(transform(np.array(view)))
    with np.errstate(invalid="ignore"):
        apart = np.abs(transform(ours) - transform(theirs))
    return bool(np.any((ours != theirs) & ~(apart <= position_tolerance(span))))


def compare(cases):
    """Compare all cases; returns how many facts, and what differed."""
    logging.getLogger("matplotlib").setLevel(logging.ERROR)
    theirs = [reference(case) for case in cases]
    ours = ask([dict(case, ask="axis") for case in cases])
    facts, wrong = 0, []
    for case, (they, transform), we in zip(cases, theirs, ours):
        if "error" in we:
            wrong.append((case, we))
            continue
        we = we["answer"]
        for fact in they:
            facts += 1
            if differs(fact, we[fact], they[fact], they["view"], transform):
                wrong.append((case, fact, we[fact], plain(they[fact])))
        if len(we["labels"]) != len(we["major"]) or not sum(we["major_visible"]) <= 1000:
            wrong.append((case, "our own", we))
    return facts, wrong


@pytest.mark.parametrize("family", tick_cases.FAMILIES, ids=lambda family: family.__name__)
def test_family_equals_matplotlib(family):
    cases = list(family())
    facts, wrong = compare(cases)
    print(f"{family.__name__}: {len(cases)} cases, {facts} facts")
    assert not wrong, f"{len(wrong)} of {facts} facts differ, e.g.\n" + "\n".join(
        map(str, wrong[:5]))
    assert facts >= 9 * len(cases)


def test_there_are_enough_cases():
    assert sum(len(list(family())) for family in tick_cases.FAMILIES) >= 300


@pytest.mark.parametrize("name, keywords", [
    ("linear", {}), ("log", {}), ("log", {"base": 2}), ("log", {"base": 7.5}),
    ("log", {"clip": False}), ("symlog", {}), ("symlog", {"base": 3, "linthresh": 0.01,
                                                          "linscale": 0.5})])
def test_scale_equals_matplotlib(name, keywords):
    scale = {"name": name, **keywords}
    values = [sign * m * 10.0 ** e for sign in (1, -1) for m in (1, 2.5) for e in range(-300, 301)]
    values += [0.0, math.nan, math.inf, -math.inf, 5e-324, 1.7e308]
    ax = Figure().add_subplot()
    ax.set_xscale(name, **scale_arguments(scale))
    transform = ax.xaxis.get_transform()
    with np.errstate(all="ignore"):
        forward = transform.transform(np.array(values))
        inverse = transform.inverted().transform(forward)
    answer = ask([{"ask": "scale", "scale": scale, "values": values}])[0]["answer"]
    np.testing.assert_allclose(unplain(answer["forward"]), forward, rtol=1e-13)
    np.testing.assert_allclose(unplain(answer["inverse"]), inverse, rtol=1e-11)


@pytest.mark.parametrize("case", [
    {"limits": [5, 5]}, {"limits": [-1, 10], "scale": tick_cases.LOG},
    {"limits": [0, -3], "scale": tick_cases.LOG}, {"data": [-1, -2], "scale": tick_cases.LOG},
    {"limits": [0, 10], "scale": tick_cases.LOG, "minor": {"kind": "autominor"}}], ids=str)
def test_warnings_equal_matplotlibs(case):
    case = {"vertical": False, **case}
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        figure, ax, axis, name = prepare_axes(case)
        set_view(case, ax, name)
        axis.get_minorticklocs()
    ours = ask([dict(case, ask="axis")])[0]["answer"]["warnings"]
    assert {str(w.message) for w in caught} == set(ours)
    assert ours


def test_too_many_ticks_are_logged_as_in_matplotlib(caplog):
    case = {"vertical": False, "limits": [0, 5000], "major": {"kind": "multiple", "base": 2.5}}
    figure, ax, axis, name = prepare_axes(case)
    set_view(case, ax, name)
    with caplog.at_level(logging.WARNING, "matplotlib.ticker"):
        axis.get_majorticklocs()
    assert ask([dict(case, ask="axis")])[0]["answer"]["warnings"] == caplog.messages
