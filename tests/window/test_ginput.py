"""ginput(): points that are clicked with a real mouse."""
import ast
import time

import pytest

from terminal import Terminal
from window import count, wait_until

RED = (255, 0, 0)


@pytest.fixture(scope="module")
def program(display, tmp_path_factory):
    """A prompt with a window that axes from 0 to 1 fill."""
    folder = tmp_path_factory.mktemp("home")
    with Terminal("-pylab", folder=folder, env={"DISPLAY": display.name}, timeout=60) as terminal:
        terminal.expect_prompt()
        terminal.run("axes([0, 0, 1, 1]); _ = axis([0, 1, 0, 1])")
        display.xdo("windowactivate", "--sync", display.window())
        yield terminal
        terminal.send("exit()\r")
        assert terminal.wait_exit() == 0


def canvas(display):
    x, y, width, height = display.geometry(display.window())
    border = (width - 640) // 2
    return x + border, y + height - border - 480, 640, 480


def click(display, fx, fy, button=1):
    x, y, width, height = canvas(display)
    display.click((round(x + fx * width), round(y + (1 - fy) * height)), button)


def reds(display):
    return count(display.screenshot(canvas(display)), RED)


def start(program, display, call):
    program.start(f"print('wait' 'ing'); got = {call}; print('do' 'ne')")
    program.expect("waiting")
    time.sleep(0.3)
    assert reds(display) == 0


def test_points_are_added_and_taken_away(program, display):
    start(program, display, "ginput(3, timeout=0)")
    click(display, 0.25, 0.25)
    wait_until(lambda: reds(display) > 5, "a red cross")
    one = reds(display)
    click(display, 0.5, 0.5)
    wait_until(lambda: reds(display) > one, "two red crosses")
    click(display, 0.6, 0.6, button=3)
    wait_until(lambda: reds(display) == one, "one red cross")
    click(display, 0.75, 0.25)
    display.xdo("mousemove_relative", 0, -240)
    display.key("x")
    program.expect("done")
    program.expect_prompt()
    points = ast.literal_eval(program.value("[(float(x), float(y)) for x, y in got]"))
    assert points == [pytest.approx(p, abs=0.01) for p in
                      ((0.25, 0.25), (0.75, 0.25), (0.75, 0.75))]
    wait_until(lambda: reds(display) == 0, "no cross any more")
    assert program.value("len(gca().lines), axis()") == "(0, (0.0, 1.0, 0.0, 1.0))"


@pytest.mark.parametrize("end", ["middle", "enter", "time"])
def test_it_is_ended_before_all_points_are_there(program, display, end):
    start(program, display, f"ginput(-1, timeout={2 if end == 'time' else 0}, show_clicks=False)")
    click(display, 0.5, 0.5)
    if end == "middle":
        click(display, 0.1, 0.1, button=2)
    elif end == "enter":
        display.key("Return")
    program.expect("done")
    program.expect_prompt()
    assert program.value("len(got)") == "1"


def test_ctrl_c_leaves_no_cross(program, display):
    start(program, display, "ginput(2, timeout=0)")
    click(display, 0.5, 0.5)
    wait_until(lambda: reds(display) > 5, "a red cross")
    program.interrupt()
    assert "KeyboardInterrupt" in program.expect_prompt()
    wait_until(lambda: reds(display) == 0, "no cross any more")
    assert program.value("len(gca().lines)") == "0"


def test_a_window_that_is_closed_ends_it(program, display):
    start(program, display, "ginput(-1, timeout=0)")
    display.key("ctrl+w")
    program.expect("done")
    program.expect_prompt()
    assert program.value("get_fignums()") == "[]"
