"""Collections: many shapes of one kind with lists of looks."""
import numpy as np

from . import _core
from ._collection import Collection, _path_item
from ._ellipses import EllipseCollection
from ._mesh import QuadMesh
from .path import Path
from .transforms import IdentityTransform

__all__ = ["AsteriskPolygonCollection", "BrokenBarHCollection", "CircleCollection", "Collection",
           "EllipseCollection", "EventCollection", "LineCollection", "PatchCollection",
           "PathCollection", "PolyCollection", "QuadMesh", "RegularPolyCollection",
           "StarPolygonCollection"]


class _Sized(Collection):
    """Shapes that have an area."""


class PathCollection(_Sized):
    """Shapes of given areas at given places: what scatter() draws.

    Parameters
    ----------
    paths : sequence of Path
    sizes : sequence of float, optional
        Areas, points squared; without them the paths are not scaled.
    **kwargs
        As of Collection.
    """

    _stored = True
    _sample = "marker"

    def __init__(self, paths, sizes=None, **kwargs):
        super().__init__(paths, **kwargs)
        self.set_transform(IdentityTransform())
        self.set_sizes(sizes)

    def legend_elements(self, prop="colors", num="auto", fmt=None, func=lambda x: x, **kwargs):
        """Samples of the colours or sizes, for legend().

        Parameters
        ----------
        prop : {'colors', 'sizes'}
        num : int, None, 'auto', sequence of values or Locator, default 'auto'
            How many there are (about); None: one for each value; 'auto': all of up to 9.
        fmt : str or Formatter, optional
            Of the labels, such as '{x:.2f}'.
        func : function, default the value itself
            From a value to what the label says.
        **kwargs
            Properties of Line2D; `size` with colours, `color` with sizes.

        Returns
        -------
        list of Line2D, list of str
        """
        from ._legend_elements import legend_elements
        return legend_elements(self, prop, num, fmt, func, kwargs)


class PolyCollection(_Sized):
    """Polygons.

    Parameters
    ----------
    verts : list of (N, 2) arrays
    sizes : sequence of float, optional
    closed : bool, default True
    """

    _stored = True

    def __init__(self, verts, sizes=None, closed=True, **kwargs):
        self._closed = bool(closed)
        super().__init__(verts, **kwargs)
        if sizes is not None:
            self.set_sizes(sizes)

    def set_verts(self, verts, closed=True):
        """Replace the polygons."""
        self._closed = bool(closed)
        self.set_paths(verts)

    def set_verts_and_codes(self, verts, codes):
        """Replace the shapes by vertices with codes."""
        if len(verts) != len(codes):
            raise ValueError("'codes' must be a 1D list or array with the same length of 'verts'")
        self.set_paths([Path(v, c) for v, c in zip(verts, codes)])


class BrokenBarHCollection(PolyCollection):
    """Rectangles of one height at (xmin, width) pairs.

    Parameters
    ----------
    xranges : sequence of (xmin, width)
    yrange : (ymin, height)
    **kwargs
        As of Collection.
    """

    def __init__(self, xranges, yrange, **kwargs):
        low, height = yrange
        super().__init__([[(x, low), (x, low + height), (x + w, low + height), (x + w, low)]
                          for x, w in xranges], **kwargs)

    @classmethod
    def span_where(cls, x, ymin, ymax, where, **kwargs):
        """Rectangles from ymin to ymax over those x where it is true."""
        from .cbook import contiguous_regions
        spans = [(x[first], x[last - 1] - x[first]) for first, last in contiguous_regions(where)]
        return cls(spans, (ymin, ymax - ymin), **kwargs)


class LineCollection(Collection):
    """Polylines.

    Parameters
    ----------
    segments : list of (N, 2) arrays or of lists of points
    colors : color or list of colors, default rc lines.color
    linewidths : float or list of float, default rc lines.linewidth
    """

    _stored = True
    _sample = "line"

    def __init__(self, segments, *, zorder=2, colors=None, color=None, facecolors="none",
                 linewidths=None, **kwargs):
        if colors is None:
            colors = color if color is not None else kwargs.pop("edgecolors", None)
        if linewidths is None and not {"lw", "linewidth"} & kwargs.keys():
            linewidths = _core.rc_get("lines.linewidth")
        mapped = colors is None
        if colors is None:
            colors = _core.rc_get("lines.color")
        kwargs.setdefault("antialiaseds", _core.rc_get("lines.antialiased"))
        super().__init__(_segments(segments), zorder=zorder, edgecolors=colors,
                         facecolors=facecolors, linewidths=linewidths, **kwargs)
        self._h.set({"mapped_to_edges": mapped})

    def set_segments(self, segments):
        """Replace the lines."""
        self.set_paths(_segments(segments))

    set_verts = set_segments

    def get_segments(self):
        """The lines as a list of (N, 2) arrays."""
        return [vertices for vertices, _ in self._h.paths()]

    def set_color(self, c):
        """Of the lines, in turn."""
        self._h.set({"edgecolors": c})

    set_colors = set_color

    def get_color(self):
        """Of the lines: (N, 4)."""
        return self.get_edgecolor()

    get_colors = get_color

    def set_paths(self, paths):
        """Replace the lines."""
        self._h.set_paths([_path_item(p) for p in paths], False)


def _segments(segments):
    return list(segments) if isinstance(segments, np.ma.MaskedArray) else segments


class EventCollection(LineCollection):
    """Parallel lines at positions along an axis.

    Parameters
    ----------
    positions : 1-D sequence of numbers
    orientation : {'horizontal', 'vertical'}
        The axis that the positions are on.
    lineoffset : float
        The middle of the lines on the other axis.
    linelength : float
    """

    def __init__(self, positions, orientation="horizontal", lineoffset=0, linelength=1,
                 linewidth=None, color=None, linestyle="solid", antialiased=None, **kwargs):
        if orientation not in ("horizontal", "vertical"):
            raise ValueError(f"{orientation!r} is not a valid value for orientation; supported "
                             "values are 'horizontal', 'vertical'")
        self._horizontal = orientation == "horizontal"
        self._length, self._offset = linelength, lineoffset
        self._positions = np.sort(np.asarray(positions, float))
        super().__init__(self._lines(), linewidths=linewidth, linestyles=linestyle, colors=color,
                         **({} if antialiased is None else {"antialiaseds": antialiased}),
                         **kwargs)

    def _lines(self):
        low, high = self._offset - self._length / 2, self._offset + self._length / 2
        lines = np.empty((len(self._positions), 2, 2))
        along, across = (0, 1) if self._horizontal else (1, 0)
        lines[:, :, along] = self._positions[:, None]
        lines[:, 0, across], lines[:, 1, across] = high, low
        return list(lines)

    def _update(self):
        self.set_segments(self._lines())

    def get_positions(self):
        """The positions."""
        return list(self._positions)

    def set_positions(self, positions):
        """Replace the positions."""
        self._positions = np.sort(np.ravel(np.asarray([] if positions is None else positions,
                                                      float)))
        self._update()

    def add_positions(self, position):
        """Add positions."""
        self.set_positions(np.append(self._positions, position))

    extend_positions = append_positions = add_positions

    def is_horizontal(self):
        """Whether the positions are on the x axis."""
        return self._horizontal

    def get_orientation(self):
        """'horizontal' or 'vertical'."""
        return "horizontal" if self._horizontal else "vertical"

    def switch_orientation(self):
        """The positions are on the other axis."""
        self._horizontal = not self._horizontal
        self._update()

    def set_orientation(self, orientation):
        """Change the axis that the positions are on."""
        self._horizontal = orientation == "horizontal"
        self._update()

    def get_linelength(self):
        """The length of the lines."""
        return self._length

    def set_linelength(self, linelength):
        """Change the length of the lines."""
        self._length = linelength
        self._update()

    def get_lineoffset(self):
        """The middle of the lines."""
        return self._offset

    def set_lineoffset(self, lineoffset):
        """Move the lines."""
        self._offset = lineoffset
        self._update()

    def get_linewidth(self):
        """The width of the lines, points."""
        return super().get_linewidth()[0]

    def get_color(self):
        """The colour of the lines."""
        return self.get_colors()[0]


class RegularPolyCollection(_Sized):
    """Regular polygons of given areas.

    Parameters
    ----------
    numsides : int
    rotation : float, default 0
        Radians.
    sizes : sequence of float, default (1,)
        Areas of the circles around them, points squared.
    **kwargs
        As of Collection.
    """

    _unit = staticmethod(Path.unit_regular_polygon)
    _area = np.pi  # areas are those of the circle around the polygon

    def __init__(self, numsides, *, rotation=0, sizes=(1,), **kwargs):
        from .transforms import Affine2D
        super().__init__([self._unit(numsides).transformed(Affine2D().rotate(rotation))], **kwargs)
        self._numsides, self._rotation = numsides, rotation
        self.set_transform(IdentityTransform())
        self.set_sizes(sizes)

    def get_numsides(self):
        """The number of sides."""
        return self._numsides

    def get_rotation(self):
        """The turn, radians."""
        return self._rotation


class StarPolygonCollection(RegularPolyCollection):
    """Stars."""

    _unit = staticmethod(Path.unit_regular_star)


class AsteriskPolygonCollection(RegularPolyCollection):
    """Asterisks."""

    _unit = staticmethod(Path.unit_regular_asterisk)


class CircleCollection(_Sized):
    """Circles of given areas, points squared.

    Parameters
    ----------
    sizes : float or sequence
    **kwargs
        As of Collection.
    """

    _area = np.pi

    def __init__(self, sizes, **kwargs):
        super().__init__([Path.unit_circle()], **kwargs)
        self.set_transform(IdentityTransform())
        self.set_sizes(sizes)


class PatchCollection(Collection):
    """Patches drawn at one go.

    Parameters
    ----------
    patches : sequence of Patch
    match_original : bool, default False
        Take the patches' own colours, widths and styles.
    """

    def __init__(self, patches, match_original=False, **kwargs):
        patches = list(patches)
        if match_original:
            kwargs["facecolors"] = [p.get_facecolor() if p.get_fill() else (0, 0, 0, 0)
                                    for p in patches]
            kwargs["edgecolors"] = [p.get_edgecolor() for p in patches]
            kwargs["linewidths"] = [p.get_linewidth() for p in patches]
            kwargs["linestyles"] = [p.get_linestyle() for p in patches]
        super().__init__([p._h if type(p._h) is _core.Patch else p._placed_path()
                          for p in patches], **kwargs)
