"""Axes: adding artists and containers, and the colours of the cycle."""
from .artist import Artist
from .cbook import silent_list
from .collections import Collection
from .lines import Line2D
from .patches import Patch
from .path import Path
from .text import Text


class Artists:
    """Part of Axes."""

    _fill_at = 0

    def add_artist(self, a):
        """Add an artist. Its data do not count for the limits.

        Parameters
        ----------
        a : Artist

        Returns
        -------
        Artist
        """
        if isinstance(a, (Patch, Line2D)):
            a._h.set({"in_limits": False})
        return self._checked(a, Artist)

    def add_line(self, line):
        """Add a line.

        Parameters
        ----------
        line : Line2D

        Returns
        -------
        Line2D
        """
        return self._checked(line, Line2D)

    def add_patch(self, p):
        """Add a shape.

        Parameters
        ----------
        p : Patch

        Returns
        -------
        Patch
        """
        self._checked(p, Patch)
        if getattr(p, "_needs_limits", False) and p.get_visible():
            self._include_shape(p)
        return p

    def _include_shape(self, patch):
        """Shapes that are made in pixels count as they are with the limits of now."""
        if not patch._in_data():
            return
        shape = Path(*patch._h.outline(True))
        if len(shape.vertices):
            box = shape.get_extents()
            (x0, y0), (x1, y1) = self.transData.inverted().transform([box.p0, box.p1])
            self._h.include_data(x0, x1, y0, y1)

    def _add_text(self, txt):
        return self._checked(txt, Text)

    def get_lines(self):
        """The lines, as a list."""
        return silent_list("Line2D", self.lines)

    def add_collection(self, collection, autolim=True):
        """Add a Collection; returns it. Without autolim its data do not count for the limits."""
        if not autolim:
            collection._h.set({"in_limits": False})
        return self._checked(collection, Collection)

    def add_container(self, container):
        """Add a Container; returns it."""
        label = container.get_label()
        if not label:
            container.set_label(f"_container{len(self._containers)}")
        return self._keep_container(container)

    def _keep_container(self, container):
        self._containers.append(container)
        container._remove_method = self._containers.remove
        return container

    @property
    def containers(self):
        """Bars, error bars and stems, in the order of adding."""
        return self._containers

    def _next_fill_color(self):
        """The next colour of the cycle for bars and filled shapes, apart from that of lines."""
        at, self._fill_at = self._fill_at, self._fill_at + 1
        if self._cycle is None:
            return self._h.cycle_color(at)
        steps = self._cycle.steps
        return steps[at % len(steps)].get("color", "k")

    def _next_line_color(self):
        """The next colour of the cycle for lines."""
        if self._cycle is None:
            return self._h.next_color()
        return next(self._cycle)["color"] if "color" in self._cycle_keys else "k"

    def _convert(self, axis, values):
        """Values in the axis's units (dates, names) as numbers."""
        return (self._convert_x if axis == "x" else self._convert_y)(values)

    def _convert_span(self, axis, start, width):
        """Both ends of a bar; its width may be a difference of dates."""
        if not hasattr(width, "total_seconds") and getattr(width, "dtype", None) is None:
            first = float(self._convert(axis, [start])[0])
            return first, first + width
        first, last = self._convert(axis, [start, start + width])
        return float(first), float(last)
