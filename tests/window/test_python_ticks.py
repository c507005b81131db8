"""Ticks that Python makes: a window that has changed its view gets them anew."""
import subprocess

from tree import APP

SCRIPT = """
import matplotlib.pyplot as plt
calls = []

def name(x, pos):
    calls.append(x)
    return f"<{x:g}>"

ax = plt.figure().add_subplot()
ax.plot([0, 10])
ax.xaxis.set_major_formatter(name)
plt.ion()
plt.show()

def until(condition):
    for _ in range(100):
        if condition():
            return True
        plt.pause(0.1)
    return False

print(until(lambda: calls and not ax.xaxis._h.wants_ticks()))
ax._h.xaxis.set_limits(100, 110, None)  # as a drag of the mouse does, without Python
print(until(lambda: max(calls) > 100 and not ax.xaxis._h.wants_ticks()))
print(dict(ax.xaxis._h.formatter(False).names)[104.0])
plt.close("all")
"""


def test_a_changed_view_asks_again(display, tmp_path):
    env = display.environment()
    done = subprocess.run([str(APP), "-c", SCRIPT], capture_output=True, text=True, env=env,
                          cwd=tmp_path, timeout=60)
    assert done.stdout.split() == ["True", "True", "<104>"], done.stderr
