"""Axes: taking everything out."""
from ._whole import whole
from .cbook import CallbackRegistry


class Clearing:
    """Part of Axes."""

    def clear(self):
        """Take everything out; limits, scales, titles and labels are as in the beginning.

        What was given to ticks (tick_params()), spines and the axes themselves stays, and axes
        that share others' limits (sharex, twinx()) keep them.
        """
        if _is_overridden(self, "cla"):
            self.cla()
        else:
            self._clear_all()

    def cla(self):
        """Take everything out; see clear()."""
        if _is_overridden(self, "cla"):
            self._clear_all()  # it is the subclass's that calls
        else:
            self.clear()

    def _begin_as_subclass_says(self):
        """Subclasses that say what cleared axes are, begin so, as in matplotlib."""
        if _is_overridden(self, "clear") or _is_overridden(self, "cla"):
            self.clear()

    def _clear_all(self):
        with whole:
            self._h.clear()
            for artist in self._children:
                artist.axes = artist.figure = None
            self._children.clear()
            self._containers.clear()
            for ax in self.child_axes:
                ax.remove()
            self._legend = self._current_image = None
        for spine in self._parts.get("spines", {}).values():
            spine._position = None
        self._take_cycle()
        for name, axis in (("x", self._h.xaxis), ("y", self._h.yaxis)):
            if name in self._parts:
                self._parts[name]._forget_units()
            if getattr(self, f"_share{name}") is None and len(axis.sibling_ids()) > 1:
                getattr(self, f"set_{name}scale")("linear")
                getattr(self, f"set_{name}lim")(0, 1, auto=True)
        self.callbacks = CallbackRegistry(signals=("xlim_changed", "ylim_changed"))


def _is_overridden(axes, name):
    """Whether a class of a user's has its own method."""
    method = getattr(type(axes), name)
    return method.__module__ != __name__
