"""Points that users click on figures."""
from .lines import Line2D


def clicked(figure, n, timeout, show_clicks, mouse_add, mouse_pop, mouse_stop):
    """The points of ginput(), as (x, y)."""
    canvas = figure.canvas
    points, marks = [], []

    def drop_mark():
        if marks:
            marks.pop().remove()

    def take(event):
        key, button = getattr(event, "key", None), getattr(event, "button", None)
        is_key = event.name == "key_press_event"
        if event.name == "close_event" or (key in ("escape", "enter") if is_key
                                           else button == mouse_stop):
            canvas.stop_event_loop()
        elif key in ("backspace", "delete") if is_key else button == mouse_pop:
            if points:
                points.pop()
                drop_mark()
        elif (key is not None if is_key else button == mouse_add) and event.inaxes:
            points.append((event.xdata, event.ydata))
            if show_clicks:
                marks.append(_mark(event))
        if 0 < n == len(points):
            canvas.stop_event_loop()

    if canvas.manager is not None:
        figure.show()
    numbers = [canvas.mpl_connect(name, take) for name in
               ("button_press_event", "key_press_event", "close_event")]
    try:
        canvas.start_event_loop(timeout)
    finally:
        for number in numbers:
            canvas.mpl_disconnect(number)
        while marks:
            drop_mark()
    return points


def _mark(event):
    """A red cross, which the limits do not follow."""
    mark = Line2D([event.xdata], [event.ydata], marker="+", color="r", in_limits=False)
    return event.inaxes.add_line(mark)
