"""What a program may be in the middle of when it is stopped, by how it ends."""
import _bz2
from pathlib import Path

# Python runs, or our own code, or a call that Python can leave: at once.
STOPPED = {
    "a loop": "for i in iter(int, 1): pass",
    "a comprehension": "[i for i in iter(int, 1)]",
    "a generator": "sum(1 for i in iter(int, 1))",
    "map": "sum(map(lambda v: v, iter(int, 1)))",
    "deque of a generator": "collections.deque((i for i in iter(int, 1)), maxlen=0)",
    "a sort with a key": "sorted(range(1000), key=lambda v: time.sleep(0.1))",
    "exec in a sort's key": "sorted([1, 2], key=lambda v: exec('while True: pass'))",
    "exec": "exec('while True: pass')",
    "a nested run": "runpy.run_path('inner.py')",
    "a regular expression": "re.match('(a+)+$', 'a' * 40 + 'b')",
    "a power": "3 ** 100_000_000",
    "sleep": "time.sleep(100)",
    "a lock": "lock = threading.Lock(); lock.acquire(); lock.acquire()",
    "a condition": "c = threading.Condition(); c.acquire(); c.wait()",
    "an event": "threading.Event().wait()",
    "a semaphore": "threading.Semaphore(0).acquire()",
    "a barrier": "threading.Barrier(2).wait()",
    "a queue": "queue.Queue().get()",
    "a future": "concurrent.futures.Future().result()",
    "join": "t = threading.Thread(target=time.sleep, args=(3,), daemon=True); t.start(); t.join()",
    "asyncio": "asyncio.run(asyncio.sleep(100))",
    "a socket": "s = socket.socket(); s.bind(('127.0.0.1', 0)); s.listen(); s.accept()",
    "a connection": "ends = socket.socketpair(); ends[0].recv(1)",
    "select": "select.select([], [], [])",
    "a pipe": "r, w = os.pipe(); os.read(r, 1)",
    "a named pipe": "os.path.exists('fifo') or os.mkfifo('fifo')\nopen('fifo').read()",
    "input": "input('? ')",
    "saving": "import pylab\nwhile True: pylab.savefig('x.png')",
    "drawing": "import pylab\nf = pylab.gcf()\n"
               "while True: pylab.hist([1, 2]); f.canvas.draw(); pylab.cla()",
    "plotting": "import pylab\nwhile True: pylab.plot([1, 2]); pylab.cla()",
    "a large plot": "import pylab\nx = numpy.random.rand(3_000_000)\n"
                    "while True: pylab.plot(x, 'o'); pylab.gcf().canvas.draw()",
    "matrix products": "a = numpy.ones((200, 200))\nwhile True: a @ a",
    "sorting arrays": "a = numpy.random.rand(10 ** 4)\nwhile True: numpy.sort(a)",
    "reading a table": "numpy.loadtxt('1 2' for i in iter(int, 1))",
}

# It swallows the exception, or cleans up for ever: the second rung.
STUBBORN = {
    "bare except": "while True:\n    try: work()\n    except: pass",
    "except BaseException": "while True:\n    try: work()\n    except BaseException: pass",
    "except as": "while True:\n    try: work()\n    except BaseException as e: caught = repr(e)",
    "suppress": "while True:\n    with contextlib.suppress(BaseException): work()",
    "exit": "class Quiet:\n    def __enter__(self): pass\n    def __exit__(self, *e): return True\n"
            "while True:\n    with Quiet(): work()",
    "return in finally": "def f():\n    try: work()\n    finally: return 1\nwhile True: f()",
    "continue in finally":
        "def f():\n    while True:\n        try: work()\n        finally: continue\nf()",
    "sleep, swallowed": "while True:\n    try: time.sleep(0.05)\n    except BaseException: pass",
    "a generator that swallows":
        "def g():\n    while True:\n        try: yield work()\n"
        "        except BaseException: pass\nfor x in g(): pass",
    "endless finally": "def f():\n    try:\n        while True: work()\n    finally:\n"
                       "        while True: time.sleep(0.02)\nf()",
}

# The foreground's children end with it.
CHILD = {
    "a child": "subprocess.run(['sleep', '100'])",
    "a child's output": "subprocess.check_output('sleep 100', shell=True)",
    "a child's end": "subprocess.Popen(['sleep', '100']).wait()",
    "a child with pipes": "p = subprocess.Popen(['cat'], stdin=subprocess.PIPE, "
                          "stdout=subprocess.PIPE)\np.stdout.read()",
    "os.system": "os.system('sleep 100')",
    "a process": "p = multiprocessing.Process(target=time.sleep, args=(100,)); p.start(); p.join()",
}

# The interrupt waits for the end of the import.
DEFERRED = {
    "an import": "import PACKAGE\nfor i in range(9): i.bit_length()",
}

# One call of C code, which nothing stops. `again(f, n)` calls f with an argument so large that it
# takes seconds, judged by the time that n takes and by how the work grows.
STUCK = {
    "C code": "ctypes.CDLL(None).pthread_mutex_clocklock(locked, 1, until(3.5))",
    "numpy.sort": "large(numpy.ndarray.sort, numpy.random.rand, 10 ** 5, 1)",
    "a matrix product": "large(numpy.linalg.matrix_power, lambda n: numpy.ones((n, n)), 200, 3, 1)",
    "numpy.linalg.svd": "large(numpy.linalg.svd, lambda n: numpy.random.rand(n, n), 300, 3)",
}

# The same while it keeps the interpreter's lock: no other thread can call shell.interrupt().
HOLDS_THE_LOCK = {
    "C code with the lock": "ctypes.PyDLL(None).pthread_mutex_clocklock(locked, 1, until(3.5))",
    "a sum": "large(sum, range, 10 ** 5, 1)",
    "deque": "large(lambda items: collections.deque(items, maxlen=0), "
             "lambda n: itertools.repeat(None, n), 10 ** 5, 1)",
}

KINDS = {"stopped": STOPPED, "stubborn": STUBBORN, "child": CHILD, "deferred": DEFERRED,
         "stuck": STUCK, "locked": HOLDS_THE_LOCK}
KIND = {name: kind for kind, names in KINDS.items() for name in names}
CODE = {name: code for names in KINDS.values() for name, code in names.items()}
NO_OTHER_THREAD = {"a regular expression", "a power", *HOLDS_THE_LOCK}
WAYS = ["ctrl_c", "stop", "interrupt", "timeout"]
QUICK_STUCK = {"C code", "C code with the lock", "numpy.sort"}  # the others in the long run

HEAD = """
import asyncio, collections, concurrent.futures, contextlib, ctypes, itertools, multiprocessing
import numpy, os, queue, re, runpy, select, socket, struct, subprocess, sys, threading, time
from pylab import shell
LIMIT, CALLS, TIMEOUT = %r, %r, %r
partial = [1, 2]

def work():
    sum(range(1000))

def until(seconds):
    end = time.monotonic() + seconds
    return struct.pack('qq', int(end), int(end %% 1 * 1e9))

def large(function, make, size, power, *rest, seconds=4):
    took = []
    while len(took) < 3 or took[-1] < 0.005:
        begun = time.monotonic()
        value = make(size)
        begun = time.monotonic()
        function(value, *([2] * len(rest)))
        took.append(time.monotonic() - begun)
        if took[-1] < 0.005:
            size *= 2
            took.clear()
    value = make(int(size * (seconds / min(took)) ** (1 / power)))
    ready()
    with shell.timeout(LIMIT) if TIMEOUT else contextlib.nullcontext():
        function(value, *([2] * len(rest)))

ended = []

def later(ended, first=LIMIT, calls=CALLS, wait=time.sleep, interrupt=shell.interrupt):
    for i in range(calls):  # the next run clears the module
        wait(0.4 if i else first)
        ended or interrupt()

def ready():
    threading.Thread(target=later, args=(ended,), daemon=True).start()
    print('run' 'ning', flush=True)

locked = ctypes.create_string_buffer(64)
ctypes.CDLL(None).pthread_mutex_lock(locked)
if %r: ready()
try:
%s
    went_on = True
finally:
    stopped = time.monotonic()
    ended.append(stopped)
    sys.here = dict(globals())
"""


def presses(name):
    """How many interrupts it takes."""
    return 2 if KIND[name] == "stubborn" else 1


def write(folder, name, how, wait):
    """The script job.py that gets into the situation; "interrupt" and "timeout" end it after `wait`
    seconds."""
    code = CODE[name]
    (folder / "inner.py").write_text("while True: pass\n")
    if KIND[name] == "deferred":
        package = f"slow_{how}"
        make_package(folder / package)
        code = code.replace("PACKAGE", package)
    lines = code.splitlines()
    if how == "timeout" and "large(" not in code:
        lines = ["with shell.timeout(LIMIT):", *(f"    {line}" for line in lines)]
    body = "\n".join(f"    {line}" for line in lines)
    calls = presses(name) if how == "interrupt" else 0
    (folder / "job.py").write_text(
        HEAD % (wait, calls, how == "timeout", "large(" not in code, body))


def make_package(folder):
    """A package with an extension module, whose import takes a second and a half."""
    folder.mkdir()
    extension = Path(_bz2.__file__)
    (folder / extension.name).write_bytes(extension.read_bytes())
    (folder / "__init__.py").write_text(
        "import time\nfrom . import _bz2\nfor i in range(15): time.sleep(0.1)\nwhole = True\n")
