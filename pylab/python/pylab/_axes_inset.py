"""Axes: axes within others, and the marks that show what they enlarge."""
from ._places import lasting
from .patches import ConnectionPatch, Rectangle
from .transforms import Bbox


class Insets:
    """Part of Axes."""

    _outer = None  # the axes that these are within

    @property
    def child_axes(self):
        """The axes within these."""
        if self.figure is None:
            return []
        return [ax for ax in self.figure._root._axes if ax._outer is self]

    def _put_inside(self, ax, bounds, transform):
        """Place axes within these: in `bounds` of a transform, always."""
        if len(bounds) != 4:
            raise TypeError(f"bounds must be (x0, y0, width, height), not {bounds!r}")
        x, y, width, height = map(float, bounds)
        ax._outer = self
        ax._h.set_inset(self._h.id, (x, y, x + width, y + height), lasting(transform, self))
        if ax not in self.figure._root._axes:
            self.figure._root._h.add(ax._h, self.figure._panel)
            self.figure._root._axes.append(ax)

    def add_child_axes(self, ax):
        """Place axes, which are in the figure, within these; they stay where they are."""
        box = ax.get_position(original=True)
        if ax in self.figure._current:
            self.figure._current.remove(ax)
        self._put_inside(ax, box.bounds, self.figure.transFigure)
        return ax

    def inset_axes(self, bounds, *, transform=None, zorder=5, **kwargs):
        """Make axes within these.

        Parameters
        ----------
        bounds : [x0, y0, width, height]
            In `transform`.
        transform : Transform, default ax.transAxes
        zorder : float, default 5
        **kwargs
            Properties of the axes.

        Returns
        -------
        Axes
        """
        from ._figure_subplots import _axes_class
        transform = self.transAxes if transform is None else transform
        kwargs.setdefault("label", "inset_axes")
        if len(bounds) != 4:
            raise TypeError(f"bounds must be (x0, y0, width, height), not {bounds!r}")
        x, y, width, height = map(float, bounds)
        box = Bbox(transform.transform([(x, y), (x + width, y + height)])).transformed(
            self.figure.transFigure.inverted())
        ax = _axes_class(kwargs)(self.figure, box, **kwargs)
        ax._h.set({"zorder": zorder})
        self._put_inside(ax, bounds, transform)
        return ax

    def indicate_inset(self, bounds, inset_ax=None, *, transform=None, facecolor="none",
                       edgecolor="0.5", alpha=0.5, zorder=4.99, **kwargs):
        """Mark a rectangle, and connect it with the axes that show it larger.

        Parameters
        ----------
        bounds : [x0, y0, width, height]
        inset_ax : Axes, optional
        transform : Transform, default ax.transData
            Of the bounds.
        facecolor, edgecolor, alpha, zorder
            Of the rectangle and, but for facecolor, of the lines.
        **kwargs
            Properties of the Rectangle.

        Returns
        -------
        Rectangle, and four ConnectionPatch or None
        """
        transform = self.transData if transform is None else transform
        kwargs.setdefault("label", "_indicate_inset")
        x, y, width, height = bounds
        rectangle = Rectangle((x, y), width, height, facecolor=facecolor, edgecolor=edgecolor,
                              alpha=alpha, zorder=zorder, transform=transform, **kwargs)
        self.add_patch(rectangle)
        if inset_ax is None:
            return rectangle, None
        lines = []
        for corner in ((0, 0), (0, 1), (1, 0), (1, 1)):
            ex = 1 - corner[0] if self.xaxis.get_inverted() else corner[0]
            ey = 1 - corner[1] if self.yaxis.get_inverted() else corner[1]
            line = ConnectionPatch(corner, (x + ex * width, y + ey * height), inset_ax.transAxes,
                                   self.transData, arrowstyle="-", zorder=zorder,
                                   edgecolor=edgecolor, alpha=alpha)
            lines.append(self.add_patch(line))
        inset, marked = inset_ax.bbox, Bbox.from_bounds(*bounds).transformed(transform)
        left, right = marked.x0 < inset.x0, marked.x1 < inset.x1
        low, high = marked.y0 < inset.y0, marked.y1 < inset.y1
        for line, seen in zip(lines, (left ^ low, left == high, right == low, right ^ high)):
            line.set_visible(bool(seen))
        return rectangle, tuple(lines)

    def indicate_inset_zoom(self, inset_ax, **kwargs):
        """Mark what axes within these show; see indicate_inset()."""
        (x0, x1), (y0, y1) = inset_ax.get_xlim(), inset_ax.get_ylim()
        return self.indicate_inset((x0, y0, x1 - x0, y1 - y0), inset_ax, **kwargs)

    def secondary_xaxis(self, location, *, functions=None, **kwargs):
        """Add an x axis that shows the same things in other units.

        Parameters
        ----------
        location : {'top', 'bottom'} or float
            A fraction of the axes.
        functions : (function, function), optional
            From these axes' values to the new ones, and back; of arrays.
        **kwargs
            Properties of the new axes.

        Returns
        -------
        SecondaryAxis
        """
        return self._add_secondary("x", location, functions, kwargs)

    def secondary_yaxis(self, location, *, functions=None, **kwargs):
        """Add a y axis that shows the same things in other units; see secondary_xaxis()."""
        return self._add_secondary("y", location, functions, kwargs)

    def _add_secondary(self, orientation, location, functions, kwargs):
        from ._secondary_axes import SecondaryAxis
        words = ("top", "bottom") if orientation == "x" else ("right", "left")
        if not (location in words if isinstance(location, str) else
                isinstance(location, (int, float)) or hasattr(location, "__float__")):
            raise ValueError(f"secondary_{orientation}axis location must be either a float or "
                             f"{words[0]!r}/{words[1]!r}")
        return SecondaryAxis(self, orientation, location, functions, **kwargs)
