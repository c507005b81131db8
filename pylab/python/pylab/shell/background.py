"""Background jobs: each in a thread of its own, which can be stopped, paused and waited for."""

import atexit
import collections.abc
import os
import site
import sys
import threading
import time
import traceback

import _app_shell

from . import JobStopped, job_output, job_work
from .job_output import screen

_PACKAGE = os.path.dirname(os.path.abspath(__file__)) + os.sep
_LIBRARIES = (_PACKAGE, "<frozen ", os.path.dirname(os.__file__) + os.sep,
              *(folder + os.sep for folder in site.getsitepackages()))
_RUNG = 1.0  # s, between the steps of stopping a stubborn job
_TOLD = 2.0  # s, until a line says what holds it up
_WAKE = (0.0, 0.1, 0.3, 1.0)  # s, when a blocking call is broken; then every 2 s
_AT_END = 5.0  # s, for all jobs together when the program ends


def _users_part(error):
    """The exception with the traceback of the user's frames, this package's left out."""
    first = step = error.__traceback__
    while first is not None and first.tb_frame.f_code.co_filename.startswith(_PACKAGE):
        first = step = first.tb_next
    while step is not None and step.tb_next is not None:
        if step.tb_next.tb_frame.f_code.co_filename.startswith(_PACKAGE):
            step.tb_next = None
        step = step.tb_next
    return error.with_traceback(first)


class Job:
    """One background job.

    Attributes: number, name, state ('running', 'pausing', 'paused', 'stopping', 'done', 'failed',
    'stopped'), started (seconds since the epoch), elapsed (s), result, exception, traceback (text),
    namespace, output (text).
    """

    def __init__(self, number, work):
        self.number = number
        self.name = work.name
        self.namespace = work.namespace
        self.started = time.time()
        self.result = self.exception = self.traceback = None
        self._work = work
        self._outcome = None
        self._stopping = self._hurried = self._paused = False
        self._clock = time.monotonic()
        self._lasted = None
        self._ended = threading.Event()
        self._output = job_output.Output(f"[{number}] ")
        self._task = _app_shell.Task(JobStopped, _LIBRARIES)
        self._thread = threading.Thread(target=self._main, name=f"job {number}", daemon=True)

    def __repr__(self):
        return f"<Job {self.number} {self.state}: {self.name}>"

    @property
    def state(self):
        if self._outcome is not None:
            return self._outcome
        if self._stopping:
            return "stopping"
        if self._paused:
            return "paused" if self._task.stands else "pausing"
        return "running"

    @property
    def running(self):
        """Whether it has not ended; a paused job runs."""
        return self._outcome is None

    @property
    def elapsed(self):
        return time.monotonic() - self._clock if self._lasted is None else self._lasted

    @property
    def output(self):
        return self._output.text

    def where(self):
        """The line of the user's code that it is at, as 'load.py:17', or ''."""
        frame = sys._current_frames().get(self._thread.ident) if self.running else None
        while frame is not None and frame.f_code.co_filename.startswith(_LIBRARIES):
            frame = frame.f_back
        return f"{os.path.basename(frame.f_code.co_filename)}:{frame.f_lineno}" if frame else ""

    def stop(self):
        """Ask it to end; returns False where it has ended already.

        JobStopped, a KeyboardInterrupt, is raised in it; again, where that is swallowed. A second
        call cuts clean-ups short.
        """
        if not self.running:
            return False
        if self._stopping:
            self._hurried = True
            self._task.hurry()
        self._task.stop()
        if not self._stopping:
            self._stopping = True
            threading.Thread(target=self._climb, name=f"stop of job {self.number}",
                             daemon=True).start()
        return True

    def pause(self):
        """Let it stand still at the next line of its own code."""
        if self.running:
            self._paused = True
            self._task.pause()

    def resume(self):
        """Let it go on."""
        self._paused = False
        self._task.resume()

    def wait(self, timeout=None):
        """Wait for its end; returns whether it has ended."""
        if threading.current_thread() is self._thread:
            raise RuntimeError("a job cannot wait for itself")
        return self._ended.wait(timeout)

    def fg(self):
        """Wait for it with its output as it is; returns its result.

        Ctrl-C stops the job; a second one leaves it in the background. A failed job's traceback is
        shown.
        """
        self._output.foreground = True
        try:
            self.resume()
            while not self._ended.is_set():
                try:
                    self._ended.wait()
                except KeyboardInterrupt:
                    if self._stopping:
                        raise
                    self.stop()
        finally:
            self._output.foreground = False
            screen.drain()
        if self.traceback:
            print(self.traceback, end="", file=sys.stderr)
        return self.result

    # The job's thread.

    def _main(self):
        outcome = "done"
        with job_output.routed(self._output):
            try:
                self.result = self._task.run(self._work.run)
            except BaseException as error:
                # No stop reaches this thread any more.
                outcome = self._keep(error)
            self._work.deliver()
        self._lasted = time.monotonic() - self._clock
        self._outcome = outcome
        self._tell()
        self._ended.set()

    def _keep(self, error):
        if isinstance(error, SystemExit) and not error.code:
            return "done"
        self.exception = _users_part(error)
        self.traceback = "".join(traceback.format_exception(self.exception))
        stopped = self._stopping and isinstance(error, KeyboardInterrupt)
        return "stopped" if stopped else "failed"

    def _tell(self):
        """The line about the end. A script's own jobs need one only where they fail."""
        line = f"[{self.number}] {self._outcome} after {self.elapsed:.1f} s: {self.name}"
        if self._outcome == "failed" and screen.has_prompt:
            line += f"\n    {self.reason()}; {self._command('fg')} shows the traceback"
        elif self._outcome == "failed":
            line += "\n" + self.traceback.rstrip("\n")
        elif not screen.has_prompt:
            return
        if not self._output.foreground:
            screen.notice(line)

    def _command(self, name):
        return jobs.command.format(name, self.number)

    def reason(self):
        """A failed job's exception in one line, otherwise ''."""
        if self._outcome != "failed":
            return ""
        return traceback.format_exception_only(self.exception)[-1].strip().split("\n")[0]

    # A thread of its own, while the job is being stopped.

    def _climb(self):
        task, lines, told, tries, tick = self._task, -1, False, 0, 0.02
        began = time.monotonic()
        while not self._ended.wait(tick):
            lasted = time.monotonic() - began
            if task.pending:  # it is in a call
                if lasted >= (_WAKE[tries] if tries < len(_WAKE) else 2 * (tries - 2)):
                    tries += 1
                    task.wake()
                    if tries > 1:
                        task.end_children()
                if lasted > _RUNG / 2:
                    task.stop_at_next_line()
            elif lasted > _RUNG and (task.swallowed or self._hurried):
                task.unwind()
                if task.lines == lines:  # in a call since the last time
                    task.stop()
                lines = task.lines
            if lasted > _TOLD and not told:
                told = True
                screen.notice(f"[{self.number}] {self._obstacle()}")
            tick = 0.02 if lasted < 0.2 else 0.1 if lasted < 5 else 0.5

    def _obstacle(self):
        place = f" at {where}" if (where := self.where()) else ""
        if self._task.shielded:
            return f"is{place}: shell.shield() holds the stop back"
        if self._task.pending:
            return f"is in one call{place} that cannot be stopped; it ends when the call returns"
        return f"is cleaning up{place}; {self._command('stop')} again cuts that short"


class Jobs(collections.abc.Mapping):
    """The jobs by their numbers. Ended ones stay until they are removed: del jobs[1], clear()."""

    def __init__(self):
        self._jobs = {}
        self._last = 0
        self._warned = self._refused = False  # by may_exit()
        self._lock = threading.Lock()
        self.namespace = None  # the prompt's
        self.transform = str  # the prompt's own syntax to Python's
        self.command = "shell.jobs[{1}].{0}()"  # how the prompt spells "stop 1"

    def __getitem__(self, number):
        try:
            return self._jobs[number]
        except KeyError:
            known = ", ".join(map(str, self._jobs)) or "none"
            raise KeyError(f"there is no job {number}; there are: {known}") from None

    def __delitem__(self, number):
        if self[number].running:
            raise ValueError(f"job {number} is running")
        del self._jobs[number]

    def __iter__(self):
        return iter(list(self._jobs))

    def __len__(self):
        return len(self._jobs)

    def __repr__(self):
        rows = [(f"[{job.number}]", job.state, f"{job.elapsed:.1f} s", job.name,
                 f"at {job.where()}" if job.running and job.where() else job.reason())
                for job in list(self._jobs.values())]
        widths = [max(map(len, column)) for column in zip(*rows)]
        return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip()
                         for row in rows) or "no jobs"

    def start(self, what, *args, **kwargs):
        """Start a function, 'run script.py', or a statement; returns its Job."""
        namespace = self.namespace
        if namespace is None:
            namespace = sys.modules["__main__"].__dict__
        with self._lock:
            number = self._last + 1
            work = job_work.work_of(what, args, kwargs, namespace, number, self.transform)
            self._last = number
            if number == 1:
                atexit.register(self._end)
        job_output.route()
        job = self._jobs[number] = Job(number, work)
        job._thread.start()
        return job

    def running(self):
        """Those that have not ended."""
        return [job for job in list(self._jobs.values()) if job.running]

    def clear(self):
        """Forget those that have ended, with their results and namespaces."""
        for job in list(self._jobs.values()):
            if not job.running:
                del self._jobs[job.number]

    def last(self):
        """The newest that runs, or the newest at all."""
        found = self.running() or list(self._jobs.values())
        if not found:
            raise KeyError("there are no jobs")
        return found[-1]

    # Leaving the program.

    def before_prompt(self):
        """The prompt is about to ask."""
        self._warned = self._refused
        self._refused = False
        screen.before_prompt()

    def may_exit(self):
        """Whether the prompt may be left; with running jobs only when asked twice in a row."""
        running = self.running()
        if not running or self._warned:
            return True
        self._refused = True
        names = ", ".join(f"[{job.number}] {job.name}" for job in running)
        print(f"There are running jobs: {names}. Exit again to stop them.")
        return False

    def _end(self):
        """Python ends: a script waits for its jobs, the prompt stops them."""
        try:
            while not screen.has_prompt and self.running():
                self.running()[0].wait()
        except KeyboardInterrupt:
            pass
        end = time.monotonic() + _AT_END
        for job in self.running():
            job.resume()
            job.stop()
        for job in self.running():
            if not job.wait(max(0, end - _AT_END / 2 - time.monotonic())):
                job.stop()  # clean-ups have had their time
        for job in self.running():
            if not job.wait(max(0, end - time.monotonic())):
                print(f"app: [{job.number}] {job.name} could not be stopped", file=sys.stderr)
        screen.drain()


jobs = Jobs()
