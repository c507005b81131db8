"""A session's figures in their windows: after app --resume they are there again, and alive."""
import signal

import numpy as np
import pytest

from window import Display, wait_until

FIGURES = """
import numpy as np
from pylab import *
plot(sin(np.linspace(0, 20, 300_000))); title("Ride"); grid(); legend(["one"])
fig = figure(4, figsize=(4, 3)); semilogy([1, 100, 10], "o-"); xlim(0.5, 1.5)
fig.canvas.manager.set_window_title("My title")
figure(1)
"""


@pytest.fixture
def screen(tmp_path):
    shown = Display(tmp_path)
    yield shown
    shown.close()


def start(sessions, display, *arguments):
    return sessions.start(*arguments, env={"DISPLAY": display.name, "GSK_RENDERER": "cairo"})


def picture(display, name):
    """What the window shows once it has come to rest."""
    window = display.window(name)
    display.xdo("windowactivate", "--sync", window)
    area = display.geometry(window)
    last = None

    def at_rest():
        nonlocal last
        before, last = last, display.screenshot(area)
        return before is not None and np.array_equal(before, last)
    display.xdo("mousemove", 1270, 1010)
    wait_until(at_rest, "a window at rest", step=0.5)
    return last


@pytest.mark.parametrize("statement", ["exec('while True: pass')",
                                       "collections.deque(itertools.count(), maxlen=0)"])
def test_windows_come_back_as_they_were(sessions, screen, statement):
    (sessions.folder / "figures.py").write_text(FIGURES)
    with start(sessions, screen, "-pylab") as terminal:
        terminal.run("run figures.py")
        terminal.run("import collections, itertools")
        before = [picture(screen, name) for name in ("Figure 1", "My title")]
        terminal.start("print('run' 'ning'); " + statement)
        terminal.expect("running")
        terminal.kill(signal.SIGTERM)
        assert terminal.wait_exit(60) == -signal.SIGTERM
    assert not screen.find("Figure 1")
    with start(sessions, screen, "-pylab", "--resume") as terminal:
        after = [picture(screen, name) for name in ("Figure 1", "My title")]
        assert [a.shape for a in after] == [b.shape for b in before]
        for a, b in zip(after, before):
            assert np.count_nonzero((a != b).any(axis=2)) == 0
        assert terminal.value("get_fignums(), gcf().number") == "([1, 4], 1)"
        assert terminal.value("fig is figure(4), fig.axes[0].get_xlim()") == "(True, (0.5, 1.5))"
        # They are alive: a key, and a change from Python.
        terminal.run("figure(4); got = []; _ = fig.canvas.mpl_connect('key_press_event', "
                     "lambda e: got.append(e.key)); title('changed')")
        changed = picture(screen, "My title")
        assert not np.array_equal(changed, after[1])
        screen.xdo("windowactivate", "--sync", screen.window("My title"))
        screen.key("x")
        wait_until(lambda: terminal.value("got") == "['x']", "the key")


@pytest.mark.timeout(300)
@pytest.mark.parametrize("count", [20, pytest.param(500, marks=pytest.mark.stress)])
def test_forked_saves_while_windows_are_drawn(sessions, screen, count):
    (sessions.folder / "figures.py").write_text(FIGURES)
    with start(sessions, screen, "-pylab") as terminal:
        terminal.run("run figures.py")
        terminal.run("import _app_shell; lines = gca().lines; y = lines[0].get_ydata()")
        terminal.start(f"_app_shell.try_fork_saves({count}); "
                       "exec('while True: lines[0].set_ydata(y); title(\"Ride\")')")
        assert terminal.expect(rf"fork saves: (\d+) of {count}", timeout=280)[1] == str(count)
        terminal.kill(signal.SIGKILL)
        terminal.wait_exit()
    with sessions.start("-pylab", "--resume") as terminal:
        assert terminal.value("get_fignums(), len(gca().lines[0].get_ydata())") == \
            "([1, 4], 300000)"


def test_windows_come_back_without_interactive_mode(sessions, screen):
    """Those that were shown, and no others; also from a forked save."""
    with start(sessions, screen) as terminal:
        terminal.run("from pylab import *; plot([1, 2]); show(block=False)")
        terminal.run("hidden = figure(2); import collections, itertools")
        screen.window("Figure 1")
        terminal.start("print('run' 'ning'); collections.deque(itertools.count(), maxlen=0)")
        terminal.expect("running")
        terminal.kill(signal.SIGTERM)
        assert terminal.wait_exit(60) == -signal.SIGTERM
    with start(sessions, screen, "--resume") as terminal:
        screen.window("Figure 1")
        assert terminal.value("get_fignums(), isinteractive(), hidden is figure(2)") == \
            "([1, 2], False, True)"
        assert not screen.find("Figure 2")


def test_without_a_display_the_figures_are_kept(sessions, screen):
    (sessions.folder / "figures.py").write_text(FIGURES)
    with start(sessions, screen, "-pylab") as terminal:
        terminal.run("run figures.py")
        terminal.run("%save_state mine")
    with sessions.start("-pylab", "--resume=mine") as terminal:
        assert terminal.text.count("the figures are back without their windows: no display") == 1
        assert terminal.value("get_fignums(), fig is figure(4)") == "([1, 4], True)"


def test_a_loaded_figure_joins_those_that_are_open(sessions):
    with sessions.start("-pylab") as terminal:
        terminal.run("fig = figure(1); lines = plot([1, 2, 4]); other = 3")
        terminal.run("%save_state mine")
        terminal.run("lines[0].remove(); fig.suptitle('new')")
        terminal.run("%load_state mine lines")
        assert terminal.value("get_fignums(), lines[0].figure.number, lines[0].get_ydata().tolist()"
                              ) == "([1, 2], 2, [1, 2, 4])"
        assert terminal.value("len(figure(1).axes[0].lines), fig is figure(1)") == "(0, True)"


def test_what_cannot_be_saved_of_a_figure_is_named(sessions):
    with sessions.start("-pylab") as terminal:
        terminal.run("ax = axes(); ax.set_title('good')")
        terminal.run("lone = Line2D([1], [2], transform=ax.transAxes)")
        terminal.run("bad = figure(); bad._children = None; good = 5")
        shown = terminal.run("%save_state mine")
        assert "not saved: lone (Line2D): TypeError: cannot pickle" in shown
        assert "not saved: figure 2 (Figure): TypeError" in shown
        assert "not saved: bad (Figure): RuntimeError: its figure could not be saved" in shown
    with sessions.start("-pylab", "--resume=mine") as terminal:
        assert terminal.value("ax.get_title(), good, get_fignums(), ax is gca()") == \
            "('good', 5, [1], True)"
