"""The same code drawn with matplotlib and with this project, as arrays."""
import subprocess

import numpy as np

from tree import APP

_SCRIPT = """
import sys
import numpy as np
import matplotlib
matplotlib.use("agg")
import matplotlib.pyplot as plt
exec(SETUP)
pictures = {}
for name, code in CASES.items():
    plt.close("all")
    matplotlib.rcdefaults()
    exec(code)
    plt.gcf().canvas.draw()
    pictures[name] = np.asarray(plt.gcf().canvas.buffer_rgba())[..., :3]
np.savez(sys.argv[1], **pictures)
"""


def both_pictures(cases, setup, folder):
    """Arrays of the current figure by the cases' names: ours, and matplotlib's."""
    script = folder / "draw.py"
    script.write_text(f"CASES = {cases!r}\nSETUP = {setup!r}\n{_SCRIPT}")
    found = []
    for python in (APP, "/usr/bin/python3"):
        file = folder / f"{len(found)}.npz"
        subprocess.run([str(python), str(script), str(file)], check=True, timeout=100)
        found.append(np.load(file))
    return found


def share_that_differs(ours, theirs, tolerance):
    """Of the pixels; those that differ by more than `tolerance` (0…255) in a channel."""
    assert ours.shape == theirs.shape
    return (np.abs(ours.astype(int) - theirs.astype(int)).max(axis=-1) > tolerance).mean()
