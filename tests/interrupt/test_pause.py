"""Pause, look, go on: the debugger's prompt in the frame of what runs."""
import re
import time

import pytest

from terminal import Terminal

PROMPTS = {"ipython": re.compile(r"ipdb> $"), "plain": re.compile(r"\(Pdb\) $")}

JOB = """
import sys, time
def work(n):
    total = 0
    for i in range(n):
        time.sleep(0.01)
        total = total + 1
        if total < 0:
            break
    return total
def outer():
    answer = "unchanged"
    kept = work(100_000)
    return kept, answer
print('run' 'ning', flush=True)
result = outer()
print('do' 'ne', result)
"""


class Pausing:
    """A program whose prompt is the prompt's, or the debugger's."""

    def __init__(self, terminal, kind):
        self.terminal = terminal
        self.paused = PROMPTS[kind]

    def expect(self):
        return self.terminal._expect_waiting(self.paused, None)

    def do(self, line):
        """A command that leaves it paused; what it shows."""
        self.terminal.start(line)
        self.terminal.expect(re.escape(line[-10:]))
        return self.expect()

    def value(self, expression):
        return re.search(r"<<(.*?)>>", self.do(f"print(('<' '<%r>' '>') % (({expression}),))"),
                         re.DOTALL)[1]


def start(terminal, code=JOB):
    (terminal.folder / "job.py").write_text(code)
    terminal.start("run('job.py')" if terminal.kind == "plain" else "run job.py")
    terminal.expect("running")
    time.sleep(0.3)


@pytest.fixture(scope="module", params=["ipython", "plain"])
def windowed(request, display, tmp_path_factory):
    folder = tmp_path_factory.mktemp("home")
    with Terminal("-pylab", folder=folder, prompt=request.param,
                  env={"DISPLAY": display.name}) as program:
        program.kind = request.param
        program.folder = folder
        program.expect_prompt()
        program.run("import threading; clicks = []; plot([1, 2]); "
                    "gcf().canvas.mpl_connect('key_press_event', lambda e: clicks.append(e.key))")
        display.window()
        yield program
        program.send("exit()\r")
        assert program.wait_exit() == 0


def pause(terminal):
    """As from another thread."""
    pausing = Pausing(terminal, terminal.kind)
    return pausing, pausing.expect()


def later(seconds):
    return f"import pylab.shell; threading.Timer({seconds}, pylab.shell.pause).start()"


def test_look_change_and_go_on(windowed, display):
    terminal = windowed
    terminal.run(later(1.5))
    start(terminal)
    pausing, shown = pause(terminal)
    assert "job.py" in shown and "Paused" in shown
    assert int(pausing.value("total")) > 0 and pausing.value("n") == "100000"
    # Local variables of this frame and of its caller.
    pausing.do("total = 5_000_000")
    pausing.do("n = 7")
    assert "outer" in pausing.do("up")
    assert pausing.value("answer") == "'unchanged'"
    pausing.do("answer = 'changed'")
    assert pausing.value("answer") == "'changed'"
    assert "outer" in pausing.do("where")
    pausing.do("down")
    assert pausing.value("total, n") == "(5000000, 7)"
    # Windows live: events arrive, and what is plotted appears.
    display.xdo("windowactivate", "--sync", display.window())
    display.key("b")
    time.sleep(0.5)
    assert pausing.value("clicks") == "['b']"
    pausing.do("figure(7); plot([total, n])")
    display.window("Figure 7")
    # The loop is made short: the script goes on to its end by itself.
    pausing.do("total = -10")
    terminal.start("continue")
    shown = terminal.expect_prompt()
    assert "done (" in shown and "changed" in shown
    assert terminal.value("result[1], clicks") == "('changed', ['b'])"
    terminal.run("clicks.clear(); close(7)")


def test_stop_ends_the_statement(windowed):
    terminal = windowed
    terminal.run(later(1.2))
    start(terminal)
    pause(terminal)
    terminal.start("stop")
    shown = terminal.expect_prompt()
    assert "KeyboardInterrupt" in shown and "job.py" in shown
    assert "pausing.py" not in shown and "bdb.py" not in shown and "done" not in shown
    assert terminal.value("6*7, __import__('sys').gettrace()") == "(42, None)"


def test_step_by_step_and_stop(windowed):
    terminal = windowed
    terminal.run(later(1.2))
    start(terminal)
    pausing, _ = pause(terminal)
    before = pausing.value("total")
    for _ in range(8):
        pausing.do("next")
    assert int(pausing.value("total")) > int(before)
    pausing.do("total = 77_000")
    pausing.do("next")
    assert int(pausing.value("total")) in (77_000, 77_001)
    terminal.start("stop")
    shown = terminal.expect_prompt()
    assert "KeyboardInterrupt" in shown and "pausing.py" not in shown and "bdb.py" not in shown


def test_the_buttons_pause_continue_and_stop(windowed, display):
    terminal = windowed
    display.xdo("windowactivate", "--sync", display.window())
    start(terminal)
    time.sleep(0.7)
    display.key("alt+u")
    pausing, _ = pause(terminal)
    first = int(pausing.value("total"))
    time.sleep(0.4)
    display.key("alt+u")
    time.sleep(0.6)
    display.key("alt+u")
    pausing, _ = pause(terminal)
    assert int(pausing.value("total")) > first
    time.sleep(0.4)
    display.key("alt+t")
    assert "KeyboardInterrupt" in terminal.expect_prompt()


def test_times_stand_still_and_interrupts_stay_at_the_prompt(windowed):
    terminal = windowed
    start(terminal, "import time\nfrom pylab import shell\nprint('run' 'ning', flush=True)\n"
          "with shell.timeout(1.0):\n    shell.pause()\n    x = 1\n    time.sleep(0.3)\n"
          "print('do' 'ne', shell.KBINT)\n")
    pausing, _ = pause(terminal)
    time.sleep(1.2)
    terminal.start("import time; time.sleep(100)")
    time.sleep(0.5)
    terminal.interrupt()
    assert "KeyboardInterrupt" in pausing.expect()
    terminal.interrupt()  # clears the line
    time.sleep(0.5)
    terminal.start("continue")
    assert "done False" in terminal.expect_prompt()


def test_a_pause_is_no_interrupt_for_code_with_a_handler_of_its_own(windowed):
    """asyncio.run replaces the handler of SIGINT."""
    terminal = windowed
    terminal.run(later(0.8))
    start(terminal, "import asyncio\nasync def f():\n    k = 0\n    for i in range(30):\n"
          "        await asyncio.sleep(0.1)\n        k += 1\n    return k\n"
          "print('run' 'ning', flush=True)\nprint('do' 'ne', asyncio.run(f()) > 1000)\n")
    pausing, _ = pause(terminal)
    pausing.do("k = 5000")
    terminal.start("c")
    assert "done True" in terminal.expect_prompt()


def test_pause_where_nothing_runs(windowed):
    windowed.run("answers = []; threading.Timer(0.2, lambda: "
                 "answers.append(shell.pause())).start()")
    time.sleep(0.5)
    assert windowed.value("answers") == "[False]"


@pytest.mark.parametrize("prompt", PROMPTS)
def test_a_script_without_a_prompt_is_paused(tmp_path, prompt):
    (tmp_path / "job.py").write_text(
        "from pylab import shell\ndef f():\n    x = 1\n    shell.pause()\n    x += 1\n"
        "    return x\nprint('do' 'ne', f())\n")
    with Terminal("job.py", folder=tmp_path, prompt=prompt) as terminal:
        pausing = Pausing(terminal, prompt)
        pausing.expect()
        pausing.do("x = 41")
        terminal.start("c")
        terminal.expect("done 42")
        assert terminal.wait_exit() == 0
