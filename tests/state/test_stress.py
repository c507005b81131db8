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
    "OpenBLAS": "while True: np.linalg.svd(np.ones((300, 300)))",
    "holding the lock": "collections.deque(itertools.count(), maxlen=0)",
}


@pytest.mark.stress
@pytest.mark.parametrize("name", BUSY)
def test_forked_saves_in_a_row(sessions, name):
    """The save tries five times; here every single child must end well."""
    with sessions.start() as terminal:
        terminal.run("import numpy as np, collections, itertools, _app_shell")
        terminal.run("data = list(range(1000)); array = np.arange(1000)")
        terminal.start(f"_app_shell.try_fork_saves(125); exec({BUSY[name]!r})")
        assert terminal.expect(r"fork saves: (\d+) of 125", timeout=100)[1] == "125"
        terminal.kill(signal.SIGKILL)
        terminal.wait_exit()
    with sessions.start("--resume") as terminal:
        assert terminal.value("data == list(range(1000)), int(array.sum())") == "(True, 499500)"


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
