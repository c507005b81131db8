"""Windows from Python: show(), pause(), events on the main thread, interactive mode."""
import signal
import subprocess
import time

import pytest

from tree import APP, ROOT
from window import end, wait_until

PACKAGE = ROOT / "build" / "release" / "python"
HEAD = """
import sys, threading, time
import numpy as np
from pylab import *
def say(*words):
    print(*words, flush=True)
"""


class Script:
    """A running script whose lines can be waited for."""

    def __init__(self, display, code, python):
        command = [str(APP)] if python == "app" else ["/usr/bin/python3"]
        env = display.environment(**({} if python == "app" else {"PYTHONPATH": PACKAGE}))
        path = display.folder / "script.py"
        path.write_text(HEAD + code)
        self.display = display
        self.process = subprocess.Popen([*command, str(path)], env=env, stdout=subprocess.PIPE,
                                        stderr=subprocess.PIPE, text=True, bufsize=1)

    def line(self):
        return self.process.stdout.readline().rstrip("\n")

    def finish(self, timeout=20):
        """(exit code, remaining output, errors)."""
        # Not communicate(): what readline() has taken in already would be lost.
        out, err = self.process.stdout.read(), self.process.stderr.read()
        return self.process.wait(timeout), out, err

    def key(self, name, title="Figure 1"):
        window = self.display.window(title)
        x, y, width, height = self.display.geometry(window)
        self.display.xdo("windowactivate", "--sync", window, "mousemove", x + width // 2,
                         y + height // 2, "sleep", 0.05, "key", name)


@pytest.fixture
def run(display):  # noqa: F811
    started = []

    def run(code, python="app"):
        started.append(Script(display, code, python))
        return started[-1]
    yield run
    for script in started:
        end(script.process)
        script.process.stdout.close()
        script.process.stderr.close()


@pytest.mark.parametrize("python", ["app", "python3"])
def test_show_waits_until_all_windows_are_closed(run, python):
    script = run("""
plot([1, 2]); figure('second'); plot([2, 1])
say('shown'); show(); say('over', get_fignums())""", python)
    assert script.line() == "shown"
    script.key("q")
    time.sleep(0.5)
    assert script.process.poll() is None
    script.key("q", "second")
    assert script.finish() == (0, "over []\n", "")


@pytest.mark.parametrize("python", ["app", "python3"])
def test_ctrl_c_leaves_show(run, python):
    script = run("""
plot([1, 2])
gcf().canvas.mpl_connect('draw_event', lambda e: say('drawn'))
try:
    show()
except KeyboardInterrupt:
    say('left', len(gca().lines), get_current_fig_manager().is_open())
for i in range(100000):
    pass
say('no second one')
sys.exit(3)""", python)
    assert script.line() == "drawn"
    script.display.window()
    script.process.send_signal(signal.SIGINT)
    assert script.finish() == (3, "left 1 True\nno second one\n", "")


def test_events_come_on_the_main_thread(run):
    script = run("""
main = threading.get_ident()
fig, ax = subplots()
ax.set_xlim(0, 4); ax.set_ylim(0, 2)
def hear(e):
    assert threading.get_ident() == main and e.canvas.figure is fig
    if e.name == 'scroll_event':
        say(e.name, e.button, e.step > 0)
    elif hasattr(e, 'xdata'):
        say(e.name, getattr(e, 'key', None), getattr(e, 'button', None), e.inaxes is ax,
            round(e.xdata), round(e.ydata))
    else:
        say(e.name)
for name in ('key_press_event', 'button_press_event', 'button_release_event', 'scroll_event',
             'close_event'):
    fig.canvas.mpl_connect(name, hear)
def broken(e):
    raise ValueError('in a callback')
fig.canvas.mpl_connect('key_press_event', broken)
ax.callbacks.connect('xlim_changed', lambda a: say('xlim', a.get_xlim() != (0, 4)))
say('shown'); show(); say('over')""")
    assert script.line() == "shown"
    script.key("a")
    assert script.line() == "key_press_event a None True 2 1"
    x, y, width, height = script.display.geometry(script.display.window())
    script.display.click((x + width // 2, y + height // 2))
    assert script.line() == "button_press_event None 1 True 2 1"
    assert script.line() == "button_release_event None 1 True 2 1"
    script.display.click((x + width // 2, y + height // 2), 4)
    assert {script.line(), script.line()} == {"scroll_event up True", "xlim True"}
    script.key("q")
    code, out, err = script.finish()
    assert (code, out[-17:]) == (0, "close_event\nover\n")
    assert err.count("ValueError: in a callback") == 2  # for a and q


def test_interactive_figures_appear_and_follow(run):
    script = run("""
ion()
fig = figure(); say(get_current_fig_manager().is_open())
fig.canvas.flush_events()
show(); say('did not wait')
fig.set_facecolor('#123456')
time.sleep(5)""")
    assert script.line() == "True"
    assert script.line() == "did not wait"
    x, y, width, height = script.display.geometry(script.display.window())

    def followed():
        corner = script.display.screenshot((x + 20, y + height - 20, 1, 1))[0, 0]
        return tuple(corner) == (0x12, 0x34, 0x56)
    wait_until(followed, "the figure's new colour", timeout=4)


def test_plot_after_the_user_closed_the_window_makes_a_new_figure(run):
    script = run("""
ion(); fig = figure(); plot([1, 2]); say('shown')
while get_current_fig_manager().is_open() and gcf() is fig:
    pause(.05)
say(get_fignums())
plot([5, 6]); say(gcf() is fig, len(gca().lines), get_fignums())
fig.show(); pause(.3); say(fig.canvas.manager.is_open())
fig.canvas.manager.set_window_title('renamed'); pause(.2)""")
    assert script.line() == "shown"
    script.key("q")
    code, out, err = script.finish()
    assert (code, err) == (0, "")
    assert out.splitlines()[-2:] == ["False 1 [1]", "True"]


def test_pause_shows_and_runs_callbacks(run):
    script = run("""
fig, ax = subplots(); heard = []
fig.canvas.mpl_connect('key_press_event', lambda e: heard.append(e.key))
start = time.perf_counter(); pause(.5); took = time.perf_counter() - start
say(.5 <= took < 1.5)
while not heard:
    ax.plot([1, 2]); pause(.02)
say(heard)
start = time.perf_counter(); fig.canvas.draw(); fig.canvas.flush_events()
say(time.perf_counter() - start < 1)""")
    assert script.line() == "True"
    script.key("z")
    assert script.line() == "['z']"
    assert script.finish()[:2] == (0, "True\n")


def test_another_thread_closes_the_window(run):
    script = run("""
plot([1, 2])
threading.Timer(.5, lambda: close('all')).start()
show(); say('over')""")
    assert script.finish() == (0, "over\n", "")


def test_agg_shows_nothing(run):
    script = run("""
import matplotlib
matplotlib.use('agg')
plot([1, 2]); show(); say('libgtk' in open('/proc/self/maps').read())""")
    code, out, err = script.finish()
    assert (code, out) == (0, "False\n")
    assert "non-GUI backend" in err


def test_a_closed_window_frees_its_figure(run):
    script = run("""
import gc, weakref
fig = figure(); gone = weakref.ref(fig); plot(np.zeros(1000)); say('shown'); show()
del fig; gc.collect(); say(gone())""")
    assert script.line() == "shown"
    script.key("q")
    assert script.finish() == (0, "None\n", "")


def test_the_window_has_the_figures_size_and_name(run):
    script = run("""
figure('wide', figsize=(7, 3)); plot([1, 2]); say('shown'); show()""")
    assert script.line() == "shown"
    window = script.display.window("wide")
    wait_until(lambda: script.display.geometry(window)[2] in range(700, 720), "the window's width")
    script.key("q", "wide")
    assert script.finish()[0] == 0
