"""Artist: what lies under the pointer."""


class Picking:
    """Part of Artist."""

    _mouseover = False
    mouseover = property(lambda self: self._mouseover,
                         lambda self, value: self.set_mouseover(value))

    def set_mouseover(self, mouseover):
        """Whether the read-out tells its value under the pointer."""
        self._mouseover = bool(mouseover)

    def get_mouseover(self):
        """Whether the read-out tells its value under the pointer."""
        return self._mouseover

    def get_cursor_data(self, event):
        """Its value under the pointer, or None."""
        return None

    def format_cursor_data(self, data):
        """A value under the pointer as text."""
        values = data if hasattr(data, "__iter__") else [data]
        return "[" + ", ".join(f"{v:0.3g}" for v in values
                               if isinstance(v, (int, float)) or hasattr(v, "dtype")) + "]"

    def set_picker(self, picker):
        """None, a bool, a distance in points, or a function of (artist, event)."""
        self._picker = picker

    def get_picker(self):
        """What set_picker() was given."""
        return self._picker

    def pickable(self):
        """Whether it can be picked."""
        return self.figure is not None and self._picker is not None

    def contains(self, mouseevent):
        """Whether the pointer is on it, and details: (bool, dict)."""
        if self._on_other_canvas(mouseevent) or not self.get_visible():
            return False, {}
        return self.get_window_extent().contains(mouseevent.x, mouseevent.y), {}

    def _on_other_canvas(self, mouseevent):
        """Whether an event belongs to another figure."""
        return self.figure is None or mouseevent.canvas is not self.figure.canvas

    def pick(self, mouseevent):
        """Tell the listeners of 'pick_event' if the pointer is on it or on one of its parts."""
        if self.pickable():
            picker = self.get_picker()
            inside, details = picker(self, mouseevent) if callable(picker) else \
                self.contains(mouseevent)
            if inside:
                from .backend_bases import PickEvent
                PickEvent("pick_event", self.figure.canvas, mouseevent, self,
                          guiEvent=mouseevent.guiEvent, **details)._process()
        for part in self.get_children():
            home = getattr(part, "axes", None)
            if mouseevent.inaxes is None or home is None or mouseevent.inaxes is home:
                part.pick(mouseevent)
