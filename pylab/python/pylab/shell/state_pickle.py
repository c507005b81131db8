"""Pickling the objects of a session, each for itself.

Functions and classes of the prompt are saved by value (cloudpickle); such a function finds its
global names in the namespace that it is loaded into, as it found them in the one it was made in.
"""

import io
import pickle
import types

from . import state_figures

try:
    import cloudpickle
except ImportError:
    cloudpickle = None

_Pickler = cloudpickle.CloudPickler if cloudpickle else pickle.Pickler
_globals = {}  # of functions that are being loaded


def load_into(namespace):
    """From now on functions of a prompt are loaded into this namespace."""
    global _globals
    _globals = namespace


def make_function(code, closure):
    """A function of the prompt, as its pickle asks for it."""
    return types.FunctionType(code, _globals, None, None, closure)


def _of_the_prompt(function):
    return function.__module__ == "__main__"


class _SessionPickler(_Pickler):
    """cloudpickle's, but for the global names of functions, and for figures: each of them is saved
    once, and what refers to it holds its name, as `figure_name` gives it."""

    def __init__(self, out, figure_name, buffers):
        super().__init__(out, protocol=5, buffer_callback=buffers.append)
        self._figure_name, self._figure_type = figure_name, state_figures.figure_type()

    def reducer_override(self, value):
        if isinstance(value, self._figure_type):
            return state_figures.find, (self._figure_name(value),)
        reduced = super().reducer_override(value) if cloudpickle else NotImplemented
        if (isinstance(value, types.FunctionType) and isinstance(reduced, tuple)
                and isinstance(reduced[1][0], types.CodeType) and _of_the_prompt(value)):
            state, slots = reduced[2]
            return (make_function, (reduced[1][0], reduced[1][-1]),
                    (state, {**slots, "__globals__": {}}), *reduced[3:])
        return reduced


def dumps(value, figure_name=None):
    """The pickle of the value and its out-of-band buffers; raises whatever the value raises."""
    buffers = []
    out = io.BytesIO()
    _SessionPickler(out, figure_name, buffers).dump(value)
    return out.getbuffer(), buffers
