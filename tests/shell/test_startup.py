"""How the prompt starts: what runs before it, the user's IPython profile, magics, history."""
import subprocess
import time

import pytest

from terminal import Terminal
from tree import APP

BOTH = pytest.mark.parametrize("prompt", ["ipython", "plain"])
SCRIPT = "import sys\nvalue = sys.argv[1:]\nwhere = __name__, __file__[-9:]\n"


@BOTH
@pytest.mark.parametrize("arguments", [["-i", "script.py", "a", "-b"],
                                       ["-i", "-pylab", "script.py", "a", "-b"],
                                       ["-pylab", "-i", "-m", "script", "a", "-b"]])
def test_prompt_after_a_script(tmp_path, prompt, arguments):
    (tmp_path / "script.py").write_text(SCRIPT)
    with Terminal(*arguments, folder=tmp_path, prompt=prompt) as terminal:
        terminal.expect_prompt()
        assert terminal.value("value") == "['a', '-b']"
        assert terminal.value("where") == "('__main__', 'script.py')"
        assert terminal.value("'plot' in globals()") == str("-pylab" in arguments)


@BOTH
def test_prompt_after_code(tmp_path, prompt):
    with Terminal("-pylab", "-ic", "x = arange(3).sum()", folder=tmp_path,
                  prompt=prompt) as terminal:
        terminal.expect_prompt()
        assert terminal.value("int(x)") == "3"


@BOTH
@pytest.mark.parametrize("ending, shown", [("1/0", "ZeroDivisionError"),
                                           ("raise SystemExit(3)", "SystemExit: 3")])
def test_prompt_after_a_script_that_failed(tmp_path, prompt, ending, shown):
    (tmp_path / "script.py").write_text(f"kept = 7\n{ending}\n")
    with Terminal("-i", "script.py", folder=tmp_path, prompt=prompt) as terminal:
        assert shown in terminal.expect_prompt()
        assert terminal.value("kept") == "7"


@BOTH
def test_inspection_by_the_environment(tmp_path, prompt):
    with Terminal("-c", "y = 5", folder=tmp_path, prompt=prompt,
                  env={"PYTHONINSPECT": "1"}) as terminal:
        terminal.expect_prompt()
        assert terminal.value("y") == "5"


@BOTH
def test_ctrl_c_in_the_script_before_the_prompt(tmp_path, prompt):
    (tmp_path / "script.py").write_text("data = [1]\nprint('run' 'ning')\nwhile 1: x = 2\n")
    with Terminal("-i", "script.py", folder=tmp_path, prompt=prompt) as terminal:
        terminal.expect("running")
        terminal.read(0.2)
        terminal.interrupt()
        assert "KeyboardInterrupt" in terminal.expect_prompt()
        assert terminal.value("data") == "[1]"


@BOTH
def test_no_names_without_the_option(tmp_path, prompt):
    with Terminal(folder=tmp_path, prompt=prompt) as terminal:
        terminal.expect_prompt()
        assert terminal.value("'plot' in globals(), __name__") == "(False, '__main__')"
        assert terminal.value("__import__('sys').path[0], __import__('sys').argv") == "('', [''])"
        assert terminal.value("{'numpy', 'pylab'} & {*__import__('sys').modules}") == "set()"


@BOTH
def test_the_garbage_collector_is_back(tmp_path, prompt):
    with Terminal("-pylab", folder=tmp_path, prompt=prompt) as terminal:
        terminal.expect_prompt()
        assert terminal.value("__import__('gc').isenabled()") == "True"


@pytest.mark.parametrize("before, isenabled, freezes", [
    ("pass", True, True), ("gc.collect()", True, False), ("gc.disable()", False, False)])
def test_what_loading_makes_is_not_collected(before, isenabled, freezes):
    code = f"import gc; {before}; import pylab; print(gc.isenabled(), gc.get_freeze_count() > 0)"
    done = subprocess.run([APP, "-c", code], stdout=subprocess.PIPE, text=True, check=True)
    assert done.stdout.split() == [str(isenabled), str(freezes)]


@BOTH
def test_startup_file_of_python(tmp_path, prompt):
    (tmp_path / "startup.py").write_text("from_startup = __name__")
    with Terminal(folder=tmp_path, prompt=prompt,
                  env={"PYTHONSTARTUP": str(tmp_path / "startup.py")}) as terminal:
        terminal.expect_prompt()
        assert terminal.value("from_startup") == "'__main__'"


@BOTH
def test_windows_are_interactive_at_the_pylab_prompt_only(tmp_path, prompt):
    for option, expected in ((["-pylab"], "True"), ([], "False")):
        with Terminal(*option, folder=tmp_path, prompt=prompt) as terminal:
            terminal.expect_prompt()
            terminal.run("import pylab")
            assert terminal.value("pylab.isinteractive()") == expected


@pytest.fixture
def profile(tmp_path):
    folder = tmp_path / "ipython" / "profile_default"
    (folder / "startup").mkdir(parents=True)
    (folder / "startup" / "00.py").write_text("mine = 'plot' in globals()\n")
    (folder / "ipython_config.py").write_text(
        "c.InteractiveShellApp.exec_lines = ['also = 1']\n"
        "c.TerminalInteractiveShell.confirm_exit = False\n"
        "c.InteractiveShellApp.matplotlib = 'auto'\n")
    return tmp_path


def test_the_users_profile(profile):
    with Terminal("-pylab", folder=profile) as terminal:
        assert "rror" not in terminal.expect_prompt()
        assert terminal.value("mine, also") == "(True, 1)"
        assert terminal.value("__import__('matplotlib').pyplot is plt") == "True"
        terminal.send("\x04")
        assert terminal.wait_exit() == 0


@pytest.mark.parametrize("option", ["pylab", "matplotlib"])
def test_a_profile_that_asks_for_plotting(tmp_path, option):
    """c.InteractiveShellApp.pylab and .matplotlib mean this program's windows, not matplotlib's."""
    folder = tmp_path / "ipython" / "profile_default"
    folder.mkdir(parents=True)
    (folder / "ipython_config.py").write_text(f"c.InteractiveShellApp.{option} = 'auto'\n")
    with Terminal(folder=tmp_path) as terminal:
        assert "rror" not in terminal.expect_prompt()
        assert terminal.value("'plot' in globals()") == str(option == "pylab")
        assert terminal.value("__import__('pylab').isinteractive()") == "True"


def test_history_of_the_last_session(tmp_path):
    for prompt in ("ipython", "plain"):
        with Terminal(folder=tmp_path, prompt=prompt) as terminal:
            terminal.expect_prompt()
            terminal.run("remembered = 4711")
            terminal.start("exit()")
            terminal.wait_exit()
        with Terminal(folder=tmp_path, prompt=prompt) as terminal:
            terminal.expect_prompt()
            terminal.send("\x1b[A\x1b[A")
            terminal.expect("remembered = 4711")


def test_completion_and_magics(tmp_path):
    with Terminal("-pylab", folder=tmp_path) as terminal:
        terminal.expect_prompt()
        terminal.run("import collections")
        terminal.send("x = collections.OrderedD\t")
        terminal.expect("OrderedDict")
        terminal.start("()")
        terminal.expect_prompt()
        assert terminal.value("type(x).__name__") == "'OrderedDict'"
        assert "per loop" in terminal.run("%timeit -n1 -r1 pass")
        listed = terminal.run("%who")
        assert "collections" in listed and "plot" not in listed and "arange" not in listed


def test_completion_of_the_plain_prompt(tmp_path):
    with Terminal("-pylab", folder=tmp_path, prompt="plain") as terminal:
        terminal.expect_prompt()
        terminal.run("unmistakable = 12")
        terminal.send("z = unmistak\t + 1\r")
        terminal.expect_prompt()
        assert terminal.value("z") == "13"


@pytest.mark.parametrize("magic", ["%pylab", "%pylab qt", "%matplotlib", "%matplotlib inline",
                                   "%matplotlib --list"])
def test_plotting_magics_turn_here(tmp_path, magic):
    with Terminal(folder=tmp_path) as terminal:
        terminal.expect_prompt()
        shown = terminal.run(magic)
        assert "rror" not in shown
        assert ("in windows" in shown) == ("inline" in magic or "--list" in magic)
        terminal.run("import pylab")
        assert terminal.value("pylab.isinteractive()") == "True"
        assert terminal.value("'plot' in globals()") == str("pylab" in magic)
        terminal.run("import matplotlib.pyplot")
        assert terminal.value("matplotlib.pyplot is pylab.pyplot") == "True"


def test_the_real_matplotlib_at_the_prompt(tmp_path):
    with Terminal("--matplotlib", folder=tmp_path) as terminal:
        terminal.expect_prompt()
        terminal.run("import matplotlib.pyplot as plt")
        assert terminal.value("plt.__file__").startswith("'/usr/lib")


@BOTH
def test_timers_run_while_the_prompt_waits(tmp_path, prompt):
    code = ("called = []; t = figure().canvas.new_timer(20); "
            "t.add_callback(lambda: called.append(1)); t.start()")
    with Terminal("-pylab", "-ic", code, folder=tmp_path, prompt=prompt) as terminal:
        terminal.expect_prompt()
        time.sleep(1)
        assert int(terminal.value("len(called)")) >= 3
