"""The names of the -pylab namespace."""

from . import ipbreak


def bind(namespace):
    """Bind pylab's names and the shell's own in the namespace; return the set of new names."""
    before = set(namespace)
    exec("from pylab import *\nfrom pylab import shell", namespace)
    namespace["ipbreak"] = ipbreak
    return set(namespace) - before
