"""What is asked for and not here: errors that name the nearest name and the way out."""
import sys
from types import ModuleType

HINT = "`app --matplotlib` runs the script with matplotlib itself"

_meant = {}  # what was found for an owner and a name: hasattr() asks again and again


def missing(owner, name, names):
    """The error for `owner` ("module 'pylab'", "'Axes' object") without `name`.

    `names` are those that it has, or a function that lists them.

    An AttributeError; an ImportError where a module's `__getattr__` is asked by
    `from module import name`, which would hide an AttributeError's words.
    """
    if name.startswith("_"):  # no user's; imports of our own modules ask, too
        return AttributeError(f"{owner} has no attribute {name!r}")
    meant = _meant.get((owner, name))
    if meant is None:
        from difflib import get_close_matches
        public = [n for n in (names() if callable(names) else names) if not n.startswith("_")]
        near = get_close_matches(name, public, 1, 0.75)
        meant = _meant[owner, name] = f" Did you mean {near[0]!r}?" if near else ""
    if owner.startswith("module ") and _is_from_import(sys._getframe(2)):
        return ImportError(f"cannot import name {name!r} from {owner[7:]}.{meant} ({HINT}.)")
    return AttributeError(f"{owner} has no attribute {name!r}.{meant} ({HINT}.)")


def missing_module(name):
    """ImportError for a module of matplotlib's that is not here."""
    return ModuleNotFoundError(f"No module named {name!r} in this program ({HINT}.)", name=name)


def _is_from_import(frame):
    """Whether a frame is at `from module import name`, which would hide an AttributeError's words.
    """
    from opcode import opname
    return frame.f_lasti >= 0 and opname[frame.f_code.co_code[frame.f_lasti]] == "IMPORT_FROM"


def answer_for(module, known_as):
    """Let a module without a `__getattr__` of its own say what it has not got."""
    def answer(name):
        raise missing(f"module {known_as!r}", name, vars(module))
    vars(module).setdefault("__getattr__", answer)


def empty_module(name):
    """Stands for a module of matplotlib's of which nothing is here."""
    module = ModuleType(name, "Nothing of this module is here.")
    answer_for(module, name)
    return module


def not_in_list(what, given, allowed):
    """ValueError for a value that is none of those allowed."""
    words = ", ".join(map(repr, allowed))
    return ValueError(f"{given!r} is not a valid value for {what}; supported values are {words}")
