"""rcParams: the default values of everything drawn, as a mapping that checks what it is given.

The core holds the values that drawing obeys and the rules that they are checked by; the mapping
holds them as they were written, so that they come back as the objects that they were.
"""
from collections.abc import Mapping, MutableMapping
from contextlib import contextmanager

from . import _core
from ._cycler import cycler

_CYCLE = "axes.prop_cycle"
# Kept elsewhere, by matplotlib.use() and ion().
_OUTSIDE = ("backend", "interactive")
# What is no matter of style: sheets and rcdefaults() leave these alone.
STYLE_BLACKLIST = frozenset((
    "backend", "backend_fallback", "date.epoch", "docstring.hardcopy", "figure.max_open_warning",
    "figure.raise_window", "interactive", "savefig.directory", "timezone", "tk.window_focus",
    "toolbar", "webagg.address", "webagg.open_in_browser", "webagg.port", "webagg.port_retries"))


class _Validators(Mapping):
    """The function that checks and converts a value, by the parameter's name."""

    def __getitem__(self, key):
        if key not in _defaults:
            raise KeyError(key)
        from .rcsetup import validator_of
        return validator_of(key)

    def __iter__(self):
        return iter(_defaults)

    def __len__(self):
        return len(_defaults)

    def __contains__(self, key):
        return key in _defaults


# Checked by rules that need Python's objects.
_IN_PYTHON = frozenset((
    _CYCLE, "backend", "date.epoch", "figure.hooks", "image.cmap", "mathtext.bf", "mathtext.bfit",
    "mathtext.cal", "mathtext.it", "mathtext.rm", "mathtext.sf", "mathtext.tt", "path.effects",
    "toolbar"))


def _validated(key, value):
    if key not in _defaults:
        raise KeyError(_unknown(key))
    if key not in _IN_PYTHON:
        return _core.rc_check(key, value)
    try:
        return RcParams.validate[key](value)
    except ValueError as error:
        raise ValueError(f"Key {key}: {error}") from None


def _unknown(key):
    from difflib import get_close_matches
    near = get_close_matches(key, _defaults, 1, 0.6) if isinstance(key, str) else None
    meant = f". Did you mean {near[0]!r}?" if near else ""
    return (f"{key} is not a valid rc parameter (see rcParams.keys() for a list of valid "
            f"parameters){meant}")


class RcParams(MutableMapping, dict):
    """Parameters by their names; values are checked and converted when they are set.

    `rcParams` is the one that everything drawn obeys; others are plain copies.
    """

    validate = _Validators()

    def __init__(self, *args, **kwargs):
        self.update(*args, **kwargs)

    def __setitem__(self, key, value):
        self.update({key: value})

    def __getitem__(self, key):
        return dict.__getitem__(self, key)

    def __delitem__(self, key):
        dict.__delitem__(self, key)

    def __iter__(self):
        return iter(sorted(dict.__iter__(self)))

    def __len__(self):
        return dict.__len__(self)

    def __contains__(self, key):
        return dict.__contains__(self, key)

    def update(self, *args, **kwargs):
        """Set several parameters: all of them, or none where one is refused."""
        values = {key: _validated(key, value) for key, value in dict(*args, **kwargs).items()}
        self._take(values)

    def _take(self, values):
        dict.update(self, values)

    def __repr__(self):
        from pprint import pformat
        return "RcParams(" + pformat(dict(self), width=71).replace("\n", "\n" + " " * 9) + ")"

    def __str__(self):
        return "\n".join(f"{key}: {value}" for key, value in self.items())

    def find_all(self, pattern):
        """Those whose names match a regular expression, as RcParams of their own."""
        import re
        return _params({key: self[key] for key in self if re.search(pattern, key)})

    def copy(self):
        """The values as RcParams of their own."""
        return _params({key: self[key] for key in self})

    def _get_backend_or_none(self):
        return self.get("backend")


def _params(values):
    """RcParams of values that were checked before; lists become their own."""
    made = RcParams()
    dict.update(made, {key: list(value) if isinstance(value, list) else value
                       for key, value in values.items()})
    return made


class _Lent(list):
    """A list of the live parameters, whose changes in place are changes of the parameter."""

    def __init__(self, values, key):
        super().__init__(values)
        self._key = key

    def __reduce__(self):
        return list, (list(self),)


def _telling(name):
    change = getattr(list, name)

    def method(self, *args, **kwargs):
        answer = change(self, *args, **kwargs)
        if dict.get(rcParams, self._key) is self:
            rcParams[self._key] = list(self)
            dict.__setitem__(rcParams, self._key, self)
        return self if answer is not None and name.startswith("__i") else answer

    method.__name__ = name
    return method


for _name in ("__delitem__", "__iadd__", "__imul__", "__setitem__", "append", "clear", "extend",
              "insert", "pop", "remove", "reverse", "sort"):
    setattr(_Lent, _name, _telling(_name))


class _LiveParams(RcParams):
    """The parameters that drawing obeys."""

    def __getitem__(self, key):
        if key == "backend":
            from ._figures import get_backend
            return get_backend()
        if key == "interactive":
            from ._figures import is_interactive
            return is_interactive()
        try:
            return dict.__getitem__(self, key)
        except KeyError:
            raise KeyError(_unknown(key) if key not in _defaults else key) from None

    def __delitem__(self, key):
        raise TypeError("rc parameters cannot be deleted")

    def __reduce__(self):
        return _params, ({key: list(v) if isinstance(v, list) else v for key, v in self.items()},)

    def _take(self, values):
        _core.rc_set({key: _for_core(key, value) for key, value in values.items()
                      if key not in _OUTSIDE})
        if "backend" in values:
            from ._figures import use
            use(values["backend"])
        if "interactive" in values:
            from ._figures import set_interactive
            set_interactive(values["interactive"])
        dict.update(self, {key: _Lent(value, key) if type(value) is list else value
                           for key, value in values.items()})


_LiveParams.__name__ = _LiveParams.__qualname__ = "RcParams"


def _for_core(key, value):
    """A value as the core holds it, which has no Python objects."""
    if key == _CYCLE:
        colors = [step.get("color", "k") for step in value]
        return [c if isinstance(c, str) else _core.to_hex(c, True) for c in colors]
    if key == "image.cmap":
        return getattr(value, "name", value)
    if key in ("path.effects", "figure.hooks"):
        return None
    return value


def _default_values():
    values = _core.rc_defaults()
    values[_CYCLE] = cycler(color=values[_CYCLE])
    values["path.effects"] = []
    values["figure.hooks"] = []
    return values


_defaults = _default_values()


rcParamsDefault = _params(_defaults)
rcParams = _LiveParams()
dict.update(rcParams, {key: _Lent(value, key) if type(value) is list else value
                       for key, value in _defaults.items()})


def cycle_steps():
    """The steps of axes.prop_cycle where it has more than colours, otherwise None."""
    cycle = dict.__getitem__(rcParams, _CYCLE)
    return None if cycle.keys <= {"color"} else [dict(step) for step in cycle]


_ALIASES = {"lw": "linewidth", "ls": "linestyle", "c": "color", "fc": "facecolor",
            "ec": "edgecolor", "mew": "markeredgewidth", "aa": "antialiased"}


def rc(group, **kwargs):
    """Change parameters of a group: rc('lines', linewidth=2, color='r').

    Parameters
    ----------
    group : str or sequence of str
        What stands before the first dot of the parameters' names, as 'lines' or ('xtick', 'ytick').
    **kwargs
        Values by the rest of their names; lw, ls, c, fc, ec, mew and aa are short ones.

    Raises
    ------
    KeyError
        For a name that is no parameter.
    ValueError
        For a value that the parameter cannot have.
    """
    for name in (group,) if isinstance(group, str) else group:
        for key, value in kwargs.items():
            full = f"{name}.{_ALIASES.get(key, key)}"
            if full not in _defaults:
                raise KeyError(f'Unrecognized key "{full}" for group "{name}" and name "{key}"')
            rcParams[full] = value


def _matters_of_style(values):
    return {key: value for key, value in dict.items(values) if key not in STYLE_BLACKLIST}


def rcdefaults():
    """Back to matplotlib's defaults, but for what is no matter of style (the backend …)."""
    rcParams._take(_matters_of_style(rcParamsDefault))


def rc_file_defaults():
    """Back to the parameters that the matplotlibrc file gave at the start."""
    rcParams._take(_matters_of_style(rcParamsOrig))


def rc_params_from_file(fname, fail_on_error=False, use_default_template=True):
    """The parameters of a matplotlibrc file or style sheet.

    Parameters
    ----------
    fname : str or path-like
        The file.
    fail_on_error : bool, default False
        Whether a value that is refused raises ValueError; otherwise it is logged and left out.
    use_default_template : bool, default True
        Whether the defaults stand for what the file does not name.

    Returns
    -------
    RcParams
    """
    from ._rc_files import read_file
    found = read_file(fname, fail_on_error)
    if not use_default_template:
        return found
    return _params({**_defaults, **found})


def rc_params(fail_on_error=False):
    """The parameters of the matplotlibrc file in force; see rc_params_from_file()."""
    from ._rc_files import matplotlib_fname
    return rc_params_from_file(matplotlib_fname(), fail_on_error)


def rc_file(fname, *, use_default_template=True):
    """Set the parameters of a matplotlibrc file, but for what is no matter of style.

    Parameters
    ----------
    fname : str or path-like
        The file.
    use_default_template : bool, default True
        Whether all that the file does not name goes back to its default.
    """
    found = rc_params_from_file(fname, use_default_template=use_default_template)
    rcParams._take(_matters_of_style(found))


@contextmanager
def rc_context(rc=None, fname=None):
    """Parameters that hold within a with block, or within a function that this decorates.

    Parameters
    ----------
    rc : dict, optional
        Values by their names.
    fname : str or path-like, optional
        A matplotlibrc file or style sheet, which is read first.
    """
    before, interactive = dict(dict.items(rcParams)), rcParams["interactive"]
    try:
        if fname is not None:
            rc_file(fname)
        if rc:
            rcParams.update(rc)
        yield
    finally:
        changed = {key: before[key] for key, value in dict.items(rcParams)
                   if before[key] is not value and key not in _OUTSIDE}
        rcParams._take({**changed, "interactive": interactive})


def _read_at_start():
    from ._rc_files import start_file
    found = start_file()
    if found is not None:
        rcParams._take(dict(found))


rcParamsOrig = rcParamsDefault
_read_at_start()
if dict.items(rcParams) != dict.items(rcParamsDefault):
    rcParamsOrig = rcParams.copy()
