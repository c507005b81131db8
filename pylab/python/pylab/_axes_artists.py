"""Axes: adding collections and containers, and the colours of what is filled."""
from .collections import Collection


class Artists:
    """Part of Axes."""

    _fill_at = 0

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
