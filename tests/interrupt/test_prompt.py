"""The prompt itself: Ctrl-C where nothing runs, Ctrl-D, exit, a closed terminal."""
import random
import time

import pytest

from terminal import Terminal


def test_ctrl_c_at_the_empty_prompt(terminal):
    for _ in range(3):
        terminal.interrupt()
        time.sleep(0.1)
    assert terminal.value("6*7") == "42"


def test_ctrl_c_in_the_middle_of_a_line_drops_the_line(terminal):
    terminal.run("dropped = 1")
    terminal.send("dropped = 2")
    terminal.expect("dropped = 2")
    time.sleep(0.2)
    terminal.interrupt()
    time.sleep(0.2)
    assert terminal.value("dropped") == "1"


def test_ctrl_c_in_a_block_drops_the_block(terminal):
    terminal.run("steps = 0")
    terminal.start("for i in range(3):")
    terminal.expect_continuation()
    terminal.start("    steps += 1")
    terminal.expect_continuation()
    terminal.interrupt()
    time.sleep(0.3)
    assert terminal.value("steps") == "0"


@pytest.mark.parametrize("pause", [0, 0.001, 0.005, 0.02, 0.05, 0.1, 0.3])
def test_ctrl_c_twice_in_a_row(terminal, pause):
    """The second one hits the traceback of the first, or the prompt."""
    terminal.start("print('run' 'ning'); exec('while True: x = 1')")
    terminal.expect("running")
    time.sleep(0.1)
    terminal.interrupt()
    time.sleep(pause)
    terminal.interrupt()
    assert "KeyboardInterrupt" in terminal.expect_prompt(timeout=5)
    assert terminal.value("6*7") == "42"


def test_an_error_leaves_the_prompt(terminal):
    assert "ZeroDivisionError" in terminal.run("1/0")
    assert "SyntaxError" in terminal.run("1 +* 2")


def test_ctrl_d_asks_and_leaves_in_ipython(tmp_path):
    with Terminal(folder=tmp_path) as terminal:
        terminal.expect_prompt()
        terminal.send("\x04")
        terminal.expect(r"really want to exit")
        terminal.start("n")
        terminal.expect_prompt()
        terminal.send("\x04")
        terminal.expect(r"really want to exit")
        terminal.start("y")
        assert terminal.wait_exit() == 0


def test_ctrl_d_leaves_the_plain_prompt(tmp_path):
    with Terminal(folder=tmp_path, prompt="plain") as terminal:
        terminal.expect_prompt()
        terminal.send("\x04")
        assert terminal.wait_exit() == 0


@pytest.mark.parametrize("prompt, line, code", [
    ("ipython", "exit", 0), ("ipython", "quit()", 0), ("plain", "exit()", 0),
    ("plain", "exit(3)", 3), ("plain", "import sys; sys.exit('text')", 1)])
def test_exit_code_of_the_prompt(tmp_path, prompt, line, code):
    with Terminal("-pylab", folder=tmp_path, prompt=prompt) as terminal:
        terminal.expect_prompt()
        terminal.start(line)
        assert terminal.wait_exit() == code


@pytest.mark.parametrize("prompt", ["ipython", "plain"])
@pytest.mark.parametrize("line", ["", "while True: x = 1\r", "import time; time.sleep(100)"])
def test_a_closed_terminal_ends_the_program(tmp_path, prompt, line):
    with Terminal("-pylab", folder=tmp_path, prompt=prompt) as terminal:
        terminal.expect_prompt()
        terminal.start(line)
        time.sleep(0.3)
        terminal.hang_up()
        end = time.monotonic() + 5
        while terminal.child.isalive():
            assert time.monotonic() < end
            time.sleep(0.05)


@pytest.mark.stress
@pytest.mark.parametrize("kind", ["ipython", "plain"])
def test_a_storm_of_interrupts(tmp_path, kind):
    """At any moment: in a statement, in its traceback, while the prompt comes and goes."""
    chance = random.Random(1)
    with Terminal("-pylab", folder=tmp_path, prompt=kind) as terminal:
        terminal.expect_prompt()
        for _ in range(8):
            terminal.start(chance.choice(["while 1: x = 1\r", "1/0", "import time; time.sleep(3)"]))
            for _ in range(10):
                time.sleep(chance.choice([0, 0.001, 0.01, 0.05]))
                chance.choice([terminal.interrupt, terminal.kill])()
            time.sleep(0.5)
            terminal.interrupt()
            time.sleep(0.5)
            # The last interrupt may still wait for the prompt's next line.
            for _ in range(2):
                terminal.send("\r")
                terminal.expect_prompt()
            assert terminal.value("6*7") == "42"


def test_a_handler_of_the_users_own_outlives_the_prompt(terminal):
    terminal.run("import signal; old = signal.signal(signal.SIGINT, lambda *a: None)")
    assert terminal.value("signal.getsignal(signal.SIGINT) is old") == "False"
    terminal.run("_ = signal.signal(signal.SIGINT, old)")
    assert terminal.value("signal.getsignal(signal.SIGINT) is signal.default_int_handler") == "True"
