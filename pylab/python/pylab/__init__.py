"""NumPy's names and the plotting functions in one namespace, as matplotlib's pylab has them.

>>> from pylab import *
>>> plot(linspace(0, 1), rand(50), 'o')
>>> show()
"""
# The order decides which of two equal names is seen, as in matplotlib's pylab.
from . import cbook, pyplot, shell  # noqa: F401
from . import pyplot as plt  # noqa: F401
from .cbook import flatten, silent_list  # noqa: F401
from ._cycler import cycler  # noqa: F401
from .pyplot import *  # noqa: F401,F403
from .shell import ipbreak  # noqa: F401
from .ticker import *  # noqa: F401,F403

from numpy import *  # noqa: F401,F403
from numpy.fft import *  # noqa: F401,F403
from numpy.random import *  # noqa: F401,F403
from numpy.linalg import *  # noqa: F401,F403

import numpy as np  # noqa: F401
import numpy.ma as ma  # noqa: F401

import builtins as _builtins
import datetime  # noqa: F401  (numpy's would hide it)

bytes = _builtins.bytes  # not numpy.random's
__version__ = "3.6.3"


def __getattr__(name):
    from ._missing import missing
    raise missing(f"module {__name__!r}", name, globals())
