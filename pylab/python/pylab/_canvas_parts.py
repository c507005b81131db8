"""FigureCanvasBase: places, timers, pieces of pictures, files."""
import numpy as np

from . import _core
from ._figure_save import BY_PILLOW
from ._timers import TimerBase


class LockDraw:
    """One tool at a time may listen to a canvas."""

    def __init__(self):
        self._owner = None

    def __call__(self, o):
        """Take it."""
        if not self.available(o):
            raise ValueError("already locked")
        self._owner = o

    def release(self, o):
        """Give it back."""
        if not self.available(o):
            raise ValueError("you do not own this lock")
        self._owner = None

    def available(self, o):
        """Whether this one has it or can take it."""
        return self._owner is None or self.isowner(o)

    def isowner(self, o):
        """Whether this one has it."""
        return self._owner is o

    def locked(self):
        """Whether somebody has it."""
        return self._owner is not None


class _Region:
    """A piece of a picture as it was."""

    def __init__(self, pixels, box):
        self.pixels, self.box = pixels, box

    def get_extents(self):
        """(left, top, right, bottom), pixels."""
        return tuple(int(v) for v in self.box)

    def __array__(self, dtype=None, copy=None):
        return np.asarray(self.pixels, dtype)


class CanvasParts:
    """Part of FigureCanvasBase."""

    supports_blit = True
    fixed_dpi = None
    mouse_grabber = None
    device_pixel_ratio = 1
    events = ["resize_event", "draw_event", "key_press_event", "key_release_event",
              "button_press_event", "button_release_event", "scroll_event",
              "motion_notify_event", "pick_event", "figure_enter_event", "figure_leave_event",
              "axes_enter_event", "axes_leave_event", "close_event"]

    filetypes = property(lambda self: self.get_supported_filetypes())

    # -- places ------------------------------------------------------------------------------

    def inaxes(self, xy):
        """The topmost axes that hold a point (pixels), or None."""
        found = [ax for ax in self.figure.get_axes()
                 if ax.get_visible() and ax.bbox.contains(*xy)]
        return max(found, key=lambda ax: ax.get_zorder()) if found else None

    def grab_mouse(self, ax):
        """Let axes get all events of the mouse until release_mouse()."""
        if self.mouse_grabber not in (None, ax):
            raise RuntimeError("Another Axes already grabs mouse input")
        self.mouse_grabber = ax

    def release_mouse(self, ax):
        """End grab_mouse()."""
        if self.mouse_grabber is ax:
            self.mouse_grabber = None

    def pick(self, mouseevent):
        """Tell 'pick_event' of what is under the pointer."""
        if not self.widgetlock.locked():
            self.figure.pick(mouseevent)

    # -- windows -----------------------------------------------------------------------------

    def new_timer(self, interval=None, callbacks=None):
        """A TimerBase: see there."""
        return TimerBase(interval, callbacks)

    def resize(self, w, h):
        """Change the size, pixels."""
        self.figure.set_size_inches(w / self.figure.dpi, h / self.figure.dpi)

    def set_cursor(self, cursor):
        """The window chooses its pointer by itself."""

    def is_saving(self):
        """Whether a file is being written: not while Python runs."""
        return False

    def switch_backends(self, FigureCanvasClass):
        """A canvas of another class for the figure."""
        return FigureCanvasClass(self.figure)

    @classmethod
    def new_manager(cls, figure, num):
        """A manager for a figure."""
        from .backend_bases import FigureManagerBase
        return FigureManagerBase(cls(figure), num)

    # -- pieces of pictures ------------------------------------------------------------------

    def copy_from_bbox(self, bbox):
        """The part of the picture in a box, as it is now."""
        pixels = np.asarray(self.buffer_rgba())
        height, width = pixels.shape[:2]
        x0, x1 = np.clip([bbox.xmin, bbox.xmax], 0, width).astype(int)
        y0, y1 = np.clip([height - bbox.ymax, height - bbox.ymin], 0, height).astype(int)
        return _Region(pixels[y0:y1, x0:x1].copy(), (x0, y0, x1, y1))

    def restore_region(self, region, bbox=None, xy=None):
        """Windows draw what has changed by themselves; nothing needs to be put back."""

    def blit(self, bbox=None):
        """Let a window show what has changed before this returns."""
        if self.manager is not None and self.manager.is_open():
            self.figure._frames()
            _core.flush(1.0)

    # -- files -------------------------------------------------------------------------------

    @classmethod
    def get_supported_filetypes_grouped(cls):
        """The endings by the formats' names."""
        groups = {}
        for ending, name in cls.get_supported_filetypes().items():
            groups.setdefault(name, []).append(ending)
        return {name: sorted(endings) for name, endings in groups.items()}

    def get_default_filename(self):
        """The name under which a window would save it."""
        title = self.manager.get_window_title() if self.manager is not None else ""
        return (title or "image").replace(" ", "_") + "." + self.get_default_filetype()

    def print_raw(self, filename_or_obj, **kwargs):
        """Write the pixels as bytes red, green, blue, alpha."""
        data = np.asarray(self.buffer_rgba()).tobytes()
        if hasattr(filename_or_obj, "write"):
            filename_or_obj.write(data)
        else:
            with open(filename_or_obj, "wb") as file:
                file.write(data)

    print_rgba = print_raw


def _printer(format):
    def print_(self, filename_or_obj, **kwargs):
        self.figure.savefig(filename_or_obj, format=format, **kwargs)
    print_.__name__ = f"print_{format}"
    print_.__doc__ = f"Write it as {format.upper()}; see Figure.savefig()."
    return print_


for _format in ("png", "pdf", "svg", "ps", "eps", *BY_PILLOW):
    setattr(CanvasParts, f"print_{_format}", _printer(_format))
