"""NumPy's names and the plotting functions in one namespace, as matplotlib's pylab has them.

>>> from pylab import *
>>> plot(linspace(0, 1), rand(50), 'o')
>>> show()
"""
import builtins as _builtins
import datetime

import numpy as np
import numpy.ma as ma

from . import cbook, pyplot, shell, ticker
from ._cycler import cycler
from .cbook import flatten, silent_list
from .shell import ipbreak

__version__ = "3.6.3"
plt = pyplot
_own = {"cbook": cbook, "cycler": cycler, "flatten": flatten, "ipbreak": ipbreak, "ma": ma,
        "np": np, "plt": plt, "shell": shell, "silent_list": silent_list,
        # What NumPy would hide.
        "bytes": _builtins.bytes, "datetime": datetime}

# A later module hides equal names of the earlier ones, as in matplotlib's pylab.
for _module in (pyplot, ticker, np, np.fft, np.random, np.linalg):
    globals().update((_name, getattr(_module, _name)) for _name in _module.__all__)
globals().update(_own)


def __getattr__(name):
    from ._missing import missing
    raise missing(f"module {__name__!r}", name, globals())
