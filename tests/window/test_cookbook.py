"""The old cookbook's story, at a real terminal and in a real window.

A script loads data in a loop and plots them. Ctrl-C stops it in the middle; what was loaded is
there; a second run goes on with it, and its window can be zoomed while Python computes.
"""
import re
import time

import numpy as np
import pytest

from terminal import Terminal
from window import count, wait_until

BLUE = (0x1f, 0x77, 0xb4)
SCRIPT = """
from time import monotonic, sleep

from pylab import *

if "data" not in globals():
    data = []
while len(data) < 200:
    data.append(sin(len(data) / 10))      # "loading"
    sleep(0.01 if len(data) != 60 else 60)  # the 60th value takes its time

fig = figure()
plot(data)
show()
print("com" "puting")
end = monotonic() + 8
while monotonic() < end:
    pass
print("all " "done")
"""


@pytest.fixture
def shell(display, tmp_path):  # noqa: F811
    (tmp_path / "myscript.py").write_text(SCRIPT)
    with Terminal("-pylab", folder=tmp_path, env={"DISPLAY": display.name}) as program:
        program.expect_prompt()
        yield program


def canvas(display):  # noqa: F811
    """Where the 640 x 480 picture is on the screen."""
    x, y, width, height = display.geometry(display.window("Figure 1"))
    border = (width - 640) // 2
    return x + border, y + height - border - 480, 640, 480


def test_interrupt_look_go_on_and_zoom_while_it_computes(shell, display):  # noqa: F811
    shell.start("run myscript.py")
    time.sleep(2.5)  # it has come to the slow value
    shell.interrupt()
    assert "KeyboardInterrupt" in shell.expect_prompt()
    assert shell.value("len(data)") == "60"
    assert shell.value("'fig' in globals()") == "False"

    shell.start("run -i myscript.py")
    shell.expect(re.escape("computing"))
    area = canvas(display)
    wait_until(lambda: count(display.screenshot(area), BLUE) > 300, "the curve")
    before = display.screenshot(area)

    start = time.monotonic()
    display.xdo("mousemove", area[0] + 330, area[1] + 240, "sleep", 0.05, "click", 4, "click", 4)
    wait_until(lambda: not np.array_equal(display.screenshot(area), before), "the zoomed picture")
    assert time.monotonic() - start < 3, "the window answers while Python computes"
    display.key("h")  # home
    wait_until(lambda: np.array_equal(display.screenshot(area), before), "the first view again")
    assert "all done" not in shell.text

    assert "all done" in shell.expect_prompt()
    assert shell.value("len(data)") == "200"
    assert shell.value("[round(data[i], 3) for i in (0, 60, 199)]") == \
        repr([round(float(np.sin(i / 10)), 3) for i in (0, 60, 199)])


def test_the_old_recipe_leaves_the_script_and_not_the_shell(shell, tmp_path):
    (tmp_path / "polite.py").write_text("import IPython.Shell\n"
                                        "from time import sleep\n"
                                        "done = 0\n"
                                        "while True:\n"
                                        "    try:\n"
                                        "        sleep(0.02)\n"
                                        "    except KeyboardInterrupt:\n"
                                        "        pass\n"
                                        "    done += 1\n"
                                        "    if IPython.Shell.KBINT:\n"
                                        "        raise SystemExit\n")
    shell.start("run polite.py")
    time.sleep(1)
    shell.interrupt()
    shell.expect_prompt()
    assert int(shell.value("done")) > 5
    assert shell.value("1 + 1") == "2"
