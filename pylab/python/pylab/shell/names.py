"""The names of the -pylab namespace."""

import numpy
import pylab

from . import ipbreak


def bind(namespace):
    """Bind pylab's names and the shell's own in the namespace; return the set of new names."""
    before = set(namespace)
    exec("from pylab import *", namespace)
    namespace.update(np=numpy, plt=pylab, shell=pylab.shell, ipbreak=ipbreak)
    return set(namespace) - before
