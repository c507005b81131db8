"""Ctrl-C in the C++ that Python calls: one KeyboardInterrupt, nothing lost, and a fresh start."""
import subprocess

import pytest

from tree import APP, ROOT

PLAIN = {"PYTHONPATH": str(ROOT / "build" / "release" / "python"), "PATH": "/usr/bin:/bin"}
HEAD = """
import io, os, signal, sys, threading, time
import numpy as np
from pylab import *
def press(after):
    def run():
        global pressed
        time.sleep(after)
        pressed = time.perf_counter()
        os.kill(os.getpid(), signal.SIGINT)
    threading.Thread(target=run).start()
data = np.random.default_rng(1).standard_normal(6_000_000)
rcParams["path.simplify"] = False
def scribble():  # every point where x goes to and fro takes long to draw
    plot(data, data[::-1])
"""


@pytest.fixture(params=["app", "python3"])
def run(request, tmp_path):
    def run(code):
        program, env = (str(APP), None) if request.param == "app" else ("/usr/bin/python3", PLAIN)
        done = subprocess.run([program, "-c", HEAD + code], capture_output=True, text=True,
                              env=env, cwd=tmp_path, timeout=100)
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()
    return run


def test_a_save_is_interrupted_once(run, tmp_path):
    assert run("""
plot([1, 2]); savefig('x.png')
old = open('x.png', 'rb').read()
for _ in range(4):
    scribble()
press(.2)
try:
    savefig('x.png')
    print('saved')
except KeyboardInterrupt:
    late = time.perf_counter() - pressed
for i in range(200000):  # a second one would come here
    pass
print(late < 1, open('x.png', 'rb').read() == old, os.listdir(), len(gca().lines))
gca().lines[1].remove()
figure(); plot([1, 2]); savefig('y.png'); print(os.path.getsize('y.png') > 1000)""") == \
        "True True ['x.png'] 5\nTrue"


def test_a_save_in_the_handler_works(run):
    """KBINT may still be set; only a new Ctrl-C counts."""
    assert run("""
plot([1, 2])
press(.1)
try:
    while True:
        pass
except KeyboardInterrupt:
    savefig('partial.png')
print(os.path.getsize('partial.png') > 1000)""") == "True"


def test_handlers_that_raise_nothing_let_the_save_end(run):
    assert run("""
came = []
signal.signal(signal.SIGINT, lambda *a: came.append(1))
scribble(); press(.1); savefig('x.png')
print(came, os.path.getsize('x.png') > 1000)""") == "[1] True"


def test_handlers_that_raise_their_own(run):
    assert run("""
class Mine(Exception): pass
def handler(*a): raise Mine
signal.signal(signal.SIGINT, handler)
scribble(); scribble(); scribble()
press(.1)
try:
    savefig('x.png'); savefig('x.png'); time.sleep(5)
except Mine:
    print('mine')
print(signal.getsignal(signal.SIGINT) is handler)""") == "mine\nTrue"


def test_the_handler_is_put_back(run):
    assert run("""
scribble(); savefig('x.png')
press(.05)
try:
    time.sleep(10)
except KeyboardInterrupt:
    print(signal.getsignal(signal.SIGINT) is signal.default_int_handler)""") == "True"


def test_an_ignored_signal_stays_ignored(run):
    assert run("""
signal.signal(signal.SIGINT, signal.SIG_IGN)
press(.05); scribble(); savefig('x.png'); print(os.path.getsize('x.png') > 1000)""") == "True"


def test_pause_without_display(run):
    assert run("""
os.environ.pop('DISPLAY', None); os.environ.pop('WAYLAND_DISPLAY', None)
plot([1, 2]); press(.2)
try:
    pause(20)
except KeyboardInterrupt:
    print(time.perf_counter() - pressed < .2)""") == "True"
