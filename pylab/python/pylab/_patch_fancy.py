"""Boxes with styled outlines, and arrows whose shape is made in pixels."""
import numpy as np

from . import _core, _places, _properties
from ._patch import Patch
from ._patch_styles import ArrowStyle, BoxStyle, ConnectionStyle
from .artist import Artist
from .path import Path
from .transforms import Bbox


def _begin(artist, make, kwargs):
    """As Patch.__init__(), with another handle."""
    own = {k: kwargs.pop(k) for k in ("color", "transform") if k in kwargs}
    own.update(_properties.only_here(type(artist), kwargs))
    core = {k: v for k, v in kwargs.items() if v is not None}
    Artist.__init__(artist, make(core))
    if own:
        artist.set(**own)


def _codes(path):
    return None if path.codes is None else [int(c) for c in path.codes]


class FancyBboxPatch(Patch):
    """A box with a styled outline around a rectangle.

    Parameters
    ----------
    xy : (float, float)
        Its lower left corner.
    width, height : float
    boxstyle : str or BoxStyle, default 'round'
    mutation_scale : float, default 1
        What the style's lengths are multiplied by.
    mutation_aspect : float, default 1
        Height over width of paddings and corners.
    **kwargs
        Properties of Patch.
    """

    _stored = True

    def __init__(self, xy, width, height, boxstyle="round", *, mutation_scale=1,
                 mutation_aspect=1, **kwargs):
        x, y = (float(v) for v in xy)
        style = BoxStyle(boxstyle) if isinstance(boxstyle, str) else boxstyle
        value = style._value() if hasattr(style, "_value") else ("square", [0.0])
        _begin(self, lambda core: _core.FancyBox((x, y, x + width, y + height), value, {
            "mutation_scale": float(mutation_scale),
            "mutation_aspect": 1.0 if mutation_aspect is None else float(mutation_aspect), **core}),
            kwargs)
        self.set_boxstyle(style)

    _style = _text = None

    def _wrapped(self):
        name, values = self._h.style()
        self._style, self._text = _styled(BoxStyle, name, values), None

    def set_boxstyle(self, boxstyle=None, **kwargs):
        """Change the style: set_boxstyle('round', pad=0.2) or a BoxStyle; None: all of them as
        text."""
        if boxstyle is None:
            return BoxStyle.pprint_styles()
        style = BoxStyle(boxstyle, **kwargs) if isinstance(boxstyle, str) else boxstyle
        if hasattr(style, "_value"):
            self._h.set_style(style._value())
        self._style = style
        self._redraw()

    def get_boxstyle(self):
        """The style."""
        return self._style

    def _redraw(self, dpi=None):
        """Let a style that is written in Python draw itself."""
        if self._style is None or hasattr(self._style, "_value"):
            return
        scale, aspect = self.get_mutation_scale(), self.get_mutation_aspect()
        if self._text is not None:
            dpi = dpi or (self._text.figure.dpi if self._text.figure else 100)
            text = getattr(self._text._h, "_handle", self._text._h)
            _, _, width, height = _core.text_frame(text, dpi)
            box, scale = (0, 0, width, height), self._text.get_fontsize() * dpi / 72
        else:
            x0, y0, x1, y1 = self._h.box()
            box = x0, y0, x1 - x0, y1 - y0
        path = self._style(box[0], box[1] / aspect, box[2], box[3] / aspect, scale)
        self._h.set_drawn(np.asarray(path.vertices) * (1, aspect), _codes(path), dpi or 100)

    def _bounds(self):
        x0, y0, x1, y1 = self._h.box()
        return [x0, y0, x1 - x0, y1 - y0]

    def set_bounds(self, *args):
        """Move and resize it: left, bottom, width, height, or all as one."""
        x, y, width, height = map(float, args[0] if len(args) == 1 else args)
        self._h.set_box((x, y, x + width, y + height))
        self._redraw()

    def _set_bound(self, at, value):
        bounds = self._bounds()
        bounds[at] = value
        self.set_bounds(bounds)

    def get_x(self):
        """Its left side."""
        return self._bounds()[0]

    def get_y(self):
        """Its lower side."""
        return self._bounds()[1]

    def get_width(self):
        """The rectangle's width."""
        return self._bounds()[2]

    def get_height(self):
        """The rectangle's height."""
        return self._bounds()[3]

    def set_x(self, x):
        """Move it along x."""
        self._set_bound(0, x)

    def set_y(self, y):
        """Move it along y."""
        self._set_bound(1, y)

    def set_width(self, w):
        """Change the rectangle's width."""
        self._set_bound(2, w)

    def set_height(self, h):
        """Change the rectangle's height."""
        self._set_bound(3, h)

    def get_bbox(self):
        """The rectangle."""
        return Bbox.from_bounds(*self._bounds())

    def __str__(self):
        return "FancyBboxPatch(({:g}, {:g}), width={:g}, height={:g})".format(*self._bounds())


def _styled(family, name, values):
    cls = family._style_list[name]
    made = cls()
    for (parameter, _), value in zip(cls._parameters, values):
        setattr(made, parameter, None if value != value else value)
    return made


class FancyArrowPatch(Patch):
    """An arrow whose ends stay at their points and whose shape stays the same on the screen.

    Parameters
    ----------
    posA, posB : (float, float), optional
        Where it starts and ends.
    path : Path, optional
        What it follows, in place of two points.
    arrowstyle : str or ArrowStyle, default 'simple'
    connectionstyle : str or ConnectionStyle, default 'arc3'
    patchA, patchB : Artist, optional
        It is cut off inside of them.
    shrinkA, shrinkB : float, default 2, points
        What is left out at its ends.
    mutation_scale : float, default 1, points
        What the style's lengths are multiplied by.
    mutation_aspect : float or None, default 1
    **kwargs
        Properties of Patch.
    """

    _stored = True
    _needs_limits = True

    def __init__(self, posA=None, posB=None, path=None, *, arrowstyle="simple",
                 connectionstyle="arc3", patchA=None, patchB=None, shrinkA=2, shrinkB=2,
                 mutation_scale=1, mutation_aspect=1, **kwargs):
        if (posA is None) != (posB is None) or (posA is None) == (path is None):
            raise ValueError("Either posA and posB, or path need to provided")
        arrow = _style_of(ArrowStyle, arrowstyle)
        connection = _style_of(ConnectionStyle, connectionstyle or "arc3")
        _begin(self, lambda core: _core.Arrow({
            "shrinkA": shrinkA, "shrinkB": shrinkB, "mutation_scale": mutation_scale,
            "mutation_aspect": mutation_aspect, **core}), kwargs)
        self._ends = None if path is not None else [tuple(posA), tuple(posB)]
        self._follows = path
        self.set_arrowstyle(arrow)
        self.set_connectionstyle(connection)
        self.set_patchA(patchA)
        self.set_patchB(patchB)
        if path is not None:
            self._h.set_path(np.asarray(path.vertices, float), _codes(path))
        else:
            self._place()

    def _wrapped(self):
        self._ends = self._follows = self._patches = None
        self._patches = [None, None]
        self._style, self._connector = ArrowStyle("-"), ConnectionStyle("arc3")

    _patches = None

    def _place(self):
        x, y = _places.units("data")
        points = [self._numbers_of(*end) for end in self._ends]
        self._h.set_places(*((*p, x, y) for p in points), True)

    def _convert_units(self):
        if self._ends is not None:
            self._place()

    def set_positions(self, posA, posB):
        """Move its ends; None leaves one where it is."""
        if self._ends is None:
            raise TypeError("an arrow along a path has no ends to move")
        self._ends = [self._ends[0] if posA is None else tuple(posA),
                      self._ends[1] if posB is None else tuple(posB)]
        self._place()

    def _set_patch(self, at_start, patch):
        if self._patches is None:
            self._patches = [None, None]
        handle = None if patch is None else getattr(patch._h, "_handle", patch._h)
        self._h.set_patch(at_start, handle)
        self._patches[0 if at_start else 1] = patch

    def set_patchA(self, patchA):
        """What it is cut off by at its start."""
        self._set_patch(True, patchA)

    def set_patchB(self, patchB):
        """What it is cut off by at its end."""
        self._set_patch(False, patchB)

    patchA = property(lambda self: self._patches[0], set_patchA)
    patchB = property(lambda self: self._patches[1], set_patchB)
    shrinkA = property(lambda self: self._h.get("shrinkA"),
                       lambda self, value: self._h.set({"shrinkA": value}))
    shrinkB = property(lambda self: self._h.get("shrinkB"),
                       lambda self, value: self._h.set({"shrinkB": value}))

    def set_connectionstyle(self, connectionstyle=None, **kwargs):
        """Change the curve between its ends; None: all styles as text."""
        if connectionstyle is None:
            return ConnectionStyle.pprint_styles()
        style = _style_of(ConnectionStyle, connectionstyle, kwargs)
        self._h.set_connection(style._value())
        self._connector = style

    def get_connectionstyle(self):
        """The curve between its ends."""
        return self._connector

    def set_arrowstyle(self, arrowstyle=None, **kwargs):
        """Change its heads; None: all styles as text."""
        if arrowstyle is None:
            return ArrowStyle.pprint_styles()
        style = _style_of(ArrowStyle, arrowstyle, kwargs)
        self._h.set_arrow(style._value())
        self._style = style

    def get_arrowstyle(self):
        """Its heads."""
        return self._style

    def _in_data(self):
        """Whether its shape says something about the data of its axes."""
        spec = self._h.get("transform")
        return not spec.owner and _core.Coordinates.data in (spec.x, spec.y)

    def get_path(self):
        """Its shape, in the coordinates of its transform."""
        path = Path(*self._h.outline())
        if not len(path.vertices):
            return path
        return self.get_transform().inverted().transform_path(path)

    _placed_path = get_path

    def get_extents(self):
        """The box around its shape, pixels."""
        return Path(*self._h.outline()).get_extents()

    def __str__(self):
        if self._ends is None:
            return f"{type(self).__name__}({self._follows})"
        (x0, y0), (x1, y1) = self._ends
        return f"{type(self).__name__}(({x0:g}, {y0:g})->({x1:g}, {y1:g}))"


def _style_of(family, given, kwargs=None):
    style = family(given, **(kwargs or {})) if isinstance(given, str) else given
    if not hasattr(style, "_value"):
        raise TypeError(f"a style that is written in Python cannot be drawn: {style!r} must be a "
                        f"name or a {family.__name__}")
    return style


class ConnectionPatch(FancyArrowPatch):
    """An arrow between two points, each with coordinates of its own, perhaps in other axes.

    Parameters
    ----------
    xyA, xyB : (float, float)
    coordsA, coordsB : str or Transform, default of coordsB: coordsA
        'data', 'axes fraction', 'figure pixels', …; see Axes.annotate().
    axesA, axesB : Axes, optional
        Whose data or box are meant.
    arrowstyle : str or ArrowStyle, default '-'
    **kwargs
        As of FancyArrowPatch.
    """

    _stored = True

    def __init__(self, xyA, xyB, coordsA, coordsB=None, *, axesA=None, axesB=None,
                 arrowstyle="-", connectionstyle="arc3", patchA=None, patchB=None, shrinkA=0.0,
                 shrinkB=0.0, mutation_scale=10.0, mutation_aspect=None, clip_on=False, **kwargs):
        self.xy1, self.xy2 = tuple(xyA), tuple(xyB)
        self.coords1, self.coords2 = coordsA, coordsA if coordsB is None else coordsB
        self.axesA, self.axesB = axesA, axesB
        super().__init__((0, 0), (1, 1), arrowstyle=arrowstyle, connectionstyle=connectionstyle,
                         patchA=patchA, patchB=patchB, shrinkA=shrinkA, shrinkB=shrinkB,
                         mutation_scale=mutation_scale, mutation_aspect=mutation_aspect,
                         clip_on=clip_on, **kwargs)
        self.set_annotation_clip(None)

    def _place(self):
        ends = []
        for xy, coords, axes in ((self.xy1, self.coords1, self.axesA),
                                 (self.xy2, self.coords2, self.axesB)):
            ends.append((*_numbers_in(xy, coords, axes or self.axes),
                         *_places.units(coords, axes)))
        self._h.set_places(*ends, False)

    def set_annotation_clip(self, b):
        """Whether it is drawn only when its ends are inside their axes; None: those in data."""
        self._h.set_only_inside(None if b is None else bool(b))
        self._annotation_clip = b

    def get_annotation_clip(self):
        """What set_annotation_clip() was given."""
        return self._annotation_clip

    def __str__(self):
        return "ConnectionPatch(({:g}, {:g}), ({:g}, {:g}))".format(*self.xy1, *self.xy2)


def _numbers_in(xy, coords, axes):
    """A point as numbers, by the units of the axes where it is in data coordinates."""
    x, y = xy
    if axes is not None:
        if _places.is_data(coords, 0):
            x = axes.xaxis.convert_units(x)
        if _places.is_data(coords, 1):
            y = axes.yaxis.convert_units(y)
    try:
        return float(x), float(y)
    except (TypeError, ValueError):
        if axes is None:
            return 0.0, 0.0  # names and dates; the axes will know them
        raise


_properties.install(FancyBboxPatch, "FancyBboxPatch")
_properties.install(FancyArrowPatch, "FancyArrowPatch")
