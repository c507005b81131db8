"""What jobs print: routed by thread, prefixed, and shown above the prompt.

A job's thread only puts its text into a queue; one thread of its own shows it. So nothing that a
job can be stopped in holds a lock, and the prompt's line is never torn.
"""

import collections
import contextlib
import queue
import sys
import threading
import time

import _app_shell

_KEPT = 1_000_000  # characters of each job's output, the last ones
_AHEAD = 10_000  # pieces that jobs may be ahead of the screen
_BUNDLE = 0.05  # s, between two drawings of the prompt below

_here = threading.local()


class Output:
    """What one job has printed."""

    def __init__(self, prefix):
        self.prefix = prefix
        self.foreground = False  # shown as it comes, without the prefix
        self.started_lines = {False: "", True: ""}  # by stream; the screen's own
        self._kept = collections.deque()
        self._length = 0

    @property
    def text(self):
        """The last million characters."""
        return "".join(list(self._kept))

    def write(self, text, error):
        """Called in the job's thread."""
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        while screen.is_behind():
            time.sleep(0.001)
        self._kept.append(text)
        self._length += len(text)
        while self._length > _KEPT and len(self._kept) > 1:
            self._length -= len(self._kept.popleft())
        screen.put(self, text, error)


@contextlib.contextmanager
def routed(output):
    """What this thread prints in the block goes to `output`."""
    screen.start()
    _here.output = output
    try:
        yield
    finally:
        del _here.output
        screen.end_lines(output)


class _Routed:
    """A standard stream, which knows the threads of jobs from the others.

    There is one for each stream, for good: print() holds no reference to the stream it writes to,
    and one that goes away in another thread meanwhile would be the program's end.
    """

    stream = None  # for the others; another one while the prompt asks

    def __init__(self, error):
        self._error = error

    def write(self, text):
        output = getattr(_here, "output", None)
        if output is None:
            return self.stream.write(text)
        output.write(text, self._error)
        return len(text)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def flush(self):
        if getattr(_here, "output", None) is None:
            self.stream.flush()

    def __getattr__(self, name):
        return getattr(self.stream, name)


class _NoInput:
    """Standard input, which a job cannot read: the prompt does."""

    stream = None

    def __getattr__(self, name):
        if getattr(_here, "output", None) is not None:
            raise RuntimeError("a background job cannot read from the terminal")
        return getattr(self.stream, name)

    def __iter__(self):
        return iter(self.readline, "")

    def close(self):
        """Not: exit() closes it before it raises, and the prompt may go on for running jobs."""


_out, _err, _in = _Routed(False), _Routed(True), _NoInput()


def route():
    """Put the routed streams in place, once."""
    if _out.stream is None and None not in (sys.stdout, sys.stderr, sys.stdin):
        _out.stream, _err.stream, _in.stream = sys.stdout, sys.stderr, sys.stdin
        sys.stdout, sys.stderr, sys.stdin = _out, _err, _in


class _Screen:
    """Shows what jobs print, and lines about them, one after the other."""

    def __init__(self):
        self.has_prompt = False
        self._queue = queue.SimpleQueue()
        self._started = False
        self._lock = threading.Lock()  # of what follows; never held by a job's thread
        self._loop = None  # the prompt toolkit's event loop, while that asks
        self._reading = False  # Python's own line reader is at work
        self._held = []  # text for the main thread, meanwhile
        self._notices = []  # for the next prompt

    # From any thread.

    def start(self):
        """From here on there is a thread that shows what comes."""
        if not self._started:
            self._started = True
            threading.Thread(target=self._serve, name="job output", daemon=True).start()

    def is_behind(self):
        return self._queue.qsize() > _AHEAD

    def put(self, output, text, error):
        """Show a piece of a job's output, line by line."""
        self._queue.put(lambda: self._text(output, text, error))

    def end_lines(self, output):
        """Show what has no line end yet."""
        self._queue.put(lambda: self._end_lines(output))

    def notice(self, line):
        """Show a line about a job, at the next prompt or above the present one."""
        self.start()
        self._queue.put(lambda: self._notice(line + "\n"))

    def drain(self, timeout=2):
        """Wait until all that was put is shown."""
        if self._started:
            shown = threading.Event()
            self._queue.put(shown.set)
            shown.wait(timeout)

    # The screen's thread.

    def _serve(self):
        while True:
            show = self._queue.get()
            with self._lock:
                try:
                    show()
                except (OSError, ValueError):  # the terminal is gone
                    pass

    def _text(self, output, text, error):
        text = output.started_lines[error] + text
        output.started_lines[error] = ""
        if output.foreground:
            self._write(text, error)
            return
        *lines, rest = text.split("\n")
        output.started_lines[error] = rest[-10_000:]
        if lines:
            # Of a line that was written over itself, what is left at the end.
            self._write("".join(f"{output.prefix}{line.rstrip(chr(13)).rsplit(chr(13))[-1]}\n"
                                for line in lines), error)

    def _end_lines(self, output):
        for error, rest in output.started_lines.items():
            if rest:
                self._text(output, "\n", error)

    def _write(self, text, error):
        if self._loop is not None:
            if not self._held:
                self._loop.call_soon_threadsafe(self._loop.call_later, _BUNDLE, self._print_above)
            self._held.append(text)
        elif self._reading:
            self._held.append(text)
            _app_shell.wake_prompt()
        else:
            stream = sys.__stderr__ if error else sys.__stdout__
            if stream is not None:
                stream.write(text)
                stream.flush()

    def _notice(self, line):
        if self.has_prompt and self._loop is None and not self._reading:
            self._notices.append(line)
        else:
            self._write(line, True)

    # The main thread, at its prompt.

    def before_prompt(self):
        """Show what is due before the prompt asks."""
        if not self._started:
            return
        self.drain()
        with self._lock:
            notices, self._notices = self._notices, []
        if notices:
            sys.stdout.write("".join(notices))
            sys.stdout.flush()

    def _show_late(self):
        """Above the prompt that begins to ask, what came after before_prompt()."""
        notices, self._notices = self._notices, []
        for line in notices:
            self._write(line, True)

    @contextlib.contextmanager
    def above_prompt(self, stream, loop):
        """While the prompt toolkit asks; the stream, for others, writes above its line."""
        before = _out.stream, _err.stream
        with self._lock:
            self._loop = loop
            self._show_late()
        _out.stream = _err.stream = stream
        try:
            yield
        finally:
            _out.stream, _err.stream = before
            with self._lock:
                self._loop = None
                self._write_held()

    def _print_above(self):
        if self._held:
            from prompt_toolkit.application import run_in_terminal
            run_in_terminal(self.write_held)

    def write_held(self):
        """Write what was left to the main thread."""
        with self._lock:
            self._write_held()

    def _write_held(self):
        held, self._held = "".join(self._held), []
        if held:
            sys.__stdout__.write(held)
            sys.__stdout__.flush()

    @contextlib.contextmanager
    def around_reader(self):
        """While Python's own line reader asks: only its hook can write then."""
        with self._lock:
            self._reading = True
            self._show_late()
        try:
            yield
        finally:
            with self._lock:
                self._reading = False
                self._write_held()

    def show_held(self):
        """From the line reader's hook: show what is held above its line."""
        if self._held:
            sys.__stdout__.write("\r\x1b[K")
            self.write_held()
            _redraw_line()


def _redraw_line():
    """Let readline show its prompt and line again, below what was written."""
    readline = sys.modules.get("readline")
    if readline is not None:
        import ctypes
        ctypes.PyDLL(readline.__file__).rl_forced_update_display()


screen = _Screen()
