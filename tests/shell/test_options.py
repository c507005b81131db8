"""The command line and exit codes: our own options, and python3's as python3 has them."""
import os
import re
import subprocess
import sys
import zipfile

import pytest

from terminal import environment
from tree import APP

PYTHON = "/usr/bin/python3"


def run(program, arguments, folder, stdin=None, **more):
    return subprocess.run([str(program), *arguments], cwd=folder, env=environment(folder, **more),
                          input=stdin, stdin=subprocess.DEVNULL if stdin is None else None,
                          capture_output=True, text=True, timeout=60)


def app(*arguments, folder, **more):
    return run(APP, arguments, folder, **more)


@pytest.mark.parametrize("spelling", ["--help", "-help", "-h"])
def test_help(tmp_path, spelling):
    result = app(spelling, folder=tmp_path)
    assert result.returncode == 0 and result.stderr == ""
    for word in ("usage: app", "-pylab", "-gthread", "--matplotlib", "--python-path", "--version"):
        assert word in result.stdout


@pytest.mark.parametrize("spelling", ["--version", "-version"])
def test_version(tmp_path, spelling):
    result = app(spelling, folder=tmp_path)
    assert re.fullmatch(r"app \d+\.\d+\.\d+ \(Python 3\.\d+\.\d+\+?\)\n", result.stdout)


def test_python_path_is_the_folder_of_the_package(tmp_path):
    folder = app("--python-path", folder=tmp_path).stdout.rstrip("\n")
    assert os.path.isfile(os.path.join(folder, "pylab", "__init__.py"))


@pytest.mark.parametrize("arguments, message", [
    (["-qthread"], "Qt toolkit is not built in"), (["-wthread"], "wx toolkit is not built in"),
    (["-pylab", "-gthread"], "exclude each other"), (["-nonsense"], "unknown option -nonsense"),
    (["--nonsense"], "unknown option --nonsense"), (["-c"], "argument expected for -c"),
    (["-pylab", "-m"], "argument expected for -m"), (["-X"], "argument expected for -X")])
def test_wrong_options(tmp_path, arguments, message):
    result = app(*arguments, folder=tmp_path)
    assert result.returncode == 2 and result.stdout == ""
    assert message in result.stderr.splitlines()[0]
    assert result.stderr.splitlines()[1] == "Try 'app --help'."


SHOW = "import sys; print(sys.argv, __name__, sys.flags, sys.path[0], sys.warnoptions)"
FILES = {
    "show.py": SHOW + "; print(__file__, sys.stdin.read())",
    "fails.py": "def f():\n    1/0\nf()\n",
    "syntax.py": "a b\n",
    "exits.py": "import sys; sys.exit(7)",
    "package/__init__.py": "",
    "package/__main__.py": SHOW + "; import package; print(package.__file__)",
    "folder/__main__.py": SHOW,
    "library/special.py": "value = 'special'",
    "interrupted.py": "import os, signal; os.kill(os.getpid(), signal.SIGINT)\nwhile 1: x = 1",
    "exit_threads.py": "import threading, time, atexit\natexit.register(print, 'atexit')\n"
                       "threading.Thread(target=lambda: (time.sleep(.2), print('thread'))).start()",
    "latin.py": "# -*- coding: latin-1 -*-\nprint('\\xe4'.encode())\n",
}
# Each: arguments, standard input. The answer must be python3's to the letter.
SAME = [
    (["-c", SHOW], None), (["-c", SHOW, "-pylab", "-c", "x", "--help"], None),
    (["-c" + SHOW], None), (["-OOc", SHOW, "a"], None), (["-bbc", "b'' == ''"], None),
    (["show.py"], "text"), (["show.py", "-pylab", "--version", "-x", "a b", ""], None),
    (["-uB", "show.py", "a"], None), (["./show.py"], None), (["--", "show.py", "-i"], None),
    (["-"], SHOW), (["-", "a", "-pylab"], SHOW), ([], SHOW), (["-i"], "1+1\nprint('x')\n"),
    (["-m", "package", "a", "-c"], None), (["-mpackage"], None), (["package"], None),
    (["-m", "nowhere"], None), (["folder", "a"], None), (["zipped", "a"], None),
    (["nowhere.py"], None), (["fails.py"], None), (["syntax.py"], None), (["exits.py"], None),
    (["-c", "raise SystemExit('last words')"], None), (["-c", "raise SystemExit(300)"], None),
    (["-c", "raise SystemExit(-1)"], None), (["-c", "import os; os._exit(9)"], None),
    (["-c", "import os; os.abort()"], None), (["interrupted.py"], None),
    (["-c", "import os, signal; os.kill(os.getpid(), signal.SIGTERM)"], None),
    (["-c", "raise KeyboardInterrupt"], None), (["exit_threads.py"], None),
    (["-W", "error", "-c", "import warnings; warnings.warn('w')"], None),
    (["-Wignore", "-c", SHOW], None), (["-X", "utf8", "-c", SHOW], None),
    (["-X", "dev", "-c", SHOW], None), (["-I", "-c", SHOW], None), (["-E", "-c", SHOW], None),
    (["-s", "-c", SHOW], None), (["-S", "-c", SHOW], None), (["-P", "-c", SHOW], None),
    (["-q", "-v", "-c", "pass"], None), (["-V"], None), (["-O", "-c", "assert 0"], None),
    (["-x", "show.py"], None), (["latin.py"], None), (["--check-hash-based-pycs", "never",
                                                       "-c", SHOW], None),
    (["-c", "import special; print(special.value)"], None),
    (["-c", "import sys; print(sys.prefix, sys.base_prefix, sys.exec_prefix, sys.version)"], None),
    (["-c", "print(*__import__('sys').path, sep='\\n')"], None),
    (["-c", "import site; print(site.getsitepackages(), site.ENABLE_USER_SITE)"], None),
    (["-c", "import sysconfig; print(sysconfig.get_paths())"], None),
]


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    folder = tmp_path_factory.mktemp("files")
    for name, text in FILES.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text)
    with zipfile.ZipFile(folder / "zipped", "w") as archive:
        archive.writestr("__main__.py", SHOW)
    return folder


def comparable(text, ours):
    """Without what must differ: the program's name and our folder on the path."""
    text = re.sub(rf"^{re.escape(ours)}/python\n", "", text, flags=re.MULTILINE)
    text = text.replace(str(APP), PYTHON)
    return "\n".join(line for line in text.splitlines()
                     if not re.match(r"(#|import |Processing|.*\.pyc)", line))


@pytest.mark.parametrize("arguments, stdin", SAME, ids=lambda value: " ".join(value or ())[:60]
                         if isinstance(value, list) else "")
def test_python_options_are_pythons(files, arguments, stdin):
    path = str(files / "library")
    ours = run(APP, arguments, files, stdin, PYTHONPATH=path)
    theirs = run(PYTHON, arguments, files, stdin, PYTHONPATH=path)
    root = str(APP.parent.parent)
    assert comparable(ours.stdout, root) == comparable(theirs.stdout, root)
    assert comparable(ours.stderr, root) == comparable(theirs.stderr, root)
    assert ours.returncode == theirs.returncode


def test_executable_is_the_program(tmp_path):
    link = tmp_path / "link"
    link.symlink_to(APP)
    code = "import sys; print(sys.executable, sys._base_executable)"
    for program in (APP, link):
        assert run(program, ["-c", code], tmp_path).stdout == f"{APP} {APP}\n"


def test_the_package_comes_after_the_standard_library_and_before_installed_ones(tmp_path):
    path = app("-c", "import sys; print(*sys.path, sep='\\n')", folder=tmp_path).stdout.split("\n")
    ours = path.index(str(APP.parent.parent / "python"))
    packages = [i for i, entry in enumerate(path) if entry.endswith("-packages")]
    assert packages and all(ours < i for i in packages)
    assert path[ours - 1].endswith("lib-dynload")


def test_a_missing_package_is_said_in_one_line(tmp_path):
    alone = tmp_path / "bin" / "app"
    alone.parent.mkdir()
    alone.write_bytes(APP.read_bytes())
    alone.chmod(0o755)
    result = run(alone, ["-c", "1"], tmp_path, LD_LIBRARY_PATH=str(APP.parent.parent / "lib"))
    assert result.returncode == 1
    assert result.stderr.count("\n") == 1 and "python/pylab is missing" in result.stderr


def test_start_loads_no_plotting(tmp_path):
    code = "import sys; print([m for m in sys.modules if m.startswith(('pylab', 'numpy', 'gi'))])"
    assert app("-c", code, folder=tmp_path).stdout == "[]\n"
    libraries = subprocess.run(["ldd", APP], capture_output=True, text=True).stdout
    assert "libplot.so" in libraries
    assert "gtk" not in libraries


def test_version_of_the_compiled_program_is_this_pythons():
    """The distribution's interpreter runs the tests and is the one that is embedded."""
    code = "import sys; print(sys.version)"
    assert subprocess.run([APP, "-c", code], capture_output=True, text=True).stdout.strip() \
        == sys.version


def test_an_interrupt_that_the_caller_ignores_stays_ignored(tmp_path):
    """As for a program that a script starts in the background."""
    code = "import os, time; os.kill(os.getpid(), 2); time.sleep(0.1); print('lives')"
    result = subprocess.run(["sh", "-c", 'trap "" INT; exec "$0" -c "$1"', APP, code],
                            capture_output=True, text=True)
    assert (result.stdout, result.stderr, result.returncode) == ("lives\n", "", 0)


def test_ctrl_c_while_the_names_are_bound_ends_the_program(tmp_path):
    (tmp_path / "sitecustomize.py").write_text(
        "import os, sys\nclass Finder:\n    def find_spec(self, name, *rest):\n"
        "        if name == 'numpy': os.kill(os.getpid(), 2)\n"
        "sys.meta_path.insert(0, Finder())\n")
    result = app("-pylab", "-c", "print('ran')", folder=tmp_path, PYTHONPATH=str(tmp_path))
    assert result.returncode == -2 and result.stdout == ""
    assert result.stderr.rstrip().endswith("KeyboardInterrupt")
