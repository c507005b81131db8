"""Situations that a program can be in, each ended in every way: Ctrl-C, Stop, shell.interrupt() and
timeout. Afterwards the prompt has what the script had bound."""
import re
import statistics
import time

import pytest

from bars import bar
from situations import (CODE, DEFERRED, KIND, NO_OTHER_THREAD, QUICK_STUCK, STUBBORN, WAYS,
                        presses, write)
from terminal import Terminal

WAIT = {"ctrl_c": 0.15, "stop": 0.45, "interrupt": 0.15, "timeout": 0.15}  # s, into the situation
LIMIT = {"stopped": 0.3, "child": 0.5, "stubborn": 2.2, "deferred": 2}  # s, to the end
MEDIAN = {"stopped": 0.05, "child": 0.4}
NAMED = 2.5  # s, until a stuck call is spoken of
latencies = {}


def slow(name, how):
    """Left to the long run: there are enough of the kind, and each takes seconds."""
    if KIND[name] in ("stuck", "locked"):
        return name not in QUICK_STUCK or (name == "numpy.sort" and how != "ctrl_c")
    return name in list(STUBBORN)[3:]


def cells(stuck):
    for name in CODE:
        for how in WAYS:
            if (KIND[name] in ("stuck", "locked")) != stuck:
                continue
            if how != "interrupt" or name not in NO_OTHER_THREAD:
                marks = pytest.mark.stress if slow(name, how) else ()
                yield pytest.param(name, how, marks=marks, id=f"{name}-{how}")


@pytest.fixture(scope="module")
def program(display, tmp_path_factory):
    """One prompt with a window for all: it survives everything."""
    folder = tmp_path_factory.mktemp("home")
    with Terminal("-pylab", folder=folder, env={"DISPLAY": display.name}) as terminal:
        terminal.folder = folder
        terminal.expect_prompt()
        terminal.run("import sys; plot([1, 2])")
        display.xdo("windowactivate", "--sync", display.window())
        yield terminal


def begin(program, display, name, how, wait):
    """Bring it into the situation and interrupt; the moment of the interrupt."""
    write(program.folder, name, how, wait)
    program.start("run job.py")
    program.expect("running", timeout=60)
    begun = time.monotonic()
    if how in ("interrupt", "timeout"):
        return begun + wait
    time.sleep(wait)
    begun = time.monotonic()
    if how == "stop":
        display.key("alt+t")
        return begun
    program.interrupt()
    if presses(name) == 2:
        time.sleep(0.4)
        program.interrupt()
    return begun


def check(program, shown, how):
    """The right exception; the namespace is what the script had bound. When it was stopped."""
    error = "TimeoutError" if how == "timeout" else "KeyboardInterrupt"
    assert re.search(rf"^{error}\b", shown, re.MULTILINE)
    others, partial, stopped, went_on = eval(program.value(
        "[n for n, v in sys.here.items() if n[:2] != '__' and globals().get(n) is not v], "
        "sys.__dict__.pop('here')['partial'], stopped, 'went_on' in globals()"))
    assert others == [] and partial == [1, 2] and not went_on
    return stopped


@pytest.mark.parametrize("name, how", cells(stuck=False))
def test_it_is_stopped(program, display, name, how):
    kind = KIND[name]
    begun = begin(program, display, name, how, WAIT[how])
    stopped = check(program, program.expect_prompt(), how)
    latencies.setdefault((kind, how), []).append((stopped - begun, name))
    assert stopped - begun < bar(LIMIT[kind])
    if name in DEFERRED:
        assert program.value(f"sys.modules['slow_{how}'].whole") == "True"
        assert stopped - begun > 0.5


@pytest.mark.parametrize("name, how", cells(stuck=True))
def test_one_call_that_cannot_be_stopped_is_named(program, display, name, how):
    begun = begin(program, display, name, how, WAIT[how])
    program.expect(r"still in .*; it cannot be stopped here")
    assert time.monotonic() - begun < bar(NAMED)
    if how == "ctrl_c":
        program.interrupt()
    if how != "interrupt":
        program.expect(r"\[w\] wait   \[s\] save everything and restart   \[q\] quit")
        program.send("w")
    error = "TimeoutError" if how == "timeout" else "KeyboardInterrupt"
    assert error in program.expect_prompt(timeout=60)


def test_all_that_was_stopped_was_stopped_at_once():
    for (kind, how), times in sorted(latencies.items()):
        median = statistics.median(seconds for seconds, _ in times)
        longest, name = max(times)
        print(f"{kind}, {how}: {len(times)}, median {median * 1000:.1f} ms, "
              f"longest {longest * 1000:.1f} ms ({name})")
        if kind in MEDIAN:
            assert median < bar(MEDIAN[kind])
