"""Work that is interrupted at a random moment of each step; every step checks what the last one
left behind. Its names are for the plain prompt, which calls step() again and again.
"""
import io
import os
import random
import signal
import threading
import time

import numpy as np
import pylab
from pylab import shell

chance = random.Random(20)
pylab.ioff()
figure, axes = pylab.subplots(figsize=(1.5, 1.2))
line, = axes.plot([0], [0])
loaded, committed = [], {"results": [], "sums": []}
lock = threading.Lock()
armed, sent = threading.Event(), threading.Event()
counts = {"interrupts": 0, "broken": 0}
jobs = []


def sender():
    """One SIGINT for each step, up to 4 ms after it has begun."""
    while True:
        armed.wait()
        armed.clear()
        time.sleep(chance.random() ** 2 * 0.004)
        os.kill(os.getpid(), signal.SIGINT)
        sent.set()


threading.Thread(target=sender, daemon=True).start()


def plots():
    size = chance.randrange(1, 2000)
    line.set_data(np.arange(size), np.arange(size) * 2.0)
    axes.plot(np.arange(size), label="more")
    axes.bar(range(3), [1, 2, 3])
    axes.scatter(np.arange(9), np.arange(9), c=np.arange(9))
    while len(axes.get_children()) > 30:
        (axes.lines[1:] or axes.patches or axes.collections)[0].remove()
    axes.set_xlim(0, size)


def saves():
    pylab.savefig("picture.png")
    figure.savefig(io.BytesIO(), format="svg")


def loads():
    for i in range(len(loaded), len(loaded) + 20000):
        loaded.append(i)


def commits():
    while True:
        with shell.shield():
            committed["results"].append(1)
            committed["sums"].append(len(committed["results"]))
        if len(committed["results"]) % 1000 == 0:
            return


def locks():
    for _ in range(3000):
        with lock:
            pass


def opens():
    other = pylab.figure(figsize=(1, 1))
    pylab.plot([1, 2])
    pylab.close(other)
    pylab.figure(figure.number)


def runs_jobs():
    job = shell.bg(lambda: sum(range(2000)))
    jobs.append(job)
    job.wait()


WORK = (plots, saves, loads, commits, locks, opens, runs_jobs)


def check():
    """Raises AssertionError for anything that is half done."""
    x, y = line.get_data()
    assert len(x) == len(y) and (np.asarray(y) == 2 * np.asarray(x)).all(), "the line"
    assert loaded == list(range(len(loaded))), "the loaded data"
    assert committed["sums"] == list(range(1, len(committed["results"]) + 1)), "the commits"
    assert not lock.locked(), "the lock"
    shown = [*axes.lines, *axes.patches, *axes.collections]
    assert all(artist.axes is axes for artist in shown), "an artist"
    assert line in axes.lines and figure.number in pylab.get_fignums(), "the figure"
    for number in pylab.get_fignums():
        if number != figure.number:
            pylab.close(number)
    if os.path.exists("picture.png"):
        with open("picture.png", "rb") as file:
            assert file.read()[-8:-4] == b"IEND", "the picture"
    for job in list(jobs):
        assert job.wait(20) and job.result == sum(range(2000)), f"the job {job}"
        jobs.remove(job)
    if len(loaded) > 200_000:
        loaded.clear()


def step():
    """One interrupt at some moment of some work; afterwards everything is whole."""
    try:
        check()
    except AssertionError as error:
        counts["broken"] += 1
        print("BROKEN:", error, flush=True)
    sent.clear()
    work = chance.choice(WORK)
    try:
        armed.set()
        work()
        while True:  # it has not come yet
            time.sleep(0.001)
    except KeyboardInterrupt:
        counts["interrupts"] += 1
        sent.wait()
        raise
    except Exception as error:
        counts["broken"] += 1
        print("BROKEN:", repr(error), flush=True)
        raise
