"""The names that `from pylab import *` and `import matplotlib` give, and what is said of others."""
import os
import subprocess

import pytest

from tree import APP, ROOT

PACKAGE = ROOT / "build" / "release" / "python"
ASKED = """figure show plot subplot subplots axes gcf gca sca title suptitle xlabel ylabel xlim ylim
axis grid legend text xticks yticks semilogx semilogy loglog savefig draw pause clf cla close ion
ioff isinteractive get_fignums""".split()


def environment(**more):
    env = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY",
                                                            "PYTHONPATH", "MPLBACKEND")}
    return {**env, **more}


def app(code, *options):
    return run([str(APP), *options, "-c", code])


def plain(code):
    """In the plain python3 that the package is on the path of."""
    return run(["/usr/bin/python3", "-c", code], PYTHONPATH=str(PACKAGE))


def run(command, **env):
    done = subprocess.run(command, capture_output=True, text=True, env=environment(**env),
                          cwd="/tmp", timeout=60)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


@pytest.mark.parametrize("python", [app, plain])
def test_star_import(python):
    code = f"""
from pylab import *
print([n for n in {ASKED!r} if not callable(globals().get(n))], gcf().__class__.__module__)"""
    assert python(code) == "[] pylab.figure"


@pytest.mark.parametrize("python", [app, plain])
def test_star_import_hides_no_module_but_those_that_matplotlibs_hides(python):
    code = """
import types
names = {}
exec('from pylab import *', names)
print({name: value.__name__ for name, value in names.items()
       if isinstance(value, types.ModuleType)})"""
    ours, theirs = eval(python(code)), eval(run(["/usr/bin/python3", "-c", code]))
    assert set(ours) - set(theirs) == {"pyplot", "shell"}
    assert set(theirs) - set(ours) == set()
    standard = ("functools", "importlib", "inspect", "logging", "re", "sys", "threading", "time")
    assert [ours[name] for name in standard] == list(standard)


def test_star_import_has_matplotlib_and_its_modules():
    code = """
from pylab import *
colors = matplotlib.colors
import matplotlib as by_name, matplotlib.colors
print(by_name is matplotlib is mpl, colors is matplotlib.colors, colors.LogNorm.__module__)"""
    assert app(code).startswith("True True pylab.")


def test_numpy_names_are_those_of_matplotlibs_pylab():
    code = """
import warnings; warnings.simplefilter('ignore')
import pylab, numpy
names = {}
for name in dir(pylab):
    value = getattr(pylab, name)
    module = getattr(value, '__module__', None) or ''
    if module.partition('.')[0] == 'numpy' or isinstance(value, (numpy.ufunc, float, int)) \\
            or name in ('np', 'ma', 'datetime', 'bytes', 'sum', 'random', 'fft', 'linalg'):
        if not name.startswith('_'):
            names[name] = f'{module} {getattr(value, "__name__", value)}'.partition(' at 0x')[0]
print(sorted(names.items()))"""
    ours, theirs = plain(code), run(["/usr/bin/python3", "-c", code])
    ours, theirs = dict(eval(ours, {"nan": 0, "inf": 1})), dict(eval(theirs, {"nan": 0, "inf": 1}))
    # Weekdays and the like are matplotlib.dates', which is not there yet.
    dates = {name for name in theirs if name.isupper() and name not in ours}
    assert dates <= {"MO", "TU", "WE", "TH", "FR", "SA", "SU", "YEARLY", "MONTHLY", "WEEKLY",
                     "DAILY", "HOURLY", "MINUTELY", "SECONDLY"}
    assert len(theirs) > 500
    assert {n: ours.get(n) for n in theirs if n not in dates} == {
        n: v for n, v in theirs.items() if n not in dates}


def test_matplotlib_means_this_package_in_the_program():
    code = """
import matplotlib, matplotlib.pyplot as plt, pylab, sys
from matplotlib.pylab import *
from matplotlib import ticker
from matplotlib.lines import Line2D
matplotlib.use('agg')
import matplotlib.figure
print(plt is pylab.pyplot, plot is plt.plot, matplotlib.figure.Figure is type(plt.gcf()),
      plt.plot([1])[0].__class__ is Line2D, matplotlib.get_backend(), matplotlib.__version__,
      matplotlib.rcParams is plt.rcParams, matplotlib.ticker is ticker)"""
    assert app(code) == "True True True True agg 3.6.3 True True"


def test_plain_python_keeps_the_real_matplotlib():
    assert plain("import pylab, matplotlib; print(matplotlib.__file__)").startswith("/usr/lib")


def test_real_matplotlib_on_demand():
    code = "import matplotlib; print(matplotlib.__file__)"
    assert app(code, "--matplotlib").startswith("/usr/lib")


@pytest.mark.parametrize("code, error, said", [
    ("import pylab; pylab.plott", AttributeError, "'plot'"),
    ("import pylab; pylab.contour", AttributeError, "app --matplotlib"),
    ("import matplotlib.pyplot as plt; plt.contourf", AttributeError, "app --matplotlib"),
    ("import pylab; pylab.gca().contour", AttributeError, "app --matplotlib"),
    ("import pylab; pylab.gca().set_xlimm", AttributeError, "'set_xlim'"),
    ("import pylab; pylab.gcf().nosuch", AttributeError, "app --matplotlib"),
    ("import matplotlib; matplotlib.nosuch", AttributeError, "app --matplotlib"),
    ("import matplotlib.nosuch", ModuleNotFoundError, "app --matplotlib"),
    ("import mpl_toolkits.mplot3d", ModuleNotFoundError, "app --matplotlib"),
    ("from pylab import contour", ImportError, "app --matplotlib"),
    ("from matplotlib.patches import Rectangl", ImportError, "'Rectangle'"),
    ("from matplotlib.tri import Triangulation", ImportError, "app --matplotlib"),
    ("import matplotlib.tri as tri; tri.Triangulation", AttributeError, "app --matplotlib"),
    ("import matplotlib.patches; matplotlib.patches.Rectangl", AttributeError, "'Rectangle'"),
    ("import matplotlib.backends.backend_wxagg", ModuleNotFoundError, "app --matplotlib"),
])
def test_what_is_not_there_is_said(code, error, said):
    shown = app(f"try:\n    {code.replace('; ', chr(10) + '    ')}\n"
                f"except {error.__name__} as error:\n    print(error)")
    assert said in shown


def test_absent_names_do_not_look_present():
    code = "import pylab; print(hasattr(pylab, 'contour'), hasattr(pylab.gca(), 'contour'))"
    assert app(code) == \
        "False False"


MODULES = """
_enums _pylab_helpers animation artist axes axis backend_bases backends backends.backend_agg
backends.backend_pdf bezier category cbook cm collections colorbar colors container contour dates
figure font_manager gridspec hatch image layout_engine legend legend_handler lines markers
mathtext mlab offsetbox patches path patheffects projections projections.polar pylab pyplot quiver
rcsetup sankey scale spines stackplot streamplot style style.core table text textpath ticker
transforms tri units widgets
""".split()


def test_matplotlibs_modules_can_be_imported():
    """Also those of which nothing is here: many scripts import what they do not use."""
    code = f"""
import importlib, sys
import matplotlib as mpl
for name in {MODULES!r}:
    module = importlib.import_module('matplotlib.' + name)
    reached = mpl
    for part in name.split('.'):
        reached = getattr(reached, part)
    assert module is reached, name
    assert not hasattr(module, 'nosuch')
print('all')"""
    assert app(code) == "all"


def test_everything_public_is_documented():
    code = """
import inspect, pylab
bare = [f'pyplot.{n}' for n in pylab.pyplot.__all__
        if not (inspect.getdoc(getattr(pylab.pyplot, n)) or n == 'rcParams')]
for cls in (pylab.Axes, pylab.Axis, pylab.Figure, pylab.Legend, pylab.Line2D, pylab.Rectangle,
            pylab.Text):
    bare += [f'{cls.__name__}.{n}' for n, m in inspect.getmembers(cls)
             if not n.startswith('_') and callable(m) and not inspect.getdoc(m)]
print(bare)"""
    assert app(code) == "[]"


def test_signatures_are_those_of_the_methods():
    code = "import pylab, inspect; print(*map(inspect.signature, (pylab.plot, pylab.title)))"
    assert app(code) == ("(*args, scalex=True, scaley=True, data=None, **kwargs) "
                         "(label, fontdict=None, loc=None, pad=None, *, y=None, **kwargs)")


def test_a_script_that_only_saves_loads_no_windows(tmp_path):
    code = f"""
from pylab import *
plot([1, 2]); savefig({str(tmp_path / 'x.png')!r})
print('libgtk' in open('/proc/self/maps').read())"""
    assert app(code) == "False"
    assert (tmp_path / "x.png").stat().st_size > 1000


def test_no_display_is_one_line(tmp_path):
    script = tmp_path / "show.py"
    script.write_text("from pylab import *\nplot([1, 2])\nshow()\nprint('on')\n")
    for python, env in ((str(APP), {}), ("/usr/bin/python3", {"PYTHONPATH": str(PACKAGE)})):
        done = subprocess.run([python, str(script)], capture_output=True, text=True,
                              env=environment(**env), timeout=60)
        assert (done.returncode, done.stdout) == (0, "on\n")
        assert done.stderr.count("\n") == 1 and "display" in done.stderr


def test_the_import_hook_is_cheap():
    """Nothing of this package or of NumPy is loaded until a script asks for it."""
    code = "import sys; print([m for m in sys.modules if m in ('numpy', 'pylab', 'pylab._core')])"
    assert app(code) == "[]"


def test_refused_errors_leave_the_axes_as_they_were():
    code = ("from pylab import *\n"
            "try: errorbar([1, 2], [1, 2], yerr=-1)\n"
            "except ValueError: print(len(gca().get_lines()), len(gca().collections))")
    assert app(code) == "0 0"
