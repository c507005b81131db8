"""RendererBase: sizes of texts and of the picture, for code that asks a renderer for them."""
from . import _core


class GraphicsContextBase:
    """Looks of a line: what draw() methods that are written for renderers set."""

    def __init__(self):
        self._looks = {"linewidth": 1.0, "color": (0.0, 0.0, 0.0, 1.0), "alpha": None,
                       "capstyle": "butt", "joinstyle": "round", "dashes": (0, None)}
        self._clip_rectangle = self._clip_path = None

    def set_linewidth(self, w):
        """Points."""
        self._looks["linewidth"] = float(w)

    def set_foreground(self, fg, isRGBA=False):
        """The colour of lines."""
        self._looks["color"] = _core.to_rgba(fg)

    def set_alpha(self, alpha):
        """Opacity."""
        self._looks["alpha"] = alpha

    def set_capstyle(self, cs):
        """How lines end."""
        self._looks["capstyle"] = str(cs)

    def set_joinstyle(self, js):
        """How corners look."""
        self._looks["joinstyle"] = str(js)

    def set_dashes(self, dash_offset, dash_list):
        """Lengths on and off, points."""
        self._looks["dashes"] = (dash_offset, dash_list)

    def set_clip_rectangle(self, rectangle):
        """A box of pixels."""
        self._clip_rectangle = rectangle

    def set_clip_path(self, path):
        """A TransformedPath."""
        self._clip_path = path

    def get_linewidth(self):
        """Points."""
        return self._looks["linewidth"]

    def get_rgb(self):
        """The colour of lines as red, green, blue, alpha."""
        return self._looks["color"]

    def get_alpha(self):
        """Opacity."""
        return 1.0 if self._looks["alpha"] is None else self._looks["alpha"]

    def get_dashes(self):
        """(offset, lengths)."""
        return self._looks["dashes"]

    def restore(self):
        """Nothing is kept that would have to be given back."""


class RendererBase:
    """What artists are measured with; the core draws.

    Parameters
    ----------
    figure : Figure
    """

    def __init__(self, figure=None):
        self.figure = figure

    dpi = property(lambda self: self.figure.dpi)
    width = property(lambda self: self.figure.bbox.width)
    height = property(lambda self: self.figure.bbox.height)

    def get_canvas_width_height(self):
        """The picture's size, pixels."""
        return self.width, self.height

    def points_to_pixels(self, points):
        """Points (1/72 inch) as pixels."""
        return points * self.dpi / 72

    def get_text_width_height_descent(self, s, prop, ismath):
        """A text's size and how far it goes below its line, pixels."""
        from .text import Text
        text = self.figure.add_artist(Text(0, 0, s, fontproperties=prop, visible=True))
        try:
            box = text.get_window_extent(self)
        finally:
            text.remove()
        return box.width, box.height, max(0.0, -box.y0)

    def get_image_magnification(self):
        """Pixels of the file for one of the figure."""
        return 1.0

    def new_gc(self):
        """A GraphicsContextBase."""
        return GraphicsContextBase()

    def flipy(self):
        """Whether y goes downwards: no."""
        return False

    def option_image_nocomposite(self):
        """Pictures are drawn one by one."""
        return True

    def buffer_rgba(self):
        """The picture as (height, width, 4) bytes."""
        return self.figure.canvas.buffer_rgba()

    def open_group(self, s, gid=None):
        """Begin a group of SVG; the core does."""

    def close_group(self, s):
        """End a group of SVG; the core does."""
