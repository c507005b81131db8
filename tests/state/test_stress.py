"""Many forked saves in a row; a gigabyte."""
import os
import re
import signal
import time

import pytest

from bars import bar

BUSY = {
    "allocation": "while True: x = [[i] for i in range(100)]",
    "sum": "sum(range(10**12))",
    "OpenBLAS": "while True: big @ big",
    "SciPy holding the lock": "while True: csgraph.floyd_warshall(big)",
    "crash without the lock": "ctypes.CDLL(None).strlen(None)",
    "holding the lock": "collections.deque(itertools.count(), maxlen=0)",
    "drawing": "while True: line.set_ydata(y); fig.canvas.draw()",
    "with locks of Python's": "_imp.acquire_lock(); logging._lock.acquire(); "
                              "collections.deque(itertools.count(), maxlen=0)",
}
# A few in every run.
ORDINARY = ("crash without the lock", "holding the lock", "drawing", "with locks of Python's")


def cases():
    for name in BUSY:
        if name in ORDINARY:
            yield pytest.param(name, 20, id=name)
        if name != "with locks of Python's":  # which is no matter of chance
            yield pytest.param(name, 500, id=f"{name}, 500 times", marks=pytest.mark.stress)


@pytest.mark.timeout(300)
@pytest.mark.parametrize("name, count", cases())
def test_forked_saves_in_a_row(sessions, name, count):
    """A save tries five times; here every single child must end well."""
    with sessions.start() as terminal:
        sessions.load(terminal, 200_000)
        terminal.run("import collections, itertools, ctypes, logging, _imp, _app_shell")
        terminal.run("from scipy.sparse import csgraph")
        terminal.run("data = list(range(1000)); array = np.arange(1000)")
        terminal.run("big = np.ones((400, 400)); y = line.get_ydata()")
        terminal.start(f"_app_shell.try_fork_saves({count}); exec({BUSY[name]!r})")
        assert terminal.expect(rf"fork saves: (\d+) of {count}", timeout=280)[1] == str(count)
        if "crash" not in name:
            terminal.kill(signal.SIGKILL)
        terminal.wait_exit(60)
    with sessions.start("--resume") as terminal:
        assert terminal.value("data == list(range(1000)), int(array.sum())") == "(True, 499500)"
        sessions.check_looks(terminal)


@pytest.mark.stress
@pytest.mark.parametrize("statement", [
    "exec('while True: pass')", "collections.deque(itertools.count(), maxlen=0)"])
def test_a_gigabyte_is_saved_as_fast_as_the_disk_allows(sessions, statement):
    data = bytearray(os.urandom(1 << 20)) * 1000
    start = time.monotonic()
    with open(sessions.folder / "plain", "wb", buffering=0) as file:
        for at in range(0, len(data), 16 << 20):
            file.write(memoryview(data)[at:at + (16 << 20)])
    plain = time.monotonic() - start
    (sessions.folder / "plain").unlink()
    with sessions.start() as terminal:
        terminal.run("import numpy as np, collections, itertools, time, _app_shell")
        terminal.run("array = np.arange(131_072_000)")
        shown = terminal.run("t = time.time(); get_ipython().run_line_magic('save_state', 'mine'); "
                             "print('to' 'ok', time.time() - t)")
        took = float(re.search(r"took (\S+)", shown)[1])
        print(f"plain write {plain:.2f} s, save {took:.2f} s")
        assert took < bar(2 * plain + 0.5)
        terminal.start("print('run' 'ning'); " + statement)
        terminal.expect("running")
        terminal.kill(signal.SIGTERM)
        assert terminal.wait_exit(100) == -signal.SIGTERM
    with sessions.start("--resume") as terminal:
        assert terminal.value("int(array.sum()) == 131_072_000 * 131_071_999 // 2") == "True"


LOSES_THE_LOCK = """
import threading, time, collections, itertools
asked = threading.Event()
class Slow:
    def __reduce__(self):
        if threading.current_thread() is not threading.main_thread():
            asked.set()
            time.sleep(0.5)
        return int, ("5",)
slow = Slow(); after = 6
"""


@pytest.mark.stress
def test_a_saver_that_loses_the_lock_is_replaced(sessions):
    (sessions.folder / "slow.py").write_text(LOSES_THE_LOCK)
    with sessions.start() as terminal:
        terminal.run("run slow.py")
        terminal.start("print('run' 'ning'); asked.wait(); "
                       "collections.deque(itertools.count(), maxlen=0)")
        terminal.expect("running")
        terminal.kill(signal.SIGTERM)
        assert terminal.wait_exit(100) == -signal.SIGTERM
    with sessions.start("--resume") as terminal:
        assert terminal.value("slow, after") == "(5, 6)"


GIGABYTE = 125_000_000


@pytest.mark.stress
@pytest.mark.timeout(300)
@pytest.mark.parametrize("statement, number", [
    ("exec('while True: pass')", signal.SIGTERM),
    ("collections.deque(itertools.count(), maxlen=0)", signal.SIGTERM),
    ("time.sleep(1000)", signal.SIGHUP),
    ("ctypes.string_at(0)", signal.SIGSEGV)])
def test_a_gigabyte_with_all_else_comes_back(sessions, statement, number):
    with sessions.start() as terminal:
        sessions.load(terminal, GIGABYTE)
        terminal.run("import collections, itertools, time, ctypes")
        terminal.start("print('run' 'ning'); " + statement)
        terminal.expect("running")
        if number != signal.SIGSEGV:
            terminal.kill(number)
        assert terminal.wait_exit(100) == -number
    with sessions.start("--resume") as terminal:
        sessions.check(terminal, GIGABYTE)
