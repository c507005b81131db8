"""The ladder: code that swallows interrupts, stuck C calls, timeout, flag_only and shield."""
import re
import time
from pathlib import Path

import pytest

from terminal import Terminal

HEAD = """
import contextlib, gc, threading, time
lock = threading.Lock()
log = []
def work():
    sum(range(1000))
"""

# Loops that plain Python never leaves by Ctrl-C: ways to swallow, clean-ups that go on for ever.
STUBBORN = {
    "bare except": "while True:\n    try: work()\n    except: pass",
    "except BaseException": "while True:\n    try: work()\n    except BaseException: pass",
    "except KeyboardInterrupt":
        "while True:\n    try: work()\n    except KeyboardInterrupt: pass",
    "except as": "while True:\n    try: work()\n    except BaseException as error: log.append(1)",
    "suppress": "while True:\n    with contextlib.suppress(BaseException): work()",
    "exit": "class Quiet:\n    def __enter__(self): pass\n    def __exit__(self, *e): return True\n"
            "while True:\n    with Quiet(): work()",
    "return in finally": "def f():\n    try: work()\n    finally: return 1\nwhile True: f()",
    "continue in finally":
        "while True:\n    try: work()\n    finally: continue",
    "one line": "def f():\n    while 1:\n        try: work()\n"
                "        except BaseException: continue\nf()",
    "sleep": "while True:\n    try: time.sleep(0.05)\n    except BaseException: pass",
    "generator": "def g():\n    while True:\n        try: yield work()\n"
                 "        except BaseException: pass\nfor x in g(): pass",
    "nested": "def inner():\n    while True:\n        try: work()\n        except: pass\n"
              "def outer():\n    while True:\n        try: inner()\n"
              "        except BaseException: log.append(1)\n"
              "while True:\n    try: outer()\n    except: time.sleep(0.01)",
    "endless finally": "def f():\n    try:\n        while True: work()\n    finally:\n"
                       "        while True:\n            try: time.sleep(0.02)\n"
                       "            except BaseException: pass\nf()",
    "lock": "while True:\n    try:\n        with lock: work()\n    except BaseException: pass",
    "clean-up": "@contextlib.contextmanager\ndef guarded():\n    lock.acquire()\n    try: yield\n"
                "    finally:\n        time.sleep(0.005)\n        lock.release()\n"
                "        log.append('released')\nwith guarded():\n    while True:\n"
                "        try: work()\n        except BaseException: pass",
    "destructor": "class R:\n    def __del__(self):\n        time.sleep(0.005)\n"
                  "while True:\n    try:\n        r = R(); work(); del r\n"
                  "    except BaseException: pass",
}


def write(terminal, name, code):
    script = terminal.folder / f"{re.sub('[^a-z]', '_', name)}.py"
    script.write_text(f"{HEAD}print('run' 'ning', flush=True)\n{code}\nprint('went' ' on')\n")
    return script


def start(terminal, name, code):
    script = write(terminal, name, code)
    terminal.start(f"exec(open('{script}').read())")
    terminal.expect("running")
    time.sleep(0.1)


def press_twice(terminal):
    terminal.interrupt()
    time.sleep(0.4)
    terminal.interrupt()


@pytest.mark.parametrize("name", STUBBORN)
def test_a_second_ctrl_c_leaves_stubborn_code(ipython, name):
    terminal = ipython
    start(terminal, name, STUBBORN[name])
    press_twice(terminal)
    shown = terminal.expect_prompt()
    assert "KeyboardInterrupt" in shown and "went on" not in shown
    assert terminal.value("lock.locked(), 6*7, __import__('sys').gettrace()") == "(False, 42, None)"


def test_a_cell_that_awaits_is_left_too(ipython):
    ipython.run("import asyncio")
    (ipython.folder / "stubborn.py").write_text(
        "async def stubborn():\n    print('run' 'ning', flush=True)\n    while True:\n"
        "        try: await asyncio.sleep(0.05)\n        except BaseException: pass\n")
    ipython.run("run -i stubborn.py")
    ipython.start("await stubborn(); print('went' ' on')")
    ipython.expect("running")
    press_twice(ipython)
    shown = ipython.expect_prompt()
    assert "KeyboardInterrupt" in shown and "went on" not in shown
    assert ipython.value("await asyncio.sleep(0, 6*7)") == "42"
    ipython.start("await asyncio.sleep(100)")
    time.sleep(0.5)
    ipython.interrupt()
    assert "KeyboardInterrupt" in ipython.expect_prompt()


def test_the_first_ctrl_c_is_swallowed_as_in_python(terminal):
    start(terminal, "once", "try: time.sleep(100)\nexcept BaseException: log.append('caught')")
    terminal.interrupt()
    terminal.expect("went on")
    terminal.expect_prompt()
    assert terminal.value("log") == "['caught']"


def test_interrupts_far_apart_do_not_climb(terminal):
    start(terminal, "apart", "for i in range(2):\n    try: time.sleep(100)\n"
                             "    except BaseException: print('caught', i)")
    terminal.interrupt()
    terminal.expect("caught 0")
    time.sleep(3.2)
    terminal.interrupt()
    terminal.expect("went on")
    terminal.expect_prompt()


def test_a_short_clean_up_is_not_torn(terminal):
    start(terminal, "cleanup", "def job():\n    try:\n        with lock:\n            try:\n"
          "                while True: work()\n            finally:\n"
          "                try: int('x')\n"
          "                except ValueError: log.append('cleaned')\n"
          "                for i in range(3): time.sleep(0.002); log.append(i)\n"
          "    except BaseException:\n        log.append('swallowed')\nwhile True: job()")
    press_twice(terminal)
    terminal.expect_prompt()
    whole = ["cleaned", 0, 1, 2]
    log = terminal.value("log, lock.locked()")
    assert log.endswith("False)")
    runs = [text.strip(" ,[]") for text in log[2:-8].split("'swallowed'")]
    assert len(runs) >= 2
    assert all(run in ("", str(whole)[1:-1]) for run in runs)


def test_nested_runs_end_together(ipython):
    inner = write(ipython, "inner", STUBBORN["bare except"])
    outer = write(ipython, "outer", "after = 0\nwhile True:\n    try:\n"
                  f"        get_ipython().run_line_magic('run', '{inner}')\n        after += 1\n"
                  "    except BaseException: pass")
    ipython.start(f"run {outer}")
    ipython.expect("running")
    ipython.expect("running")
    time.sleep(0.2)
    press_twice(ipython)
    shown = ipython.expect_prompt()
    assert "KeyboardInterrupt" in shown
    assert "outer.py" in shown or "inner.py" in shown
    assert ipython.value("6*7") == "42"


def test_a_run_ends_with_one_traceback_of_the_users(ipython):
    script = write(ipython, "single", STUBBORN["suppress"])
    ipython.start(f"run {script}")
    ipython.expect("running")
    press_twice(ipython)
    shown = ipython.expect_prompt()
    assert shown.count("Traceback (most recent") == 1
    assert "single.py" in shown and "interactiveshell" not in shown


def test_a_debuggers_trace_function_is_put_back(terminal):
    start(terminal, "trace", "import sys\ndef trace(*args): return None\nsys.settrace(trace)\n"
          + STUBBORN["sleep"])  # Python drops a trace function that an interrupt hits
    press_twice(terminal)
    terminal.expect_prompt()
    assert terminal.value("__import__('sys').gettrace().__name__") == "'trace'"
    terminal.run("__import__('sys').settrace(None)")


def test_a_handler_of_the_users_own_gets_every_interrupt(terminal):
    start(terminal, "own", "import signal\nhits = []\n"
          "old = signal.signal(signal.SIGINT, lambda *a: (hits.append(1), print('hit')))\n"
          "while len(hits) < 3: time.sleep(0.01)\nsignal.signal(signal.SIGINT, old)")
    for _ in range(3):
        terminal.interrupt()
        terminal.expect("hit")
    terminal.expect("went on")
    terminal.expect_prompt()


def test_a_long_c_call_is_named_and_the_choice_works(ipython):
    script = write(ipython, "load", "import numpy\na = numpy.random.rand(6_000_000)"
                   ".astype(object)\n"
                   "print('sor' 'ting')\nfor i in range(100): numpy.sort(a)")
    ipython.start(f"run {script}")
    ipython.expect("sorting", timeout=60)
    time.sleep(0.7)  # past the copy that is sorted
    ipython.interrupt()
    ipython.expect(r"still in numpy\.sort, called at load\.py:\d+; it cannot be stopped here")
    ipython.interrupt()
    ipython.expect(r"\[w\] wait .*\[q\] quit")
    ipython.send("w")
    ipython.expect("waiting")
    assert "KeyboardInterrupt" in ipython.expect_prompt(timeout=60)
    assert ipython.value("6*7") == "42"


def test_the_choice_quits_a_stuck_program(tmp_path):
    with Terminal(folder=tmp_path) as program:
        program.expect_prompt()
        program.start("import time; print('run' 'ning'); sum(range(10**15))")
        program.expect("running")
        time.sleep(0.5)  # into the call
        program.interrupt()
        program.expect("still in one call at line 1; it cannot be stopped here")
        program.interrupt()
        program.expect(r"\[w\] wait .*\[q\] quit")
        program.send("q")
        assert program.wait_exit() == 130


def test_flag_only_leaves_the_stop_to_the_script(terminal):
    start(terminal, "gentle", "with shell.flag_only():\n    while not shell.KBINT:\n"
          "        plt.figure(); plt.savefig('x.png'); plt.close()\n"
          "        log.append(shell.KBINT)")
    terminal.interrupt()
    terminal.expect("went on")
    terminal.expect_prompt()
    assert terminal.value("len(log) > 0") == "True"


def test_flag_only_gives_way_to_a_second_ctrl_c(terminal):
    start(terminal, "gentle2", "with shell.flag_only():\n    while True: work()")
    press_twice(terminal)
    shown = terminal.expect_prompt()
    assert "KeyboardInterrupt" in shown and "went on" not in shown


def test_shield_delivers_at_its_end(terminal):
    start(terminal, "shield", "with shell.shield():\n    end = time.monotonic() + 1\n"
          "    while time.monotonic() < end: work()\n    log.append('whole')\nlog.append('torn')")
    terminal.interrupt()
    shown = terminal.expect_prompt()
    assert "KeyboardInterrupt" in shown
    assert terminal.value("log") == "['whole']"


def test_shield_also_holds_unwinding(terminal):
    start(terminal, "shield2", "while True:\n    try:\n        with shell.shield():\n"
          "            log.append('in')\n            work()\n            log.append('out')\n"
          "    except BaseException: pass")
    press_twice(terminal)
    terminal.expect_prompt()
    assert terminal.value("log == ['in', 'out'] * (len(log) // 2)") == "True"


TIMEOUTS = {
    "loop": "while True: work()",
    "sleep": "time.sleep(100)",
    "swallow": STUBBORN["bare except"],
    "finally": STUBBORN["endless finally"],
}


@pytest.mark.parametrize("name", TIMEOUTS)
def test_timeout_raises_where_the_block_stood(terminal, name):
    body = "\n".join("        " + line for line in TIMEOUTS[name].splitlines())
    start(terminal, "timeout" + name, "try:\n    with shell.timeout(0.3):\n" + body +
          "\nexcept TimeoutError as error:\n    caught = str(error)\n"
          "for i in range(10000): work()")
    terminal.expect("went on")
    terminal.expect_prompt()
    assert terminal.value("caught, shell.KBINT") == "('timed out after 0.3 s', False)"


def test_a_timeout_that_is_not_needed_does_nothing(terminal):
    start(terminal, "quick", "for i in range(1000):\n    with shell.timeout(100): pass\n"
          "with shell.timeout(0.2): pass\ntime.sleep(0.5)")
    terminal.expect("went on")
    terminal.expect_prompt()


def test_the_outer_timeout_leaves_both(terminal):
    start(terminal, "outer", "try:\n    with shell.timeout(0.3):\n        with shell.timeout(50):\n"
          "            time.sleep(100)\nexcept TimeoutError as error: caught = str(error)")
    terminal.expect("went on")
    terminal.expect_prompt()
    assert terminal.value("caught") == "'timed out after 0.3 s'"


def test_the_magic_timeout(ipython):
    script = write(ipython, "slow", "time.sleep(100)")
    ipython.start(f"%timeout 0.5 run {script}")
    shown = ipython.expect_prompt()
    assert "TimeoutError" in shown and "timed out after 0.5 s" in shown
    assert ipython.value("log") == "[]"


def test_a_guard_thread_interrupts_a_runaway_script(terminal):
    start(terminal, "guard", "def guard():\n    while not shell.interrupt(): time.sleep(0.01)\n"
          "threading.Timer(0.3, guard).start()\nwhile True: work()")
    assert "KeyboardInterrupt" in terminal.expect_prompt()


def test_a_guard_thread_leaves_stubborn_code(terminal):
    start(terminal, "guard2", "def guard():\n    while shell.interrupt(): time.sleep(0.5)\n"
          "threading.Timer(0.3, guard).start()\n" + STUBBORN["bare except"])
    assert "KeyboardInterrupt" in terminal.expect_prompt()


def test_nothing_runs_and_nothing_is_interrupted(terminal):
    terminal.run("import threading; answer = []")
    terminal.run("threading.Timer(0.2, lambda: answer.append(shell.interrupt())).start()")
    time.sleep(0.5)
    assert terminal.value("answer") == "[False]"


def test_an_idle_monitor_uses_no_processor_time(terminal):
    tasks = Path(f"/proc/{terminal.child.pid}/task")
    monitor, = (path.parent for path in tasks.glob("*/comm")
                if path.read_text().strip() == "monitor")

    def wake_ups():
        return int(re.search(r"^voluntary_ctxt_switches:\s*(\d+)",
                             (monitor / "status").read_text(), re.MULTILINE)[1])

    before = wake_ups()
    time.sleep(2)
    assert wake_ups() - before <= 1  # one for a time that nobody waits for any more
