"""rcParams: the core's table of defaults as a mapping."""
from collections.abc import MutableMapping
from contextlib import contextmanager

from . import _core
from ._cycler import Cycler

_CYCLE = "axes.prop_cycle"
# The whole cycle when it has more than colours, which are all that the core's table holds.
_whole_cycle = None


class RcParams(MutableMapping):
    """The default values by their names; values are checked when they are set."""

    def __getitem__(self, key):
        if key == _CYCLE:
            return _whole_cycle or Cycler({"color": c} for c in _core.rc_get(key))
        if key == "backend":
            from ._figures import get_backend
            return get_backend()
        if key == "interactive":
            from ._figures import is_interactive
            return is_interactive()
        return _core.rc_get(key)

    def __setitem__(self, key, value):
        if key == _CYCLE:
            _set_cycle(value)
        elif key == "backend":
            from ._figures import use
            use(value)
        elif key == "interactive":
            from ._figures import set_interactive
            set_interactive(value)
        else:
            _core.rc_set({key: value})

    def __delitem__(self, key):
        raise TypeError("rc parameters cannot be deleted")

    def __iter__(self):
        return iter(_core.rc_names())

    def __len__(self):
        return len(_core.rc_names())

    def __contains__(self, key):
        return key in _core.rc_names()

    def __repr__(self):
        return "RcParams({" + ",\n          ".join(
            f"{key!r}: {self[key]!r}" for key in self) + "})"

    def __str__(self):
        return "\n".join(f"{key}: {self[key]}" for key in self)

    def find_all(self, pattern):
        """Those whose names match a regular expression, as a dict."""
        import re
        return {key: self[key] for key in self if re.search(pattern, key)}

    def copy(self):
        """The values as a dict."""
        return dict(self)


rcParams = RcParams()


def _set_cycle(value):
    global _whole_cycle
    if isinstance(value, str):
        from ._cycler import cycler
        value = eval(value, {"__builtins__": {}, "cycler": cycler})
    steps = [dict(step) for step in value]
    _core.rc_set({_CYCLE: [step.get("color", "k") for step in steps]})
    _whole_cycle = value if steps and set(steps[0]) != {"color"} else None


def cycle_steps():
    """The steps of a cycle with more than colours, or None."""
    return [dict(step) for step in _whole_cycle] if _whole_cycle is not None else None


_ALIASES = {"lw": "linewidth", "ls": "linestyle", "c": "color", "fc": "facecolor",
            "ec": "edgecolor", "mew": "markeredgewidth", "aa": "antialiased"}


def rc(group, **kwargs):
    """Change parameters of a group: rc('lines', linewidth=2, color='r')."""
    for name in (group,) if isinstance(group, str) else group:
        for key, value in kwargs.items():
            full = f"{name}.{_ALIASES.get(key, key)}"
            if full not in rcParams:
                raise KeyError(f'Unrecognized key "{full}" for group "{name}" and name "{key}"')
            rcParams[full] = value


def rcdefaults():
    """Back to matplotlib's defaults."""
    global _whole_cycle
    _core.rc_reset()
    _whole_cycle = None


@contextmanager
def rc_context(rc=None, fname=None):
    """Parameters that hold within a with block."""
    global _whole_cycle
    saved, cycle = _core.rc_save(), _whole_cycle
    try:
        if fname is not None:
            raise ValueError("style files are not there yet")
        for key, value in (rc or {}).items():
            rcParams[key] = value
        yield
    finally:
        _core.rc_restore(saved)
        _whole_cycle = cycle
