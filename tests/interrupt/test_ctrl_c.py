"""Ctrl-C while something runs, at a real terminal."""
import time

import pytest

# What runs when Ctrl-C is pressed.
RUNNING = {
    "loop": "while True: pass",
    "sleep": "import time; time.sleep(100)",
    "lock": "import threading; L = threading.Lock(); L.acquire(); L.acquire()",
    "event": "import threading; threading.Event().wait()",
    "join": "import threading, time; t = threading.Thread(target=time.sleep, args=(5,)); "
            "t.daemon = True; t.start(); t.join()",
    "queue": "import queue; queue.Queue().get()",
    "socket": "import socket; a, b = socket.socketpair(); a.recv(1)",
    "accept": "import socket; s = socket.create_server(('127.0.0.1', 0)); s.accept()",
    "select": "import select; select.select([], [], [])",
    "pipe": "import os; os.read(os.pipe()[0], 1)",
    "subprocess": "import subprocess; subprocess.run(['sleep', '100'])",
    "numpy": "import numpy\nfor i in range(10**9): numpy.ones(1000).sum()",
    "comprehension": "[i for i in range(10**11) if i < 0]",
    "asyncio": "import asyncio; asyncio.run(asyncio.sleep(100))",
    "generator": "sum(1 for i in iter(int, 1))",
}


def start(terminal, name, code):
    """Run the code as one statement of the prompt and wait until it runs."""
    script = terminal.folder / f"busy_{name}.py"
    script.write_text(f"print('run' 'ning')\n{code}\nprint('went' ' on')\n")
    terminal.start(f"exec(open('{script}').read())")
    terminal.expect("running")
    time.sleep(0.1)


@pytest.mark.parametrize("name", RUNNING)
def test_ctrl_c_gives_keyboard_interrupt_at_the_prompt(terminal, name):
    start(terminal, name, RUNNING[name])
    terminal.interrupt()
    shown = terminal.expect_prompt(timeout=3)
    assert "KeyboardInterrupt" in shown
    assert "went on" not in shown
    assert terminal.value("1+1") == "2"


def test_a_signal_from_elsewhere_is_the_same(terminal):
    start(terminal, "kill", "while True: pass")
    terminal.kill()
    assert "KeyboardInterrupt" in terminal.expect_prompt(timeout=3)


def test_ctrl_c_works_many_times(terminal):
    for i in range(10):
        start(terminal, f"again{i}", "while True: pass")
        terminal.interrupt()
        assert "KeyboardInterrupt" in terminal.expect_prompt(timeout=3)


def test_ctrl_c_works_after_others_replaced_the_handler(terminal):
    """asyncio.run() installs a handler of its own and then Python's bare one."""
    terminal.run("import asyncio; asyncio.run(asyncio.sleep(0))")
    start(terminal, "replaced", "while True: pass")
    terminal.interrupt()
    assert "KeyboardInterrupt" in terminal.expect_prompt(timeout=3)


def test_a_handler_of_the_users_own_stays(terminal):
    start(terminal, "own", "import signal, time; hits = []; t = time.time()\n"
          "old = signal.signal(signal.SIGINT, lambda *a: hits.append(a[0]))\n"
          "while time.time() < t + 1 and not hits: pass\n"
          "signal.signal(signal.SIGINT, old)")
    terminal.interrupt()
    terminal.expect("went on")
    terminal.expect_prompt()
    assert terminal.value("hits") == "[2]"


def test_an_ignored_signal_stays_ignored(terminal):
    start(terminal, "ignored", "import signal, time\n"
          "old = signal.signal(signal.SIGINT, signal.SIG_IGN)\ntime.sleep(0.5)\n"
          "signal.signal(signal.SIGINT, old)")
    terminal.interrupt()
    terminal.expect("went on")
    terminal.expect_prompt()
    start(terminal, "back", "while True: pass")
    terminal.interrupt()
    assert "KeyboardInterrupt" in terminal.expect_prompt(timeout=3)


def test_finally_and_except_run(terminal):
    start(terminal, "finally", "trace = []\ntry:\n    for i in iter(int, 1): pass\n"
          "except KeyboardInterrupt:\n    trace.append('caught')\nfinally:\n"
          "    trace.append('finally')")
    terminal.interrupt()
    terminal.expect("went on")
    terminal.expect_prompt()
    assert terminal.value("trace") == "['caught', 'finally']"


def test_latency_of_a_pure_loop(terminal):
    """From the signal to the exception: at most 5 ms, median of 50."""
    (terminal.folder / "latency.py").write_text(
        "import os, time, signal, subprocess, statistics, sys\n"
        "delays = []\n"
        "for i in range(50):\n"
        "    send = ('import os, time; time.sleep(0.05); t = time.monotonic();'\n"
        "            'os.kill(%d, 2); print(t)' % os.getpid())\n"
        "    child = subprocess.Popen(['/usr/bin/python3', '-c', send], text=True,\n"
        "                             stdout=subprocess.PIPE)\n"
        "    try:\n"
        "        for i in iter(int, 1): pass\n"
        "    except KeyboardInterrupt:\n"
        "        now = time.monotonic()\n"
        "    delays.append(now - float(child.communicate()[0]))\n"
        "print('median', '%.6f' % statistics.median(delays), 's')\n")
    terminal.start(f"exec(open('{terminal.folder}/latency.py').read())")
    median = float(terminal.expect(r"median (\d\.\d+) s", timeout=60)[1])
    terminal.expect_prompt()
    print(f"{terminal.kind}: {median * 1000:.2f} ms")
    assert median <= 0.005
