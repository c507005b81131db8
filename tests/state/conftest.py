"""Terminals and saved sessions for the tests of saving."""
import pytest

from terminal import Terminal

LOADED = """
import numpy as np, math
numbers = np.arange(6_000_000, dtype=float)
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
        (folder / "loaded.py").write_text(LOADED)

    def program(self, *arguments, prompt="ipython"):
        """A program."""
        return Prompt(*arguments, folder=self.folder, prompt=prompt, timeout=60)

    def start(self, *arguments, prompt="ipython"):
        """A program at its prompt."""
        terminal = self.program(*arguments, prompt=prompt)
        terminal.expect_prompt()
        return terminal

    def files(self):
        """The names of the files in the state folder."""
        return sorted(path.name for path in self.state.iterdir())

    def check(self, terminal):
        """Everything of LOADED that can be saved is there and equal."""
        assert terminal.value("numbers.shape, float(numbers.sum()), numbers.flags.writeable") == \
            "((6000000,), 17999997000000.0, True)"
        assert terminal.value("alias is numbers, view['deep'][1:], text") == \
            "(True, [1, 'text'], 'Grüße')"
        assert terminal.value("float(view['deep'][0].sum())") == "17999997000000.0"
        assert terminal.value("point == Point(7), type(point) is Point, np.pi == math.pi") == \
            "(True, True, True)"
        assert terminal.value("float(scaled(2))") == "6.0"
        terminal.run("numbers = numbers + 1")
        assert terminal.value("float(scaled(2))") == "12.0"  # it sees the prompt's names
        assert terminal.value("'lock' in globals(), 'gen' in globals()") == "(False, False)"


@pytest.fixture
def sessions(tmp_path):
    return Sessions(tmp_path)
