"""Blocking situations, each ended in four ways: Ctrl-C, Stop, shell.interrupt(), timeout."""
import re
import time

import pytest

from bars import bar
from terminal import Terminal

SITUATIONS = {
    "a loop": "while True: pass",
    "a comprehension": "[i for i in iter(int, 1)]",
    "a lock": "lock = threading.Lock(); lock.acquire(); lock.acquire()",
    "a condition": "c = threading.Condition(); c.acquire(); c.wait()",
    "a queue": "queue.Queue().get()",
    "a socket": "s = socket.socket(); s.bind(('127.0.0.1', 0)); s.listen(); s.accept()",
    "a pipe": "r, w = os.pipe(); os.read(r, 1)",
    "a child": "subprocess.run(['sleep', '100'])",
    "a child's output": "subprocess.check_output('sleep 100', shell=True)",
    "input": "input('? ')",
    "join": "t = threading.Thread(target=time.sleep, args=(3,), daemon=True); t.start(); t.join()",
    "asyncio": "asyncio.run(asyncio.sleep(100))",
    "saving": "import pylab\nwhile True: pylab.savefig('x.png')",
    "a matrix product": "a = numpy.ones((500, 500))\nwhile True: a @ a",
}
WAIT = 0.7  # s, into the situation


@pytest.fixture(scope="module")
def program(display, tmp_path_factory):
    folder = tmp_path_factory.mktemp("home")
    with Terminal("-pylab", folder=folder, env={"DISPLAY": display.name}) as terminal:
        terminal.folder = folder
        terminal.expect_prompt()
        terminal.run("import threading; plot([1, 2])")
        display.xdo("windowactivate", "--sync", display.window())
        yield terminal


def write(terminal, code):
    (terminal.folder / "job.py").write_text(
        "import asyncio, numpy, os, queue, socket, subprocess, threading, time\n"
        f"from pylab import shell\nbound = time.time()\nprint('run' 'ning', flush=True)\n{code}\n"
        "print('went' ' on')\n")


@pytest.mark.parametrize("how", ["ctrl_c", "stop", "interrupt", "timeout"])
@pytest.mark.parametrize("name", SITUATIONS)
def test_it_is_stopped(program, display, name, how):
    code = SITUATIONS[name]
    if how == "timeout":
        code = f"with shell.timeout({WAIT}):\n" + "".join(
            f"    {line}\n" for line in code.splitlines())
    write(program, code)
    begun = time.time()
    later = f"threading.Timer({WAIT}, shell.interrupt).start(); " if how == "interrupt" else ""
    program.start(f"{later}get_ipython().run_line_magic('run', 'job.py')")
    program.expect("running")
    start = time.monotonic() + (WAIT if how in ("interrupt", "timeout") else 0)
    if how in ("ctrl_c", "stop"):
        time.sleep(WAIT)
        start = time.monotonic()
        program.interrupt() if how == "ctrl_c" else display.key("alt+t")
    shown = program.expect_prompt()
    assert time.monotonic() - start < bar(1)
    error = "TimeoutError" if how == "timeout" else "KeyboardInterrupt"
    assert re.search(rf"^{error}\b", shown, re.MULTILINE) and "went on" not in shown
    if how == "ctrl_c":
        assert float(program.value("bound")) >= begun
