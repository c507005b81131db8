"""The generated cases of test_ticks.py: plain dictionaries, the same in every run."""
import random

LOG = {"name": "log"}


def axes_of(rng):
    """Choose the measures of an axes, which decide how many labels fit."""
    return {"vertical": rng.random() < 0.5, "size": rng.choice([0.1, 0.25, 0.4, 0.8]),
            "dpi": rng.choice([72, 100, 200]), "label_size": rng.choice([6, 10, 10, 17])}


def magnitudes(rng, low=-300, high=300):
    """Choose a number of any size and either sign."""
    return rng.choice([-1, 1]) * rng.uniform(1, 10) * 10.0 ** rng.randint(low, high)


def linear_data():
    """Automatic limits of data of all magnitudes and signs."""
    rng = random.Random(1)
    for _ in range(120):
        scale = 10.0 ** rng.choice([rng.randint(-280, 300), rng.randint(-9, 9)])
        data = [rng.choice([-1, 1, 1]) * rng.random() * scale for _ in range(rng.randint(2, 6))]
        yield {"data": data, **axes_of(rng)}


def offset_data():
    """Tiny ranges on big offsets."""
    rng = random.Random(2)
    yield {"data": [-6.542641801456745e+38, -6.542641801459088e+38], **axes_of(rng)}
    for _ in range(100):
        offset = magnitudes(rng, -8, 12)
        span = abs(offset) * 10.0 ** rng.uniform(-15, -1)
        yield {"data": [offset, offset + span * rng.random(), offset + span], **axes_of(rng)}


def odd_data():
    """Single values, no values, values that are no numbers."""
    rng = random.Random(3)
    nan, inf = float("nan"), float("inf")
    lists = [[], [nan], [nan, nan], [inf], [-inf, inf], [nan, 1], [inf, 2, 3], [0], [0, 0], [-0.0],
             [1], [-1], [1e-300], [1e300], [-1e300], [5e-324], [1.7e308], [1e-310, 2e-310],
             [1e-290, 2e-290], [123456789], [1e15, 1e15], [1e15, 1e15 + 0.125], [0, 5e-324],
             [-1e308, 1e308], [1, 1 + 1e-15], [1, 1 + 1e-16], [1e5], [1e-5], [-1e-7]]
    for data in lists:
        for scale in ({}, {"scale": LOG}):
            yield {"data": data, **scale, **axes_of(rng)}


def set_linear():
    """Limits that somebody sets, reversed ones too."""
    rng = random.Random(4)
    for i in range(120):
        low = magnitudes(rng, -12, 12) if i % 2 else magnitudes(rng)
        high = low * (1 + rng.uniform(-1, 1) * 10.0 ** rng.uniform(-9, 1))
        yield {"limits": [low, high], "minor_on": rng.random() < 0.5, **axes_of(rng)}


def plain_limits():
    """Everyday limits with few digits, where positions and steps fall on whole numbers."""
    rng = random.Random(5)
    for _ in range(120):
        unit = 10.0 ** rng.randint(-7, 7)
        low, high = rng.sample(range(-100, 101), 2)
        yield {"limits": [low * unit, high * unit], "minor_on": rng.random() < 0.5, **axes_of(rng)}


def log_data():
    """Automatic limits of data on logarithmic axes."""
    rng = random.Random(6)
    for i in range(120):
        decades = rng.choice([0.1, 0.3, 0.5, 0.9, 1, 2, 5, 9, 12, 30, 100, 290, 560])
        start = rng.uniform(-290, max(-289, 290 - decades)) if i % 3 == 0 else rng.uniform(-9, 9)
        data = [10.0 ** start, 10.0 ** min(start + decades, 307)]
        if i % 5 == 0:
            data += [0.0, -1.0]
        yield {"data": data, "scale": {"name": "log", "base": rng.choice([10, 10, 10, 2, 2.5, 16])},
               **axes_of(rng)}


def set_log():
    """Limits that somebody sets on logarithmic axes: 0.1 to 600 decades."""
    rng = random.Random(7)
    for _ in range(150):
        decades = rng.choice([0.1, 0.2, 0.4, 0.5, 0.7, 1, 1.5, 2, 3, 6, 9, 11, 20, 100, 400, 590])
        start = rng.choice([rng.uniform(-300, 300 - decades), rng.uniform(-5, 2),
                            float(rng.randint(-5, 2))])
        limits = [10.0 ** start, 10.0 ** min(start + decades, 305)]
        if rng.random() < 0.2:
            limits.reverse()
        base = rng.choice([10, 10, 10, 2, 3, 7.5])
        yield {"limits": limits, "scale": {"name": "log", "base": base}, **axes_of(rng)}


def refused_log():
    """Limits that a logarithmic axis refuses."""
    rng = random.Random(8)
    for limits in ([-1, 10], [0, 5], [3, -3], [-2, -1], [0, 0], [5, 5], [1, 1], [1e-3, 1e-3]):
        yield {"limits": limits, "scale": LOG, **axes_of(rng)}
        yield {"data": [2.0, 30.0], "limits": limits, "scale": LOG, **axes_of(rng)}


def margins():
    """Margins, sticky edges, tight and reversed axes, limits rounded to ticks."""
    rng = random.Random(9)
    for _ in range(120):
        data = [rng.uniform(-1, 3) * 10.0 ** rng.randint(-3, 3) for _ in range(3)]
        log = rng.random() < 0.3
        data = [abs(v) for v in data] if log else data
        sticky = [rng.choice([min(data), max(data), 0.0, min(data) - 1e-9, max(data) * 1.01])
                  for _ in range(rng.randint(0, 3))]
        yield {"data": data, "sticky": sticky, "margin": rng.choice([0, 0.05, 0.1, -0.1, 1.5]),
               "tight": rng.random() < 0.3, "reversed": rng.random() < 0.3,
               "round_numbers": rng.random() < 0.5, **({"scale": LOG} if log else {}),
               **axes_of(rng)}


def locators():
    """Every locator with its parameters."""
    rng = random.Random(10)
    kinds = [lambda: {"kind": "maxn", "nbins": rng.choice([None, 1, 2, 3, 5, 10, 40]),
                      "integer": rng.random() < 0.3, "symmetric": rng.random() < 0.2,
                      "min_n_ticks": rng.choice([1, 2, 2, 5])},
             lambda: {"kind": "maxn", "nbins": rng.randint(2, 12),
                      "steps": rng.choice([[1, 10], [2, 5], [1, 3, 6, 10], [1, 2, 2.5, 5, 10]]),
                      "prune": rng.choice(["lower", "upper", "both"])},
             lambda: {"kind": "multiple", "base": rng.choice([0.1, 1.0, 2.5, 7.0, 1.0 / 3])},
             lambda: {"kind": "linear", "numticks": rng.randint(2, 12)},
             lambda: {"kind": "fixed", "locs": [rng.uniform(-9, 9) for _ in range(9)],
                      "nbins": rng.choice([None, 2, 3, 7])},
             lambda: {"kind": "null"}]
    for i in range(120):
        low = rng.uniform(-10, 10)
        case = {"major": kinds[i % len(kinds)](), "round_numbers": rng.random() < 0.3,
                **axes_of(rng)}
        case["data" if i % 2 else "limits"] = [low, low + rng.uniform(0.5, 30)]
        if rng.random() < 0.5:
            case["minor"] = {"kind": "autominor", "n": rng.choice([None, 2, 5])}
        yield case


def log_locators():
    """LogLocator with its parameters, and symmetrical logarithmic axes."""
    rng = random.Random(11)
    for i in range(100):
        start, decades = rng.uniform(-4, 4), rng.choice([0.3, 1, 2, 5, 12, 30])
        limits = [10.0 ** start, 10.0 ** (start + decades)]
        if i % 3 == 0:
            top = 10.0 ** rng.uniform(-1, 5)
            scale = {"name": "symlog", "base": rng.choice([10, 2]),
                     "linthresh": rng.choice([2, 0.01]), "linscale": rng.choice([1, 0.3])}
            yield {"limits": [rng.choice([-1, 0, 0.1]) * top * 0.3, top], "scale": scale,
                   **axes_of(rng)}
            continue
        minor = {"kind": "log", "subs": rng.choice(["all", "auto", [2.0, 5.0], [1.0], [5.0]])}
        major = {"kind": "log", "numticks": rng.choice([None, 3, 5, 20])}
        yield {"limits": limits, "scale": LOG, "minor": minor, "major": major,
               "formatter": {"kind": "log", "style": rng.choice(["sci", "plain", "exponent",
                                                                 "mathtext"])},
               "minor_formatter": {"kind": "log", "label_only_base": rng.random() < 0.3,
                                   "thresholds": rng.choice([[1, 0.4], [3, 2], [0, 0]])},
               **axes_of(rng)}


def formatters():
    """ScalarFormatter with its parameters, and format texts."""
    rng = random.Random(12)
    formats = [("percent", "%.2f"), ("percent", "%d km"), ("percent", "%8.3e|"), ("brace", "{x}"),
               ("brace", "{x:+.3g} {pos}"), ("brace", "{x:,.0f}")]
    for i in range(120):
        base = magnitudes(rng, -9, 9) * rng.choice([0, 1])
        high = base + 10.0 ** rng.randint(-8, 8)
        formatter = {"kind": "scalar", "math_text": rng.random() < 0.4,
                     "scientific": rng.random() < 0.7, "low_power": rng.choice([-5, -2, 0]),
                     "high_power": rng.choice([6, 3, 0])}
        formatter.update(rng.choice([{"use_offset": True}, {"use_offset": False},
                                     {"offset": 100.0}]))
        if i % 4 == 0:
            kind, text = rng.choice(formats)
            formatter = {"kind": kind, "format": text}
        yield {"limits": [base, high], "formatter": formatter, **axes_of(rng)}


FAMILIES = [linear_data, offset_data, odd_data, set_linear, plain_limits, log_data, set_log,
            refused_log, margins, locators, log_locators, formatters]
