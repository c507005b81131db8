"""Containers in figure files and pickles: which artists of axes belong together, and as what."""
import numpy as np

from . import _args
from .artist import Artist
from .collections import LineCollection
from .container import BarContainer, Container, ErrorbarContainer, StemContainer
from .lines import Line2D
from .patches import Patch, Rectangle

# What each class holds; a user's own class is stored as the one above it.
_HOLDS = {BarContainer: Patch, ErrorbarContainer: (Line2D, LineCollection),
          StemContainer: (Line2D, LineCollection), Container: Artist}


def note_of(ax):
    """The containers of axes as JSON values; artists by their places. Artists that were removed
    are left out, and with them a container that is nothing without them."""
    notes, numbers = [], {}
    places = {id(a): i for i, a in enumerate(ax._children)} if ax._containers else {}
    for container in ax._containers:
        parts = [_places_of(part, places) for part in container]
        cls = next(c for c in type(container).__mro__ if c in _HOLDS)
        note = {"class": cls.__name__, "label": container.get_label()}
        if cls is BarContainer:
            note.update(_note_of_bars(container, parts, numbers))
        elif cls is ErrorbarContainer:
            note["errors"] = [bool(container.has_xerr), bool(container.has_yerr)]
            parts[1] = _kept(parts[1])
        if cls in (BarContainer, Container):
            parts = [_kept(p) if isinstance(p, list) else p for p in _kept(parts)]
        elif None in (parts[:2] if cls is StemContainer else parts[2]):
            continue
        numbers[id(container)] = len(notes)
        notes.append({**note, "parts": parts})
    return notes


def _places_of(part, places):
    if isinstance(part, (list, tuple)):
        return [_places_of(p, places) for p in part]
    return places.get(id(part))


def _kept(places):
    return [place for place in places if place is not None]


def _note_of_bars(bars, places, numbers):
    values = bars.datavalues
    if values is not None and np.asanyarray(values).dtype.kind not in "biuf":
        at = 3 if bars.orientation == "vertical" else 2
        values = [b._numbers()[at] if isinstance(b, Rectangle) else 0.0 for b in bars]
    note = {"orientation": bars.orientation, "errorbar": numbers.get(id(bars.errorbar))}
    if values is not None:
        values = np.asanyarray(values)
        kept = [_args.as_json(v) for v, place in zip(values.tolist(), places) if place is not None]
        note.update(values=kept, type=values.dtype.str)
    return note


def restore(ax, notes):
    """Give axes that were read the containers of note_of()."""
    for note in notes:
        cls = next((c for c in _HOLDS if c.__name__ == note["class"]), None)
        if cls is None:
            raise ValueError(f"there are no containers of class {note['class']!r}")
        parts = tuple(_parts_of(ax, place, _HOLDS[cls]) for place in note["parts"])
        label = note["label"]
        if cls is BarContainer:
            number = note["errorbar"]
            container = BarContainer(
                list(parts), None if number is None else ax._containers[number],
                datavalues=_values_of(note), orientation=note["orientation"], label=label)
        elif cls is ErrorbarContainer:
            line, caps, bars = parts
            x, y = note["errors"]
            container = cls((line, tuple(caps), tuple(bars)), bool(x), bool(y), label=label)
        else:
            if cls is StemContainer and parts[2] is None:
                parts = (*parts[:2], Line2D([], [], visible=False))
            container = cls(parts, label=label)
        ax._keep_container(container)


def _parts_of(ax, place, kind):
    if place is None:
        return None
    if isinstance(place, list):
        return tuple(_parts_of(ax, p, kind) for p in place)
    artist = ax._children[place]
    if not isinstance(artist, kind):
        raise ValueError(f"a {type(artist).__name__} stands in a container of others")
    return artist


def _values_of(note):
    if "values" not in note:
        return None
    masked = [value is None for value in note["values"]]
    numbers = [0 if value is None else float(value) if isinstance(value, str) else value
               for value in note["values"]]
    values = np.array(numbers, _args.type_named(note["type"]))
    return np.ma.array(values, mask=masked) if any(masked) else values


# -- pickles -------------------------------------------------------------------------------------

def reduce_container(container):
    """What pickle and copy do with a container: its place on the figure, if it has one."""
    from ._figure_file import _at, _place_of
    axes = next((a.axes for a in container.get_children() if a.axes is not None), None)
    for i, other in enumerate(axes._containers if axes is not None else ()):
        if other is container:
            figure = axes.figure._root
            return _at, (figure, (*_place_of(axes, figure), "_containers", i))
    state = {**vars(container), "_remove_method": None, "_callbacks": {}}
    return tuple.__new__, (type(container), tuple(container)), state
