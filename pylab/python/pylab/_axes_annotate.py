"""Axes: texts that belong to a point."""
from .text import Text
from .transforms import Affine2D, ScaledTranslation

_OFFSETS = {"offset points": 72, "offset pixels": None}


class Annotations:
    """Part of Axes."""

    def annotate(self, text, xy, xytext=None, xycoords="data", textcoords=None, arrowprops=None,
                 annotation_clip=None, **kwargs):
        """Write a text at a point or at an offset from it.

        Parameters
        ----------
        text : str
        xy : (float, float)
            The point.
        xytext : (float, float), optional
            Where the text is; the point itself by default.
        xycoords, textcoords : {'data', 'axes fraction', 'figure fraction', 'figure pixels'} or \
Transform
            What xy and xytext mean; xytext also 'offset points' or 'offset pixels' from xy.
        **kwargs
            Properties of Text.

        Returns
        -------
        Text

        Raises
        ------
        NotImplementedError
            Arrows are not there yet; `app --matplotlib` has them.
        """
        if arrowprops is not None:
            raise NotImplementedError("annotate() with an arrow (arrowprops) is not there yet; run "
                                      "the script with `app --matplotlib`")
        place = self._place_of(xycoords, "xycoords")
        textcoords = xycoords if textcoords is None else textcoords
        if isinstance(textcoords, str) and textcoords in _OFFSETS:
            dx, dy = (0, 0) if xytext is None else xytext
            place = place + self._offset(dx, dy, _OFFSETS[textcoords])
            at = xy
        else:
            place = self._place_of(textcoords, "textcoords")
            at = xy if xytext is None else xytext
        x, y = at
        return self._add(Text(x, y, text, transform=place, **kwargs))

    def _offset(self, dx, dy, points_an_inch):
        if points_an_inch is None:
            return Affine2D().translate(dx, dy)
        return ScaledTranslation(dx / points_an_inch, dy / points_an_inch,
                                 self.figure.dpi_scale_trans)

    def _place_of(self, coords, name):
        known = {"data": self.transData, "axes fraction": self.transAxes,
                 "figure fraction": self.figure.transFigure,
                 "figure pixels": Affine2D()}
        if not isinstance(coords, str):
            return coords
        if coords not in known:
            raise ValueError(f"{coords!r} is not a valid value for {name}; supported values are "
                             f"{', '.join(map(repr, known))}")
        return known[coords]
