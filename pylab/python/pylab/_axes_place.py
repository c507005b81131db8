"""Axes: their places on the figure and on grids, and the boxes that they take."""
from . import _core
from .transforms import Bbox


class Places:
    """Part of Axes."""

    def _drawn_place(self, label):
        """Where a title or a label of an axis stands, once the figure has been drawn; or None."""
        drawn = self.figure is not None and self.figure._root._was_drawn
        return _core.place_of_part(label) if drawn else None

    def get_window_extent(self, renderer=None):
        """The box between the spines, pixels."""
        return self.bbox

    def get_tightbbox(self, renderer=None, call_axes_locator=True, bbox_extra_artists=None, *,
                      for_layout_only=False):
        """The box around all that is drawn of it, pixels; None if it is not visible.

        Parameters
        ----------
        for_layout_only : bool
            Whether the lengths of the titles and labels do not count.
        """
        self.figure._refresh_ticks(False)
        root = self.figure._root
        found = _core.axes_bounds(root._h, self._h, bool(for_layout_only))
        return None if found is None else Bbox.from_extents(*found)

    def get_position(self, original=False):
        """The place in the figure, as fractions; with an aspect, what is left of it."""
        if original or (self._outer is None and self._h.get("aspect") == "auto"
                        and self._h.get("box_aspect") is None
                        and self._h.get("inner_position") == (0, 0, 1, 1)):
            given = self._given_position if original else None
            return Bbox(given or self._h.position())
        return Bbox(self._place_left())

    def _place_left(self):
        """Left, bottom, right and top of what is left of it, as fractions of the figure. In plain
        numbers, as every drawing asks for it."""
        frame = self._frame()
        left, bottom, right, top = frame.figure_box
        starts, sizes = (left, bottom) * 2, (right - left, top - bottom) * 2
        box = [(side - start) / (size or 1)
               for side, start, size in zip(frame.axes_box, starts, sizes)]
        # Sides that the aspect leaves where they are, exactly.
        return tuple(place if abs(side - place) <= 1e-12 else side
                     for side, place in zip(box, self._h.position()))

    def _part_by_aspect(self):
        """Width and height that its aspect leaves it, as parts of its place."""
        if self._h.get("aspect") == "auto" and self._h.get("box_aspect") is None:
            return 1.0, 1.0
        left, bottom, right, top = self._given_position or self._h.position()
        if left == right or bottom == top:
            return 1.0, 1.0
        x0, y0, x1, y1 = self._place_left()
        return (x1 - x0) / (right - left), (y1 - y0) / (top - bottom)

    def set_position(self, pos, which="both"):
        """Move it: [left, bottom, width, height] or a Bbox, fractions of the figure.

        Layouts leave it there.
        """
        for ax in self._twins or [self]:
            ax._set_position(pos)
            ax.set_in_layout(False)

    def _set_position(self, pos, which="both"):
        box = pos if isinstance(pos, Bbox) else Bbox.from_bounds(*pos)
        self._given_position = None
        self._h.set_position(*box.extents)

    def get_subplotspec(self):
        """Its place on a grid, or None."""
        return self._subplotspec

    def set_subplotspec(self, subplotspec):
        """Move it to a place on a grid."""
        self._set_place(subplotspec)
        self._set_position(subplotspec.get_position(self.figure))

    def _set_place(self, spec):
        self._subplotspec = spec
        self._h.set_place(spec.get_gridspec()._h, spec._cells())

    def _tell_layout(self):
        """Let layouts know that it belongs to a colour bar beside others."""
        info = self._colorbar_info
        self._h.set_colorbar({**info, "parents": [ax._h for ax in info["parents"]]})

    def get_gridspec(self):
        """The grid that it stands on, or None."""
        return self._subplotspec and self._subplotspec.get_gridspec()
