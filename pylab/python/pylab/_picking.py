"""Whether the pointer is on a part of a legend."""


def reach(artist):
    """How far from an artist a click still hits, pixels."""
    points = artist.get_picker()
    if isinstance(points, bool) or not isinstance(points, (int, float)):
        points = getattr(artist, "get_pickradius", lambda: 0)()
    return points * artist.figure.dpi / 72


def on_box(box, event, more=0.0):
    """Whether an event is in a box (x0, y0, x1, y1), pixels, or `more` beside it."""
    return box is not None and bool(
        box[0] - more <= event.x <= box[2] + more and box[1] - more <= event.y <= box[3] + more)
