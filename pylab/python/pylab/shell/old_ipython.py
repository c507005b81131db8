"""IPython.Shell, as scripts for the IPython of old import it to look at KBINT.

`import IPython.Shell` imports IPython first. Where that is not installed, an empty stand-in takes
its place, whose get_ipython() says, as in any plain Python, that there is no IPython shell.
"""

import sys
import types
from importlib.machinery import ModuleSpec

from . import ipbreak

_shell = sys.modules[__package__]


class _OldShell(types.ModuleType):
    """The module IPython.Shell with the flag of the program."""

    @property
    def KBINT(self):
        return _shell.KBINT

    @KBINT.setter
    def KBINT(self, on):
        _shell.KBINT = on


class ShellLoader:
    """Makes IPython.Shell."""

    def create_module(self, spec):
        return _OldShell(spec.name, "KBINT for scripts of the IPython of old.")

    def exec_module(self, module):
        module.ipbreak = ipbreak


class StandInLoader:
    """Makes an IPython that is not there."""

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        module.version_info = (0, 0, 0)
        module.__version__ = "0.0.0"
        module.get_ipython = lambda: None


def stand_in_spec():
    """The spec of the stand-in package."""
    return ModuleSpec("IPython", StandInLoader(), is_package=True)
