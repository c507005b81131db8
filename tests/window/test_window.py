"""Figure windows: what they look like, how they open, close and leave other things alone."""
import subprocess
import time

import pytest

from bars import bar
from window import Demo, count, wait_until

BLUE, ORANGE = (0x1f, 0x77, 0xb4), (0xff, 0x7f, 0x0e)
WHITE = (255, 255, 255)


def test_a_window_shows_the_figure(demo):
    demo("show 1 light")
    picture = demo.picture()
    assert picture.shape == (480, 640, 3)
    assert count(picture, BLUE) > 300
    assert count(picture, ORANGE) > 300
    assert count(picture, WHITE) > 200_000


def test_the_first_window_comes_fast(display):  # noqa: F811
    def opening():
        program = Demo(display)
        try:
            return program("show 1 light")["seconds"]
        finally:
            program.close()
    assert min(opening() for _ in range(5)) < bar(0.3)


def test_nothing_is_printed_on_a_bare_machine(demo, display):
    demo("show 1 light")
    display.click(demo.at(0.5, 0.5))
    display.key("s")
    display.window("Save Figure")
    display.key("Escape")
    assert demo.quit() == 0
    assert demo.errors.read_text() == ""


def test_all_threads_but_main_leave_signals_alone(demo):
    demo("show 1 light")
    threads = demo("threads")
    assert {"plot-gui", "plot-render"} <= {t["name"] for t in threads}
    assert [t["name"] for t in threads if not t["blocks_sigint"]] == []


def test_the_locale_stays(demo):
    demo("show 1 light")
    assert demo("locale") == "C"


def test_opengl_is_left_out(demo):
    demo("show 1 light")
    assert not [t for t in demo("threads") if "llvmpipe" in t["name"]]
    assert demo("env GDK_DEBUG") is None


def test_a_live_figure_is_drawn_again(demo):
    demo("show 1 light")
    before = demo.picture()
    demo("add 1")
    demo("flush 1")
    after = demo.picture()
    assert (before != after).any()
    assert demo("limits 1")[0][1] == pytest.approx(21)


def test_the_user_closes_a_window(demo, display):
    demo("show 1 light")
    demo("events")
    display.key("q")
    demo.wait("is_open 1", lambda is_open: not is_open)
    assert [e["kind"] for e in demo("events") if e["kind"] == "close"] == ["close"]
    wait_until(lambda: not display.find("Figure 1"), "the window to go")


def test_a_closed_figure_comes_back(demo, display):
    demo("show 1 light")
    demo("close 1")
    assert demo("is_open 1") is False
    wait_until(lambda: not display.find("Figure 1"), "the window to go")
    demo("show 1")
    assert demo("is_open 1") is True
    assert count(demo.picture(), BLUE) > 300


def test_closing_by_program_is_an_event_too(demo):
    demo("show 1 light")
    demo("close 1")
    assert "close" in [e["kind"] for e in demo("events")]
    assert demo("open") == 0


def test_titles(demo, display):
    demo("show 1 light")
    demo("title 1 Voltage")
    display.window("Voltage")


def test_an_update_neither_raises_nor_takes_the_focus(demo, display):
    for number in (1, 2):
        demo(f"show {number} light")
        display.window(f"Figure {number}")
    display.xdo("windowactivate", "--sync", display.window("Figure 1"))
    wait_until(lambda: display.active() == "Figure 1", "the focus")
    order = display.stacking()
    for command in ("touch 2", "add 2", "show 2", "title 2 Figure 2"):
        demo(command)
    demo("flush 2")
    time.sleep(0.2)
    assert display.active() == "Figure 1"
    assert display.stacking() == order


def test_the_figure_follows_its_window(demo, display):
    demo("show 1 light")
    demo("events")
    window = display.window()
    x, y, width, height = display.geometry(window)
    display.xdo("windowsize", "--sync", window, width + 100, height + 60)
    state = demo.wait("state 1", lambda s: s["width"] > 7)
    assert (state["width"], state["height"]) == pytest.approx((7.4, 5.4))
    demo("flush 1")
    assert demo.picture().shape == (540, 740, 3)
    resized = [e for e in demo("events") if e["kind"] == "resize"]
    assert (resized[-1]["x"], resized[-1]["y"]) == (740, 540)


def test_the_program_resizes_a_window(demo):
    demo("show 1 light")
    for width, height in ((500, 300), (900, 700), (480, 200)):
        demo(f"size 1 {width} {height}")
        demo.wait("state 1", lambda s: (s["width"], s["height"]) == (width / 100, height / 100))


def test_twice_the_pixels(display):  # noqa: F811
    program = Demo(display, GDK_SCALE=2)
    try:
        program("show 1 light")
        x, y, width, height = display.geometry(display.window())
        picture = display.screenshot((x, y, width, height))
        assert width >= 1280 or width == 1280
        # A line of 1.5 points at 200 dpi is four pixels and a bit thick.
        column = picture[:, width // 2]
        assert count(column, BLUE, 40) >= 3
        state = program("state 1")
        assert (state["width"], state["height"]) == pytest.approx((6.4, 4.8), abs=0.6)
    finally:
        program.close()


def test_dark_chrome_and_a_white_figure(display):  # noqa: F811
    program = Demo(display, GTK_THEME="Adwaita:dark")
    try:
        program("show 1 light")
        x, y, width, height = display.geometry(display.window())
        bar = display.screenshot((x + width // 2 - 100, y + 12, 20, 4))
        assert bar.mean() < 80
        assert count(program.picture(), WHITE) > 200_000
    finally:
        program.close()


def test_many_windows_give_their_memory_back(demo):
    def kilobytes():
        time.sleep(0.5)  # given back by a thread of its own
        return demo("rss")

    def open_and_close(numbers):
        for number in numbers:
            demo(f"show {number} light")
        for number in numbers:
            demo(f"close {number}")
            demo(f"forget {number}")
        demo.wait("open", lambda n: n == 0)

    open_and_close(range(1, 11))  # what is loaded once
    base = kilobytes()
    open_and_close(range(11, 61))
    # Fifty windows hold 80 MB; what stays are gaps in the heap, no more with the next fifty.
    assert kilobytes() - base < 25_000


def test_a_forked_child_leaves_the_windows_alone(demo):
    demo("show 1 light")
    assert demo("fork") == 0
    assert count(demo.picture(), BLUE) > 300
    demo("add 1")
    demo("flush 1")
    assert demo("is_open 1")


def test_the_exit_status_is_kept(demo):
    demo("show 1 light")
    assert demo.quit(3) == 3


def test_a_busy_gui_does_not_hold_up_the_end(demo):
    demo("show 1 light")
    demo("hang 20")
    start = time.monotonic()
    assert demo.quit(3) == 3
    assert time.monotonic() - start < bar(4)


def test_a_drawing_does_not_hold_up_the_end(demo):
    demo("make 1 heavy 3000000")
    demo.send("show 1")
    time.sleep(0.3)
    demo.answer()
    demo("touch 1")
    start = time.monotonic()
    assert demo.quit(3) == 3
    assert time.monotonic() - start < bar(2.5)


def test_without_display_windows_say_why_and_come_later(display):  # noqa: F811
    program = Demo(display, DISPLAY="")
    try:
        why = program("show 1 light")["why"]
        assert "no display" in why and "DISPLAY" in why and "savefig" in why and "\n" not in why
        program("env DISPLAY :9999")
        why = program("show 1")["why"]
        assert "cannot open the display DISPLAY=:9999" in why and "\n" not in why
        program(f"env DISPLAY {display.name}")
        assert "seconds" in program("show 1")
        display.window()
        assert program.quit() == 0
        assert program.errors.read_text() == ""
    finally:
        program.close()


def test_the_picture_goes_to_the_clipboard(demo, display):
    demo("show 1 light")
    display.click(demo.at(0.5, 0.5))
    display.key("ctrl+c")
    script = """
import gi
gi.require_version("Gtk", "4.0")
from gi.repository import Gdk, GLib, Gtk
Gtk.init()
loop = GLib.MainLoop()
def done(clipboard, result):
    texture = clipboard.read_texture_finish(result)
    print(texture.get_width(), texture.get_height())
    loop.quit()
Gdk.Display.get_default().get_clipboard().read_texture_async(None, done)
GLib.timeout_add_seconds(10, loop.quit)
loop.run()
"""
    run = subprocess.run(["/usr/bin/python3", "-c", script], env=display.environment(),
                         stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, timeout=60)
    assert run.stdout.split() == ["640", "480"]
