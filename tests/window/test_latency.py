"""How promptly windows answer while the main thread is busy in C, by the backend's own log."""
import numpy as np
import pytest

from bars import bar
from window import frames, latencies


def p99(values):
    return float(np.percentile(values, 99, method="higher"))


def circle(demo, steps, pause=0.02):  # noqa: F811
    """A pointer that goes round with the left button down, as xdotool's commands."""
    x, y = demo.at(0.5, 0.5)
    chain = ["mousemove", x, y, "sleep", 0.05, "mousedown", 1]
    for angle in np.linspace(0, 8 * np.pi, steps):
        chain += ["mousemove", round(x + 60 * np.sin(angle)), round(y - 50 + 50 * np.cos(angle)),
                  "sleep", pause]
    return chain + ["mouseup", 1, "sleep", 0.2]


def scrolls(demo, steps):  # noqa: F811
    chain = ["mousemove", *demo.at(0.5, 0.5), "sleep", 0.05]
    for i in range(steps):
        chain += ["click", 4 if i % 2 else 5, "sleep", 0.03]
    return chain + ["sleep", 0.2]


def keys(demo, steps):  # noqa: F811
    chain = ["mousemove", *demo.at(0.5, 0.5), "sleep", 0.05]
    for i in range(steps):
        chain += ["key", "gl"[i % 2], "sleep", 0.05]
    return chain + ["sleep", 0.2]


def best(measure, limit):
    """The smallest of up to three measurements: another program may disturb one."""
    values = []
    while len(values) < 3 and not (values and min(values) <= limit):
        values.append(measure())
    return min(values)


@pytest.mark.parametrize("kind, moves, steps", [("motion", circle, 300), ("scroll", scrolls, 150),
                                                ("key", keys, 100)])
def test_a_light_figure_answers_in_50_ms(demo, display, kind, moves, steps):
    demo("show 1 light")
    display.key("p")
    chain = moves(demo, steps)

    def measure():
        demo.log.write_text("")
        with demo.busy():
            display.xdo(*chain)
        shown, drawn = latencies(demo.log, kind)
        assert len(drawn) > 0.5 * steps  # motions may be merged
        print(f"{kind}: n={len(drawn)} median={np.median(drawn):.1f} p99={p99(drawn):.1f} ms")
        return p99(drawn)

    assert best(measure, 50) <= bar(50)


def test_the_frame_clock_goes_on(demo, display):
    demo("show 1 light")
    display.key("p")
    chain = circle(demo, 300)

    def measure():
        demo.log.write_text("")
        with demo.busy():
            display.xdo(*chain)
            ticks = np.array(frames(demo.log)["tick"])[:, 0]
        gaps = np.diff(ticks) / 1000
        print(f"gaps: n={len(gaps)} median={np.median(gaps):.1f} p99={p99(gaps):.1f} ms")
        return p99(gaps)

    assert best(measure, 20) <= bar(20)


def test_a_heavy_figure_follows_the_pointer(demo, display):
    """Its picture is shown moved at once, and drawn anew several times during a drag."""
    demo("show 1 heavy 2000000")
    display.key("p")
    chain = circle(demo, 200)

    def measure():
        demo.log.write_text("")
        with demo.busy():
            display.xdo(*chain)
            during = frames(demo.log)["frame"]
        demo("flush 1")
        shown, drawn = latencies(demo.log, "motion")
        print(f"heavy: n={len(shown)} shown p99={p99(shown):.1f} drawn p99={p99(drawn):.1f} ms")
        assert np.isfinite(drawn).all()
        assert len({revision for _, _, revision, _ in during}) >= 3
        return p99(shown)

    assert best(measure, 50) <= bar(50)


def test_the_moved_picture_is_where_the_new_one_will_be(demo, display):
    """The old picture under the pointer goes along; afterwards the new one looks the same."""
    demo("show 1 heavy 3000000")
    display.key("p")
    start = demo.at(0.5, 0.5)
    before = demo.picture()
    area = demo.canvas()
    display.xdo("mousemove", *start, "sleep", 0.1, "mousedown", 1,
                "mousemove", start[0] + 100, start[1], "sleep", 0.06)
    moved = display.screenshot(area)
    display.xdo("mouseup", 1)
    demo("flush 1")
    after = demo.picture()
    inside = slice(100, 400), slice(190, 560)  # right of what comes in from the left
    np.testing.assert_array_equal(moved[inside], before[100:400, 90:460])
    # A column of noise is drawn from one to two samples more or fewer when it moves by a pixel.
    assert np.abs(moved[inside].astype(int) - after[inside]).mean() < 12
