"""The names of the -pylab namespace."""


def bind(namespace):
    """Bind pylab's names, the shell's own and those that IPython's --pylab has beside them; return
    the set of new names."""
    before = set(namespace)
    exec("import numpy, pylab; from pylab import *", namespace)
    return set(namespace) - before
