"""Lines of many points, and lines that grow: run by test_large_lines.py."""
import io
import json
import threading

import numpy as np
import matplotlib
matplotlib.use("agg")
import matplotlib.pyplot as plt  # noqa: E402

RNG = np.random.default_rng(0)
N = 300_000
X, Y = np.linspace(0, 10, N), RNG.normal(size=N)


def pixels(fig):
    fig.canvas.draw()
    return np.array(fig.canvas.buffer_rgba()).astype(int)


def raised(kind, work):
    """The message of the exception that `work` must raise."""
    try:
        work()
    except kind as error:
        return str(error)
    return ""


def growing():
    fig, ax = plt.subplots()
    line, = ax.plot(X[:1000], Y[:1000])
    for start in range(1000, N, 23_000):
        line.append(X[start:start + 23_000], Y[start:start + 23_000])
    ax.set(xlim=(0, 10), ylim=(-5, 5))
    grown = pixels(fig)
    yield "append adds all", np.array_equal(line.get_ydata(), Y)
    other, ax = plt.subplots()
    whole, = ax.plot(X, Y)
    ax.set(xlim=(0, 10), ylim=(-5, 5))
    yield "a grown line looks like a whole one", np.array_equal(pixels(other), grown)
    line.append(11, 5, maxlen=100_000)
    yield "maxlen keeps the last", (len(line.get_xdata()) == 100_000 and line.get_ydata()[-1] == 5
                                    and line.get_xdata()[0] == X[-99_999])
    ax.relim()
    message = raised(ValueError, lambda: line.append([1, 2], [1]))
    yield "lengths are checked", "same first dimension" in message
    message = raised(ValueError, lambda: line.append(1, 1, maxlen=0))
    yield "maxlen is checked", "maxlen must be at least 1, but is 0" in message
    yield "a refusal changes nothing", len(line.get_xdata()) == 100_000
    whole.set_data(np.append(X, [11, 12]), np.append(Y, [4, np.nan]))
    yield "set_data takes what is new", (len(whole.get_xdata()) == N + 2
                                         and whole.get_ydata()[-2] == 4)
    changed = np.append(Y, [4, 5])
    changed[7] = 100
    whole.set_data(np.append(X, [11, 12]), changed)
    yield "set_data takes what is different", whole.get_ydata()[7] == 100
    ax.relim()
    yield "limits follow", ax.dataLim.y1 == 100
    text, = plt.figure().add_subplot().plot(["a", "b"], [1, 2])
    text.append(["c", "a"], [3, 4])
    yield "strings are appended", list(text.get_xdata(orig=False)) == [0, 1, 2, 0]


def feeding():
    line, = plt.figure().add_subplot().plot([], [])

    def feed(number):
        for turn in range(50):
            line.append(np.full(100, number), np.arange(100) + 100 * turn)
    threads = [threading.Thread(target=feed, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    x, y = line.get_data(orig=False)
    yield "threads lose nothing", all(np.array_equal(y[x == n], np.arange(5000)) for n in range(4))


def memory():
    line, = plt.figure().add_subplot().plot(X, Y)
    yield "arrays are copied", not np.shares_memory(line._h.y().view(), Y)
    fixed_x, fixed_y = X.copy(), Y.copy()
    view = fixed_y.view()
    view.flags.writeable = fixed_x.flags.writeable = False
    line, = plt.figure().add_subplot().plot(fixed_x, view)
    yield "a read-only view is copied", not np.shares_memory(line._h.y().view(), fixed_y)
    loaded = np.frombuffer(bytearray(Y))
    loaded.flags.writeable = False
    buffered, = plt.figure().add_subplot().plot(X, loaded)
    yield "a read-only view of a bytearray is copied", not np.shares_memory(
        buffered._h.y().view(), loaded)
    yield "a read-only array is shared", np.shares_memory(line._h.x().view(), fixed_x)
    line.append([11], [0])
    yield "and can grow", len(line.get_xdata()) == N + 1 and len(fixed_x) == N


def saving():
    fig, ax = plt.subplots()
    ax.plot(X, Y)

    def size():
        file = io.BytesIO()
        fig.savefig(file, format="pdf")
        return len(file.getvalue())
    yield "files have the reduced line", size() < 200_000
    with plt.rc_context({"path.simplify": False}):
        yield "path.simplify chooses all points", size() > 1_000_000


def main():
    cases = (*growing(), *feeding(), *memory(), *saving())
    print(json.dumps({name: bool(true) for name, true in cases}))


main()
