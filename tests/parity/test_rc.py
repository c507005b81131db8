"""rc parameters and style sheets: the same names, defaults, checks and contents as matplotlib's."""
import json
import os
import subprocess
from pathlib import Path

import pytest

from bars import bar
from tree import APP

WORKER = Path(__file__).with_name("rc_worker.py")
PYTHON = "/usr/bin/python3"
# matplotlib's checks stumble over values that they do not expect: AttributeError and the like.
STUMBLES = {"AttributeError", "TypeError"}
OTHERWISE = {"default backend"}  # every toolkit's windows are this program's own here


def environment(folder):
    env = {k: v for k, v in os.environ.items()
           if k not in ("DISPLAY", "WAYLAND_DISPLAY", "PYTHONPATH", "MPLBACKEND", "MATPLOTLIBRC")}
    return {**env, "MPLCONFIGDIR": str(folder)}


def run(program, *arguments, folder, **more):
    env = {**environment(folder), **more}
    return subprocess.run([str(program), *map(str, arguments)], capture_output=True, text=True,
                          env=env, cwd=folder, timeout=100)


@pytest.fixture(scope="module")
def both(tmp_path_factory):
    """Facts here and with matplotlib, by what was asked."""
    folder = tmp_path_factory.mktemp("rc")
    code = "import json, matplotlib; print(json.dumps(list(matplotlib.rcParamsDefault)))"
    keys = folder / "keys.json"
    keys.write_text(run(PYTHON, "-c", code, folder=folder).stdout)
    answers = []
    for program in (APP, PYTHON):
        done = run(program, WORKER, keys, folder=folder)
        assert done.returncode == 0, done.stderr[-3000:]
        answers.append(json.loads(done.stdout.splitlines()[-1]))
    return answers


def error_of(fact):
    return fact.get("error") if isinstance(fact, dict) else None


def test_defaults(both):
    ours, theirs = both
    names = [name for name in theirs if name.startswith("default ")]
    assert len(names) > 300
    different = {name: (ours[name], theirs[name]) for name in names
                 if ours[name] != theirs[name] and name not in OTHERWISE}
    assert not different


def test_values_taken_and_refused(both):
    """What is taken becomes the same value; what is refused raises the same type."""
    ours, theirs = both
    names = [name for name in theirs if " = " in name]
    assert len(names) > 20_000
    different = []
    for name in names:
        mine, other = ours[name], theirs[name]
        if error_of(other) in STUMBLES:
            same = error_of(mine) is not None
        elif error_of(other):
            same = error_of(mine) == error_of(other)
        else:
            same = mine == other
        if not same:
            different.append((name, mine, other))
    # Lists of text that matplotlib takes for a number, and the like.
    assert len(different) < 30, different


def test_errors_in_the_same_words(both):
    ours, theirs = both
    refused = [name for name in theirs if " = " in name and error_of(theirs[name]) == "ValueError"
               and error_of(ours[name])]
    same = [name for name in refused if ours[name]["message"] == theirs[name]["message"]]
    assert len(same) > 0.97 * len(refused)


def test_style_sheets(both):
    ours, theirs = both
    names = [name for name in theirs if name.startswith("style ")]
    assert len(names) >= 28
    assert not {name for name in names if ours.get(name) != theirs[name]}
    assert {"style petroff10", "style petroff6", "style petroff8"} <= set(ours)


def test_functions(both):
    """The same results, errors, warnings and log lines of whatever works with parameters."""
    ours, theirs = both
    names = [name for name in theirs if isinstance(theirs[name], dict) and
             "logged" in theirs[name]]
    assert len(names) > 70
    different = []
    for name in names:
        mine, other = dict(ours[name]), dict(theirs[name])
        for fact in (mine, other):
            if error_of(fact["result"]):
                fact["result"] = error_of(fact["result"])
            fact["logged"] = [line[:40] for line in fact["logged"]]
        if mine != other:
            different.append((name, mine, other))
    assert not different, "\n".join(map(str, different))


def test_shipped_file_lists_the_defaults(tmp_path):
    """The matplotlibrc file that comes with the program, without its '#', is the defaults."""
    code = ("import matplotlib as m, pylab; p = pylab.__path__[0] + '/mpl-data/matplotlibrc'\n"
            "lines = [l.lstrip('#') for l in open(p).read().split('\\n')[2:]]\n"
            "open('all', 'w').write('\\n'.join(lines))\n"
            "found = m.rc_params_from_file('all', True, False); d = m.rcParamsDefault\n"
            "print(set(d) - set(found), {k for k in found if found[k] != d[k]})")
    out = run(APP, "-c", code, folder=tmp_path).stdout
    assert out.strip() == "{'_internal.classic_mode'} set()"


@pytest.mark.parametrize("place", ["here", "variable", "folder", "config"])
def test_file_is_found_and_read(place, tmp_path):
    """In the working folder, by $MATPLOTLIBRC as a file or its folder, in the config folder."""
    work, other = tmp_path / "work", tmp_path / "other"
    work.mkdir()
    other.mkdir()
    name = work / "matplotlibrc" if place == "here" else other / "matplotlibrc"
    name.write_text("lines.linewidth: 6\nlines.widht: 3\nbackend: agg\n")
    more = {"variable": {"MATPLOTLIBRC": str(name)}, "folder": {"MATPLOTLIBRC": str(other)},
            "config": {"MPLCONFIGDIR": str(other)}}.get(place, {})
    code = ("import matplotlib as m; print(m.rcParams['lines.linewidth'], m.matplotlib_fname(), "
            "m.get_backend().lower(), m.rcParamsOrig['lines.linewidth'], "
            "m.rcParamsDefault['lines.linewidth'])")
    ours, theirs = (run(p, "-c", code, folder=work, **more) for p in (APP, PYTHON))
    assert ours.stdout == theirs.stdout
    assert "Bad key lines.widht in file" in ours.stderr
    assert "Did you mean 'lines.linewidth'?" in ours.stderr


def test_unknown_names_the_nearest(tmp_path):
    code = ("import matplotlib.pyplot as plt\n"
            "for f in (lambda: plt.rcParams.update({'lines.lw': 3}),\n"
            "          lambda: plt.rcParams['figure.figsiz'], lambda: plt.style.use('ggplt')):\n"
            "    try:\n        f()\n    except Exception as e:\n"
            "        print(type(e).__name__, str(e).partition('Did')[2])")
    out = run(APP, "-c", code, folder=tmp_path).stdout
    assert out.split("\n")[1] == "KeyError  you mean 'figure.figsize'?\""
    assert out.split("\n")[2] == "OSError  you mean 'ggplot'?"


def test_changed_in_place(tmp_path):
    """A list of the parameters is the parameter; refused values change nothing."""
    code = ("import matplotlib.pyplot as plt\n"
            "plt.rcParams['font.sans-serif'].insert(0, 'Fira'); f, a = plt.subplots()\n"
            "from pylab import _core; print(_core.rc_get('font.sans-serif')[0])\n"
            "try:\n    plt.rcParams.update({'lines.linewidth': 7, 'axes.grid': 'perhaps'})\n"
            "except ValueError:\n    print(plt.rcParams['lines.linewidth'])")
    assert run(APP, "-c", code, folder=tmp_path).stdout.split() == ["Fira", "1.5"]


def test_users_own_sheets(tmp_path):
    """In stylelib of the configuration folder; they add to a sheet of the same name."""
    (tmp_path / "stylelib").mkdir()
    (tmp_path / "stylelib" / "mine.mplstyle").write_text("lines.linewidth: 8\n")
    (tmp_path / "stylelib" / "ggplot.mplstyle").write_text("lines.linewidth: 9\n")
    code = ("import matplotlib.pyplot as plt; s = plt.style; print('mine' in s.available, "
            "dict(s.library['mine']), s.library['ggplot']['lines.linewidth'], "
            "s.library['ggplot']['axes.grid'])")
    ours, theirs = (run(p, "-c", code, folder=tmp_path).stdout for p in (APP, PYTHON))
    assert ours == theirs


def test_import_of_pyplot_is_quick(tmp_path):
    """Beyond NumPy: time of the processor, the best of three."""
    code = ("import time, numpy; start = time.process_time(); import matplotlib.pyplot\n"
            "print(time.process_time() - start)")
    best = min(float(run(APP, "-c", code, folder=tmp_path).stdout) for _ in range(3))
    assert best < bar(0.060)
