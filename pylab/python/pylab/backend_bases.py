"""Canvas, manager and events, by matplotlib's names. The windows are the backend's."""
import traceback
from enum import IntEnum

from . import _core
from ._canvas_parts import CanvasParts, LockDraw
from ._figure_save import save_formats
from .cbook import CallbackRegistry

_SIGNALS = ("resize_event", "draw_event", "key_press_event", "key_release_event",
            "button_press_event", "button_release_event", "scroll_event", "motion_notify_event",
            "pick_event", "figure_enter_event", "figure_leave_event", "axes_enter_event",
            "axes_leave_event", "close_event")


class MouseButton(IntEnum):
    """The buttons of a mouse."""

    LEFT = 1
    MIDDLE = 2
    RIGHT = 3
    BACK = 8
    FORWARD = 9


class Event:
    """What happened on a canvas."""

    def __init__(self, name, canvas, guiEvent=None):
        self.name, self.canvas, self.guiEvent = name, canvas, guiEvent

    def _process(self):
        """Tell those who listen."""
        self.canvas.callbacks.process(self.name, self)


class CloseEvent(Event):
    """A window was closed."""


class DrawEvent(Event):
    """A figure was drawn."""

    def __init__(self, name, canvas, renderer=None):
        super().__init__(name, canvas)
        self.renderer = renderer


class ResizeEvent(Event):
    """A window has another size: width and height, pixels."""

    def __init__(self, name, canvas):
        super().__init__(name, canvas)
        self.width, self.height = canvas.get_width_height()


class LocationEvent(Event):
    """Something at a place: x, y in pixels, inaxes, xdata, ydata (None outside axes)."""

    lastevent = None

    def __init__(self, name, canvas, x, y, guiEvent=None, *, modifiers=None, axes=None,
                 xdata=None, ydata=None):
        super().__init__(name, canvas, guiEvent)
        self.x = int(x) if x is not None else x
        self.y = int(y) if y is not None else y
        self.modifiers = frozenset(modifiers or ())
        if axes is None and x is not None and y is not None:
            axes = canvas.mouse_grabber or canvas.inaxes((x, y))
        if axes is not None and xdata is None:
            xdata, ydata = axes.transData.inverted().transform((x, y))
        self.inaxes, self.xdata, self.ydata = axes, xdata, ydata


class MouseEvent(LocationEvent):
    """A button, the wheel or a movement: button, step, dblclick, key."""

    def __init__(self, name, canvas, x, y, button=None, key=None, step=0, dblclick=False,
                 guiEvent=None, **place):
        super().__init__(name, canvas, x, y, guiEvent, **place)
        if button in MouseButton.__members__.values():
            button = MouseButton(button)
        if name == "scroll_event" and button is None:
            button = "up" if step >= 0 else "down"
        self.button, self.key, self.step, self.dblclick = button, key, step, dblclick

    def __str__(self):
        return (f"{self.name}: xy=({self.x}, {self.y}) xydata=({self.xdata}, {self.ydata}) "
                f"button={self.button} dblclick={self.dblclick} inaxes={self.inaxes}")


class KeyEvent(LocationEvent):
    """A key: its name, with modifiers as in 'ctrl+a'."""

    def __init__(self, name, canvas, key, x=0, y=0, guiEvent=None, **place):
        super().__init__(name, canvas, x, y, guiEvent, **place)
        self.key = key


class PickEvent(Event):
    """An artist was picked: artist, mouseevent, and what its contains() said."""

    def __init__(self, name, canvas, mouseevent, artist, guiEvent=None, **kwargs):
        super().__init__(name, canvas, mouseevent.guiEvent if guiEvent is None else guiEvent)
        self.mouseevent, self.artist = mouseevent, artist
        self.__dict__.update(kwargs)


def _show_error(error):
    """An error in one callback keeps neither the others nor the program from going on."""
    traceback.print_exception(error)


class FigureCanvasBase(CanvasParts):
    """What a figure is drawn on."""

    required_interactive_framework = None

    def __init__(self, figure=None):
        if figure is None:
            from .figure import Figure
            figure = Figure()
        self.figure = figure
        figure.canvas = self
        self.manager = None
        self.callbacks = CallbackRegistry(_show_error, signals=_SIGNALS)
        self.toolbar = None
        self._looping = False
        self.widgetlock = LockDraw()
        self.button_pick_id = self.mpl_connect("button_press_event", self.pick)
        self.scroll_pick_id = self.mpl_connect("scroll_event", self.pick)

    def draw(self, *args, **kwargs):
        """Draw what has changed; a window shows it before this returns."""
        self.figure._refresh_ticks(False)
        self.figure._apply_layout()
        self.figure._frames()
        if self.manager is not None and self.manager.is_open():
            _core.flush(1.0)
        DrawEvent("draw_event", self, self.get_renderer())._process()

    def draw_idle(self, *args, **kwargs):
        """A window shows every change by itself, at its next frame."""

    def flush_events(self):
        """Run the callbacks of what happened in the windows."""
        from . import _events
        if self.manager is not None and self.manager.is_open():
            _core.flush(0.1)
        _events.dispatch()

    def get_width_height(self, *, physical=False):
        """The size, pixels."""
        return tuple(int(v) for v in self.figure.bbox.size)

    def buffer_rgba(self):
        """The picture as (height, width, 4) bytes."""
        self.figure._apply_layout()
        return self.figure._h.render(self.figure.dpi)

    def tostring_rgb(self):
        """The picture as bytes red, green, blue, top row first."""
        return self.buffer_rgba()[:, :, :3].tobytes()

    def tostring_argb(self):
        """The picture as bytes alpha, red, green, blue, top row first."""
        return self.buffer_rgba()[:, :, [3, 0, 1, 2]].tobytes()

    def print_to_buffer(self):
        """(bytes red, green, blue, alpha, (width, height))."""
        picture = self.buffer_rgba()
        return picture.tobytes(), (picture.shape[1], picture.shape[0])

    def print_figure(self, filename, **kwargs):
        """Save; see Figure.savefig()."""
        self.figure.savefig(filename, **kwargs)

    def get_renderer(self, *args, **kwargs):
        """What artists are measured with; drawing is the core's."""
        from ._renderer import RendererBase
        return RendererBase(self.figure)

    renderer = property(get_renderer)

    @staticmethod
    def get_supported_filetypes():
        """The formats by their endings."""
        return save_formats()

    @staticmethod
    def get_default_filetype():
        """The ending of the format that is used without one."""
        return _core.rc_get("savefig.format")

    def mpl_connect(self, s, func):
        """Call func(event) when the event happens; returns an id for mpl_disconnect().

        Callbacks run on the main thread: at the prompt, in show(), pause() and flush_events().
        """
        return self.callbacks.connect(s, func)

    def mpl_disconnect(self, cid):
        """Forget a callback."""
        self.callbacks.disconnect(cid)

    def start_event_loop(self, timeout=0):
        """Run callbacks until stop_event_loop() is called or the time (s) is over; 0: no end."""
        from . import _events
        self._looping = True
        _events.run(lambda: self._looping, timeout if timeout > 0 else None)
        self._looping = False

    def stop_event_loop(self):
        """End start_event_loop()."""
        self._looping = False

    def set_window_title(self, title):
        """Change the window's title."""
        if self.manager is not None:
            self.manager.set_window_title(title)


FigureCanvas = FigureCanvasAgg = FigureCanvasBase


class FigureManagerBase:
    """A figure's number and window."""

    toolbar = toolmanager = window = None

    def __init__(self, canvas, num):
        self.canvas, self.num = canvas, num
        canvas.manager = self
        self._title = f"Figure {num}"
        self._shown = False
        self._was_shown = False  # also when its display is gone, or in a child of fork()

    def show(self):
        """Show the window if there is a display."""
        from . import _figures
        if _core.load_host() is None:
            self._shown = self._was_shown = True
            figure = self.canvas.figure
            _figures.remember(figure)
            _figures.managers.setdefault(self.num, self)  # a closed one comes back
            figure._apply_layout()
            _core.show_figure(figure._h, self.num, self._title)

    def is_open(self):
        """Whether there is a window."""
        return self._shown and _core.is_open(self.canvas.figure._h.id)

    def destroy(self):
        """Close the window."""
        if self._shown:
            self._shown = False
            _core.close_figure(self.canvas.figure._h.id)

    def resize(self, w, h):
        """Change the window's size, pixels."""
        if self._shown:
            _core.set_window_size(self.canvas.figure._h.id, w, h)

    def full_screen_toggle(self):
        """Full screen is the window's own key 'f'."""

    def get_window_title(self):
        """The window's title."""
        return self._title

    def set_window_title(self, title):
        """Change the window's title."""
        self._title = str(title)
        if self._shown:
            _core.set_window_title(self.canvas.figure._h.id, self._title)


FigureManager = FigureManagerBase


class NonGuiException(Exception):
    """Raised where there is no window."""


class NavigationToolbar2:
    """A window's tool bar; the buttons are the window's own."""

    toolitems = (
        ("Home", "Reset original view", "home", "home"),
        ("Back", "Back to previous view", "back", "back"),
        ("Forward", "Forward to next view", "forward", "forward"),
        (None, None, None, None),
        ("Pan", "Left button pans, Right button zooms", "move", "pan"),
        ("Zoom", "Zoom to rectangle", "zoom_to_rect", "zoom"),
        ("Subplots", "Configure subplots", "subplots", "configure_subplots"),
        (None, None, None, None),
        ("Save", "Save the figure", "filesave", "save_figure"))
    mode = ""

    def __init__(self, canvas):
        self.canvas = canvas

    def set_message(self, s):
        """The window shows what is under the pointer by itself."""

    def update(self):
        """Forget the views; the window keeps its own."""


def key_press_handler(event, canvas=None, toolbar=None):
    """The window handles its own keys."""


button_press_handler = key_press_handler


def __getattr__(name):
    where = {"Gcf": "_pylab_helpers", "GraphicsContextBase": "_renderer",
             "RendererBase": "_renderer", "TimerBase": "_timers"}
    if name in where:
        from importlib import import_module
        return getattr(import_module(f".{where[name]}", __package__), name)
    from ._missing import missing
    raise missing(f"module {__name__!r}", name, globals())
