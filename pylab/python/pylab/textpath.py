"""Texts as paths: to clip pictures by, to fill, bend or turn."""
import numpy as np

from .font_manager import FontProperties
from .path import Path
from .text import Text


class TextToPath:
    """Makes outlines of texts."""

    FONT_SCALE = 100.0
    DPI = 72

    def get_text_path(self, prop, s, ismath=False):
        """Outline of a text whose font size is FONT_SCALE.

        Parameters
        ----------
        prop : FontProperties
            The size in it does not count.
        s : str
        ismath : bool, default False
            Whether dollar signs enclose mathtext.

        Returns
        -------
        vertices : (N, 2) array
        codes : (N,) array

        Raises
        ------
        ValueError
            Mathtext that cannot be read; ismath='TeX', because there is no TeX here.
        """
        vertices, codes = _outline(prop, s if ismath else s.replace("$", r"\$"), ismath == "TeX")
        return vertices * self.FONT_SCALE, codes

    def get_text_width_height_descent(self, s, prop, ismath):
        """Width, height and how far below the line a text goes, points."""
        vertices, _ = self.get_text_path(prop, s, ismath)
        if not len(vertices):
            return 0.0, 0.0, 0.0
        (_, y0), (x1, y1) = vertices.min(axis=0), vertices.max(axis=0)
        scale = prop.get_size_in_points() / self.FONT_SCALE
        return x1 * scale, (y1 - y0) * scale, -y0 * scale


class TextPath(Path):
    """The outline of a text, to be drawn by a PathPatch, or to clip by.

    Parameters
    ----------
    xy : (float, float)
        Where its line begins.
    s : str
        A line; dollar signs enclose mathtext.
    size : float, optional
        Of the font, in the path's units; that of `prop` by default.
    prop : FontProperties, optional

    Raises
    ------
    ValueError
        Mathtext that cannot be read; usetex=True, because there is no TeX here.
    """

    def __init__(self, xy, s, size=None, prop=None, _interpolation_steps=1, usetex=False):
        prop = FontProperties._from_any(prop)
        self._xy = np.array(xy, float)
        self._em, codes = _outline(prop, s, usetex)
        super().__init__(self._em, codes, _interpolation_steps, readonly=True)
        self.should_simplify = False
        self.set_size(prop.get_size_in_points() if size is None else size)

    def set_size(self, size):
        """The size of the font, in the path's units."""
        self._size = size
        self._vertices = self._em * size + self._xy
        self._vertices.flags.writeable = False

    def get_size(self):
        """The size of the font, in the path's units."""
        return self._size


def _outline(prop, s, usetex):
    """Vertices and codes of a text whose font size is 1."""
    text = Text(0, 0, s, fontproperties=prop, usetex=usetex)
    vertices, codes = text._h.outline()
    vertices = np.reshape(vertices, (-1, 2))
    return vertices, np.array([] if codes is None else codes, Path.code_type)


text_to_path = TextToPath()
