"""The -pylab namespace, the import hook and the recipe of the IPython of old, without a prompt."""
import subprocess

import pytest

from terminal import Terminal, environment
from tree import APP


def run(folder, *arguments, stdin=None, **more):
    return subprocess.run([APP, *arguments], cwd=folder, env=environment(folder, **more),
                          input=stdin, stdin=subprocess.DEVNULL if stdin is None else None,
                          capture_output=True, text=True, timeout=60)


NAMES = "print(plot.__name__, pi, np.__name__, plt.__name__, shell.__name__, ipbreak.__name__)"
ANSWER = "plot 3.141592653589793 numpy pylab.pyplot pylab.shell ipbreak\n"


@pytest.mark.parametrize("option", ["-pylab", "--pylab"])
def test_names_in_code(tmp_path, option):
    result = run(tmp_path, option, "-c", NAMES)
    assert (result.stdout, result.stderr) == (ANSWER, "")


def test_names_in_a_script_a_module_and_standard_input(tmp_path):
    (tmp_path / "script.py").write_text(NAMES + "\nimport sys; sys.exit(5)\n")
    for arguments, stdin in ((["script.py"], None), (["-m", "script"], None),
                             (["-"], NAMES + "\nraise SystemExit(5)")):
        result = run(tmp_path, "-pylab", *arguments, stdin=stdin)
        assert (result.stdout, result.stderr, result.returncode) == (ANSWER, "", 5)


def test_no_names_without_the_option(tmp_path):
    assert "NameError" in run(tmp_path, "-c", "plot").stderr


def test_a_plot_of_one_line(tmp_path):
    result = run(tmp_path, "-pylab", "-c", "plot([1,2,3]); savefig('x.png')")
    assert (result.stdout, result.stderr, result.returncode) == ("", "", 0)
    assert (tmp_path / "x.png").read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize("code", [
    "import matplotlib.pyplot as plt; print(plt.plot is pylab.plot)",
    "from matplotlib.pylab import plot as p; print(p is pylab.plot)",
    "from matplotlib import pyplot; print(pyplot.plot is pylab.plot)",
    "from pylab import plot as p; print(p is pylab.plot)"])
def test_every_way_to_import_gives_this_projects_functions(tmp_path, code):
    for line in ("import pylab; " + code, code.replace("print", "import pylab; print")):
        result = run(tmp_path, "-c", line)
        assert (result.stdout, result.stderr) == ("True\n", "")


def test_another_pylab_on_the_path_is_not_taken(tmp_path):
    (tmp_path / "pylab.py").write_text("print('wrong one')")
    result = run(tmp_path, "-pylab", "-c", "import pylab; print(pylab.plot is plot)",
                 PYTHONPATH="/usr/lib/python3/dist-packages")
    assert (result.stdout, result.stderr) == ("True\n", "")


def test_matplotlib_is_left_alone_on_demand(tmp_path):
    code = "import matplotlib.pyplot as plt, pylab; print(plt.__file__); print(pylab.__file__)"
    theirs, ours = run(tmp_path, "--matplotlib", "-c", code).stdout.splitlines()
    assert theirs.endswith("matplotlib/pyplot.py")
    assert ours == str(APP.parent.parent / "python" / "pylab" / "__init__.py")


OLD = "import IPython.Shell\nprint(IPython.Shell.KBINT, IPython.Shell.__name__)\n" \
      "IPython.Shell.KBINT = True\nfrom pylab import shell\nprint(shell.KBINT)\n" \
      "shell.KBINT = False\nprint(IPython.Shell.KBINT)"
OLD_ANSWER = "False IPython.Shell\nTrue\nFalse\n"


def test_old_ipython(tmp_path):
    result = run(tmp_path, "-c", OLD)
    assert (result.stdout, result.stderr) == (OLD_ANSWER, "")


@pytest.fixture
def without_ipython(tmp_path):
    """A folder whose sitecustomize hides the installed IPython."""
    (tmp_path / "sitecustomize.py").write_text(
        "import sys\nfrom importlib.machinery import PathFinder\n"
        "find = PathFinder.find_spec\n"
        "PathFinder.find_spec = lambda name, *rest: None if name == 'IPython' "
        "else find(name, *rest)\n")
    return tmp_path


def test_old_ipython_where_none_is_installed(without_ipython):
    result = run(without_ipython, "-c", OLD + "\nprint(IPython.get_ipython())",
                 PYTHONPATH=str(without_ipython))
    assert (result.stdout, result.stderr) == (OLD_ANSWER + "None\n", "")
    result = run(without_ipython, "-c", "from IPython.display import display",
                 PYTHONPATH=str(without_ipython))
    assert "ModuleNotFoundError: No module named 'IPython.display'" in result.stderr


def test_the_plain_prompt_where_ipython_is_missing(without_ipython):
    with Terminal("-pylab", folder=without_ipython, prompt="plain",
                  env={"PYTHONPATH": str(without_ipython), "APP_PLAIN_PROMPT": "0"}) as terminal:
        terminal.expect_prompt()
        assert terminal.value("plot.__name__, run.__module__") \
            == "('plot', 'pylab.shell.runner')"


def test_ipbreak_ends_a_script(tmp_path):
    code = "shell.KBINT = True\nimport atexit\natexit.register(lambda: print(shell.KBINT))\n" \
           "print('before')\nipbreak()\nprint('after')"
    result = run(tmp_path, "-pylab", "-c", code)
    assert (result.stdout, result.stderr, result.returncode) == ("before\nFalse\n", "", 0)


def test_plain_python_has_the_shell_module_with_less(tmp_path):
    code = "from pylab import shell; print(shell.in_app(), shell.KBINT)\n" \
           "shell.KBINT = True; print(shell.KBINT)\n" \
           "try: shell.gui(print)\nexcept RuntimeError as e: print(e)\n" \
           "try: shell.ipbreak()\nexcept SystemExit: print(shell.KBINT)"
    result = subprocess.run(["/usr/bin/python3", "-c", code], capture_output=True, text=True,
                            env=environment(tmp_path, PYTHONPATH=str(APP.parent.parent / "python")))
    assert result.stdout == "False False\nTrue\ngui() needs the program app: start it with " \
                            "'app -gthread'\nFalse\n"
