"""The shapes that arguments come in: data, format strings, groups of plot()'s arguments."""
import datetime
import math
import re

import numpy as np

from . import _core, _figures
from ._warnings import warn

_LINE_STYLES = ("-", "--", "-.", ":", "None", " ", "")
_MARKERS = frozenset(".,o^v<>12348spP*hH+xXDd|_")
_COLORS = frozenset("bgrcmykw")


def as_array(values):
    """Any data as an array; iterators are used up."""
    if isinstance(values, np.ndarray):
        return values
    if hasattr(values, "__next__") or isinstance(values, _VIEWS):
        values = list(values)
    elif hasattr(values, "to_numpy"):
        values = values.to_numpy()
    if isinstance(values, (list, tuple)) and values and type(values[0]) in _MOMENTS:
        return np.fromiter(values, object, len(values))  # NumPy's own look at them takes long
    if is_long_text(values):
        return np.fromiter(values, object, len(values))  # a new string for each is as bad
    return np.asanyarray(values)


def is_long_text(values):
    """Whether it is a long list of nothing but strings."""
    return isinstance(values, (list, tuple)) and len(values) > 1000 and \
        type(values[0]) is str and _core.are_strings(values)


def to_array(values):
    """Any data as an array of at least one dimension; iterators are used up."""
    if isinstance(values, np.ndarray) and values.ndim:
        return values
    return np.atleast_1d(as_array(values))


_MOMENTS = (datetime.datetime, datetime.date)
_VIEWS = (type({}.keys()), type({}.values()), type({}.items()), set, frozenset)


def to_floats(array):
    """An array in a type that becomes a column; masked values become NaN."""
    kind = array.dtype.kind
    if isinstance(array, np.ma.MaskedArray):
        return array.astype(float).filled(np.nan)
    if kind in "US" or (kind == "O" and any(isinstance(v, (str, bytes)) for v in array.flat)):
        raise ValueError("could not convert text to numbers: it has categories on an axis only")
    if kind == "O":
        return np.asarray(array, float)
    if kind == "V":
        raise TypeError(f"data of type {array.dtype} have no order; plot one of its fields")
    return array


class Data:
    """One column of data with what it takes to give it back as it came.

    `axis` makes numbers of strings and dates. Without one, dates are in matplotlib's unit and
    strings wait for it as NaN.
    """

    __slots__ = ("column", "_type", "_given", "_units")

    def __init__(self, values, name="data", axis=None):
        self._units = None
        if isinstance(values, _core.Column):
            self.column, self._type, self._given = values, None, None
            return
        if _is_plain(values):
            _figures.make_room(values.nbytes)
            self.column, self._type, self._given = _core.Column(values), values.dtype, None
            return
        array = to_array(values)
        if array.ndim == 0:
            raise ValueError(f"{name} must be a sequence, but has the shape ()")
        array = array.ravel()  # rows and columns of a matrix are sequences, too
        plain = type(array) is np.ndarray and array.dtype.kind in "biuf"
        self._type = array.dtype if plain else None
        self._given = None if plain else array
        if not plain:
            array = _numbers(array) if axis is None else axis._convert(array, learn=False)
        _figures.make_room(array.nbytes)
        self.column = _core.Column(to_floats(array))

    @classmethod
    def of(cls, array, numbers, axis=None):
        """Data that their axis has converted already."""
        made = cls(numbers)
        if array is not numbers:
            made._given = array
            made._units = None if axis is None else axis.units
        return made

    def has_units(self):
        """Whether it takes an axis to make numbers of it."""
        return self._given is not None and self._given.dtype.kind in "SUOMm"

    def on(self, axis):
        """The same data with the axis's numbers."""
        if not self.has_units() or self._units is not None and self._units is axis.units:
            return self
        return Data.of(self._given, axis._convert(self._given), axis)

    def array(self, orig=True):
        """A new array; `orig` in the type that was given, else of floats."""
        if orig and self._given is not None:
            return self._given
        values = self.column.array()
        if orig and self._type is not None and self._type != values.dtype:
            return values.astype(self._type)
        return values


def _numbers(array):
    """The numbers of an array as far as they can be had without an axis."""
    from .units import registry
    converter = registry.get_converter(array)
    if converter is None:
        return array
    try:
        return converter.convert(array, None, None)
    except ValueError:
        return np.full(array.shape, np.nan)


def type_name(data):
    """The name of the type that the data were given in; None for plain floats."""
    type_ = data._type
    return None if type_ is None or type_ == float else type_.str


def set_type(data, name):
    """Give the data a type by the name that type_name() gave it."""
    if name is not None:
        data._type = type_named(name)


def type_named(name):
    """The type of numbers of this name."""
    if not re.fullmatch(r"[<>|]?[biuf]\d{1,2}", name):
        raise ValueError(f"{name!r} is no type of data")
    return np.dtype(name)


def as_json(number):
    """A number, or None, in JSON, which float() reads."""
    return number if number is None or math.isfinite(number) else str(number)


def broadcast(x, y):
    """The two columns, a single value repeated as often as the other has values."""
    nx, ny = len(x.column), len(y.column)
    if nx == 1 and ny > 1:
        x = Data(np.broadcast_to(x.array(False), ny))
    elif ny == 1 and nx > 1:
        y = Data(np.broadcast_to(y.array(False), nx))
    return x, y


def is_color(value):
    """Whether it names a colour."""
    try:
        _core.to_rgba(value)
    except (ValueError, TypeError):
        return False
    return True


def _whole_color(fmt):
    """Whether a format string is a colour and nothing else ('1' is a marker, '1.0' a grey)."""
    if _core.parse_color(fmt) is None:
        return False
    try:
        return fmt != str(int(fmt))
    except ValueError:
        return True


def parse_format(fmt, maybe_key=False):
    """(linestyle, marker, color) of a format string such as 'ro--'; ValueError if it is none.

    What the string leaves out is 'None' (nothing is drawn), but for the colour and for a string
    of a colour alone, where it is None.
    """
    if _whole_color(fmt):
        return None, None, fmt
    found = {}

    def take(kind, value, length):
        if kind in found:
            raise _format_error(fmt, f"two {kind} symbols", maybe_key)
        found[kind] = value
        return length

    i = 0
    while i < len(fmt):
        c = fmt[i]
        if fmt[i:i + 2] in _LINE_STYLES:
            i += take("linestyle", fmt[i:i + 2], 2)
        elif c in _LINE_STYLES:
            i += take("linestyle", c, 1)
        elif c in _MARKERS:
            i += take("marker", c, 1)
        elif c in _COLORS:
            i += take("color", c, 1)
        elif c == "C" and i < len(fmt) - 1:
            i += take("color", f"C{int(fmt[i + 1])}", 2)
        else:
            raise _format_error(fmt, f"unrecognized character {c!r}", maybe_key)
    style, marker = found.get("linestyle"), found.get("marker")
    if style is None and marker is None:
        style = _core.rc_get("lines.linestyle")
    return style or "None", marker or "None", found.get("color")


def _format_error(fmt, why, maybe_key):
    what = "is neither a data key nor" if maybe_key else "is not"
    return ValueError(f"{fmt!r} {what} a valid format string ({why})")


def replace_from(data, args, label):
    """plot()'s arguments with names looked up in `data`, and the label that follows from them."""
    replaced = [_lookup(data, a) for a in args]
    if len(args) == 1:
        named = 0
    elif len(args) == 2:
        try:
            parse_format(args[1])
            named = int(replaced[1] is not args[1])
        except (ValueError, TypeError):
            named = 1
        else:
            if named:
                warn(f"Second argument {args[1]!r} is ambiguous: could be a format string but is "
                     "in 'data'; using as data.", RuntimeWarning)
    elif len(args) == 3:
        named = 1
    else:
        raise ValueError("Using arbitrary long args with data is not supported due to ambiguity "
                         "of arguments; use multiple plotting calls instead")
    if label is None:
        label = getattr(replaced[named], "name", None)
        if label is None and isinstance(args[named], str):
            label = args[named]
    return replaced, label


def _lookup(data, value):
    if isinstance(value, str):
        try:
            return data[value]
        except Exception:  # whatever a container raises for what it does not hold
            return value
    return value


def groups(args):
    """plot()'s positional arguments as (x or None, y, format or None), one by one."""
    args = list(args)
    while args:
        this, args = args[:2], args[2:]
        if args and isinstance(args[0], str):
            this.append(args.pop(0))
        fmt = None
        if len(this) > 1 and isinstance(this[-1], str):
            fmt = this.pop()
        elif len(this) == 3:
            raise ValueError("third arg must be a format string")
        if any(v is None for v in this):
            raise ValueError("x, y, and format string must not be None")
        yield (this[0], this[1], fmt) if len(this) == 2 else (None, this[0], fmt)


def _is_plain(values):
    """Whether it is an array of numbers that makes one column as it is."""
    return type(values) is np.ndarray and values.ndim == 1 and values.dtype.kind in "biuf"


def columns(x, y, axes=None):
    """Pairs of columns of x and y, each 1-D or 2-D; without x, y's index or 0, 1, 2, …

    The axes convert strings, dates and the like.
    """
    if _is_plain(x) and _is_plain(y) and len(x) == len(y):
        return [(Data(x), Data(y))]
    given_x, given_y = x, y
    if x is None:
        index = getattr(y, "index", None)
        y = to_array(y)
        x = to_array(index) if hasattr(index, "to_numpy") else np.arange(y.shape[0], dtype=float)
    else:
        x, y = _to_values(x), _to_values(y)
    if x.shape[0] != y.shape[0]:
        raise ValueError(f"x and y must have same first dimension, but have shapes {x.shape} and "
                         f"{y.shape}")
    if x.ndim > 2 or y.ndim > 2:
        raise ValueError(f"x and y can be no greater than 2D, but have shapes {x.shape} and "
                         f"{y.shape}")
    if axes is None:
        xs, ys = _split(x, x), _split(y, y)
    else:
        xs = _split(x, axes.xaxis._convert_given(given_x, x), axes.xaxis)
        ys = _split(y, axes.yaxis._convert_given(given_y, y), axes.yaxis)
    if len(xs) > 1 and len(ys) > 1 and len(xs) != len(ys):
        raise ValueError(f"x has {len(xs)} columns but y has {len(ys)} columns")
    if not xs or not ys:
        return []
    return [(xs[i % len(xs)], ys[i % len(ys)]) for i in range(max(len(xs), len(ys)))]


def _to_values(values):
    """As to_array(); what has a unit as a whole as an array of values that each have it."""
    if isinstance(values, (np.ndarray, list, tuple)) or not np.iterable(values):
        return to_array(values)
    from ._axis_units import is_of_unknown_type
    if is_of_unknown_type(values) and getattr(values, "ndim", 1) == 1:
        array = np.empty(len(values), object)
        for i, value in enumerate(values):
            array[i] = value
        return array
    return to_array(values)


def _split(array, numbers, axis=None):
    if array.ndim == 1:
        return [Data(array) if numbers is array else Data.of(array, numbers, axis)]
    return [Data(array[:, j]) if numbers is array else Data.of(array[:, j], numbers[:, j], axis)
            for j in range(array.shape[1])]


def labels_for(label, count):
    """One label for each of `count` data sets."""
    if count == 1 or isinstance(label, str) or not np.iterable(label):
        return [label] * count
    if len(label) != count:
        raise ValueError("label must be iterable and have the same length as input data, but "
                         f"found {len(label)} and {count}")
    return list(label)


def normalized(kwargs, cls):
    """Keyword arguments with aliases replaced by the properties' names; TypeError on doubles."""
    table, named, seen = cls._properties, {}, {}
    for key, value in kwargs.items():
        name = table[key][0] if key in table else key
        if name in named:
            raise TypeError(f"Got both {seen[name]!r} and {key!r}, which are aliases of one "
                            "another")
        named[name], seen[name] = value, key
    return named


def looked_up(data, *values):
    """Each value, or data[value] if it is a name in `data`."""
    return list(values) if data is None else [_lookup(data, v) for v in values]


def name_by(data, key, kwargs):
    """A label for what is drawn of data[key], unless kwargs has one."""
    if data is not None and isinstance(key, str) and "label" not in kwargs:
        values = _lookup(data, key)
        if values is not key:
            kwargs["label"] = getattr(values, "name", None) or key


def check_in_list(allowed, **given):
    """ValueError that lists the allowed values unless the one given (by its name) is among them."""
    (name, value), = given.items()
    if value not in allowed:
        known = ", ".join(map(repr, allowed))
        raise ValueError(f"{value!r} is not a valid value for {name}; supported values are "
                         f"{known}")


def check_scalar(value, name, function):
    """ValueError unless it is one number."""
    if np.iterable(value):
        raise ValueError(f"{function}: {name!r} must be a single scalar value, but got {value}")


def classic():
    """Whether figures are to look as with matplotlib 1, as the style 'classic' wants."""
    return _core.rc_get("_internal.classic_mode")
