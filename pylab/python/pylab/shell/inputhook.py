"""Queued GUI callbacks while the prompt waits for input."""

import select
import sys
import traceback


def _core():
    """The plotting core, if anything has imported it: without it there are no events."""
    return sys.modules.get("pylab._core")


def dispatch():
    """Run the callbacks that wait; an error in one is shown and does not reach the prompt."""
    core = _core()
    if core is None:
        return
    try:
        core.dispatch_events()
    except (Exception, KeyboardInterrupt, SystemExit):
        traceback.print_exc()


def input_hook(context):
    """The prompt toolkit's hook: returns when there is input."""
    core = _core()
    if core is None:
        select.select([context.fileno()], [], [])
        return
    events = core.event_fd()
    while not context.input_is_ready():
        ready = select.select([context.fileno(), events], [], [])[0]
        if events in ready:
            dispatch()
