"""Fonts: their properties, and the files that have them."""
import os
from collections import namedtuple

from . import _core
from ._font_pattern import parsed_pattern, pattern_of
from ._missing import not_in_list
from ._rc import rcParams

font_scalings = {"xx-small": 0.579, "x-small": 0.694, "small": 0.833, "medium": 1.0,
                 "large": 1.2, "x-large": 1.44, "xx-large": 1.728, "larger": 1.2,
                 "smaller": 0.833, None: 1.0}
stretch_dict = {"ultra-condensed": 100, "extra-condensed": 200, "condensed": 300,
                "semi-condensed": 400, "normal": 500, "semi-expanded": 600, "semi-extended": 600,
                "expanded": 700, "extended": 700, "extra-expanded": 800, "extra-extended": 800,
                "ultra-expanded": 900, "ultra-extended": 900}
weight_dict = {"ultralight": 100, "light": 200, "normal": 400, "regular": 400, "book": 400,
               "medium": 500, "roman": 500, "semibold": 600, "demibold": 600, "demi": 600,
               "bold": 700, "heavy": 800, "extra bold": 800, "black": 900}
font_family_aliases = {"serif", "sans-serif", "sans serif", "cursive", "fantasy", "monospace",
                       "sans"}
FontEntry = namedtuple("FontEntry", "fname name style variant weight stretch size")
_STYLES = ("normal", "italic", "oblique")
_VARIANTS = ("normal", "small-caps")
_MATH = ("dejavusans", "dejavuserif", "cm", "stix", "stixsans", "custom")
_PER_CENT = ((50, "ultra-condensed"), (63, "extra-condensed"), (75, "condensed"),
             (87, "semi-condensed"), (100, "normal"), (113, "semi-expanded"), (125, "expanded"),
             (150, "extra-expanded"), (200, "ultra-expanded"))


def _default(value, key):
    return rcParams["font." + key] if value is None else value


def _one_of(value, allowed, what):
    if value not in allowed:
        raise not_in_list(what, value, allowed)
    return value


def _rank(value, words, what):
    if isinstance(value, str) and value in words:
        return value
    try:
        number = int(value)
    except (TypeError, ValueError):
        number = -1
    if not 0 <= number <= 1000:
        raise ValueError(f"{what}={value!r} is invalid; it is a number from 0 to 1000 or one of "
                         f"{', '.join(map(repr, words))}")
    return number


class FontProperties:
    """What a font is to be like.

    Parameters
    ----------
    family : str or list of str, optional
        Families, the first that is installed; or generic ones ('serif', 'sans-serif', 'cursive',
        'fantasy', 'monospace'). A str alone is a fontconfig pattern: 'serif:bold:size=12'.
    style : {'normal', 'italic', 'oblique'}, optional
    variant : {'normal', 'small-caps'}, optional
    weight : int in 0..1000 or {'light', 'normal', 'bold', …}, optional
    stretch : int in 0..1000 or {'condensed', 'normal', 'expanded', …}, optional
    size : float or {'xx-small', …, 'xx-large'}, optional
        In points.
    fname : str or path-like, optional
        A font's file; it alone counts then, with the size.
    math_fontfamily : str, optional
        The font set of formulas.

    What is not given is that of rc font.*.
    """

    def __init__(self, family=None, style=None, variant=None, weight=None, stretch=None, size=None,
                 fname=None, math_fontfamily=None):
        self.set_family(family)
        self.set_style(style)
        self.set_variant(variant)
        self.set_weight(weight)
        self.set_stretch(stretch)
        self.set_file(fname)
        self.set_size(size)
        self.set_math_fontfamily(math_fontfamily)
        others = (style, variant, weight, stretch, size, fname)
        if isinstance(family, str) and all(value is None for value in others):
            self.set_fontconfig_pattern(family)

    @classmethod
    def _from_any(cls, arg):
        """Of properties, None, a file's path, a pattern, or a dict of arguments."""
        if isinstance(arg, cls):
            return arg
        if arg is None:
            return cls()
        if isinstance(arg, os.PathLike):
            return cls(fname=arg)
        return cls(arg) if isinstance(arg, str) else cls(**arg)

    def _all(self):
        return (tuple(self._family), self._slant, self._variant, self._weight, self._stretch,
                self._size, self._file, self._math_fontfamily)

    def __hash__(self):
        return hash(self._all())

    def __eq__(self, other):
        return isinstance(other, FontProperties) and self._all() == other._all()

    def __str__(self):
        return self.get_fontconfig_pattern()

    def get_family(self):
        """The families, as a list."""
        return self._family

    def get_name(self):
        """The name of the family that texts are drawn with."""
        return _entry_of(findfont(self)).name

    def get_style(self):
        """'normal', 'italic' or 'oblique'."""
        return self._slant

    def get_variant(self):
        """'normal' or 'small-caps'."""
        return self._variant

    def get_weight(self):
        """A number or a word."""
        return self._weight

    def get_stretch(self):
        """A number or a word."""
        return self._stretch

    def get_size(self):
        """In points."""
        return self._size

    get_size_in_points = get_size

    def get_file(self):
        """The font's file, or None."""
        return self._file

    def get_fontconfig_pattern(self):
        """The properties as a fontconfig pattern."""
        return pattern_of([
            ("family", self._family), ("style", self._slant), ("variant", self._variant),
            ("weight", self._weight), ("stretch", self._stretch), ("file", self._file),
            ("size", self._size)])

    def set_family(self, family):
        """Change the families; None: rc font.family."""
        family = _default(family, "family")
        self._family = [family] if isinstance(family, str) else list(family)

    def set_style(self, style):
        """Change the slant; None: rc font.style."""
        self._slant = _one_of(_default(style, "style"), _STYLES, "style")

    def set_variant(self, variant):
        """Change whether capitals are small ones; None: rc font.variant."""
        self._variant = _one_of(_default(variant, "variant"), _VARIANTS, "variant")

    def set_weight(self, weight):
        """Change the thickness of the strokes; None: rc font.weight."""
        self._weight = _rank(_default(weight, "weight"), weight_dict, "weight")

    def set_stretch(self, stretch):
        """Change the width of the letters; None: rc font.stretch."""
        self._stretch = _rank(_default(stretch, "stretch"), stretch_dict, "stretch")

    def set_size(self, size):
        """Change the size: points or a word relative to rc font.size, which None means."""
        size = _default(size, "size")
        if isinstance(size, str) and size in font_scalings:
            size = font_scalings[size] * rcParams["font.size"]
        try:
            size = float(size)
        except (TypeError, ValueError):
            words = ", ".join(map(str, font_scalings))
            raise ValueError(f"Size is invalid. Valid font size are {words}") from None
        self._size = max(size, 1.0)

    def set_file(self, file):
        """Change the font's file; None is no file."""
        self._file = os.fspath(file) if file is not None else None

    def set_fontconfig_pattern(self, pattern):
        """Take the properties that a fontconfig pattern names."""
        for key, values in parsed_pattern(pattern).items():
            getattr(self, "set_" + _PATTERN_NAMES.get(key, key))(
                values if key == "family" else values[0])

    def get_math_fontfamily(self):
        """The font set of formulas."""
        return self._math_fontfamily

    def set_math_fontfamily(self, fontfamily):
        """Change the font set of formulas; None: rc mathtext.fontset."""
        if fontfamily is None:
            fontfamily = rcParams["mathtext.fontset"]
        self._math_fontfamily = _one_of(fontfamily, _MATH, "math_fontfamily")

    def copy(self):
        """Properties that are equal."""
        return FontProperties(self._family, self._slant, self._variant, self._weight,
                              self._stretch, self._size, self._file, self._math_fontfamily)

    set_name, set_slant, get_slant = set_family, set_style, get_style

    def _for_text(self):
        """As a text's properties."""
        font = {"fontfamily": self._family, "fontstyle": self._slant, "fontweight": self._weight}
        if self._file is not None:
            entry = fontManager.addfont(self._file)
            font = {"fontfamily": [entry.name], "fontstyle": entry.style,
                    "fontweight": entry.weight}
        return {**font, "fontvariant": self._variant, "fontsize": self._size,
                "fontstretch": self._stretch, "math_fontfamily": self._math_fontfamily}


_PATTERN_NAMES = {"width": "stretch"}


def _word_of(width):
    return min(_PER_CENT, key=lambda row: abs(row[0] - width))[1]


def _entry(font):
    path, family, style, weight, width = font
    return FontEntry(path, family, style, "normal", weight, _word_of(width), "scalable")


class FontManager:
    """The fonts that texts can name; `fontManager` is the one there is."""

    _added, _listed = [], None

    @property
    def ttflist(self):
        """The fonts, each with fname, name, style, variant, weight, stretch and size."""
        if self._listed is None:
            FontManager._listed = [_entry(font) for font in _core.installed_fonts()]
        return self._listed + self._added

    def addfont(self, path):
        """Let texts name the family of a font's file; returns the font as in `ttflist`.

        Parameters
        ----------
        path : str or path-like

        Raises
        ------
        FileNotFoundError
            Where there is no such file.
        RuntimeError
            For a file that is no font.
        """
        path = os.fspath(path)
        known = next((entry for entry in self.ttflist if entry.fname == path), None)
        if known is None:
            known = _entry(_core.add_font_file(path))
            FontManager._added = [*self._added, known]
        return known

    def get_font_names(self):
        """The families, sorted."""
        return sorted({entry.name for entry in self.ttflist})

    def get_default_weight(self):
        """The weight of a font that is not told otherwise."""
        return "normal"

    @staticmethod
    def get_default_size():
        """rc font.size."""
        return rcParams["font.size"]

    def findfont(self, prop, fontext="ttf", directory=None, fallback_to_default=True,
                 rebuild_if_missing=True):
        """The file of the font that is nearest to what is asked for.

        Parameters
        ----------
        prop : FontProperties, str or dict
            Properties, a fontconfig pattern, or arguments of FontProperties.
        fallback_to_default : bool, default True
            Whether the default font stands for families of which none is installed.

        Raises
        ------
        ValueError
            Where none is installed and nothing may stand for it.
        """
        prop = FontProperties._from_any(prop)
        if prop.get_file() is not None:
            return prop.get_file()
        names = {name.lower() for name in self.get_font_names()}
        asked = [name for family in prop.get_family() for name in _members(family)]
        if not any(name.lower() in names for name in asked):
            self._not_found(prop, fallback_to_default)
        weight, stretch = prop.get_weight(), prop.get_stretch()
        stretch = stretch_dict.get(stretch, stretch)
        return _core.match_font(", ".join(prop.get_family()), weight_dict.get(weight, weight) or 1,
                                prop.get_style(), max(1, min(round(stretch / 100), 9)))

    def _not_found(self, prop, fallback_to_default):
        what = f"findfont: Font family {prop.get_family()} not found."
        if not fallback_to_default:
            raise ValueError(f"Failed to find font {prop}, and fallback to the default font was "
                             "disabled")
        import logging
        logging.getLogger("matplotlib.font_manager").warning(
            "%s Falling back to %s.", what, "DejaVu Sans")


def _members(family):
    generic = {"sans": "sans-serif", "sans serif": "sans-serif", "mono": "monospace"}
    family = generic.get(family.lower(), family)
    if family.lower() in font_family_aliases | {"monospace"}:
        return rcParams["font." + family.lower()]
    return [family]


fontManager = FontManager()
findfont = fontManager.findfont


def _entry_of(path):
    return fontManager.addfont(path)


def get_font_names():
    """The families of the fonts that are installed, sorted."""
    return fontManager.get_font_names()


def findSystemFonts(fontpaths=None, fontext="ttf"):
    """The files of the fonts that are installed, or of those in folders.

    Parameters
    ----------
    fontpaths : str or list of str, optional
        Folders, with all that is in them; None: the system's fonts.
    """
    ends = (".afm",) if fontext == "afm" else (".ttf", ".otf", ".ttc")
    if fontpaths is None:
        return [e.fname for e in fontManager.ttflist if e.fname.lower().endswith(ends)]
    folders = [fontpaths] if isinstance(fontpaths, str) else fontpaths
    return [os.path.join(place, name) for folder in folders for place, _, names in os.walk(folder)
            for name in names if name.lower().endswith(ends)]


def get_fontconfig_fonts(fontext="ttf"):
    """The files of the fonts that fontconfig knows."""
    return findSystemFonts(fontext=fontext)


def ttfFontProperty(font):
    """The properties of a font as in `fontManager.ttflist`."""
    return _entry_of(font.fname)


def __getattr__(name):
    from ._missing import missing
    raise missing(f"module {__name__!r}", name, globals())
