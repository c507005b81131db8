"""`run script` keeps everything that the script had bound, whatever ended it."""
import re
import time

import pytest

LOAD = """
import time
name = 'run' + str(len(__name__))
data = []
def size():
    return len(data)
class Box:
    content = data
print('load' 'ing')
for i in range(10**6):
    data.append(i)
    time.sleep(0.001)
finished = True
"""

GO_ON = """
before = len(data)
print('load' 'ing')
for i in range(len(data), len(data) + 10):
    data.append(i)
total = len(data)
"""


def write(terminal, name, text):
    script = terminal.folder / name
    script.write_text(text)
    return script


def run_line(terminal, script, interactive=False):
    if terminal.kind == "ipython":
        return f"run {'-i ' if interactive else ''}{script}"
    return f"run('{script}'{', i=True' if interactive else ''})"


@pytest.mark.parametrize("interactive", [False, True])
def test_bindings_survive_ctrl_c(terminal, interactive):
    terminal.run("_ = [globals().pop(n, 0) for n in 'data size Box i finished name'.split()]")
    terminal.start(run_line(terminal, write(terminal, "load.py", LOAD), interactive))
    terminal.expect("loading")
    time.sleep(0.3)
    terminal.interrupt()
    assert "KeyboardInterrupt" in terminal.expect_prompt()
    assert terminal.value("len(data) > 50 and data[-1] == i or data[-2] == i - 1") == "True"
    assert terminal.value("size() == len(data), Box.content is data") == "(True, True)"
    assert terminal.value("name") == "'run8'"
    assert terminal.value("'finished' in globals(), __name__") == "(False, '__main__')"


def test_the_next_run_goes_on_with_the_data(terminal):
    terminal.start(run_line(terminal, write(terminal, "load.py", LOAD)))
    terminal.expect("loading")
    time.sleep(0.2)
    terminal.interrupt()
    terminal.expect_prompt()
    terminal.run(run_line(terminal, write(terminal, "go_on.py", GO_ON), interactive=True))
    assert terminal.value("total - before, data == list(range(total))") == "(10, True)"


@pytest.mark.parametrize("pause", [0, 0.001, 0.01, 0.03, 0.1])
def test_bindings_survive_ctrl_c_twice(terminal, pause):
    """The second Ctrl-C comes while the first one's traceback is made."""
    terminal.run("_ = [globals().pop(n, 0) for n in 'data size Box i finished name'.split()]")
    terminal.start(run_line(terminal, write(terminal, "load.py", LOAD)))
    terminal.expect("loading")
    time.sleep(0.2)
    terminal.interrupt()
    time.sleep(pause)
    terminal.interrupt()
    assert "KeyboardInterrupt" in terminal.expect_prompt()
    assert terminal.value("len(data) > 20") == "True"


@pytest.mark.parametrize("ending, shown", [
    ("raise SystemExit", None), ("raise SystemExit(3)", "SystemExit: 3"),
    ("import sys; sys.exit()", None), ("1/0", "ZeroDivisionError"),
    ("from pylab.shell import ipbreak; ipbreak()", None)])
def test_bindings_survive_any_end(terminal, ending, shown):
    script = write(terminal, "ends.py", f"import random\nkept = random.random()\n{ending}\n")
    terminal.run("kept = None")
    output = terminal.run(run_line(terminal, script))
    assert re.search(shown, output) if shown else "Error" not in output
    assert terminal.value("0 < kept < 1") == "True"


def test_a_fresh_namespace_sees_nothing_of_the_prompts(terminal):
    script = write(terminal, "fresh.py", "sees = 'secret' in globals(), __file__[-8:]\n")
    terminal.run("secret = 1")
    terminal.run(run_line(terminal, script))
    assert terminal.value("sees") == "(False, 'fresh.py')"
    terminal.run(run_line(terminal, script, interactive=True))
    assert terminal.value("sees") == "(True, 'fresh.py')"


def test_arguments(terminal):
    script = write(terminal, "arguments.py", "import sys\ngot = sys.argv[1:]\n")
    terminal.run(f"run {script} a 'b c' 3" if terminal.kind == "ipython"
                 else f"run('{script}', 'a', 'b c', '3')")
    assert terminal.value("got") == "['a', 'b c', '3']"


def test_a_missing_script_and_a_syntax_error(terminal):
    assert "nowhere.py" in terminal.run(run_line(terminal, "nowhere.py"))
    assert "SyntaxError" in terminal.run(run_line(terminal, write(terminal, "bad.py", "a b\n")))
    assert terminal.value("6*7") == "42"
