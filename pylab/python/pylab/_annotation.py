"""Texts that belong to a point, with or without an arrow to it."""
from . import _core, _places
from ._patch_fancy import FancyArrowPatch, _numbers_in
from ._bbox import BboxBase
from ._transform_base import Transform
from ._warnings import warn
from .artist import Artist
from ._text import Text, split

_PLAIN = {"width": 4, "headwidth": 12, "headlength": 12, "shrink": 0.0}


class Annotation(Text):
    """A text that belongs to a point, and perhaps an arrow to it; see Axes.annotate().

    Parameters
    ----------
    text, xy, xytext, xycoords, textcoords, arrowprops, annotation_clip
        As of Axes.annotate().
    **kwargs
        Properties of Text.
    """

    _stored = True

    def __init__(self, text, xy, xytext=None, xycoords="data", textcoords=None, arrowprops=None,
                 annotation_clip=None, **kwargs):
        if xytext is None and textcoords is not None and textcoords is not xycoords and \
                textcoords != xycoords:
            warn("You have used the `textcoords` kwarg, but not the `xytext` kwarg.  This can "
                 "lead to surprising results.")
        own, core = split(kwargs)
        if "transform" in own:
            del own["transform"]
        arrow, plain = _arrow_of(arrowprops)
        Artist.__init__(self, _core.Annotation("" if text is None else str(text), core))
        self._xy, self._xycoords = tuple(xy), xycoords
        self._xyann = tuple(xy if xytext is None else xytext)
        self._textcoords = xycoords if textcoords is None else textcoords
        self.arrowprops, self.arrow_patch = arrowprops, arrow
        self._place(False)
        if arrow is not None:
            relative = tuple(map(float, arrowprops.get("relpos", (0.5, 0.5))))
            self._h.set_arrow(arrow._h, relative, "patchA" in arrowprops,
                              arrowprops.get("mutation_scale"))
            if plain is not None:
                self._h.set_plain_arrow(*(float(plain[name]) for name in _PLAIN))
        self.set_annotation_clip(annotation_clip)
        if own:
            self.set(**own)

    def _wrapped(self):
        self._xy = self._xyann = (0.0, 0.0)
        self._xycoords = self._textcoords = "data"
        self.arrowprops = self._annotation_clip = None
        handle = self._h.arrow()
        self.arrow_patch = handle and FancyArrowPatch._wrap(handle, self.axes, self.figure)

    def _place(self, added=True):
        owner = self.axes if added else None
        point = _numbers_in(self._xy, self._xycoords, owner)
        text = _numbers_in(self._xyann, self._textcoords, owner)
        self._h.set_places((*point, *_places.units(self._xycoords)),
                           (*text, *_places.units(self._textcoords)))

    def _convert_units(self):
        self._place()
        if self.arrow_patch is not None:
            self.arrow_patch.figure = self.figure

    def _get_xy(self):
        return self._xy

    def _set_xy(self, xy):
        self._xy = tuple(xy)
        self._place()

    xy = property(_get_xy, _set_xy, doc="The point that it belongs to.")

    def get_position(self):
        """Where the text is, in its coordinates."""
        return self._xyann

    def set_position(self, xy):
        """Move the text, in its coordinates."""
        self._xyann = tuple(xy)
        self._place()

    def set_x(self, x):
        """Move the text along x."""
        self.set_position((x, self._xyann[1]))

    def set_y(self, y):
        """Move the text along y."""
        self.set_position((self._xyann[0], y))

    xyann = property(get_position, set_position, doc="Where the text is, in its coordinates.")

    def _set_xycoords(self, coords):
        _places.units(coords)
        self._xycoords = coords
        self._place()

    xycoords = property(lambda self: self._xycoords, _set_xycoords,
                        doc="What the point is measured from.")

    def _set_anncoords(self, coords):
        _places.units(coords)
        self._textcoords = coords
        self._place()

    anncoords = property(lambda self: self._textcoords, _set_anncoords,
                         doc="What the place of the text is measured from.")

    def get_anncoords(self):
        """What the place of the text is measured from."""
        return self._textcoords

    def set_anncoords(self, coords):
        """Change what the place of the text is measured from."""
        self.anncoords = coords

    def set_annotation_clip(self, b):
        """Whether it is drawn only when its point is inside the axes; None: if it is in data."""
        self._h.set_only_inside(None if b is None else bool(b))
        self._annotation_clip = b

    def get_annotation_clip(self):
        """What set_annotation_clip() was given."""
        return self._annotation_clip

    def set_transform(self, t):
        """The places of an annotation have coordinates of their own: this changes nothing."""

    def __str__(self):
        x, y = self._xy
        return f"Annotation({x:g}, {y:g}, {self.get_text()!r})" if not isinstance(x, str) else \
            f"Annotation({x}, {y}, {self.get_text()!r})"

    __repr__ = __str__


def _arrow_of(arrowprops):
    """The arrow of these properties, and the numbers of one without a style."""
    if arrowprops is None:
        return None, None
    props, plain = dict(arrowprops), None
    if "arrowstyle" in props:
        props.pop("relpos", None)
    else:
        plain = {name: props.pop(name, default) for name, default in _PLAIN.items()}
        if "frac" in props:
            del props["frac"]
            warn("'frac' option in 'arrowprops' is no longer supported; use 'headlength' to set "
                 "the head length in points.")
    return FancyArrowPatch((0, 0), (1, 1), **props), plain


class OffsetFrom:
    """Coordinates that are an offset from a point of an artist, a box or a transform.

    Parameters
    ----------
    artist : Artist, Bbox or Transform
    ref_coord : (float, float)
        The point, in fractions of the artist's box, or in the transform's coordinates.
    unit : {'points', 'pixels'}
        Of the offsets.
    """

    def __init__(self, artist, ref_coord, unit="points"):
        self._artist, self._ref_coord = artist, tuple(map(float, ref_coord))
        self.set_unit(unit)

    def set_unit(self, unit):
        """'points' or 'pixels'."""
        if unit not in ("points", "pixels"):
            raise ValueError(f"{unit!r} is not a valid value for unit; supported values are "
                             "'points', 'pixels'")
        self._unit = unit

    def get_unit(self):
        """'points' or 'pixels'."""
        return self._unit

    def _to_unit(self):
        given = {"unit": self._unit, "origin": self._ref_coord}
        if isinstance(self._artist, Artist):
            handle = getattr(self._artist._h, "_handle", self._artist._h)
            return _core.PlaceUnit("artist", artist=handle, **given)
        if isinstance(self._artist, BboxBase):
            return _core.PlaceUnit("box", box=tuple(map(float, self._artist.extents)), **given)
        if isinstance(self._artist, Transform):
            return _core.PlaceUnit("transform", transform=_places.lasting(self._artist), **given)
        raise RuntimeError("unknown type")
