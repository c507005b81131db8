"""%save_state, %load_state and app --resume at a real prompt."""
import os
import re
import stat

import pytest


@pytest.mark.parametrize("prompt", ["ipython", "plain"])
def test_a_session_saved_under_a_name_comes_back(sessions, prompt):
    magic = prompt == "ipython"
    with sessions.start(prompt=prompt) as terminal:
        terminal.run("run loaded.py" if magic else 'run("loaded.py")')
        shown = terminal.run("%save_state mine" if magic else 'save_state("mine")')
        assert "saved as mine" in shown
        assert re.search(r"not saved: lock \(lock\): TypeError: cannot pickle", shown)
        assert re.search(r"not saved: gen \(generator\): TypeError", shown)
    assert sessions.files() == ["mine.state"]
    about = os.stat(sessions.state / "mine.state")
    assert stat.S_IMODE(about.st_mode) == 0o600
    assert stat.S_IMODE(os.stat(sessions.state).st_mode) == 0o700
    # The array is there three times, its data once, and so are a million points of a figure.
    assert 116e6 < about.st_size < 120e6
    with sessions.start(prompt=prompt) as terminal:
        shown = terminal.run("%load_state mine" if magic else 'load_state("mine")')
        assert "not saved: lock" in shown
        sessions.check(terminal)
    assert sessions.files() == ["mine.state"]


def test_input_output_and_folder_come_back(sessions):
    (sessions.folder / "elsewhere").mkdir()
    with sessions.start() as terminal:
        terminal.run("6 * 7")
        terminal.run("import os; os.chdir('elsewhere')")
        terminal.run("%save_state mine")
    with sessions.start("--resume=mine") as terminal:
        assert terminal.value("Out[1], _1, In[1], __import__('os').getcwd()[-9:]") == \
            "(42, 42, '6 * 7', 'elsewhere')"
        assert re.search(r"In \[5\]: $", terminal.text)


def test_single_variables_are_loaded(sessions):
    with sessions.start() as terminal:
        terminal.run("a = 1; b = [2]; c = 3")
        terminal.run("%save_state mine")
    with sessions.start("-pylab") as terminal:
        assert terminal.value("shell.saved_states(), [v[:2] for v in shell.saved_states('mine')]") \
            == "(['mine'], [('a', 'int'), ('b', 'list'), ('c', 'int')])"
        terminal.run("%load_state mine b")
        assert terminal.value("b, 'a' in globals()") == "([2], False)"
        terminal.run("shell.delete_state('mine')")
    assert sessions.files() == []


@pytest.mark.parametrize("prompt", ["ipython", "plain"])
def test_saved_sessions_are_told_with_sizes(sessions, prompt):
    call = {"ipython": "%saved_states {0}", "plain": "saved_states('{0}')"}[prompt]
    with sessions.start(prompt=prompt) as terminal:
        terminal.run("import numpy as np, pylab; big = np.ones(1_000_000); same = big; text = 'x'")
        terminal.run("fig = pylab.figure()")
        terminal.run("%save_state mine" if prompt == "ipython" else "save_state('mine')")
        assert re.search(r"mine +\d+/\d+/\d+ \S+ +8\.\d+ MB", terminal.run(call.format("").strip()))
        shown = terminal.run(call.format("mine"))
        for name, kind in (("big", "ndarray"), ("same", "ndarray")):
            assert re.search(rf"{name} +{kind} +8 MB", shown)
        assert re.search(r"figure 1 +Figure +\d\S* kB", shown)
        assert re.search(r"text +str +\d+ B", shown)


def test_pylab_names_are_not_saved_unless_changed(sessions):
    with sessions.start("-pylab") as terminal:
        terminal.run("sin = 'my own'; mine = cos")
        terminal.run("shell.save_state('mine')")
        assert terminal.value("[v[:2] for v in shell.saved_states('mine')]") == \
            "[('sin', 'str'), ('mine', 'ufunc')]"


def test_open_figures_spoil_nothing(sessions):
    with sessions.start("-pylab") as terminal:
        terminal.run("lines = plot([1, 2]); bars = bar([1, 2], [3, 4]); fig = gcf(); mine = 1")
        assert "saved as mine" in terminal.run("shell.save_state('mine')")
    with sessions.start("-pylab", "--resume=mine") as terminal:
        assert terminal.value("mine") == "1"
        assert terminal.value("bars is fig.axes[0].containers[0], bars[1] is gca().patches[1]") == \
            "(True, True)"


def test_what_killed_savers_left_is_cleared_away(sessions):
    sessions.state.mkdir(parents=True)
    (sessions.state / "session-1.state.99999999.part").write_bytes(b"x")
    (sessions.state / f"mine.state.{os.getpid()}.part").write_bytes(b"x")
    with sessions.start(prompt="plain"):
        assert sessions.files() == [f"mine.state.{os.getpid()}.part"]


def test_one_bad_object_at_loading_spoils_nothing(sessions):
    (sessions.folder / "gone.py").write_text("class Gone: pass\n")
    with sessions.start() as terminal:
        terminal.run("import gone; bad = gone.Gone(); good = 1")
        terminal.run("%save_state mine")
    (sessions.folder / "gone.py").unlink()
    with sessions.start() as terminal:
        shown = terminal.run("%load_state mine")
        assert re.search(r"not restored: bad \(Gone\): ModuleNotFoundError", shown)
        assert terminal.value("good") == "1"


@pytest.mark.parametrize("damage, complaint", [
    (lambda path: path.chmod(0o666), "others can write to it"),
    (lambda path: path.write_bytes(path.read_bytes()[:-1]), "not a saved session"),
    (lambda path: path.write_bytes(b""), "not a saved session"),
    (lambda path: path.unlink(), "no saved session 'mine'")])
def test_a_file_that_is_not_ours_is_not_read(sessions, damage, complaint):
    with sessions.start(prompt="plain") as terminal:
        terminal.run("a = 1")
        terminal.run("save_state('mine')")
        damage(sessions.state / "mine.state")
        assert complaint in terminal.run("load_state('mine')")


def test_a_file_of_somebody_else_is_not_read(sessions):
    with sessions.start(prompt="plain") as terminal:
        terminal.run("save_state('mine')")
        if os.getuid() == 0:
            os.chown(sessions.state / "mine.state", 12345, 12345)
        else:
            terminal.run("import os; os.getuid = lambda: 12345")
        assert "belongs to somebody else" in terminal.run("load_state('mine')")


def test_bad_names_and_a_full_disk_leave_no_file(sessions):
    with sessions.start(prompt="plain") as terminal:
        assert "is no name" in terminal.run("save_state('../x')")
        terminal.run("big = bytes(3_000_000)")
        terminal.run("import resource as r; r.setrlimit(r.RLIMIT_FSIZE, (1_000_000, -1))")
        terminal.run("import signal; _ = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)")
        assert "File too large" in terminal.run("save_state('mine')")
        assert sessions.files() == []
