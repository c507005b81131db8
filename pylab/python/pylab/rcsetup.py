"""The checks of the rc parameters, and cycles of properties that are checked."""
from functools import partial, reduce
from operator import add

from . import _core
from ._cycler import Cycler
from ._cycler import cycler as _plain_cycler

interactive_bk = ["GTK3Agg", "GTK3Cairo", "GTK4Agg", "GTK4Cairo", "MacOSX", "nbAgg", "QtAgg",
                  "QtCairo", "Qt5Agg", "Qt5Cairo", "TkAgg", "TkCairo", "WebAgg", "WX", "WXAgg",
                  "WXCairo"]
non_interactive_bk = ["agg", "cairo", "pdf", "pgf", "ps", "svg", "template"]
all_backends = interactive_bk + non_interactive_bk


class ValidateInStrings:
    """A check for one of several strings."""

    def __init__(self, key, valid, ignorecase=False):
        self.key, self.ignorecase = key, ignorecase
        self.valid = {word.lower() if ignorecase else word: word for word in valid}

    def __call__(self, s):
        word = s.lower() if self.ignorecase and isinstance(s, str) else s
        try:
            return self.valid[word]
        except (KeyError, TypeError):
            error = (f"{s!r} is not a valid value for {self.key}; supported values are "
                     f"{list(self.valid.values())}")
            raise ValueError(error) from None


def _like(key):
    """The check of a parameter, without the parameter's name in its errors."""
    return partial(_core.rc_check, key, bare=True)


def _list_of(check, letters=False):
    """A check for lists, or for text with commas; `letters`: or for text with an item a letter."""
    def checked(s):
        """A list of checked values, from one or from text with commas."""
        if isinstance(s, str):
            try:
                return [check(item.strip()) for item in s.split(",") if item.strip()]
            except Exception:
                if not letters:
                    raise
                return [check(item) for item in s if item.strip()]
        if isinstance(s, (set, frozenset)) or not hasattr(s, "__iter__"):
            raise ValueError(f"Expected str or other non-set iterable, but got {s}")
        return [check(item) for item in s if item is None or not isinstance(item, str) or item]
    return checked


def _or_none(check):
    def checked(s):
        """None, or what the check makes of the value."""
        return None if s is None or isinstance(s, str) and s.lower() == "none" else check(s)
    return checked


def validate_any(s):
    """Anything, as it is."""
    return s


def validate_color_for_prop_cycle(s):
    """A colour that is not one of the cycle's."""
    if isinstance(s, str) and len(s) == 2 and s[0] == "C" and s[1].isdigit():
        raise ValueError(f"Cannot put cycle reference ({s!r}) in prop_cycler")
    return validate_color(s)


def validate_hatch(s):
    """A hatch pattern: any of the letters \\ / | - + * . x o O."""
    if not isinstance(s, str):
        raise ValueError("Hatch pattern must be a string")
    unknown = sorted(set(s) - set("\\/|-+*.xoO"))
    if unknown:
        raise ValueError(f"Unknown hatch symbol(s): {unknown}")
    return s


def validate_markevery(s):
    """None, a number, a slice, a pair of equal kinds, or a list of whole numbers."""
    if s is None or isinstance(s, (slice, float, int)):
        return s
    if isinstance(s, tuple):
        if len(s) == 2 and any(all(isinstance(x, kind) for x in s) for kind in (int, float)):
            return s
        raise TypeError("'markevery' tuple must be pair of ints or of floats")
    if isinstance(s, list):
        if all(isinstance(x, int) for x in s):
            return s
        raise TypeError("'markevery' list must have all elements of type int")
    raise TypeError("'markevery' is of an invalid type")


def validate_backend(s):
    """The name of a backend."""
    if isinstance(s, str) and s.startswith("module://"):
        return s
    return ValidateInStrings("backend", all_backends, ignorecase=True)(s)


def validate_font_properties(s):
    """A fontconfig pattern, as 'sans:bold'."""
    from ._font_pattern import parsed_pattern
    parsed_pattern(s)
    return s


def _validate_date(s):
    import numpy as np
    try:
        np.datetime64(s)
    except ValueError:
        raise ValueError(
            f"{s!r} should be a string that can be parsed by numpy.datetime64") from None
    return s


def _validate_cmap(s):
    from .colors import Colormap
    if not isinstance(s, (str, Colormap)):
        raise TypeError(f"'cmap' must be an instance of str or matplotlib.colors.Colormap, not a "
                        f"{type(s).__name__}")
    return s


def _validate_toolbar(s):
    word = _like("toolbar")(s)
    if word == "toolmanager":
        from ._warnings import warn
        warn("Treat the new Tool classes introduced in v1.5 as experimental for now; the API and "
             "rcParam may change in future versions.")
    return word


validate_anylist = _list_of(validate_any)
validate_bool = _like("axes.grid")
validate_axisbelow = _like("axes.axisbelow")
validate_dpi = _like("savefig.dpi")
validate_string = _like("font.style")
validate_string_or_None = _or_none(validate_string)
validate_stringlist = _like("font.family")
validate_int = _like("legend.numpoints")
validate_int_or_None = _or_none(validate_int)
validate_float = _like("lines.linewidth")
validate_float_or_None = _or_none(validate_float)
validate_floatlist = _like("lines.dashed_pattern")
validate_fonttype = _like("pdf.fonttype")
validate_color = _like("lines.color")
validate_color_or_inherit = _like("legend.facecolor")
validate_color_or_auto = _like("axes.titlecolor")
validate_colorlist = _list_of(validate_color, letters=True)
validate_aspect = _like("image.aspect")
validate_fontsize = _like("axes.titlesize")
validate_fontsize_None = _like("legend.title_fontsize")
validate_fontsizelist = _list_of(validate_fontsize)
validate_fontweight = _like("font.weight")
validate_fontstretch = _like("font.stretch")
validate_whiskers = _like("boxplot.whiskers")
validate_ps_distiller = _like("ps.usedistiller")
validate_fillstyle = _like("markers.fillstyle")
validate_fillstylelist = _list_of(validate_fillstyle)
validate_markeverylist = _list_of(validate_markevery)
validate_bbox = _like("savefig.bbox")
validate_sketch = _like("path.sketch")
validate_hatchlist = _list_of(validate_hatch)
validate_dashlist = _list_of(validate_floatlist)
validate_hist_bins = _like("hist.bins")
_validate_linestyle = _like("lines.linestyle")

_prop_validators = {
    "alpha": validate_floatlist,
    "capstyle": _list_of(_like("lines.dash_capstyle")),
    "color": _list_of(validate_color_for_prop_cycle, letters=True),
    "dashes": validate_dashlist,
    "edgecolor": validate_colorlist,
    "facecolor": validate_colorlist,
    "fillstyle": validate_fillstylelist,
    "hatch": validate_hatchlist,
    "joinstyle": _list_of(_like("lines.dash_joinstyle")),
    "linestyle": _list_of(_validate_linestyle),
    "linewidth": validate_floatlist,
    "marker": validate_stringlist,
    "markeredgecolor": validate_colorlist,
    "markeredgewidth": validate_floatlist,
    "markerfacecolor": validate_colorlist,
    "markersize": validate_floatlist,
    "markevery": validate_markeverylist,
}
_prop_aliases = {"c": "color", "ec": "edgecolor", "fc": "facecolor", "ls": "linestyle",
                 "lw": "linewidth", "mec": "markeredgecolor", "mew": "markeredgewidth",
                 "mfc": "markerfacecolor", "ms": "markersize"}


def cycler(*args, **kwargs):
    """A cycle of properties, whose names and values are checked.

    Parameters
    ----------
    *args
        A Cycler, which is copied; or a property's name and its values.
    **kwargs
        Values by properties; all of one length.

    Returns
    -------
    cycler.Cycler

    Raises
    ------
    TypeError
        For a property that artists do not have.
    ValueError
        For values that the property cannot have, and for lists of different lengths.
    """
    if args and kwargs:
        raise TypeError("cycler() can only accept positional OR keyword arguments -- not both.")
    if not args and not kwargs:
        raise TypeError("cycler() must have positional OR keyword arguments")
    if len(args) == 1:
        if not isinstance(args[0], Cycler):
            raise TypeError("If only one positional argument given, it must be a Cycler instance.")
        return validate_cycler(args[0])
    if len(args) > 2:
        raise TypeError("No more than 2 positional arguments allowed")
    parts = []
    for name, values in [args] if args else kwargs.items():
        name = _prop_aliases.get(name, name)
        if name not in _prop_validators:
            raise TypeError(f"Unknown artist property: {name}")
        parts.append(_plain_cycler(name, _prop_validators[name](values)))
    return reduce(add, parts)


def _from_text(text):
    """The cycler that text makes with cycler(), lists, numbers and operators, nothing else."""
    import ast
    try:
        tree = ast.parse(text, mode="eval")
        for node in ast.walk(tree):
            if isinstance(node, ast.Attribute) and node.attr.startswith("__"):
                raise ValueError("cycler strings with dunders are forbidden")
        return eval(compile(tree, "cycler", "eval"), {"cycler": cycler, "__builtins__": {}})
    except BaseException as error:
        raise ValueError(f"{text!r} is not a valid cycler construction: {error}") from error


def validate_cycler(s):
    """A Cycler, or text that makes one, as a Cycler with the properties' long names."""
    given = _from_text(s) if isinstance(s, str) else s
    if not isinstance(given, Cycler):
        raise ValueError(f"Object is not a string or Cycler instance: {given!r}")
    unknown = given.keys - _prop_validators.keys() - _prop_aliases.keys()
    if unknown:
        raise ValueError(f"Unknown artist properties: {unknown}")
    for name in sorted(given.keys & _prop_aliases.keys()):
        if _prop_aliases[name] in given.keys:
            raise ValueError(f"Cannot specify both {_prop_aliases[name]!r} and alias {name!r} in "
                             "the same prop_cycle")
    values = given.by_key()
    for name in values:
        _prop_validators[_prop_aliases.get(name, name)](values[name])
    for name in values:
        given.change_key(name, _prop_aliases.get(name, name))
    return given


_BY_KEY = {
    "axes.prop_cycle": validate_cycler, "backend": validate_backend, "date.epoch": _validate_date,
    "figure.hooks": validate_stringlist, "image.cmap": _validate_cmap,
    "path.effects": validate_anylist, "toolbar": _validate_toolbar}
_BY_KEY.update({"mathtext." + name: validate_font_properties
                for name in ("bf", "bfit", "cal", "it", "rm", "sf", "tt")})


def validator_of(key):
    """The check of one parameter."""
    return _BY_KEY.get(key) or _like(key)


def __getattr__(name):
    if name == "defaultParams":
        from ._rc import rcParamsDefault
        return {key: [rcParamsDefault[key], validator_of(key)] for key in rcParamsDefault}
    from ._missing import missing
    raise missing(f"module {__name__!r}", name, globals())
