"""Real windows on a display of their own: Xvfb, a small window manager, keys, clicks, screenshots.

Every test can ask for the fixtures `display` and `demo`.
"""
import contextlib
import json
import os
import subprocess
import time

import numpy as np
import pytest

from tree import ROOT

DEMO = ROOT / "build" / "release" / "bin" / "window_demo"
SCREEN = (1280, 1024)
TIMEOUT = 20  # s; on a loaded machine a window may take a while
OPENBOX = """<openbox_config xmlns="http://openbox.org/3.4/rc">
<focus><focusNew>yes</focusNew></focus><placement><policy>Smart</policy></placement>
</openbox_config>"""


def wait_until(condition, what, timeout=TIMEOUT, step=0.02):
    """The first true answer of `condition`; fails with `what` when there is none in time."""
    end = time.monotonic() + timeout
    while True:
        answer = condition()
        if answer:
            return answer
        if time.monotonic() > end:
            pytest.fail(f"waited {timeout} s for {what}")
        time.sleep(step)


def end(process):
    """Ends a process that we started, and waits for it."""
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


class Display:
    """A screen with a window manager that nobody else uses. Positions count from the top left."""

    def __init__(self, folder, manager=True):
        self.folder = folder
        receive, send = os.pipe()
        self.log = open(folder / "xvfb.log", "wb")
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(send), "-screen", "0", "%dx%dx24" % SCREEN,
             "-nolisten", "tcp", "-noreset"], pass_fds=[send], stderr=self.log, stdout=self.log)
        os.close(send)
        with os.fdopen(receive) as pipe:
            self.name = ":" + pipe.readline().strip()
        assert self.name != ":", (folder / "xvfb.log").read_text()
        self.manager = None
        if manager:
            config = folder / "openbox.xml"
            config.write_text(OPENBOX)
            self.manager = subprocess.Popen(["openbox", "--config-file", str(config)],
                                            env=self.environment(), stderr=self.log,
                                            stdout=self.log)
            wait_until(lambda: "window id" in self._out(
                "xprop", "-root", "_NET_SUPPORTING_WM_CHECK"), "the window manager")

    def environment(self, **more):
        """A bare machine: no D-Bus, no settings daemon, no runtime folder, an empty home."""
        env = {key: value for key, value in os.environ.items()
               if not key.startswith(("GTK_", "GDK_", "GSK_", "DBUS_", "XDG_", "APP_"))
               and key not in ("WAYLAND_DISPLAY", "DISPLAY", "G_MESSAGES_DEBUG")}
        env.update(DISPLAY=self.name, HOME=str(self.folder), LC_ALL="C.UTF-8")
        env.update({key: str(value) for key, value in more.items()})
        return env

    def close(self):
        for process in (self.manager, self.server):
            if process:
                end(process)
        self.log.close()

    def _out(self, *command):
        return subprocess.run(command, env=self.environment(), text=True, timeout=60,
                              stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout

    def xdo(self, *arguments):
        """Runs one chain of xdotool's commands, for instance `mousemove 1 2 click 1`."""
        return self._out("xdotool", *[str(a) for a in arguments])

    def key(self, *names):
        self.xdo("key", "--clearmodifiers", *names)

    def type(self, text):
        self.xdo("type", "--delay", "5", text)

    def click(self, at, button=1):
        self.xdo("mousemove", *at, "sleep", 0.05, "click", button)

    def drag(self, start, to, button=1, steps=8, pause=0.02):
        """Presses at one point and releases at another, with motions in between."""
        chain = ["mousemove", *start, "sleep", 0.05, "mousedown", button]
        for i in range(1, steps + 1):
            x = start[0] + (to[0] - start[0]) * i / steps
            y = start[1] + (to[1] - start[1]) * i / steps
            chain += ["mousemove", round(x), round(y), "sleep", pause]
        self.xdo(*chain, "mouseup", button, "sleep", 0.02)

    def find(self, title):
        """Ids of the visible windows with exactly this title."""
        return self._out("xdotool", "search", "--onlyvisible", "--name",
                         f"^{title}$").split()

    def window(self, title="Figure 1"):
        return wait_until(lambda: self.find(title), f"the window {title!r}")[-1]

    def active(self):
        return self._out("xdotool", "getactivewindow", "getwindowname").strip()

    def geometry(self, window):
        """x, y, width, height."""
        lines = self._out("xdotool", "getwindowgeometry", "--shell", window).split()
        values = dict(line.split("=") for line in lines)
        return tuple(int(values[k]) for k in ("X", "Y", "WIDTH", "HEIGHT"))

    def stacking(self):
        """Ids of all managed windows, lowest first."""
        text = self._out("xprop", "-root", "_NET_CLIENT_LIST_STACKING")
        return [int(i, 16) for i in text.partition("#")[2].split(",") if i.strip()]

    def screenshot(self, area=None):
        """The screen, or x, y, width, height of it, as rows of (red, green, blue)."""
        dump = subprocess.run(["xwd", "-root", "-silent"], env=self.environment(), check=True,
                              stdout=subprocess.PIPE, timeout=60).stdout
        head = np.frombuffer(dump, ">u4", 25)
        header_size, width, height = head[0], head[4], head[5]
        bits, line, colors = head[11], head[12], head[19]
        assert bits in (24, 32) and head[7] == 0, f"whole bytes, blue first: {head}"
        data = np.frombuffer(dump, np.uint8, line * height, header_size + 12 * colors)
        rows = data.reshape(height, line)[:, :bits // 8 * width]
        image = rows.reshape(height, width, bits // 8)[:, :, 2::-1]
        if area:
            x, y, w, h = area
            image = image[y:y + h, x:x + w]
        return image.copy()


class Demo:
    """The program window_demo: C++ figures in windows, told what to do line by line."""

    def __init__(self, display, **environment):
        self.display = display
        self.errors = display.folder / "demo.stderr"
        self.log = display.folder / "frames.log"
        self.log.unlink(missing_ok=True)
        with open(self.errors, "wb") as errors:
            self.process = subprocess.Popen(
                [str(DEMO)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors,
                env=display.environment(APP_FRAME_LOG=self.log, **environment), text=True,
                bufsize=1)

    def send(self, command):
        self.process.stdin.write(command + "\n")
        self.process.stdin.flush()

    def answer(self):
        line = self.process.stdout.readline()
        assert line, "the program ended: " + self.errors.read_text()
        return json.loads(line)

    def __call__(self, command):
        self.send(command)
        return self.answer()

    @contextlib.contextmanager
    def busy(self):
        """Keeps the main thread busy in C for the length of a `with` statement."""
        stop = self.display.folder / "stop"
        stop.unlink(missing_ok=True)
        self.send(f"spin {stop}")
        yield
        stop.touch()
        self.answer()

    def wait(self, command, wanted, what=None):
        """Repeats the command until wanted(answer)."""
        def ask():
            answer = self(command)
            return (answer,) if wanted(answer) else None
        return wait_until(ask, what or command)[0]

    def at(self, fx, fy, number=1):
        """A place on the screen, from fractions of the figure (from its bottom left)."""
        x, y, w, h = self.canvas(number)
        return round(x + fx * w), round(y + (1 - fy) * h)

    def canvas(self, number=1):
        """Where the figure is on the screen: x, y, width, height."""
        x, y, width, height = self.display.geometry(self.display.window(f"Figure {number}"))
        state = self(f"state {number}")
        w, h = round(state["width"] * 100), round(state["height"] * 100)
        border = (width - w) // 2
        return x + border, y + height - border - h, w, h

    def picture(self, number=1):
        return self.display.screenshot(self.canvas(number))

    def quit(self, status=0, timeout=TIMEOUT):
        self.send(f"quit {status}")
        return self.process.wait(timeout)

    def close(self):
        """Ends the program if it runs; it must end well."""
        if self.process.poll() is None:
            try:
                assert self.quit() == 0, self.errors.read_text()
            finally:
                end(self.process)
        self.process.stdin.close()
        self.process.stdout.close()


def count(image, color, tolerance=3):
    """How many pixels have about this colour."""
    return int((np.abs(image.astype(int) - color).max(axis=-1) <= tolerance).sum())


def frames(log):
    """The lines of a frame log by kind: lists of tuples of numbers and words."""
    kinds = {"input": [], "frame": [], "tick": []}
    for line in log.read_text().splitlines():
        kind, *rest = line.split()
        kinds[kind].append([int(w) if w.isdigit() else w for w in rest])
    return kinds


def latencies(log, kind):
    """Milliseconds from each event that changed the figure to the frame that reflects it.

    Returns two lists: to the first frame that shows the change in any way (the old picture moved
    counts), and to the first with the figure drawn anew.
    """
    kinds = frames(log)
    shown, drawn, last = [], [], 0
    for handled, happened, what, figure, revision in kinds["input"]:
        if what != kind or revision == last:
            continue
        last = revision
        later = [f for f in kinds["frame"] if f[0] >= handled and f[1] == figure]
        shown.append(next(((f[0] - happened) / 1000 for f in later if f[3] >= revision), np.inf))
        drawn.append(next(((f[0] - happened) / 1000 for f in later if f[2] >= revision), np.inf))
    return shown, drawn


@pytest.fixture(scope="module")
def display(tmp_path_factory):
    screen = Display(tmp_path_factory.mktemp("display"))
    yield screen
    screen.close()


@pytest.fixture
def demo(display):
    program = Demo(display)
    yield program
    program.close()
    assert display.server.poll() is None, "the display server died"
