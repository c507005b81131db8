"""Colour bars in figure files: what their axes' artists alone do not say."""
import numpy as np

from .cm import ScalarMappable
from .colorbar import Colorbar

_PLAIN = ("orientation", "ticklocation", "extend", "extendfrac", "extendrect", "spacing",
          "drawedges", "values", "boundaries", "alpha")


def note_of(bar, all_axes):
    """A colour bar as JSON values; its artists and its mappable by their places."""
    note = {name: getattr(bar, name) for name in _PLAIN}
    where = next(([i, ax._children.index(bar.mappable)] for i, ax in enumerate(all_axes)
                  if bar.mappable in ax._children), None)
    children = bar.ax._children
    parts = {"solids": [bar.solids], "dividers": [bar.dividers], "outline": [bar.outline],
             "ends": bar._extend_patches, "lines": bar.lines}
    places = {name: [children.index(a) for a in artists if a in children]
              for name, artists in parts.items()}
    return {**note, "mappable": where, "parts": places}


def restore(ax, note, all_axes):
    """The colour bar of axes that were read: it follows its mappable again. A mappable that was on
    no axes is made anew from the cells."""
    parts = {name: [ax._children[i] for i in places] for name, places in note["parts"].items()}
    bar = Colorbar.__new__(Colorbar)
    bar.ax = ax
    for name in _PLAIN:
        setattr(bar, name, note[name])
    for name in ("values", "boundaries"):
        if note[name] is not None:
            setattr(bar, name, np.array(note[name]))
    for name in ("solids", "dividers", "outline"):
        setattr(bar, name, parts[name][0] if parts[name] else None)
    bar._extend_patches, bar.lines = parts["ends"], parts["lines"]
    bar._filled = bar.solids is not None
    if note["mappable"] is not None:
        i, j = note["mappable"]
        bar.mappable = all_axes[i]._children[j]
    else:
        bar.mappable = ScalarMappable(bar.solids.norm, bar.solids.cmap)
    bar.cmap, bar.norm = bar.mappable.cmap, bar.mappable.norm
    ax.spines["outline"] = bar.outline
    bar._cells = bar._new_cells()
    axis = bar._long_axis()
    bar._locator, bar._minorlocator = axis.get_major_locator(), axis.get_minor_locator()
    bar._formatter = axis.get_major_formatter()
    bar._follow()
