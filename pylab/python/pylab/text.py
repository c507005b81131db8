"""Text: words at a point."""
from . import _core, _properties
from .artist import Artist


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
        if own:
            self.set(**own)

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
        """Font properties from a dict, or from an object with get_family(), get_size(), …"""
        if isinstance(fp, dict):
            self.set(**fp)
            return
        if fp is None or isinstance(fp, str):
            if fp:
                self._h.set({"fontfamily": fp})
            return
        self._h.set({"fontfamily": fp.get_family(), "fontsize": fp.get_size(),
                     "fontweight": fp.get_weight(), "fontstyle": fp.get_style()})

    set_font = set_font_properties = set_fontproperties

    def get_fontname(self):
        """The first family."""
        return self.get_fontfamily()[0]

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
