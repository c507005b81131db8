"""The display server dies: the program, the prompt and the figures live on."""
import os
import re
import signal
import socket
import struct
import subprocess
import threading
import time

import pytest

from terminal import Terminal
from tree import APP, ROOT
from window import Display, end, wait_until

PACKAGE = ROOT / "build" / "release" / "python"
LINE = r"The display \S+ is lost: .*savefig\(\) works; shell.reopen\(\) shows them again."
HEAD = """
import sys, threading, time
from pylab import *
from pylab import shell
def say(*words):
    print(*words, flush=True)
def wait_for_loss():
    while ok():
        time.sleep(0.005)
def ok():
    from pylab import _core
    return not _core.host_lost()
"""
SIGNALS = [signal.SIGKILL, signal.SIGTERM]


def die(screen, number=signal.SIGKILL):
    """The server dies, and the window manager with it."""
    screen.server.send_signal(number)
    screen.server.wait()


@pytest.fixture
def screens(tmp_path):
    """Makes displays that the test may let die."""
    made = []

    def new():
        folder = tmp_path / f"display{len(made)}"
        folder.mkdir()
        made.append(Display(folder, manager=False))
        return made[-1]
    yield new
    for screen in made:
        screen.close()


class Script:
    """A running script; its lines can be waited for, and it can be told lines."""

    def __init__(self, environment, folder, code, python="app"):
        command = [str(APP)] if python == "app" else ["/usr/bin/python3"]
        if python != "app":
            environment["PYTHONPATH"] = str(PACKAGE)
        self.path = folder / "script.py"
        self.path.write_text(HEAD + code)
        self.errors = folder / "stderr"
        with open(self.errors, "wb") as errors:
            self.process = subprocess.Popen(
                [*command, str(self.path)], env=environment, stdin=subprocess.PIPE,
                stdout=subprocess.PIPE, stderr=errors, text=True, bufsize=1, cwd=folder)

    def line(self):
        return self.process.stdout.readline().rstrip("\n")

    def tell(self, line):
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()

    def finish(self, timeout=30):
        """(exit code, remaining output)."""
        out = self.process.stdout.read()
        return self.process.wait(timeout), out

    def stderr(self):
        return self.errors.read_text()


@pytest.fixture
def run(tmp_path):
    started = []

    def run(screen, code, python="app", **more):
        environment = screen.environment(**more) if isinstance(screen, Display) else dict(screen)
        started.append(Script(environment, tmp_path, code, python))
        return started[-1]
    yield run
    for script in started:
        end(script.process)
        script.process.stdin.close()
        script.process.stdout.close()


@pytest.mark.parametrize("number", SIGNALS)
@pytest.mark.parametrize("python", ["app", "python3"])
def test_a_computation_goes_on(screens, run, number, python):
    screen = screens()
    script = run(screen, """
ion(); fig = figure(); plot([1, 2]); fig.canvas.draw(); say('shown')
total = i = 0
while ok() or i % 1000:
    total += i; i += 1
for k in range(200_000):
    total += k
say(total == i * (i - 1) // 2 + 199_999 * 100_000)
say(gcf() is fig, get_fignums(), len(gca().lines))
time.sleep(0.5)
savefig('after.png')
fig = figure(); plot([2, 1]); fig.canvas.draw(); pause(0.01); draw(); savefig('new.png')
say(get_fignums()); close(1); say(get_fignums()); show(); say('over')""", python)
    assert script.line() == "shown"
    die(screen, number)
    assert script.finish() == (0, "True\nTrue [1] 1\n[1, 2]\n[2]\nover\n")
    lines = script.stderr().splitlines()
    assert len(lines) == 2 and re.fullmatch(LINE, lines[0])
    assert lines[1].startswith("no windows: the display is lost; shell.reopen()")
    for name in ("after.png", "new.png"):
        assert (script.path.parent / name).read_bytes()[:4] == b"\x89PNG"


@pytest.mark.parametrize("number", SIGNALS)
def test_show_returns(screens, run, number):
    screen = screens()
    script = run(screen, """
plot([1, 2]); say('shown'); show(); say('over', get_fignums()); savefig('after.png')""")
    assert script.line() == "shown"
    screen.window()
    die(screen, number)
    assert script.finish() == (0, "over [1]\n")
    assert re.fullmatch(LINE + "\n", script.stderr())


@pytest.mark.parametrize("wait", ["gcf().waitforbuttonpress()",
                                  "gcf().canvas.start_event_loop()", "pause(1)", "pause(0.1)"])
def test_waits_end(screens, run, wait):
    screen = screens()
    script = run(screen, f"""
ion(); plot([1, 2]); gcf().canvas.draw(); say('shown'); {wait}; wait_for_loss(); say('over')
say(get_fignums()); gcf().canvas.draw(); gcf().canvas.flush_events(); close('all')""")
    assert script.line() == "shown"
    time.sleep(0.2)
    die(screen)
    assert script.finish() == (0, "over\n[1]\n")


def test_busy_windows(screens, run):
    """Whatever is asked of a window in the moment of its end is answered."""
    code = """
import numpy as np
ion(); fig = figure(); line, = plot(np.random.rand(50)); fig.canvas.draw(); say('shown')
def others():
    while ok():
        fig.set_size_inches(4 + np.random.rand(), 4); fig.canvas.flush_events()
thread = threading.Thread(target=others); thread.start()
n = 0
while ok():
    n += 1
    line.set_ydata(np.random.rand(50)); fig.canvas.draw()
    figure(2); plot([1, 2]); gcf().canvas.manager.set_window_title(str(n)); gcf().canvas.draw_idle()
    if n % 3 == 0: close(2)
thread.join()
say(1 in get_fignums(), figure(1) is fig, len(gca().lines))"""
    for number in SIGNALS * 2:
        screen = screens()
        script = run(screen, code)
        assert script.line() == "shown"
        time.sleep(0.3)
        die(screen, number)
        assert script.finish() == (0, "True True 1\n")
        assert len(re.findall(LINE, script.stderr())) == 1


def test_c_code_that_keeps_the_lock(screens, run):
    """Nothing depends on Python's lock: the line comes in the middle of C code."""
    screen = screens()
    script = run(screen, """
from collections import deque
from itertools import repeat
ion(); plot([1, 2]); gcf().canvas.draw(); say('shown')
deque(repeat(0, 600_000_000), maxlen=0)
say('over', get_fignums())""")
    assert script.line() == "shown"
    die(screen)
    wait_until(lambda: "is lost" in script.stderr(), "the line")
    assert script.finish(60) == (0, "over [1]\n")


@pytest.mark.parametrize("kind", ["ipython", "plain"])
def test_the_prompt_lives(screens, tmp_path, kind):
    screen = screens()
    environment = {"DISPLAY": screen.name}
    with Terminal("-pylab", folder=tmp_path, prompt=kind, env=environment) as terminal:
        terminal.expect_prompt()
        terminal.run("fig = figure(); lines = plot([1, 2, 3]); fig.canvas.draw()")
        die(screen)
        terminal.expect(LINE)
        terminal.send("\r")
        terminal.expect_prompt()
        assert terminal.value("get_fignums(), gcf() is fig") == "([1], True)"
        terminal.run("savefig('after.png'); figure(); lines = plot([1, 2])")
        assert terminal.value("get_fignums(), len(open('after.png', 'rb').read()) > 1000") == \
            "([1, 2], True)"
        terminal.run("shell.reopen(':987')")
        assert "RuntimeError: cannot open the display :987" in terminal.text
        screen = screens()
        terminal.run(f"shell.reopen('{screen.name}')")
        for name in ("Figure 1", "Figure 2"):
            screen.window(name)
        assert terminal.value("__import__('os').environ['DISPLAY']") == repr(screen.name)
        die(screen)
        terminal.expect(LINE)
        terminal.send("\r")
        terminal.expect_prompt()
        terminal.start("exit()")
        assert terminal.wait_exit() == 0


def test_a_session_comes_back(screens, tmp_path):
    """Killed after its display died, in mid-computation; then resumed on another display."""
    def environment(screen):
        return {"DISPLAY": screen.name, "XDG_STATE_HOME": str(tmp_path / "state")}

    screen = screens()
    with Terminal("-pylab", folder=tmp_path, env=environment(screen)) as terminal:
        terminal.expect_prompt()
        terminal.run("import numpy as np; data = np.arange(3_000_000.); double = lambda x: 2 * x")
        terminal.run("fig = figure('kept'); lines = plot(data[:5]); fig.canvas.draw()")
        terminal.start("while True: data.sum()")
        time.sleep(0.3)
        die(screen)
        terminal.expect(LINE)
        terminal.kill(signal.SIGTERM)
        assert terminal.wait_exit(60) == -signal.SIGTERM
        assert "session saved" in terminal.text
    screen = screens()
    with Terminal("-pylab", "--resume", folder=tmp_path, env=environment(screen)) as terminal:
        terminal.expect("Resumed session-")
        terminal.expect_prompt()
        assert terminal.value("data.sum(), double(4), gca().lines[0].get_ydata().tolist()") == \
            "(4499998500000.0, 8, [0.0, 1.0, 2.0, 3.0, 4.0])"
        screen.window("kept")
        terminal.start("exit()")
        assert terminal.wait_exit() == 0


def test_where_gtk_cannot_go_on(screens, tmp_path):
    """The session is saved in place of a window; another process shows the figures."""
    environment = {"DISPLAY": "", "XDG_STATE_HOME": str(tmp_path / "state")}
    with Terminal("-pylab", folder=tmp_path, env=environment) as terminal:
        terminal.expect_prompt()
        terminal.run("lines = figure('kept').add_subplot().plot([1, 2])")
        terminal.run("from pylab import _core; _core.reopen_host = lambda name: 'no windows: cut'")
        terminal.run("_core.host_can_reopen = lambda: False; del _core")
        answer = terminal.run("shell.reopen()")
        assert "RuntimeError: no windows: cut. The session is saved: 'app --resume=display-lost' " \
            "shows the figures again" in " ".join(answer.split())
        terminal.start("exit()")
        assert terminal.wait_exit() == 0
    screen = screens()
    environment["DISPLAY"] = screen.name
    with Terminal("-pylab", "--resume=display-lost", folder=tmp_path, env=environment) as terminal:
        terminal.expect("Resumed display-lost")
        terminal.expect_prompt()
        screen.window("kept")
        terminal.start("exit()")
        assert terminal.wait_exit() == 0


REOPENING = """
import select
import numpy as np
ion(); fig = figure(); line, = plot(np.random.rand(50)); figure('second'); plot([1, 2])
fig.canvas.draw(); say('shown')
while True:
    while not select.select([0], [], [], 0.003)[0]:
        line.set_ydata(np.random.rand(50)); fig.set_size_inches(5 + np.random.rand(), 4)
    name = input()
    if name == 'quit': break
    try:
        shell.reopen(name); fig.canvas.draw(); say('open', get_fignums())
    except RuntimeError as error:
        say(error)
"""


def test_figures_come_back(screens, run):
    """Again and again, from wherever GTK was when the display died; also after a failure."""
    screen = screens()
    script = run(screen, REOPENING)
    assert script.line() == "shown"
    for number in SIGNALS * 3:
        time.sleep(0.2)
        die(screen, number)
        script.tell(":987")
        wait_until(lambda: "is lost" in script.stderr(), "the loss")
        assert script.line().startswith(("cannot open the display :987", "the windows are on"))
        screen = screens()
        script.tell(screen.name)
        assert script.line() == "open [1, 2]"
        screen.window("Figure 1")
        screen.window("second")
    # They are windows as before: the key closes one, the program goes on.
    window = screen.window("second")
    screen.xdo("windowfocus", "--sync", window, "key", "--window", window, "q")
    script.tell("quit")
    assert script.finish() == (0, "")


class Tunnel:
    """A display over TCP, as `ssh -X` makes one."""

    def __init__(self, screen):
        self.target = f"/tmp/.X11-unix/X{screen.name[1:]}"
        self.server = socket.create_server(("127.0.0.1", 0))
        self.name = f"127.0.0.1:{self.server.getsockname()[1] - 6000}"
        self.clients = []
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self):
        try:
            while True:
                client = self.server.accept()[0]
                display = socket.socket(socket.AF_UNIX)
                display.connect(self.target)
                self.clients.append(client)
                for ends in ((client, display), (display, client)):
                    threading.Thread(target=self._copy, args=ends, daemon=True).start()
        except OSError:
            pass  # closed

    @staticmethod
    def _copy(source, target):
        try:
            while data := source.recv(65536):
                target.sendall(data)
            target.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass

    def drop(self, how):
        """The far end says that it will send no more, or knows nothing of the connection."""
        for client in self.clients:
            if how == "half":
                client.shutdown(socket.SHUT_WR)
                continue
            client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            client.shutdown(socket.SHUT_RD)  # wakes the thread that reads
            time.sleep(0.1)
            client.close()


@pytest.mark.parametrize("how", ["half", "reset"])
def test_a_dropped_connection(screens, run, how):
    screen = screens()
    tunnel = Tunnel(screen)
    script = run(screen.environment(DISPLAY=tunnel.name), REOPENING)
    assert script.line() == "shown"
    tunnel.drop(how)
    wait_until(lambda: "is lost" in script.stderr(), "the loss")
    script.tell(screen.name)
    assert script.line() == "open [1, 2]"
    screen.window("second")
    script.tell("quit")
    assert script.finish() == (0, "")
    tunnel.server.close()


def test_gui_calls_are_answered(screens, run):
    """The second waits for the first, which the display's end cuts off: both are answered."""
    screen = screens()
    script = run(screen, """
def call(function):
    try:
        say(shell.gui(function))
    except RuntimeError as error:
        say(error)
def first():
    import gi; gi.require_version('Gdk', '4.0')
    from gi.repository import Gdk
    say('first')
    while True:
        Gdk.Display.get_default().sync()
ion(); plot([1, 2]); gcf().canvas.draw(); call(lambda: 2)
threads = [threading.Thread(target=call, args=(f,)) for f in (first, lambda: 3)]
for thread in threads:
    thread.start(); time.sleep(0.1)
for thread in threads:
    thread.join()
call(lambda: 4); say(input()); shell.reopen(input()); call(lambda: 5)""")
    assert [script.line(), script.line()] == ["2", "first"]
    die(screen)
    lost = "no windows: the display is lost; shell.reopen() opens it again"
    assert [script.line() for i in range(3)] == [lost] * 3
    script.tell("go on")
    assert script.line() == "go on"
    script.tell(screens().name)
    assert script.finish() == (0, "5\n")


class Compositor:
    """A Wayland compositor without a screen."""

    def __init__(self, folder, name):
        self.name = name
        self.folder = folder
        self.socket = folder / name
        self.socket.unlink(missing_ok=True)
        self.log = open(folder / "weston.log", "wb")
        self.server = subprocess.Popen(
            ["weston", "--backend=headless-backend.so", f"--socket={name}", "--idle-time=0"],
            env=self.environment(), stdout=self.log, stderr=self.log)
        wait_until(self.socket.exists, "the compositor")

    def environment(self):
        env = {key: value for key, value in os.environ.items()
               if not key.startswith(("GTK_", "GDK_", "GSK_", "DBUS_", "XDG_", "APP_"))
               and key not in ("DISPLAY", "G_MESSAGES_DEBUG")}
        env.update(HOME=str(self.folder), XDG_RUNTIME_DIR=str(self.folder),
                   WAYLAND_DISPLAY=self.name, LC_ALL="C.UTF-8")
        return env

    def close(self):
        end(self.server)
        self.log.close()


@pytest.fixture
def compositors(tmp_path):
    folder = tmp_path / "run"
    folder.mkdir(mode=0o700)
    made = []

    def new():
        made.append(Compositor(folder, f"wayland-{len(made)}"))
        return made[-1]
    yield new
    for compositor in made:
        compositor.close()


def test_a_wayland_compositor_dies(compositors, run):
    compositor = compositors()
    script = run(compositor.environment(), REOPENING)
    assert script.line() == "shown"
    for number in SIGNALS * 2:
        time.sleep(0.2)
        die(compositor, number)
        wait_until(lambda: "is lost" in script.stderr(), "the loss")
        compositor = compositors()
        script.tell(compositor.name)
        assert script.line() == "open [1, 2]"
        script.errors.write_text("")
    die(compositor)
    script.tell("quit")
    assert script.finish() == (0, "")


def test_gdk_gives_up(compositors, run):
    """GDK writes this message before it ends the process: it comes no further."""
    compositor = compositors()
    script = run(compositor.environment(), """
from gi.repository import GLib
def give_up():
    say('in'); input()
    GLib.log_variant('Gdk', GLib.LogLevelFlags.LEVEL_MESSAGE, GLib.Variant('a{sv}', {
        'MESSAGE': GLib.Variant('s', 'Lost connection to Wayland compositor.')}))
    say('went on')
ion(); plot([1, 2]); gcf().canvas.draw()
try:
    shell.gui(give_up)
except RuntimeError as error:
    say(error)
shell.reopen(input()); gcf().canvas.draw(); say(get_fignums())""")
    assert script.line() == "in"
    die(compositor)
    script.tell("")
    assert script.line() == "no windows: the display is lost; shell.reopen() opens it again"
    script.tell(compositors().name)
    assert script.finish() == (0, "[1]\n")
