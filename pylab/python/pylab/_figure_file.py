"""Figures as files and pickles: everything that is on a figure, and back.

The core writes and reads the bytes (docs/figure-files.md). What only the Python objects know goes
along as notes, JSON values that an artist gives with _note() and gets again with _take_note().
Attributes that users hung on the objects are not stored.
"""
import copy
import json
import os
from pickle import PickleBuffer

import numpy as np

from . import _colorbar_file, _container_file, _core, _figures
from .axes import Axes
from .collections import Collection, QuadMesh
from .figure import Figure, SubFigure
from .gridspec import GridSpec, GridSpecFromSubplotSpec, SubplotSpec
from .image import _ImageBase
from .layout_engine import engine_of
from .legend import Legend
from .lines import Line2D
from .patches import FancyArrowPatch, FancyBboxPatch, Patch
from .table import Table
from .text import Annotation, Text
from .transforms import Anchored

_KINDS = ((_core.Line, Line2D), (_core.Text, Text), (_core.Patch, Patch), (_core.Legend, Legend),
          (_core.Collection, Collection), (_core.Mesh, QuadMesh), (_core.Image, _ImageBase),
          (_core.Annotation, Annotation), (_core.FancyBox, FancyBboxPatch),
          (_core.Arrow, FancyArrowPatch), (_core.Table, Table))
_DATA = _core.TransformSpec(_core.Coordinates.data, _core.Coordinates.data)


def save(figure, target):
    """Write a figure to a path, or to a file that is open for writing bytes."""
    if isinstance(target, str):
        _core.save_figure_file(figure._h, target, _notes(figure))
    else:
        target.write(to_bytes(figure))


def to_bytes(figure):
    """A figure as the bytes of a file."""
    return b"".join(to_pieces(figure))


def to_pieces(figure):
    """The same in buffers, one after the other; large data are not copied."""
    return _core.figure_to_pieces(figure._h, _notes(figure))


def load(source):
    """The figure in a file: a path, or a file that is open for reading bytes."""
    if hasattr(source, "read"):
        return from_bytes(source.read())
    path = os.fsdecode(source)
    return _restored(*_core.open_figure_file(path), f"cannot open the figure {path!r}")


def from_bytes(data):
    """The figure that to_bytes() was given."""
    return from_pieces([data])


def from_pieces(pieces):
    """The figure that to_pieces() was given."""
    return _restored(*_core.figure_from_pieces(pieces), "cannot read the figure")


# -- notes ---------------------------------------------------------------------------------------

def _notes(figure):
    """The artists' notes as JSON text by the artists' ids."""
    notes = {figure: {"current": [figure._axes.index(ax) for ax in figure._current
                                  if ax in figure._axes]}}
    for ax in figure._axes:
        notes[ax] = _note_of_axes(ax, figure._axes)
    sheets = [figure, *_subfigures(figure)]
    for sheet in sheets[1:]:
        notes[sheet] = _note_of_spec(sheet._subplotspec)
    owners = [figure, *figure._axes]
    for artist in [*(a for sheet in sheets for a in sheet._children),
                   *(a for ax in figure._axes for a in ax._children)]:
        note = artist._note()
        patches = getattr(_arrow_of(artist), "_patches", None) or ()
        ends = [_child_of(patch, owners) for patch in patches]
        if any(ends):
            note = {**note, "ends": ends}
        name = next((c.__name__ for c in type(artist).__mro__ if "_stored" in vars(c)), None)
        notes[artist] = {**note, "class": name} if name else note
    return {artist._h.id: _as_json(note) for artist, note in notes.items() if note}


def _arrow_of(artist):
    """The artist itself, or the arrow of an annotation."""
    return getattr(artist, "arrow_patch", artist)


def _child_of(artist, owners):
    """Whose child it is, and which; None for no child of theirs."""
    for number, owner in enumerate(owners):
        if artist in owner._children:
            return [number, owner._children.index(artist)]
    return None


def _tie_arrows(figure, notes):
    """Give arrows the shapes that they end at."""
    owners = [figure, *figure._axes]
    for artist in [a for owner in owners for a in owner._children]:
        ends = notes.get(artist._h.id, {}).get("ends", (None, None))
        for at_start, place in zip((True, False), ends):
            if place is not None:
                number, child = place
                _arrow_of(artist)._set_patch(at_start, owners[number]._children[child])


def _subfigures(sheet):
    """All subfigures below a figure or subfigure, outer ones first."""
    return [s for part in sheet.subfigs for s in (part, *_subfigures(part))]


def _as_json(value):
    return json.dumps(value, allow_nan=False, default=_plain)


def _plain(value):
    if isinstance(value, (np.generic, np.ndarray)):
        return value.tolist()
    raise TypeError(f"a {type(value).__name__} cannot be stored in a figure file")


def _note_of_spec(spec):
    grid = spec.get_gridspec()
    given = {"rows": grid.nrows, "columns": grid.ncols, "sides": grid._given,
             "widths": grid.get_width_ratios(), "heights": grid.get_height_ratios()}
    within = getattr(grid, "_subplot_spec", None)
    if within is not None:
        given["within"] = _note_of_spec(within)
    return {"grid": given, "cells": [spec.num1, spec.num2]}


def _spec_of_note(note, figure, grids):
    given, (first, last) = note["grid"], note["cells"]
    key = (figure._h.id, _as_json(given))
    if key not in grids:
        size = given["rows"], given["columns"]
        ratios = {"width_ratios": given["widths"], "height_ratios": given["heights"]}
        sides = _numbers(given["sides"])
        if "within" in given:
            outer = _spec_of_note(given["within"], figure, grids)
            grids[key] = GridSpecFromSubplotSpec(*size, outer, wspace=sides["wspace"],
                                                 hspace=sides["hspace"], **ratios)
        else:
            grids[key] = GridSpec(*size, figure, **ratios, **sides)
    grid = grids[key]
    if not 0 <= first <= last < grid.nrows * grid.ncols:
        raise ValueError(f"there are no cells {first} to {last}")
    return SubplotSpec(grid, first, last)


def _note_of_axes(ax, all_axes):
    note = {}
    if ax._subplotspec is not None:
        note.update(_note_of_spec(ax._subplotspec))
    if ax._cycle is not None:
        cycle = {"steps": ax._cycle.steps, "position": ax._cycle.position}
        try:
            _as_json(cycle)
        except (TypeError, ValueError):
            pass  # a value that is no plain one; new lines take rc's cycle
        else:
            note["cycle"] = cycle
    if getattr(ax, "_colorbar", None) is not None:
        note["bar"] = _colorbar_file.note_of(ax._colorbar, all_axes)
    info = getattr(ax, "_colorbar_info", None)
    if info is not None and all(p in all_axes and ax in p._colorbars for p in info["parents"]):
        note["colorbar"] = {**info, "parents": [all_axes.index(p) for p in info["parents"]]}
    shared = [all_axes.index(other) if other in all_axes else None
              for other in (ax._sharex, ax._sharey)]
    if shared != [None, None]:
        note["shared"] = shared
    if ax._current_image in ax._children:
        note["image"] = ax._children.index(ax._current_image)
    units = {name: ax._parts[name]._note_of_units() for name in "xy" if name in ax._parts}
    if any(units.values()):
        note["units"] = units
    if ax._containers:
        note["containers"] = _container_file.note_of(ax)
    return note


# -- the Python objects of a figure that was opened ----------------------------------------------

def _restored(handle, texts, failure):
    try:
        return _figure_of(handle, {number: json.loads(text) for number, text in texts.items()})
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
        raise ValueError(f"{failure}: a note in it is damaged: {error}") from None


def _figure_of(handle, notes):
    figure = Figure.__new__(Figure)
    figure._begin(handle)
    axes, artists, panels = _core.figure_parts(handle)
    sheets = {None: figure}
    grids = {}
    for each in panels:
        sheets[each.id] = _subfigure_of(each, _sheet_of(each, sheets), notes, grids)
    for each in axes:
        figure._axes.append(_axes_of(each, _sheet_of(each, sheets), notes))
    for ax in figure._axes:
        _take_note_of_axes(ax, notes.get(ax._h.id, {}), grids)
    by_id = {ax._h.id: ax for ax in figure._axes}
    for ax in figure._axes:
        ax._outer = by_id.get(ax._h.parent)
    for each in artists:
        sheet = _sheet_of(each, sheets)
        artist = _artist_of(each, None, sheet, notes)
        sheet._children.append(artist)
        role, _ = each.role() if isinstance(artist, Text) else (0, False)
        if role:
            setattr(sheet, ("_suptitle", "_supxlabel", "_supylabel")[role - 1], artist)
    _tie_arrows(figure, notes)
    figure._layout_engine = engine_of(figure)
    if figure._layout_engine is not None:
        figure._layout_engine._figures.append(figure)
    order = notes.get(handle.id, {}).get(
        "current", [i for i, ax in enumerate(figure._axes) if ax._outer is None])
    figure._current.extend(dict.fromkeys(figure._axes[i] for i in order))
    return figure


def _sheet_of(handle, sheets):
    panel = _core.panel_of(handle)
    return sheets[panel and panel.id]


def _subfigure_of(handle, parent, notes, grids):
    made = SubFigure.__new__(SubFigure)
    made._begin(handle, parent)
    made._set_spec(_spec_of_note(notes[handle.id], parent, grids))
    parent.subfigs.append(made)
    return made


def _axes_of(handle, figure, notes):
    ax = Axes.__new__(Axes)
    ax._begin(handle, figure)
    artists, legend = _core.axes_parts(handle)
    ax._children.extend(_artist_of(each, ax, figure, notes) for each in artists)
    if legend is not None:
        ax._legend = Legend._wrap(legend, ax, figure)
    return ax


def _artist_of(handle, axes, figure, notes):
    note = notes.get(handle.id, {})
    kind = next(cls for type_, cls in _KINDS if isinstance(handle, type_))
    artist = _named(kind, note.get("class"))._wrap(handle, axes, figure)
    spec = handle.get("transform")
    if kind is not Legend and spec != _DATA:
        artist._transform = Anchored(spec, figure if axes is None else axes)
    artist._take_note(note)
    return artist


def _named(kind, name):
    """The class of this name among those below `kind` that may be named, or `kind`."""
    found = list(kind.__subclasses__())
    for cls in found:
        if cls.__name__ == name and "_stored" in vars(cls):
            return cls
        found.extend(cls.__subclasses__())
    return kind


def _take_note_of_axes(ax, note, grids):
    figure = ax.figure
    all_axes = figure._root._axes
    if "grid" in note:
        spec = _spec_of_note(note, figure, grids)
        spec.get_position(figure)
        ax._set_place(spec)
    if "cycle" in note:
        steps = [dict(step) for step in note["cycle"]["steps"]]
        ax._set_cycle(steps, int(note["cycle"]["position"]))
    shared = [None if i is None else all_axes[i] for i in note.get("shared", (None, None))]
    ax._sharex, ax._sharey = shared
    if "colorbar" in note:
        parents = [all_axes[i] for i in note["colorbar"]["parents"]]
        ax._colorbar_info = {**note["colorbar"], "parents": parents}
        for parent in parents:
            parent._colorbars.append(ax)
        ax._tell_layout()
    _container_file.restore(ax, note.get("containers", ()))
    if "bar" in note:
        _colorbar_file.restore(ax, note["bar"], all_axes)
    if "image" in note:
        ax._sci(ax._children[note["image"]])
    for name, other in zip("xy", (ax._sharex, ax._sharey)):
        axis = getattr(ax, name + "axis")
        if other is not None:
            axis._share(getattr(other, name + "axis"))
        axis._take_note_of_units(note.get("units", {}).get(name))


def _numbers(values):
    return {name: None if value is None else float(value) for name, value in values.items()}


# -- pickles -------------------------------------------------------------------------------------

def reduce_figure(figure, protocol):
    """What pickle and copy do with a figure; one of pyplot's becomes one again."""
    manager = figure.canvas.manager
    managed = manager is not None and _figures.managers.get(manager.num) is manager
    pieces = to_pieces(figure)
    data = [PickleBuffer(p) for p in pieces] if protocol >= 5 else b"".join(pieces)
    return _unpickled, (data, manager.num if managed else None)


def _unpickled(data, number):
    figure = from_pieces([data] if isinstance(data, bytes) else data)
    if number is not None:
        from ._pyplot_figures import adopt
        adopt(figure, number)
    return figure


def reduce_artist(artist):
    """What pickle and copy do with something on a figure: its place there."""
    if artist._part_of is not None:
        return getattr, artist._part_of
    figure = artist.figure and artist.figure._root
    path = None if figure is None else _place_of(artist, figure)
    if path is not None:
        return _at, (figure, path)
    if artist._transform is not None or artist.figure is not None:
        raise TypeError(f"cannot pickle a {type(artist).__name__!r} object that is on no figure")
    sheet = Figure()
    sheet.add_axes((0, 0, 1, 1)).add_artist(copy.copy(artist))
    return _taken_off, (to_bytes(sheet),)


def _taken_off(data):
    """The one artist on a figure, for use elsewhere."""
    artist, = from_bytes(data).axes[0]._children
    artist.remove()
    artist._removed = False
    artist._transform = None
    return artist


def _at(figure, path):
    found = figure
    for step in path:
        found = getattr(found, step) if isinstance(step, str) else found[step]
    return found


def _place_of(artist, figure):
    """The path from a figure to something on it, or None."""
    owners = [*_sheets_with_places(figure, ()),
              *((("_axes", i), ax) for i, ax in enumerate(figure._root._axes))]
    for path, owner in owners:
        if owner is artist:
            return path
        if artist in owner._children:
            return (*path, "_children", owner._children.index(artist))
    for path, owner in owners:
        for steps, part in _parts_of(owner):
            if part is artist:
                return (*path, *steps)
    return None


def _sheets_with_places(sheet, path):
    """(path, figure or subfigure) of a figure and what is in it."""
    yield path, sheet
    for i, part in enumerate(sheet.subfigs):
        yield from _sheets_with_places(part, (*path, "subfigs", i))


def _parts_of(owner):
    """(steps, artist) of what a figure or axes have for themselves."""
    yield ("patch",), owner.patch
    if not isinstance(owner, Axes):
        return
    for name in ("title", "_left_title", "_right_title", "_legend"):
        yield (name,), getattr(owner, name)
    for name in ("xaxis", "yaxis"):
        axis = getattr(owner, name)
        yield from (((name,), axis), ((name, "label"), axis.label))
    for side, spine in owner.spines.items():
        yield ("spines", side), spine
