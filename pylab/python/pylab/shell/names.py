"""The names of the -pylab namespace."""


def bind(namespace):
    """Bind pylab's names, the shell's own among them; return the set of new names."""
    before = set(namespace)
    exec("from pylab import *", namespace)
    return set(namespace) - before
