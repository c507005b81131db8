"""Children of fork() leave the parent's windows alone; they draw and save by themselves."""
import os
import select
import signal
import subprocess
import time

import pytest

from tree import APP
from window import Display, count, end, wait_until

HEAD = """
import multiprocessing as mp, os, sys, threading, time
import numpy as np
from pylab import *
def say(*words):
    print(*words, flush=True)
def child(work):
    pid = os.fork()
    if pid:
        return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    import signal
    signal.alarm(60)
    work()
    os._exit(0)
"""


@pytest.fixture
def run(display, tmp_path):
    started = []

    def run(code, *arguments, screen=display):
        path = tmp_path / "script.py"
        path.write_text(HEAD + code)
        with open(tmp_path / "stderr", "wb") as errors:
            started.append(subprocess.Popen(
                [str(APP), str(path), *arguments], env=screen.environment(), cwd=tmp_path,
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors, text=True))
        return started[-1]
    yield run
    for process in started:
        end(process)
        process.stdin.close()
        process.stdout.close()


def line(process):
    return process.stdout.readline().rstrip("\n")


def tell(process):
    process.stdin.write("\n")
    process.stdin.flush()


def drag(display, title="Figure 1"):
    """Pans the figure with the mouse for a moment."""
    x, y, width, height = display.geometry(display.window(title))
    at = (x + width // 2, y + height // 2)
    display.drag(at, (at[0] + 80, at[1] + 60), steps=20, pause=0.01)


def test_children_while_windows_are_drawn(run, display, tmp_path):
    """None hangs on a lock that the GUI, a drawing or another thread held."""
    process = run("""
ion(); fig = figure(); line, = plot(np.random.rand(300)); fig.canvas.draw()
say('shown'); over = False
def change():
    while not over:
        line.set_ydata(np.random.rand(300)); fig.gca().set_title(str(np.random.rand()))
        time.sleep(0.002)
def save():
    own = Figure(); own.add_subplot().plot([1, 2])
    while not over:
        own.axes[0].set_title(f'{np.random.rand()} é中')
        own.savefig('other.pdf' if np.random.rand() < 0.5 else 'other.png')
threads = [threading.Thread(target=f) for f in (change, save)]
for thread in threads:
    thread.start()
def work():
    figure(); plot([1, 2]); title('中 in a child'); savefig(f'child{n % 3}.png')
    fig.savefig(f'both{n % 3}.png')
codes = []
for n in range(200):
    codes.append(child(work))
over = True
for thread in threads:
    thread.join()
say(codes == [0] * 200, get_fignums(), get_current_fig_manager().is_open()); input()""")
    assert line(process) == "shown"
    # The pan mode of the toolbar, and the mouse in the window until the program is through.
    x, y, width, height = display.geometry(display.window())
    display.xdo("mousemove", x + width // 2, y + height // 2, "key", "p")
    while not select.select([process.stdout], [], [], 0)[0]:
        drag(display)
    assert line(process) == "True [1] True"
    tell(process)
    assert process.wait(30) == 0
    assert (tmp_path / "stderr").read_text() == ""
    for name in ("child0.png", "both2.png"):
        assert (tmp_path / name).read_bytes()[:4] == b"\x89PNG"


def test_a_child_has_no_windows(run, display, tmp_path):
    process = run("""
ion(); fig = figure(); plot([1, 2]); fig.canvas.draw()
fig.canvas.mpl_connect('close_event', lambda e: say('closed in', os.getpid() == parent))
parent = os.getpid()
def work():
    say(get_fignums(), get_current_fig_manager().is_open()); show(block=True); fig.canvas.draw()
    pause(0.01); fig.set_facecolor('red'); plot([2, 1]); fig.canvas.manager.set_window_title('?')
    fig.set_size_inches(2, 2); close('all'); figure(); plot([1]); savefig('child.png')
    say(get_fignums())
say(child(work)); say(get_fignums(), get_current_fig_manager().is_open())
input(); pid = os.fork()
if pid == 0:
    sys.exit(3)
say(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
input(); close(1); figure().canvas.flush_events()""")
    # Closing in the child is told to the child's listeners only.
    assert [line(process) for i in range(5)] == \
        ["[1] False", "closed in False", "[1]", "0", "[1] True"]
    assert (tmp_path / "stderr").read_text() == \
        "no windows in a forked process: start it with spawn, or use savefig()\n"
    x, y, width, height = display.geometry(display.window("Figure 1"))
    picture = display.screenshot((x, y, width, height))
    assert count(picture, (255, 0, 0)) == 0 and width > 600
    tell(process)
    assert line(process) == "3"
    assert display.find("Figure 1")
    tell(process)
    assert line(process) == "closed in True"
    assert process.wait(20) == 0


def test_windows_go_with_the_parent(run, display):
    """A child that lives longer does not keep them on the screen."""
    process = run("""
ion(); figure('of the parent'); plot([1, 2]); gcf().canvas.draw()
pid = os.fork()
if pid == 0:
    time.sleep(60); os._exit(0)
say(pid); time.sleep(60)""")
    child = int(line(process))
    display.window("of the parent")
    process.kill()
    process.wait()
    wait_until(lambda: not display.find("of the parent"), "the window to go")
    os.kill(child, signal.SIGKILL)


WORKER = """
def work(n):
    figure(); plot([1, n]); savefig(f'worker{n}.png')
    from pylab import _core
    why = _core.load_host()
    return n, 'ok' if why is None else why
if __name__ == '__main__':
    ion(); fig = figure(); plot([1, 2]); fig.canvas.draw()
    with mp.get_context(sys.argv[1]).Pool(2) as pool:
        say(sorted(pool.map(work, range(4))))
    say(get_fignums(), get_current_fig_manager().is_open())
"""


@pytest.mark.parametrize("method", ["fork", "forkserver", "spawn"])
def test_multiprocessing_beside_windows(run, method, tmp_path):
    process = run(WORKER, method)
    forked = "no windows in a forked process: start it with spawn, or use savefig()"
    assert line(process) == str([(n, forked if method == "fork" else "ok") for n in range(4)])
    assert line(process) == "[1] True"
    assert process.wait(20) == 0
    assert (tmp_path / "stderr").read_text() == ""
    assert (tmp_path / "worker3.png").read_bytes()[:4] == b"\x89PNG"


def test_a_child_outlives_the_display(run, tmp_path):
    folder = tmp_path / "display"
    folder.mkdir()
    screen = Display(folder, manager=False)
    try:
        process = run("""
ion(); figure(); plot([1, 2]); gcf().canvas.draw()
def work():
    say('forked'); input(); savefig('child.png'); say('saved', get_fignums())
say(child(work), get_fignums())""", screen=screen)
        assert line(process) == "forked"
        screen.server.kill()
        screen.server.wait()
        time.sleep(0.5)
        tell(process)
        assert [line(process), line(process)] == ["saved [1]", "0 [1]"]
        assert process.wait(20) == 0
    finally:
        screen.close()
