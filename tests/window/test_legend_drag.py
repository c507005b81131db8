"""Legends under a real pointer: moved by it, and their entries picked."""
import json
import subprocess

import pytest

from tree import APP
from window import wait_until

SCRIPT = """
import json
import sys
import matplotlib.pyplot as plt
fig, ax = plt.subplots()
ax.plot([0, 1], [0, 1], label="one")
ax.plot([0, 1], [1, 0], label="two")
leg = ax.legend(loc="upper left", draggable=True)
picked = []
leg.get_lines()[1].set_picker(5)
leg.get_texts()[0].set_picker(True)
fig.canvas.mpl_connect("pick_event", lambda e: picked.append(
    [type(e).__name__, leg.get_children().index(e.artist), int(e.mouseevent.button)]))
plt.show(block=False)

def say():
    parts = [[list(box) for box in part] for part in leg._h.parts()]
    print(json.dumps({"box": list(leg.get_window_extent().extents), "parts": parts,
                      "loc": leg._loc, "picked": picked}), flush=True)

say()
for line in sys.stdin:
    plt.pause(0.3)
    say()
"""


@pytest.fixture
def program(display, tmp_path):
    """Sends a line and gets what the program says of its legend."""
    process = subprocess.Popen([str(APP), "-c", SCRIPT], stdin=subprocess.PIPE, text=True,
                               stdout=subprocess.PIPE, env=display.environment(), cwd=tmp_path)
    first = json.loads(process.stdout.readline())

    def ask():
        process.stdin.write("go\n")
        process.stdin.flush()
        return json.loads(process.stdout.readline())

    display.window("Figure 1")
    yield first, ask
    process.stdin.close()
    process.wait(20)


def on_screen(display, x, y):
    """A place of the 640 x 480 picture, pixels from its lower left corner, on the screen."""
    left, top, width, height = display.geometry(display.window("Figure 1"))
    return round(left + (width - 640) // 2 + x), round(top + height - (width - 640) // 2 - y)


def test_the_pointer_moves_a_legend(display, program):
    first, ask = program
    box = first["box"]
    start = on_screen(display, (box[0] + box[2]) / 2, (box[1] + box[3]) / 2)
    display.drag(start, (start[0] + 150, start[1] + 100))
    now = ask()
    assert now["loc"] != first["loc"]
    for i, by in enumerate((150, -100, 150, -100)):
        assert abs(now["box"][i] - box[i] - by) <= 1.5


def test_a_click_on_an_entry_is_a_pick(display, program):
    first, ask = program
    (_, label), (sample, _) = first["parts"]
    for box in (label, sample):
        display.click(on_screen(display, (box[0] + box[2]) / 2, (box[1] + box[3]) / 2))
    found = []
    wait_until(lambda: len(found.extend([ask()["picked"]]) or found[-1]) == 2, "two picks")
    assert found[-1] == [["PickEvent", 2, 1], ["PickEvent", 1, 1]]
