"""The examples of docs/interrupts.md, run as a reader would."""
import time

import pytest

from terminal import Terminal
from tree import ROOT

EXAMPLES = {
    "monitor": ("", "the guard stopped it; True rows are kept"),
    "worker": ("waiting; press Ctrl-C", "the worker says: stopped\nit is alive: False"),
    "lock": ("working; press Ctrl-C", "held: False whole: True done: True"),
    "kbint": ("working; press Ctrl-C", "stopped by the flag; results are whole: True"),
}


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example(tmp_path, name):
    ready, said = EXAMPLES[name]
    with Terminal(ROOT / "examples" / f"{name}.py", folder=tmp_path) as program:
        if ready:
            program.expect(ready)
            time.sleep(0.3)
            program.interrupt()
        program.expect(said)
        assert program.wait_exit() == 0


def test_the_examples_are_named_in_the_manual():
    manual = (ROOT / "docs" / "interrupts.md").read_text()
    assert [name for name in EXAMPLES if f"examples/{name}.py" not in manual] == []
