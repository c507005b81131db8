"""NumPy's names and the plotting functions in one namespace, as matplotlib's pylab has them.

>>> from pylab import *
>>> plot(linspace(0, 1), rand(50), 'o')
>>> show()
"""
import builtins as _builtins
import datetime

from .shell.collector import Resting as _Resting

with _Resting():
    import numpy as np
    import numpy.ma as ma

    from . import _matplotlib, cbook, pyplot, shell, ticker
    from ._cycler import cycler
    from .cbook import flatten, silent_list
    from .shell import ipbreak

__version__ = "3.6.3"
plt = pyplot
_own = {"cbook": cbook, "cycler": cycler, "flatten": flatten, "ipbreak": ipbreak, "ma": ma,
        "matplotlib": _matplotlib, "mpl": _matplotlib, "np": np, "plt": plt, "shell": shell,
        "silent_list": silent_list,
        # What NumPy would hide.
        "bytes": _builtins.bytes, "datetime": datetime}

# A later module hides equal names of the earlier ones, as in matplotlib's pylab.
for _module in (pyplot, ticker, np, np.fft, np.random, np.linalg):
    globals().update((_name, getattr(_module, _name)) for _name in _module.__all__)
globals().update(_own)


# matplotlib's pylab has these, too; they load when they are asked for.
_LAZY = {name: module for module, names in {
    "backend_bases": "FigureCanvasBase MouseButton",
    "cm": "register_cmap",
    "colors": "Normalize",
    "dates": "DAILY DateFormatter DateLocator DayLocator FR HOURLY HourLocator MINUTELY MO MONTHLY "
             "MinuteLocator MonthLocator RRuleLocator SA SECONDLY SU SecondLocator TH TU WE WEEKLY "
             "WeekdayLocator YEARLY YearLocator date2num datestr2num drange epoch2num num2date "
             "num2epoch relativedelta rrule",
    "figure": "FigureBase",
    "mlab": "detrend detrend_linear detrend_mean detrend_none window_hanning window_none",
    "patches": "Arrow Circle Polygon",
    "text": "Annotation",
}.items() for name in names.split()}
_MODULES = ("mlab", "style")
# Scripts that say `from pylab import *` count on these modules of the standard library.
_STANDARD = ("functools", "importlib", "inspect", "logging", "re", "sys", "threading", "time")
# Modules of this package that matplotlib's pylab has not got: they would hide others, such as the
# standard library's collections.
_HIDDEN = {name for name, value in globals().items()
           if getattr(value, "__name__", "") == f"{__name__}.{name}"
           and name not in ("cbook", "cm", "pyplot", "rcsetup", "shell")}
__all__ = sorted({name for name in globals() if not name.startswith("_")} - _HIDDEN
                 | {*_LAZY, *_MODULES, *_STANDARD})


def __getattr__(name):
    if name in _STANDARD:
        return __import__(name)
    if name in _LAZY or name in _MODULES:
        from importlib import import_module
        module = import_module(f".{_LAZY.get(name, name)}", __name__)
        return getattr(module, name) if name in _LAZY else module
    from ._missing import missing
    raise missing(f"module {__name__!r}", name, globals())
