"""Text: words at a point."""
from . import _core, _properties
from .artist import Artist

_FONTS = ("fontproperties", "font", "font_properties")


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
        own, core = split(kwargs)
        super().__init__(_core.Text(float(x), float(y), "" if text is None else str(text), core))
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

    def set_position(self, xy):
        """Move to (x, y)."""
        self._h.set({"x": xy[0], "y": xy[1]})

    def get_position(self):
        """(x, y) as they were given."""
        return self._h.get("x"), self._h.get("y")

    def get_unitless_position(self):
        """(x, y) as numbers."""
        return self.get_position()

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
                              get("fontweight"), None, get("fontsize"))

    get_font = get_font_properties = get_fontproperties
    set_font = set_font_properties = set_fontproperties

    def get_fontname(self):
        """The name of the family that the text is drawn with."""
        return self.get_fontproperties().get_name()

    def get_fontfamily(self):
        """The families, as a list."""
        return [name.strip() for name in self._h.get("fontfamily").split(",")]

    get_family = get_fontfamily

    def set_wrap(self, wrap):
        """Text is not wrapped; False is accepted."""
        if wrap:
            raise ValueError("wrapped text is not there yet; put newlines into the text")

    def __str__(self):
        x, y = self.get_position()
        return f"Text({x}, {y}, {self.get_text()!r})"

    __repr__ = __str__


def split(kwargs):
    """Keyword arguments that Python handles, and those that the core does."""
    own = {k: kwargs[k] for k in ("fontproperties", "font", "font_properties", "position",
                                  "picker", "transform", "wrap") if k in kwargs}
    return own, {k: v for k, v in kwargs.items() if k not in own and not (
        v is None and k in ("color", "c", "fontsize", "size", "rotation"))}


_properties.install(Text, "Text")
