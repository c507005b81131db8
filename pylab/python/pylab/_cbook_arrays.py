"""Helpers for arrays, sequences and texts by matplotlib's names."""
import contextlib
import os
from collections.abc import Iterator, MappingView

import numpy as np


def is_scalar_or_string(val):
    """Whether it is one value: a text, or nothing that can be looped over."""
    return isinstance(val, (str, bytes)) or not np.iterable(val)


def flatten(seq, scalarp=is_scalar_or_string):
    """The items of nested sequences, one by one."""
    for item in seq:
        if scalarp(item) or item is None:
            yield item
        else:
            yield from flatten(item, scalarp)


def contiguous_regions(mask):
    """(start, end) of each run of True; end is one behind it."""
    edges = np.flatnonzero(np.diff(np.concatenate(([False], np.asarray(mask, bool), [False]))))
    return list(zip(edges[::2].tolist(), edges[1::2].tolist()))


def simple_linear_interpolation(a, steps):
    """`steps` - 1 more rows, evenly, between each two rows of an array."""
    a = np.asarray(a)
    known = np.arange(len(a)) * steps
    wanted = np.arange((len(a) - 1) * steps + 1)
    columns = [np.interp(wanted, known, column) for column in a.reshape((len(a), -1)).T]
    return np.column_stack(columns).reshape((len(wanted), *a.shape[1:]))


def safe_masked_invalid(x, copy=False):
    """A masked array whose NaN and infinite values are masked; what has none of them as it is."""
    x = np.array(x, subok=True) if copy else np.asanyarray(x)
    if not x.dtype.isnative:
        x = x.astype(x.dtype.newbyteorder("="))
    try:
        masked = np.ma.masked_invalid(x, copy=False)
        masked.shrink_mask()
    except TypeError:
        return x
    return masked


def delete_masked_points(*args):
    """Take out the points at which one of the arguments is masked or not finite.

    Arguments that are no sequence as long as the first one stay as they are.
    """
    if not args:
        return ()
    if is_scalar_or_string(args[0]):
        raise ValueError("First argument must be a sequence")
    count = len(args[0])
    given, keep = list(args), np.ones(count, bool)
    places = [i for i, arg in enumerate(args)
              if not isinstance(arg, str) and np.iterable(arg) and len(arg) == count]
    for i in places:
        x = given[i] = args[i] if np.ma.isMaskedArray(args[i]) else np.asarray(args[i])
        if np.ma.isMaskedArray(x) and x.ndim > 1:
            raise ValueError("Masked arrays must be 1-D")
        if x.ndim == 1:
            keep &= ~np.ma.getmaskarray(x)
            with contextlib.suppress(TypeError):
                keep &= np.isfinite(np.ma.getdata(x))
    for i in places:
        given[i] = np.ma.getdata(given[i][keep])
    return given


def pts_to_prestep(x, *args):
    """Points of a line that steps before each x: rows x, y1, y2, … of length 2 N - 1."""
    steps = np.zeros((1 + len(args), max(2 * len(x) - 1, 0)))
    steps[0, 0::2], steps[1:, 0::2] = x, args
    steps[0, 1::2], steps[1:, 1::2] = steps[0, 0:-2:2], steps[1:, 2::2]
    return steps


def pts_to_poststep(x, *args):
    """Points of a line that steps after each x: rows x, y1, y2, … of length 2 N - 1."""
    steps = np.zeros((1 + len(args), max(2 * len(x) - 1, 0)))
    steps[0, 0::2], steps[1:, 0::2] = x, args
    steps[0, 1::2], steps[1:, 1::2] = steps[0, 2::2], steps[1:, 0:-2:2]
    return steps


def pts_to_midstep(x, *args):
    """Points of a line that steps between the x: rows x, y1, y2, … of length 2 N."""
    x = np.asanyarray(x)
    steps = np.zeros((1 + len(args), 2 * len(x)))
    steps[0, 1:-1:2] = steps[0, 2::2] = (x[:-1] + x[1:]) / 2
    steps[0, :1], steps[0, -1:] = x[:1], x[-1:]
    steps[1:, 0::2] = steps[1:, 1::2] = args
    return steps


STEP_LOOKUP_MAP = {"default": lambda x, y: (x, y), "steps": pts_to_prestep,
                   "steps-pre": pts_to_prestep, "steps-post": pts_to_poststep,
                   "steps-mid": pts_to_midstep}


def index_of(y):
    """x for y: a pandas index, or 0, 1, …; returns both."""
    with contextlib.suppress(AttributeError):
        return y.index.to_numpy(), y.to_numpy()
    try:
        y = np.atleast_1d(np.asanyarray(y))
    except ValueError:
        raise ValueError("Input could not be cast to an at-least-1D NumPy array") from None
    return np.arange(y.shape[0], dtype=float), y


def safe_first_element(obj):
    """The first element, by index or by looping."""
    if isinstance(obj, np.flatiter):
        return obj[0]
    if isinstance(obj, Iterator):
        raise RuntimeError("matplotlib does not support generators as input")
    return next(iter(obj))


def sanitize_sequence(data):
    """The keys, values or items of a dict as a list; all else as it is."""
    return list(data) if isinstance(data, MappingView) else data


def normalize_kwargs(kw, alias_mapping=None):
    """Keyword arguments with aliases replaced by what they stand for.

    Parameters
    ----------
    kw : dict or None
    alias_mapping : dict of name -> aliases, or Artist, optional

    Raises
    ------
    TypeError
        Two names for one thing are given.
    """
    if not isinstance(alias_mapping, (dict, type(None))):
        alias_mapping = {name: aliases for name, _, aliases, _
                         in getattr(alias_mapping, "_properties", {}).values()}
    names = {alias: name for name, aliases in (alias_mapping or {}).items() for alias in aliases}
    seen, found = {}, {}
    for key, value in (kw or {}).items():
        name = names.get(key, key)
        if name in seen:
            raise TypeError(f"Got both {seen[name]!r} and {key!r}, which are aliases of one "
                            "another")
        seen[name], found[name] = key, value
    return found


def is_math_text(s):
    """Whether a text has a formula: an even number of '$' that are not escaped."""
    dollars = str(s).count("$") - str(s).count(r"\$")
    return dollars > 0 and dollars % 2 == 0


def strip_math(s):
    """A text that is one formula without its marks; all else as it is."""
    if len(s) < 2 or not s[0] == s[-1] == "$":
        return s
    s = s[1:-1].replace(r"\times", "x")
    for mark in (r"\mathdefault", r"\rm", r"\cal", r"\tt", r"\it", "\\", "{", "}"):
        s = s.replace(mark, "")
    return s


def is_writable_file_like(obj):
    """Whether it has a write() method."""
    return callable(getattr(obj, "write", None))


def file_requires_unicode(x):
    """Whether a file that is open for writing takes texts, not bytes."""
    try:
        x.write(b"")
    except TypeError:
        return True
    return False


def to_filehandle(fname, flag="r", return_opened=False, encoding=None):
    """A path opened ('.gz' and '.bz2' unpacked), or the open file that was given.

    Parameters
    ----------
    return_opened : bool, default False
        Return (file, whether it was opened here).
    """
    if isinstance(fname, (str, os.PathLike)):
        fname, opened = os.fspath(fname), True
        if fname.endswith(".gz"):
            import gzip
            file = gzip.open(fname, flag)
        elif fname.endswith(".bz2"):
            import bz2
            file = bz2.BZ2File(fname, flag)
        else:
            file = open(fname, flag, encoding=encoding)
    elif hasattr(fname, "seek"):
        file, opened = fname, False
    else:
        raise ValueError("fname must be a PathLike or file handle")
    return (file, opened) if return_opened else file


def open_file_cm(path_or_file, mode="r", encoding=None):
    """A context with the file of a path, closed at its end, or with the open file given."""
    file, opened = to_filehandle(path_or_file, mode, True, encoding)
    return file if opened else contextlib.nullcontext(file)
