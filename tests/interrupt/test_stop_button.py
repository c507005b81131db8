"""The Stop button of figure windows, by its mnemonic and by the mouse."""
import subprocess
import time

import pytest

from bars import bar
from header import changed, header
from terminal import Terminal
from window import wait_until

STUBBORN = "while True:\n    try: sum(range(1000))\n    except BaseException: pass"


@pytest.fixture(scope="module")
def program(display, tmp_path_factory):
    """A prompt with a window."""
    folder = tmp_path_factory.mktemp("home")
    with Terminal("-pylab", folder=folder, env={"DISPLAY": display.name}, timeout=60) as terminal:
        terminal.folder = folder
        terminal.expect_prompt()
        terminal.run("import os, subprocess, time; plot([1, 2])")
        display.xdo("windowactivate", "--sync", display.window())
        yield terminal
        terminal.send("exit()\r")
        assert terminal.wait_exit() == 0


def start(terminal, code):
    script = terminal.folder / "job.py"
    script.write_text(f"import os, subprocess, time\nprint('run' 'ning', flush=True)\n{code}\n"
                      "print('went' ' on')\n")
    terminal.start("run job.py")
    terminal.expect("running")
    time.sleep(0.8)  # the button is active after a moment


@pytest.mark.parametrize("code", ["while True: pass", "time.sleep(100)", STUBBORN,
                                  "subprocess.run(['sleep', '100'])"],
                         ids=["loop", "sleep", "stubborn", "child"])
def test_stop_ends_what_runs(program, display, code):
    start(program, code)
    pressed = time.monotonic()
    display.key("alt+t")
    shown = program.expect_prompt()
    assert time.monotonic() - pressed < bar(3)
    assert "KeyboardInterrupt" in shown and "went on" not in shown


def test_stop_ends_a_wait_for_the_user(program, display):
    start(program, "import pylab\npylab.show(block=True)")
    display.key("alt+t")
    shown = program.expect_prompt()
    assert "KeyboardInterrupt" in shown and "went on" not in shown


def test_stop_reaches_a_child_that_the_program_waits_for(program, display):
    start(program, "os.system('sleep 100')")
    display.key("alt+t")
    shown = program.expect_prompt()
    assert "KeyboardInterrupt" in shown and "went on" not in shown
    assert subprocess.run(["pgrep", "-P", str(program.child.pid), "sleep"]).returncode == 1


def test_stop_asks_where_the_program_is_stuck(program, display):
    program.start("import builtins; print('run' 'ning'); builtins.sum(range(3 * 10**8))")
    program.expect("running")
    time.sleep(0.8)
    display.key("alt+t")
    program.expect("still in one call at line 1; it cannot be stopped here")
    program.expect(r"\[w\] wait")
    program.send("w")
    assert "KeyboardInterrupt" in program.expect_prompt()


def stop_and_wait_for_the_choice(program, display):
    plain = display.screenshot()
    display.key("alt+t")
    program.expect(r"\[w\] wait")
    wait_until(lambda: (display.screenshot() != plain).sum() > 9000, "the choice over the figure")
    time.sleep(0.3)


def test_the_choice_is_in_the_window_too(program, display):
    program.run("import ctypes; libc = ctypes.PyDLL(None); m = ctypes.create_string_buffer(64)")
    program.run("libc.pthread_mutex_lock(m); end = (ctypes.c_long * 2)(int(time.monotonic()) + 9)")
    program.start("print('run' 'ning'); libc.pthread_mutex_clocklock(m, 1, end)")
    program.expect("running")
    time.sleep(0.8)
    stop_and_wait_for_the_choice(program, display)
    display.key("alt+a")
    program.expect("waiting; Ctrl-C asks again")
    display.key("alt+t")  # asks again
    program.expect(r"\[w\] wait")
    program.expect("KeyboardInterrupt")
    time.sleep(0.5)
    program.send("\r")  # "it has gone on" may stand below the prompt
    program.expect_prompt()


@pytest.mark.parametrize("key, line", [("alt+q", None), ("alt+r", "Resumed session-")])
def test_the_choice_by_keys_of_the_window(display, tmp_path, key, line):
    with Terminal("-pylab", folder=tmp_path, env={"DISPLAY": display.name}, timeout=60) as program:
        program.expect_prompt()
        program.run("plot([1, 2]); _ = gcf().canvas.manager.set_window_title('stuck')")
        display.xdo("windowactivate", "--sync", display.window("stuck"))
        program.start("kept = 5; print('run' 'ning'); __builtins__.sum(range(10**15))")
        program.expect("running")
        time.sleep(0.8)
        stop_and_wait_for_the_choice(program, display)
        display.key(key)
        if line:
            program.expect(line)
            program.expect_prompt()
            assert program.value("kept") == "5"
            program.start("exit()")
        assert program.wait_exit() == (0 if line else 130)


def test_the_header_shows_what_runs_and_the_mouse_stops_it(program, display):
    display.xdo("mousemove", 5, 900)
    time.sleep(0.5)
    idle = header(display)
    start(program, "time.sleep(100)")
    wait_until(lambda: len(changed(idle, header(display))) > 60, "the name and the buttons")
    first = header(display)
    wait_until(lambda: len(changed(first, header(display))) > 1, "the time to go on")
    x, y, width, height = display.geometry(display.window())
    # The Stop button is the right one of those that became dark.
    columns = changed(idle, header(display))
    display.click((x + int(columns[-1]) - 5, y + 23))
    assert "KeyboardInterrupt" in program.expect_prompt()
    wait_until(lambda: len(changed(idle, header(display))) < 40, "the idle header")


def test_nothing_wakes_the_windows_while_nothing_runs(program):
    time.sleep(1.5)
    task, = [path for path in __import__("pathlib").Path(
        f"/proc/{program.child.pid}/task").iterdir()
        if (path / "comm").read_text().strip() == "plot-gui"]

    def wakes():
        lines = (task / "status").read_text().splitlines()
        return int(next(line for line in lines if line.startswith("voluntary")).split()[1])

    before = wakes()
    time.sleep(3)
    assert wakes() - before <= 1
