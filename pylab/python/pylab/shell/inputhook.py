"""Queued GUI callbacks while the prompt waits for input."""

import os
import select
import signal
import sys
import termios
import traceback

import _app_shell

from .job_output import screen

_STANDARD_INPUT = 0


def _core():
    """The plotting core, if anything has imported it: without it there are no events."""
    return sys.modules.get("pylab._core")


def dispatch():
    """Run the callbacks that wait; an error in one is shown and does not reach the prompt."""
    screen.show_held()
    core = _core()
    if core is None:
        return
    try:
        core.dispatch_events()
    except (Exception, KeyboardInterrupt, SystemExit):
        if not _app_shell.command_waits():
            traceback.print_exc()


def _dispatch_at_raw_terminal():
    """Run the callbacks where Ctrl-C is a key of the line editor: for them it is the signal again.

    A callback counts as a statement of its own.
    """
    at_prompt = signal.getsignal(signal.SIGINT)
    before = termios.tcgetattr(_STANDARD_INPUT)
    modes = list(before)
    modes[3] |= termios.ISIG | termios.NOFLSH  # what was typed ahead stays
    try:
        try:
            termios.tcsetattr(_STANDARD_INPUT, termios.TCSANOW, modes)
            signal.signal(signal.SIGINT, signal.default_int_handler)
            _app_shell.begin_statement()
            _app_shell.name_statement("callback")
            _app_shell.call_statement(dispatch)
        finally:
            signal.signal(signal.SIGINT, at_prompt)
    except KeyboardInterrupt:  # after the callbacks, before the line above
        signal.signal(signal.SIGINT, at_prompt)
    termios.tcsetattr(_STANDARD_INPUT, termios.TCSANOW, before)


def dispatch_until_done(answer):
    """Run callbacks until the future that another thread works on is done."""
    receive, send = os.pipe()
    try:
        answer.add_done_callback(lambda done: os.write(send, b"."))
        ready = []
        while receive not in ready:
            core = _core()
            events = [core.event_fd()] if core is not None else []
            ready = select.select([receive, *events], [], [])[0]
            if set(events) & set(ready):
                dispatch()
    finally:
        # Not before the last word has been written.
        answer.add_done_callback(lambda done: (os.close(receive), os.close(send)))


def _next_timer():
    """Seconds until a timer's functions are due; None without timers."""
    timers = sys.modules.get("pylab._timers")
    return None if timers is None else timers.next_due()


def input_hook(context):
    """The prompt toolkit's hook: returns when there is input."""
    core = _core()
    if core is None:
        select.select([context.fileno()], [], [])
        return
    events = core.event_fd()
    while not context.input_is_ready():
        due = _next_timer()
        ready = select.select([context.fileno(), events], [], [], due)[0]
        if events in ready or (due is not None and not ready):
            _dispatch_at_raw_terminal()
