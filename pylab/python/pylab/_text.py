"""Text: words at a point."""
from . import _core, _properties
from .artist import Artist
from .transforms import IdentityTransform
from .units import is_plain

_FONTS = ("fontproperties", "font", "font_properties")
_OWN = (*_FONTS, "bbox", "parse_math", "position", "transform", "usetex")


class Text(Artist):
    """Words at the point (x, y).

    Parameters
    ----------
    x, y : float
        In the coordinates of `transform`.
    text : object
        Its str(); lines break at newlines.
    **kwargs
        Properties; see setp(Text).
    """

    def __init__(self, x=0, y=0, text="", **kwargs):
        self.axes = kwargs.pop("axes", None)
        own, core = split(kwargs)
        super().__init__(_core.Text(*self._numbers_of(x, y), "" if text is None else str(text),
                                    core), self.axes)
        self._keep(x, y)
        fonts = [own.pop(name) for name in _FONTS if name in own]
        if fonts:
            self.set_fontproperties(fonts[0])
            self._h.set(core)
        if own:
            self.set(**own)

    def set(self, **kwargs):
        """Set properties by name or alias; a font's own size and the like give way to these."""
        fonts = [kwargs.pop(name) for name in _FONTS if name in kwargs]
        if fonts:
            self.set_fontproperties(fonts[0])
        super().set(**kwargs)

    def set_text(self, s):
        """Change the words; None is no text."""
        self._h.set({"text": "" if s is None else str(s)})

    def get_text(self):
        """The words."""
        return self._h.get("text")

    _at = None  # the place as it was given, where that is no pair of plain numbers

    def _keep(self, x, y):
        self._at = None if is_plain(x) and is_plain(y) else (x, y)

    def _convert_units(self):
        if self._at is not None:
            x, y = self._numbers_of(*self._at)
            self._h.set({"x": x, "y": y})

    def set_position(self, xy):
        """Move to (x, y)."""
        given_x, given_y = xy
        x, y = self._numbers_of(given_x, given_y)
        self._h.set({"x": x, "y": y})
        self._keep(given_x, given_y)

    def set_x(self, x):
        """Move it along x."""
        self.set_position((x, self.get_position()[1]))

    def set_y(self, y):
        """Move it along y."""
        self.set_position((self.get_position()[0], y))

    def get_position(self):
        """(x, y) as they were given."""
        return self.get_unitless_position() if self._at is None else self._at

    _drawn_at = None  # finds the place of a label that its axes place, once they are drawn

    def get_unitless_position(self):
        """(x, y) as numbers."""
        place = self._h.get("x"), self._h.get("y")
        return place if self._drawn_at is None else self._drawn_at(place)

    def set_fontproperties(self, fp):
        """Change all properties of the font.

        Parameters
        ----------
        fp : FontProperties, str, path-like, dict or None
            Properties; a fontconfig pattern; a font's file; arguments of FontProperties; or rc
            font.*.
        """
        from .font_manager import FontProperties
        self._h.set(FontProperties._from_any(fp)._for_text())

    def get_fontproperties(self):
        """The font's properties, as FontProperties of their own."""
        from .font_manager import FontProperties
        get = self._h.get
        return FontProperties(self.get_fontfamily(), get("fontstyle"), get("fontvariant"),
                              get("fontweight"), get("fontstretch"), get("fontsize"),
                              math_fontfamily=self.get_math_fontfamily())

    get_font = get_font_properties = get_fontproperties
    set_font = set_font_properties = set_fontproperties

    def get_fontname(self):
        """The name of the family that the text is drawn with."""
        return self.get_fontproperties().get_name()

    get_name = get_fontname

    def get_fontfamily(self):
        """The families, as a list."""
        return [name.strip() for name in self._h.get("fontfamily").split(",")]

    get_family = get_fontfamily

    def set_bbox(self, rectprops):
        """Draw a box around the text.

        Parameters
        ----------
        rectprops : dict or None
            `boxstyle` ('square' by default; see patches.BoxStyle), `pad` (parts of the font size;
            points without a boxstyle, 4 by default) and properties of FancyBboxPatch.
        """
        if rectprops is None:
            self._put_box(None)
            self._box = None
            return
        from ._patch_fancy import FancyBboxPatch
        props = dict(rectprops)
        style, pad = props.pop("boxstyle", None), props.pop("pad", None)
        if style is None:
            style, pad = "square", (4 if pad is None else pad) / self.get_fontsize()
        elif pad is None:
            pad = 0.3
        if isinstance(style, str) and "pad" not in style:
            style += f",pad={pad:.2f}"
        box = FancyBboxPatch((0, 0), 1, 1, boxstyle=style, **props)
        box.set_transform(IdentityTransform())
        box.axes, box.figure, box._text = self.axes, self.figure, self
        self._put_box(box._h)
        self._box = box
        if not hasattr(box.get_boxstyle(), "_value"):
            box._redraw()

    def _put_box(self, box):
        if hasattr(self._h, "set_box"):  # a tick's label, whose axis is told
            self._h.set_box(box)
        else:
            _core.set_text_box(self._h, box)

    def get_bbox_patch(self):
        """The box around the text, or None."""
        if self._box is None:
            handle = _core.text_box(getattr(self._h, "_handle", self._h))
            if handle is not None:
                from ._patch_fancy import FancyBboxPatch
                self._box = FancyBboxPatch._wrap(handle, self.axes, self.figure)
                self._box._transform, self._box._text = IdentityTransform(), self
        return self._box

    _box = None
    bbox = property(lambda self: self.get_bbox_patch())

    def set_backgroundcolor(self, color):
        """Fill the box around the text; there will be one if there is none."""
        box = self.get_bbox_patch()
        if box is None:
            self.set_bbox({"facecolor": color, "edgecolor": color})
        else:
            box.set(facecolor=color)

    def set_usetex(self, usetex):
        """Text is never set by TeX; False and None are accepted."""
        if usetex:
            raise ValueError("usetex=True is not possible: text is not set by TeX here; run the "
                             "script with `app --matplotlib`")

    def get_usetex(self):
        """Whether TeX sets the text: never."""
        return False

    def set_parse_math(self, parse_math):
        """Whether what stands between dollar signs is a formula."""
        self._parses_math = bool(parse_math)
        if not parse_math:
            self._h.set({"text": self.get_text().replace("$", r"\$")})

    def get_parse_math(self):
        """Whether what stands between dollar signs is a formula."""
        return self._parses_math

    _parses_math = True

    _rotates = False

    def set_transform_rotates_text(self, t):
        """Keep whether its transform turns it; its angle is that of the screen."""
        self._rotates = bool(t)

    def get_transform_rotates_text(self):
        """What set_transform_rotates_text() was given."""
        return self._rotates

    def get_unit(self):
        """The unit of its place: none."""
        return None

    def __str__(self):
        x, y = self.get_position()
        return f"Text({x}, {y}, {self.get_text()!r})"

    __repr__ = __str__


def split(kwargs):
    """Keyword arguments that Python handles, and those that the core does."""
    own = {k: kwargs[k] for k in _OWN if k in kwargs}
    kwargs = {k: v for k, v in kwargs.items() if k not in own}
    own.update(_properties.only_here(Text, kwargs))
    core = {k: v for k, v in kwargs.items() if not (
        v is None and k in ("color", "c", "fontsize", "size", "rotation", "linespacing",
                            "multialignment", "ma", "wrap"))}
    return own, core


_properties.install(Text, "Text")
