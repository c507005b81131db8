"""Signals that end the program: the session is saved, and `app --resume` brings it back."""
import re
import signal
import time

import pytest

BUSY = {
    "prompt": "",
    "loop": "exec('while True: pass')",
    "sleep": "__import__('time').sleep(1000)",
    "holding the lock":
        "__import__('collections').deque(__import__('itertools').count(), maxlen=0)",
}


def busy(terminal, statement):
    if statement:
        terminal.start("print('run' 'ning'); " + statement)
        terminal.expect("running")
        time.sleep(0.3)


@pytest.mark.parametrize("name", BUSY)
def test_a_signal_saves_the_session(sessions, name):
    number = signal.SIGHUP if name == "loop" else signal.SIGTERM
    with sessions.start() as terminal:
        terminal.run("run loaded.py")
        busy(terminal, BUSY[name])
        terminal.kill(number)
        assert terminal.wait_exit(60) == -number
        assert "session saved" in terminal.text
    assert len(sessions.files()) == 1
    with sessions.start("--resume") as terminal:
        assert "not saved: lock (lock)" in terminal.text
        sessions.check(terminal)
        assert sessions.files() == []


def test_a_closed_terminal_saves_the_session(sessions):
    with sessions.start() as terminal:
        terminal.run("mine = 1")
        busy(terminal, BUSY["loop"])
        terminal.hang_up()
        process = terminal.child.ptyproc
        end = time.monotonic() + 60
        while process.isalive():
            assert time.monotonic() < end
            time.sleep(0.05)
        assert process.signalstatus == signal.SIGHUP
    assert len(sessions.files()) == 1
    with sessions.start() as terminal:
        assert "Saved: session-" in terminal.text  # offered, not loaded
        assert terminal.value("'mine' in globals()") == "False"
    with sessions.start("--resume") as terminal:
        assert terminal.value("mine") == "1"


def test_what_a_running_script_had_bound_is_saved(sessions):
    (sessions.folder / "long.py").write_text(
        "loaded = 5\nprint('run' 'ning')\nwhile True: pass\n")
    with sessions.start() as terminal:
        terminal.start("run long.py")
        terminal.expect("running")
        terminal.kill(signal.SIGTERM)
        assert terminal.wait_exit(60) == -signal.SIGTERM
    with sessions.start("--resume") as terminal:
        assert terminal.value("loaded") == "5"


def test_a_list_that_is_being_sorted_is_named(sessions):
    with sessions.start() as terminal:
        terminal.run("words = [2, 1]; other = 3")
        busy(terminal, "words.sort(key=lambda x: __import__('time').sleep(1000))")
        terminal.kill(signal.SIGTERM)
        assert terminal.wait_exit(60) == -signal.SIGTERM
    with sessions.start("--resume") as terminal:
        assert "not saved: words (list): it was being sorted" in terminal.text
        assert terminal.value("other") == "3"


@pytest.mark.parametrize("statement, doubtful", [
    # C code without the lock can be at work on memory only.
    ("os.readv(ends[0], [arr])", "arr (ndarray)"),
    ("os.readv(ends[0], [view])", "view (ndarray), whole (ndarray)"),
    # With the lock, on anything.
    ("items.extend(endless)", "endless (filter), items (list)"),
    ("items += endless", "endless (filter), items (list)"),
    ("arr.sum(initial=sum(itertools.repeat(1)))", "")])
def test_what_a_call_is_working_on_is_named(sessions, statement, doubtful):
    with sessions.start(prompt="plain") as terminal:
        terminal.run("import numpy as np, os, itertools")
        terminal.run("arr = np.ones(10**6); whole = np.ones(10**6); view = whole[:500000]")
        terminal.run("other = np.ones(3); items = [7]; ends = os.pipe()")
        terminal.run("endless = filter(None, itertools.repeat(0))")
        terminal.start("print('run' 'ning'); " + statement)
        terminal.expect("running")
        time.sleep(0.5)
        terminal.kill(signal.SIGTERM)
        assert terminal.wait_exit(60) == -signal.SIGTERM
    with sessions.start("--resume", prompt="plain") as terminal:
        named = re.findall(r"perhaps half changed: (.*?): line 1 of <console> was working on it",
                           terminal.text)
        assert ", ".join(sorted(named)) == doubtful
        assert terminal.value("float(other.sum())") == "3.0"


# The second free() ends within malloc, which keeps its lock.
FREED_TWICE = ("import ctypes; c = ctypes.PyDLL(None); c.malloc.restype = ctypes.c_void_p; "
               "c.free.argtypes = [ctypes.c_void_p]; p = c.malloc(5000); c.free(p); c.free(p)")


@pytest.mark.parametrize("crash, number", [
    (FREED_TWICE, signal.SIGABRT),
    ("import ctypes; ctypes.string_at(0)", signal.SIGSEGV),
    ("import os; os.abort()", signal.SIGABRT)])
def test_a_crash_saves_the_session(sessions, crash, number):
    with sessions.start() as terminal:
        terminal.run("run loaded.py")
        terminal.start(crash)
        assert terminal.wait_exit(60) == -number
        assert terminal.text.index("Fatal Python error") < terminal.text.index("session saved")
    with sessions.start("--resume") as terminal:
        sessions.check(terminal)


def test_a_handler_of_the_users_own_stays(sessions):
    with sessions.start(prompt="plain") as terminal:
        terminal.run("import signal")
        terminal.run("_ = signal.signal(signal.SIGTERM, lambda *a: print('my' 'own'))")
        terminal.kill(signal.SIGTERM)
        terminal.expect("myown")
        assert terminal.value("1 + 1") == "2"


def test_children_die_of_signals_without_saving(sessions):
    with sessions.start(prompt="plain") as terminal:
        terminal.run("import os, time, signal")
        terminal.run("child = os.fork() or (time.sleep(100), os._exit(0))")
        terminal.run("os.kill(child, signal.SIGTERM)")
        assert terminal.value("os.waitpid(child, 0)[1]") == "15"
    assert sessions.files() == []


def test_autosave_saves_and_goes_with_the_session(sessions):
    with sessions.start("--autosave", "0.01", prompt="plain") as terminal:
        terminal.run("mine = 1")
        end = time.monotonic() + 30
        while not any(name.endswith(".state") for name in sessions.files()):
            assert time.monotonic() < end
            time.sleep(0.1)
        terminal.start("exit()")
        assert terminal.wait_exit() == 0
    assert sessions.files() == []
