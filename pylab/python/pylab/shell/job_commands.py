"""The commands for jobs: magics of IPython's prompt, functions of the plain one."""

import functools
import sys

from .background import jobs
from .job_output import route, screen

_MISTAKES = KeyError, ValueError, TypeError, OSError, SyntaxError
_PROMPTLY = 0.5  # s: an answer that comes so soon is told at once


def _find(number):
    """The job of a number or a text such as '2' or '%2'; without one the last."""
    text = str(number).strip().lstrip("%")
    if not text:
        return jobs.last()
    if not text.isdigit():
        raise ValueError(f"{text!r} is no number of a job")
    return jobs[int(text)]


def bg(what, *args, **kwargs):
    """Run a statement, 'run script.py' or a function in the background."""
    job = jobs.start(what, *args, **kwargs)
    print(f"[{job.number}] {job.name}")


def stop(number=""):
    """Stop a job, by default the last."""
    job = _find(number)
    if not job.stop():
        print(f"[{job.number}] has ended: {job.state}")
    elif not job.wait(_PROMPTLY):
        print(f"[{job.number}] is being stopped")


def pause(number=""):
    """Let a job stand still at its next line."""
    job = _find(number)
    job.pause()
    for _ in range(50):
        if job.state != "pausing" or job.wait(_PROMPTLY / 50):
            break
    place = f" at {where}" if (where := job.where()) else ""
    print(f"[{job.number}] {job.state}{place}")


def resume(number=""):
    """Let a paused job go on."""
    job = _find(number)
    job.resume()
    print(f"[{job.number}] {job.state}")


def fg(number=""):
    """Wait for a job with its output as it is; Ctrl-C stops it. Returns its result."""
    job = _find(number)
    print(job.name)
    return job.fg()


def _message(error):
    return str(error.args[0] if isinstance(error, KeyError) else error)


def _told(function):
    """The function for the plain prompt: what is wrong is said in one line."""
    @functools.wraps(function)
    def tell(*args, **kwargs):
        try:
            return function(*args, **kwargs)
        except _MISTAKES as error:
            print(f"{function.__name__}: {_message(error)}", file=sys.stderr)
    return tell


def install_functions(namespace):
    """Bind the functions for the plain prompt; returns their names. pylab's pause stays."""
    functions = {function.__name__: _told(function) for function in (bg, stop, pause, resume, fg)}
    if "pause" in namespace:
        del functions["pause"]
    namespace.update(functions, jobs=jobs)
    jobs.namespace, jobs.command = namespace, "{0}({1})"
    screen.has_prompt = True
    route()
    return {"jobs", *functions}


def install_magics(shell):
    """Register the magics with IPython."""
    from IPython.core.error import UsageError
    from IPython.core.magic import no_var_expand

    def checked(function, *args):
        try:
            return function(*args)
        except _MISTAKES as error:
            raise UsageError(_message(error)) from None

    @no_var_expand
    def bg_magic(line, cell=""):
        """%bg STATEMENT, %bg run [-i] SCRIPT, %%bg: run it in the background."""
        checked(bg, f"{line}\n{cell}" if cell else line)

    def jobs_magic(line):
        """%jobs: list the background jobs; shell.jobs[N] has what belongs to one."""
        print(jobs)

    def stop_magic(line):
        """%stop [N]: stop a background job; once more cuts its clean-up short."""
        checked(stop, line)

    def pause_magic(line):
        """%pause [N]: let a background job stand still at its next line."""
        checked(pause, line)

    def resume_magic(line):
        """%resume [N]: let a paused background job go on."""
        checked(resume, line)

    def fg_magic(line):
        """%fg [N]: wait for a background job; Ctrl-C stops it."""
        return checked(fg, line)

    shell.register_magic_function(bg_magic, "line_cell", "bg")
    for name, function in {"jobs": jobs_magic, "stop": stop_magic, "pause": pause_magic,
                           "resume": resume_magic, "fg": fg_magic}.items():
        shell.register_magic_function(function, "line", name)
    jobs.namespace, jobs.transform = shell.user_ns, shell.transform_cell
    jobs.command = "%{0} {1}"
    screen.has_prompt = True
    route()
    _guard_exit(shell)


def _guard_exit(shell):
    ask_exit, ask_yes_no = shell.ask_exit, shell.ask_yes_no

    def ask_twice():
        if jobs.may_exit():
            ask_exit()

    def ask_undisturbed(*args, **kwargs):
        with screen.around_reader():
            return ask_yes_no(*args, **kwargs)

    shell.ask_exit, shell.ask_yes_no = ask_twice, ask_undisturbed
