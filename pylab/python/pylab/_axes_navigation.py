"""Axes: what the toolbar may do with them, and proportions of their limits."""
from . import _core


class Navigation:
    """Part of Axes."""

    def can_zoom(self):
        """Whether the toolbar can zoom them."""
        return True

    def can_pan(self):
        """Whether the toolbar can pan them."""
        return True

    def get_navigate_mode(self):
        """'PAN', 'ZOOM' or None: what the toolbar does with them now."""
        return self._navigate_mode

    def set_navigate_mode(self, b):
        """Keep what the toolbar does with them; toolbars say so themselves."""
        self._navigate_mode = b

    _navigate_mode = None

    def get_data_ratio(self):
        """The height of the limits over their width, on scales that are not linear as drawn."""
        lengths = []
        for axis, (low, high) in ((self.xaxis, self.get_xbound()), (self.yaxis, self.get_ybound())):
            low, high = axis.get_transform().transform([low, high])
            lengths.append(max(abs(high - low), 1e-30))
        return lengths[1] / lengths[0]

    def reset_position(self):
        """Take back what an aspect has made of its place."""
        self._h.set_position(*self.get_position(original=True).extents)

    def redraw_in_frame(self):
        """Windows draw what has changed by themselves; nothing needs to be done here."""

    def get_xaxis_text1_transform(self, pad_points):
        """What places labels below the axes: (transform, vertical, horizontal alignment)."""
        return self._text_transform("x", 0, -pad_points), "top", _core.rc_get("xtick.alignment")

    def get_xaxis_text2_transform(self, pad_points):
        """What places labels above the axes; see get_xaxis_text1_transform()."""
        return self._text_transform("x", 1, pad_points), "bottom", _core.rc_get("xtick.alignment")

    def get_yaxis_text1_transform(self, pad_points):
        """What places labels left of the axes; see get_xaxis_text1_transform()."""
        return self._text_transform("y", 0, -pad_points), _core.rc_get("ytick.alignment"), "right"

    def get_yaxis_text2_transform(self, pad_points):
        """What places labels right of the axes; see get_xaxis_text1_transform()."""
        return self._text_transform("y", 1, pad_points), _core.rc_get("ytick.alignment"), "left"

    def _text_transform(self, name, side, points):
        from .transforms import ScaledTranslation
        inches = points / 72
        shift = (0, inches) if name == "x" else (inches, 0)
        place = getattr(self, f"get_{name}axis_transform")(f"tick{side + 1}")
        return place + ScaledTranslation(*shift, self.figure.dpi_scale_trans)
