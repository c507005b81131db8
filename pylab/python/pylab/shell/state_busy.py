"""What calls that are under way may be changing while the session is saved.

Nobody can look into C code. But the bytecode tells which names stand in the expression that a
thread is at: `a.sort()`, `numpy.add(a, b, out=c)`. What those objects are is found by their
identity; an array also by the memory that it shares with others.
"""

import dis
import sys
import types
from _thread import get_ident

_PLAIN = (type(None), bool, int, float, complex, str, bytes, tuple, frozenset, range, type,
          types.ModuleType, types.FunctionType, types.BuiltinFunctionType, types.MethodType)


def look(lock_was_held):
    """[(place, objects)] of the threads but this one; place is (file, line).

    Where the lock was free, C code works without it, and that can be on bare memory only.
    """
    found = []
    for thread, frame in sys._current_frames().items():
        if thread != get_ident():
            objects = [value for value in _operands(frame)
                       if not isinstance(value, _PLAIN) and (lock_was_held or _is_memory(value))]
            if objects:
                found.append(((frame.f_code.co_filename, frame.f_lineno), objects))
    return found


def _operands(frame):
    """The objects with a name in the expression that the frame is at."""
    instructions = list(dis.get_instructions(frame.f_code))
    here = next((i.positions for i in instructions if i.offset == frame.f_lasti), None)
    if here is None or here.lineno is None or here.col_offset is None:
        return []
    start, end = (here.lineno, here.col_offset), (here.end_lineno, here.end_col_offset)
    names = {i.argval for i in instructions
             if i.opname.startswith(("LOAD_NAME", "LOAD_GLOBAL", "LOAD_FAST", "LOAD_DEREF"))
             and i.positions.lineno is not None and i.positions.col_offset is not None
             and start <= (i.positions.lineno, i.positions.col_offset)
             and (i.positions.end_lineno, i.positions.end_col_offset) <= end}
    known = [frame.f_locals, frame.f_globals]
    return [next(d for d in known if name in d)[name] for name in names
            if any(name in d for d in known)]


def _is_memory(value):
    try:
        memoryview(value)
    except (TypeError, ValueError, BufferError):
        return _array() is not None and isinstance(value, _array())
    return True


def _array():
    numpy = sys.modules.get("numpy")
    return getattr(numpy, "ndarray", None)


def _whole(value):
    """The array that a view is part of, any number of views deep."""
    array = _array()
    while array is not None and isinstance(value, array) and isinstance(value.base, array):
        value = value.base
    return value


class Busy:
    """Which variables are among them."""

    def __init__(self, looked):
        self._places = {}
        for place, objects in looked or ():
            for value in objects:
                self._places[id(value)] = self._places[id(_whole(value))] = place

    def reason(self, value):
        """Why this object may be half changed, or None."""
        place = self._places.get(id(value)) or self._places.get(id(_whole(value)))
        return f"line {place[1]} of {place[0]} was working on it" if place else None
