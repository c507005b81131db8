"""Pan, zoom, keys and buttons, with a real pointer, while the main thread is busy."""
import time

import numpy as np
import pytest

from window import SCREEN, wait_until

# Where matplotlib puts one axes by default, fractions of the figure.
LEFT, RIGHT, BOTTOM, TOP = 0.125, 0.9, 0.11, 0.88
WIDTH, HEIGHT = 640 * (RIGHT - LEFT), 480 * (TOP - BOTTOM)  # pixels
BLUE = (0x1f, 0x77, 0xb4)


@pytest.fixture
def shown(demo):  # noqa: F811
    demo("show 1 light")
    return demo


def limits(demo):  # noqa: F811
    """x0, x1, y0, y1 of the first axes."""
    return np.array(demo("limits 1")[0])


def changed(demo, before):  # noqa: F811
    """The limits as soon as they are others than before."""
    return np.array(demo.wait("limits 1", lambda all: not np.allclose(all[0], before),
                              "the limits to change")[0])


def spans(limits):  # noqa: F811
    return np.array([limits[1] - limits[0], limits[3] - limits[2]])


def test_pan_with_the_left_button(shown, display):
    before = limits(shown)
    display.key("p")
    start = shown.at(0.5, 0.5)
    display.drag(start, (start[0] + 60, start[1] + 30))
    after = limits(shown)
    dx, dy = spans(before) / (WIDTH, HEIGHT)
    np.testing.assert_allclose(after[:2], before[:2] - 60 * dx, rtol=1e-6)
    np.testing.assert_allclose(after[2:], before[2:] + 30 * dy, rtol=1e-6)


def test_scale_with_the_right_button(shown, display):
    before = limits(shown)
    display.key("p")
    start = shown.at(0.5, 0.5)
    display.drag(start, (start[0] + 100, start[1]), button=3)
    np.testing.assert_allclose(spans(limits(shown)),
                               spans(before) * (10 ** (-100 / WIDTH), 1), rtol=1e-6)


def test_without_a_mode_a_drag_does_nothing(shown, display):
    before = limits(shown)
    display.drag(shown.at(0.4, 0.4), shown.at(0.6, 0.6))
    np.testing.assert_array_equal(limits(shown), before)


def test_a_held_key_constrains_the_pan(shown, display):
    before = limits(shown)
    display.key("p")
    x, y = shown.at(0.5, 0.5)
    display.xdo("mousemove", x, y, "sleep", 0.05, "keydown", "x", "mousedown", 1,
                "mousemove", x + 40, y + 40, "sleep", 0.1, "mouseup", 1, "keyup", "x")
    after = limits(shown)
    assert after[0] < before[0]
    np.testing.assert_array_equal(after[2:], before[2:])


def test_zoom_to_a_rectangle_and_back(shown, display):
    before = limits(shown)
    display.key("o")
    display.drag(shown.at(0.3, 0.3), shown.at(0.6, 0.7))
    after = limits(shown)
    np.testing.assert_allclose(
        after, before[[0, 0, 2, 2]] + spans(before)[[0, 0, 1, 1]] *
        np.array([(0.3 - LEFT) / (RIGHT - LEFT), (0.6 - LEFT) / (RIGHT - LEFT),
                  (0.3 - BOTTOM) / (TOP - BOTTOM), (0.7 - BOTTOM) / (TOP - BOTTOM)]), atol=0.03)
    for key, expected in (("c", before), ("v", after), ("h", before), ("Left", after),
                          ("Left", before), ("Right", after), ("Home", before)):
        display.key(key)
        np.testing.assert_allclose(
            shown.wait("limits 1", lambda all: np.allclose(all[0], expected), key)[0], expected)


def test_zoom_out_with_the_right_button(shown, display):
    before = limits(shown)
    display.key("o")
    display.drag(shown.at(0.3, 0.3), shown.at(0.7, 0.7), button=3)
    assert (spans(limits(shown)) > 1.5 * spans(before)).all()


def test_the_rubber_band_is_seen_and_goes(shown, display):
    display.key("o")
    x, y = shown.at(0.3, 0.3)
    before = shown.picture()
    display.xdo("mousemove", x, y, "sleep", 0.1, "mousedown", 1, "mousemove", x + 100, y - 100,
                "sleep", 0.3)
    band = shown.picture()
    assert 8_000 < (band != before).any(axis=-1).sum() < 12_000  # 100 x 100 pixels
    display.xdo("key", "Escape", "sleep", 0.3)
    display.xdo("mouseup", 1, "sleep", 0.2)
    assert (shown.picture() != before).any(axis=-1).sum() < 200
    assert shown("limits 1")[0] == list(limits(shown))


def test_scroll_zooms_at_the_pointer(shown, display):
    before = limits(shown)
    display.click(shown.at(LEFT, BOTTOM), button=4)  # the lower left corner stays
    after = changed(shown, before)
    np.testing.assert_allclose(spans(after), spans(before) / 1.2)
    np.testing.assert_allclose(after[[0, 2]], before[[0, 2]], atol=0.02)
    display.click(shown.at(LEFT, BOTTOM), button=5)
    np.testing.assert_allclose(changed(shown, after), before, atol=1e-9)


@pytest.mark.parametrize("place, still", [((0.5, 0.06), [2, 3]), ((0.08, 0.5), [0, 1])])
def test_scroll_over_tick_labels_zooms_one_axis(shown, display, place, still):
    before = limits(shown)
    display.click(shown.at(*place), button=4)
    after = changed(shown, before)
    np.testing.assert_array_equal(after[still], before[still])


def test_only_the_axes_under_the_pointer_move(demo, display):
    demo("show 1 grid")
    before = np.array(demo("limits 1"))
    display.click(demo.at(0.25, 0.75), button=4)  # the first of four
    after = np.array(demo.wait("limits 1", lambda all: not np.allclose(all, before)))
    assert not np.allclose(after[0], before[0])
    np.testing.assert_array_equal(after[1:], before[1:])


def test_a_log_axis_moves_by_decades(demo, display):
    demo("show 1 log")
    before = np.log10(limits(demo))
    display.key("p")
    start = demo.at(0.5, 0.5)
    display.drag(start, (start[0] + 50, start[1]))
    after = np.log10(limits(demo))
    np.testing.assert_allclose(spans(after), spans(before))
    np.testing.assert_allclose(after[0], before[0] - 50 * spans(before)[0] / WIDTH)


def test_keys_for_grid_and_scales(shown, display):
    display.xdo("mousemove", *shown.at(0.5, 0.5))
    time.sleep(0.2)

    def axes():
        return shown("state 1")["axes"][0]

    assert (axes()["xgrid"], axes()["ygrid"]) == (True, True)
    display.key("g")
    wait_until(lambda: (axes()["xgrid"], axes()["ygrid"]) == (False, True), "grid along y")
    display.key("g")
    wait_until(lambda: (axes()["xgrid"], axes()["ygrid"]) == (False, False), "no grid")
    display.key("l")
    wait_until(lambda: axes()["yscale"] == "log", "a logarithmic y")
    display.key("k")
    wait_until(lambda: axes()["xscale"] == "log", "a logarithmic x")
    display.key("l")
    wait_until(lambda: axes()["yscale"] == "linear", "a linear y")


def test_buttons_and_their_mnemonics(shown, display):
    before = limits(shown)
    start = shown.at(0.5, 0.5)
    display.key("alt+p")
    display.drag(start, (start[0] + 60, start[1]))
    after = limits(shown)
    assert after[0] < before[0]
    x, y, width, height = display.geometry(display.window())
    display.click((x + 24, y + 24))  # the first button of the header bar
    np.testing.assert_allclose(changed(shown, after), before)
    display.key("alt+b")
    np.testing.assert_allclose(changed(shown, before), after)


def test_full_screen_and_back(shown, display):
    display.key("f")
    shown.wait("state 1", lambda s: (s["width"], s["height"]) == (12.8, 10.24), "full screen")
    display.key("Escape")
    shown.wait("state 1", lambda s: s["width"] == pytest.approx(6.4), "the old size")


def test_events_for_python(shown, display):
    display.xdo("mousemove", SCREEN[0] - 1, SCREEN[1] - 1, "sleep", 0.1)  # beside the window
    shown("events")
    x, y = shown.at(0.5, 0.5)
    display.xdo("mousemove", x, y, "sleep", 0.1, "click", 1, "sleep", 0.02, "click", 1,
                "sleep", 0.1, "key", "ctrl+a", "sleep", 0.1, "click", 4)
    events = []
    wait_until(lambda: events.extend(shown("events")) or
               any(e["kind"] == "limits" for e in events), "the scroll's end")
    events = [e for e in events if e["kind"] not in ("draw", "leave")]
    kinds = [e["kind"] for e in events]
    presses = [e for e in events if e["kind"] == "button_press"]
    assert [p["double"] for p in presses] == [False, True]
    assert all((p["x"], p["y"], p["button"], p["axes"]) == (320, 240, 1, True) for p in presses)
    assert presses[0]["xdata"] == pytest.approx(np.mean(limits(shown)[:2]), abs=0.5)
    assert [e["key"] for e in events if e["kind"] == "key_press"] == ["control", "ctrl+a"]
    assert kinds.index("enter") < kinds.index("motion") < kinds.index("button_press")
    assert [e["step"] for e in events if e["kind"] == "scroll"] == [1]
    assert kinds[-1] == "limits"


def test_the_window_can_be_zoomed_while_the_main_thread_computes(shown, display):
    before = limits(shown)
    area, start, to = shown.canvas(), shown.at(0.3, 0.3), shown.at(0.6, 0.6)
    picture = display.screenshot(area)
    with shown.busy():
        display.key("o")
        display.drag(start, to)
        time.sleep(0.3)
        during = display.screenshot(area)
    assert (picture != during).any(axis=-1).sum() > 2000
    assert (spans(limits(shown)) < 0.6 * spans(before)).all()
