"""Terminals and saved sessions for the tests of saving."""
import pytest

from terminal import Terminal

NUMBERS = 12_500_000  # 100 MB
LOADED = """
import numpy as np, math
numbers = np.arange(NUMBERS, dtype=float)
alias = numbers
view = {"deep": [numbers, 1, "text"]}
text = "Grüße"
def scaled(factor): return factor * numbers[:3].sum()
class Point:
    def __init__(self, x): self.x = x
    def __eq__(self, other): return type(other) is type(self) and other.x == self.x
point = Point(7)
lock = __import__("threading").Lock()
gen = (i for i in range(3))

import hashlib, pylab
def look(f): return hashlib.sha1(f.canvas.buffer_rgba().tobytes()).hexdigest()
fig, (ax, _) = pylab.subplots(1, 2)
line, = ax.plot(numbers[:200_000:7], "o--", label="from zero"); ax.legend(); ax.set_yscale("log")
ax.set_xlim(3, 3000); title = ax.set_title("A $x^2$")
pylab.figure(7, figsize=(3, 2)); pylab.plot([3, 1, 2], "r"); pylab.text(1, 1, "here")
pylab.figure("named"); pylab.plot(numbers[:1_000_000]); pylab.figure(7)
unmanaged = pylab.Figure(); unmanaged.add_subplot().plot([1, 2])
looks = [look(f) for f in (fig, pylab.figure("named"), pylab.figure(7), unmanaged)]
"""


class Prompt(Terminal):
    """A program that is left by its user, so that it saves nothing by itself."""

    def __exit__(self, *error):
        if error[0] is None and self.child.isalive():
            self.start("exit()")
            self.wait_exit()
        super().__exit__(*error)


class Sessions:
    """A user's home, and programs started one after the other in it."""

    def __init__(self, folder):
        self.folder = folder
        self.state = folder / ".local" / "state" / "app"
        (folder / "loaded.py").write_text(LOADED.replace("NUMBERS", str(NUMBERS)))

    def program(self, *arguments, prompt="ipython", env=None):
        """A program."""
        return Prompt(*arguments, folder=self.folder, prompt=prompt, timeout=60, env=env)

    def start(self, *arguments, prompt="ipython", env=None):
        """A program at its prompt."""
        terminal = self.program(*arguments, prompt=prompt, env=env)
        terminal.expect_prompt()
        return terminal

    def files(self):
        """The names of the files in the state folder."""
        return sorted(path.name for path in self.state.iterdir())

    def load(self, terminal, numbers):
        """Run LOADED with so many numbers."""
        (self.folder / "more.py").write_text(LOADED.replace("NUMBERS", str(numbers)))
        terminal.run("run more.py", timeout=100)

    def check(self, terminal, numbers=NUMBERS):
        """Everything of LOADED that can be saved is there and equal."""
        total = numbers * (numbers - 1) / 2
        assert terminal.value("numbers.shape, float(numbers.sum()), numbers.flags.writeable") == \
            f"(({numbers},), {total}, True)"
        assert terminal.value("alias is numbers, view['deep'][1:], text") == \
            "(True, [1, 'text'], 'Grüße')"
        assert terminal.value("float(view['deep'][0].sum())") == str(total)
        assert terminal.value("point == Point(7), type(point) is Point, np.pi == math.pi") == \
            "(True, True, True)"
        assert terminal.value("float(scaled(2))") == "6.0"
        terminal.run("numbers = numbers + 1")
        assert terminal.value("float(scaled(2))") == "12.0"  # it sees the prompt's names
        assert terminal.value("'lock' in globals(), 'gen' in globals()") == "(False, False)"
        self.check_figures(terminal)

    def check_figures(self, terminal):
        """The figures of LOADED look as they did, and what belongs together is together."""
        self.check_looks(terminal)
        assert terminal.value("fig is pylab.figure(1), ax is fig.axes[0], line is ax.lines[0], "
                              "title is ax.title, ax.figure is fig") == \
            "(True, True, True, True, True)"
        terminal.run("line.set_color('m'); _ = ax.set_xlim(1, 2)")
        assert terminal.value("look(fig) != looks[0], ax.get_xlim()") == "(True, (1.0, 2.0))"

    @staticmethod
    def check_looks(terminal):
        """The figures of LOADED are there and look as they did."""
        assert terminal.value("pylab.get_fignums(), pylab.gcf().number, pylab.get_figlabels(), "
                              "unmanaged.number") == "([1, 7, 8], 7, ['', '', 'named'], None)"
        assert terminal.value("looks == [look(f) for f in (fig, pylab.figure(8), pylab.figure(7), "
                              "unmanaged)]") == "True"


@pytest.fixture
def sessions(tmp_path):
    return Sessions(tmp_path)
