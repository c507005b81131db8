"""Plotting from several Python threads at once."""
import subprocess

from tree import APP

HEAD = """
import io, sys, threading
import numpy as np
from pylab import *
sys.setswitchinterval(1e-5)
errors = []
def together(count, work):
    start = threading.Barrier(count)
    def run(i):
        start.wait()
        try:
            work(i)
        except BaseException as error:
            errors.append(repr(error))
    threads = [threading.Thread(target=run, args=(i,)) for i in range(count)]
    [t.start() for t in threads]
    [t.join() for t in threads]
    assert not errors, errors[:3]
"""


def app(code, timeout=100):
    done = subprocess.run([str(APP), "-c", HEAD + code], capture_output=True, text=True,
                          timeout=timeout)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_one_axes_takes_all_lines():
    assert app("""
ax = gca()
def work(i):
    for k in range(200):
        line, = ax.plot([0, i], [k, k + 1], label=f'{i} {k}')
        line.set(lw=1 + k % 3, color='C%d' % (k % 9))
together(8, work)
print(len(ax.lines), len({l.get_label() for l in ax.lines}), ax.dataLim.extents.tolist())""") == \
        "1600 1600 [0.0, 0.0, 7.0, 200.0]"


def test_drawing_while_others_plot():
    assert app("""
fig, ax = subplots()
done = []
def work(i):
    if i < 2:
        while len(done) < 4 and not errors:
            fig.savefig(io.BytesIO(), format=('png', 'svg')[i])
            fig.canvas.buffer_rgba()
    else:
        for k in range(150):
            line, = ax.plot(np.arange(50), np.random.rand(50))
            ax.set_title(str(k)); ax.set_xlim(0, 50 + k); ax.legend([line], ['l'])
            line.set_data(np.arange(k + 1), np.arange(k + 1))
            if k % 3 == 0:
                line.remove()
        done.append(i)
together(6, work)
print(len(ax.lines))""") == "400"


def test_each_thread_its_own_figure():
    assert app("""
def work(i):
    for k in range(20):
        fig = figure()
        ax = fig.subplots(2, 2, sharex=True)[1, 1]
        ax.plot([0, 1], [i, k])
        fig.savefig(io.BytesIO())
        close(fig)
together(6, work)
print(get_fignums())""") == "[]"


def test_one_figure_is_made_for_all():
    assert app("""
made = []
together(8, lambda i: made.append((gcf(), gca())))
print(len({id(f) for f, a in made}), len({id(a) for f, a in made}), get_fignums())""") == "1 1 [1]"


def test_rc_parameters_change_whole():
    assert app("""
def work(i):
    for k in range(300):
        rcParams['lines.linewidth'] = 1 + i
        assert rcParams['lines.linewidth'] in range(1, 9)
        figure(1).gca()
together(8, work)
print('ok')""") == "ok"


def test_the_interpreter_goes_on_while_a_picture_is_saved():
    """Other threads run while C++ draws: the lock is free."""
    assert app("""
import time
rcParams['path.simplify'] = False  # every point takes long
plot(*np.random.default_rng(1).standard_normal((2, 4_000_000)))
gaps, going = [], [True]
def tick():
    last = time.perf_counter()
    while going:
        time.sleep(.001)
        now = time.perf_counter(); gaps.append(now - last); last = now
thread = threading.Thread(target=tick); thread.start()
start = time.perf_counter()
savefig(io.BytesIO(), format='png')
took = time.perf_counter() - start
going.clear(); thread.join()
print(took > .1, max(gaps) < took / 2, len(gaps) > 20)""") == "True True True"


def test_a_fork_can_go_on_plotting():
    assert app("""
import multiprocessing
def work(i, results):
    plot([1, 2, i]); buffer = io.BytesIO(); savefig(buffer, format='png')
    results.put(len(buffer.getvalue()) > 1000)
plot([3, 4]); savefig(io.BytesIO())
context = multiprocessing.get_context('fork')
results = context.Queue()
children = [context.Process(target=work, args=(i, results)) for i in range(3)]
[c.start() for c in children]
print([results.get(timeout=30) for c in children])
[c.join() for c in children]""") == "[True, True, True]"
