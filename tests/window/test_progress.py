"""A long line that is being measured: a window and the terminal show how far, and Stop ends it."""
import time

import pytest

from bars import bar
from header import changed, header
from terminal import Terminal
from window import wait_until

# Zeros that take no memory: nobody can write to them, so they are not copied either. Measuring them
# takes a moment; the thread that does it has the least share of a processor that is kept busy.
SLOW = """
import mmap, os, subprocess
room = mmap.mmap(-1, 8 * 5 * 10**7, mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS, mmap.PROT_READ)
zeros = np.frombuffer(room)
processors = os.sched_getaffinity(0)
one = min(processors)
other = subprocess.Popen(["taskset", "-c", str(one), "sh", "-c", "while :; do :; done"])
os.sched_setaffinity(0, {one})
os.setpriority(os.PRIO_PROCESS, 0, 19)
try:
    plot(zeros, zeros)
finally:
    other.kill()
    os.sched_setaffinity(0, processors)
"""


@pytest.fixture
def program(display, tmp_path):
    """A prompt with a window, whose header is that of one that waits."""
    with Terminal("-pylab", folder=tmp_path, env={"DISPLAY": display.name}, timeout=60) as terminal:
        terminal.folder = tmp_path
        terminal.expect_prompt()
        terminal.run("import time; line, = plot([1, 2, 4]); ax = gca()")
        display.xdo("windowactivate", "--sync", display.window())
        display.xdo("mousemove", 5, 900)
        time.sleep(0.5)
        yield terminal


def test_a_line_that_is_measured_for_long_shows_how_far_it_is(program, display):
    idle = header(display)
    (program.folder / "job.py").write_text(SLOW)
    program.start("run -i job.py")
    told = r"measuring a line (\d+) % \(Ctrl-C stops it\)"
    first = int(program.expect(told)[1])
    wait_until(lambda: first < int(program.expect(told)[1]) < 100, "more of it, on the terminal")
    for _ in range(2):
        shown = header(display)
        percent = changed(idle, shown)[0] + 30  # what is told begins with it
        wait_until(lambda: any(changed(shown, header(display)) < percent), "more, in the window")
    pressed = time.monotonic()
    display.key("alt+t")
    program.expect("KeyboardInterrupt", timeout=bar(5))
    program.expect_prompt()
    print(f"stopped after {time.monotonic() - pressed:.2f} s")

    wait_until(lambda: len(changed(idle, header(display))) < 40, "the idle header")
    assert program.value("ax.lines[:] == [line], line.get_ydata().tolist(), zeros.any()") == \
        "(True, [1, 2, 4], False)"
    program.run("other, = plot(zeros[:10**6], zeros[:10**6])")
    assert program.value("len(ax.lines), ax.dataLim.bounds") == "(2, (0.0, 0.0, 2.0, 4.0))"
    program.send("exit()\r")
    assert program.wait_exit() == 0
