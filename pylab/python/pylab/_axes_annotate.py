"""Axes: texts that belong to a point, and arrows."""
from ._annotation import Annotation
from ._patch_arrows import FancyArrow


class Annotations:
    """Part of Axes."""

    def annotate(self, text, xy, xytext=None, xycoords="data", textcoords=None, arrowprops=None,
                 annotation_clip=None, **kwargs):
        """Write a text that belongs to a point, with an arrow to it if `arrowprops` are given.

        Parameters
        ----------
        text : str
        xy : (float, float)
            The point.
        xytext : (float, float), optional
            Where the text is; the point itself by default.
        xycoords, textcoords : str, Artist, Transform, Bbox, function, or a pair of them
            What xy and xytext mean: 'data', 'polar', or one of 'figure', 'subfigure' and 'axes'
            with 'points', 'pixels' or 'fraction'; xytext also 'offset points', 'offset pixels' or
            'offset fontsize' from xy. An artist's coordinates are fractions of its box.
        arrowprops : dict, optional
            Of the arrow. With 'arrowstyle': properties of FancyArrowPatch, and 'relpos', the point
            of the text's box (fractions) where it begins. Without: 'width', 'headwidth' and
            'headlength' (points), 'shrink' (part of the length left out at both ends) and
            properties of FancyArrowPatch.
        annotation_clip : bool or None
            Whether it is shown only while the point is inside the axes; None: if it is in data.
        **kwargs
            Properties of Text.

        Returns
        -------
        Annotation

        Raises
        ------
        ValueError, RuntimeError
            A coordinate system, an arrow style or a connection style is unknown.
        """
        note = Annotation(text, xy, xytext, xycoords, textcoords, arrowprops, annotation_clip,
                          **kwargs)
        return self._add(note)

    def arrow(self, x, y, dx, dy, **kwargs):
        """Draw an arrow from (x, y) to (x + dx, y + dy), all in data coordinates.

        Parameters
        ----------
        x, y, dx, dy : float
        width : float, default 0.001
            Of the tail.
        length_includes_head : bool, default False
        head_width, head_length : float, default 3 * width, 1.5 * head_width
        shape : {'full', 'left', 'right'}
        overhang : float, default 0
            How far the head is swept back, as a part of its length.
        head_starts_at_zero : bool, default False
        **kwargs
            Properties of Patch.

        Returns
        -------
        FancyArrow
        """
        x, y = self.xaxis.convert_units(x), self.yaxis.convert_units(y)
        dx, dy = self.xaxis.convert_units(dx), self.yaxis.convert_units(dy)
        arrow = self.add_patch(FancyArrow(x, y, dx, dy, **kwargs))
        self._h.autoscale_view(True, True)
        return arrow
