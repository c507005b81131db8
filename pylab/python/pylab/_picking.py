"""Whether the pointer is on an artist, and who is told."""
import numpy as np


def pick(artist, event):
    """Tell the callbacks of 'pick_event' of an artist, and of those that it consists of."""
    from .backend_bases import PickEvent
    if artist.pickable():
        picker = artist.get_picker()
        inside, found = picker(artist, event) if callable(picker) else artist.contains(event)
        if inside:
            canvas = artist.figure.canvas
            canvas.callbacks.process("pick_event",
                                     PickEvent("pick_event", canvas, event, artist, **found))
    for child in artist.get_children():
        ax = getattr(child, "axes", None)
        if event.inaxes is None or ax is None or ax is event.inaxes or child is ax:
            child.pick(event)


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


def points_near(points, event, radius):
    """Numbers of the points within a radius of an event."""
    away = np.hypot(points[:, 0] - event.x, points[:, 1] - event.y)
    return np.flatnonzero(away <= radius)


def segments_near(points, event, radius):
    """Numbers of the segments between neighbouring points within a radius of an event."""
    if len(points) < 2:
        return points_near(points, event, radius)
    start, way = points[:-1], np.diff(points, axis=0)
    to_event = np.array((event.x, event.y)) - start
    with np.errstate(invalid="ignore", divide="ignore"):
        share = np.clip((to_event * way).sum(axis=1) / (way * way).sum(axis=1), 0, 1)
    share = np.nan_to_num(share)
    away = np.hypot(*(to_event - share[:, None] * way).T)
    return np.flatnonzero(away <= radius)


def on_line(line, event):
    """(whether an event is on a line, {'ind': the points or segments})."""
    points = line.get_transform().transform(np.column_stack(line.get_data(orig=False)))
    radius = reach(line)
    near = segments_near if line.get_linestyle() not in ("None", "none", " ", "") else points_near
    ind = near(points, event, radius)
    return len(ind) > 0, {"ind": ind}


def on_collection(collection, event):
    """(whether an event is on one of many shapes, {'ind': those})."""
    places = collection.get_offsets()
    radius = reach(collection)
    if collection._offset_transform is not None and len(collection.get_sizes()):
        points = collection.get_offset_transform().transform(places)
        sizes = np.sqrt(np.resize(collection.get_sizes(), len(points))) / 2
        away = np.hypot(points[:, 0] - event.x, points[:, 1] - event.y)
        ind = np.flatnonzero(away <= sizes * collection.figure.dpi / 72 + radius)
        return len(ind) > 0, {"ind": ind}
    way, found = collection.get_transform(), []
    open_lines = collection._sample == "line"
    for i, path in enumerate(collection.get_paths()):
        points = way.transform(path.vertices)
        if open_lines and len(segments_near(points, event, radius)) or not open_lines and \
                type(path)(points, path.codes).contains_point((event.x, event.y), radius=radius):
            found.append(i)
    return bool(found), {"ind": np.array(found, int)}
