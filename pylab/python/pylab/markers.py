"""Marker styles."""
import numpy as np

from . import _core, _enums
from .path import Path
from .transforms import Affine2D, IdentityTransform

CapStyle, JoinStyle = _enums.CapStyle, _enums.JoinStyle
(TICKLEFT, TICKRIGHT, TICKUP, TICKDOWN, CARETLEFT, CARETRIGHT, CARETUP, CARETDOWN,
 CARETLEFTBASE, CARETRIGHTBASE, CARETUPBASE, CARETDOWNBASE) = range(12)

_NAMES = {
    ".": "point", ",": "pixel", "o": "circle", "v": "triangle_down", "^": "triangle_up",
    "<": "triangle_left", ">": "triangle_right", "1": "tri_down", "2": "tri_up", "3": "tri_left",
    "4": "tri_right", "8": "octagon", "s": "square", "p": "pentagon", "*": "star",
    "h": "hexagon1", "H": "hexagon2", "+": "plus", "x": "x", "D": "diamond", "d": "thin_diamond",
    "|": "vline", "_": "hline", "P": "plus_filled", "X": "x_filled", TICKLEFT: "tickleft",
    TICKRIGHT: "tickright", TICKUP: "tickup", TICKDOWN: "tickdown", CARETLEFT: "caretleft",
    CARETRIGHT: "caretright", CARETUP: "caretup", CARETDOWN: "caretdown",
    CARETLEFTBASE: "caretleftbase", CARETRIGHTBASE: "caretrightbase",
    CARETUPBASE: "caretupbase", CARETDOWNBASE: "caretdownbase", "None": "nothing",
    "none": "nothing", " ": "nothing", "": "nothing"}


class MarkerStyle:
    """The shape of a marker.

    Parameters
    ----------
    marker : str, int, tuple, Path, (N, 2) array or MarkerStyle
    fillstyle : {'full', 'left', 'right', 'bottom', 'top', 'none'}, default rc markers.fillstyle
    transform : Affine2D, optional
        Applied to the shape.
    capstyle, joinstyle : str, optional
    """

    markers = _NAMES
    filled_markers = ("o", "v", "^", "<", ">", "8", "s", "p", "*", "h", "H", "D", "d", "P", "X")
    fillstyles = ("full", "left", "right", "bottom", "top", "none")

    def __init__(self, marker="o", fillstyle=None, transform=None, capstyle=None, joinstyle=None):
        if isinstance(marker, MarkerStyle):
            fillstyle = marker._fillstyle if fillstyle is None else fillstyle
            transform = marker._user_transform if transform is None else transform
            marker = marker._marker
        if fillstyle is None:
            fillstyle = _core.rc_get("markers.fillstyle")
        if fillstyle not in self.fillstyles:
            raise ValueError(f"{fillstyle!r} is not a valid value for fillstyle; supported values "
                             f"are {', '.join(map(repr, self.fillstyles))}")
        self._marker, self._fillstyle, self._user_transform = marker, fillstyle, transform
        self._capstyle, self._joinstyle = capstyle, joinstyle
        self._path, self._alt, self._filled, _, _ = _core.marker(_plain(marker), fillstyle)

    def __bool__(self):
        return bool(len(self._path[0]))

    def is_filled(self):
        """Whether it has an inside."""
        return self._filled

    def get_fillstyle(self):
        """Which part is filled."""
        return self._fillstyle

    def get_marker(self):
        """The marker as it was given."""
        return self._marker

    def get_path(self):
        """The shape for a size of 1."""
        return _path(self._path)

    def get_transform(self):
        """What is done to the shape."""
        if self._user_transform is None:
            return IdentityTransform()
        return Affine2D(self._user_transform.get_matrix())

    def get_alt_path(self):
        """The other half of a half-filled marker, or None."""
        return None if self._alt is None else _path(self._alt)

    get_alt_transform = get_transform

    def get_user_transform(self):
        """The transform that was given."""
        return self._user_transform

    def transformed(self, transform):
        """The same marker with a further transform."""
        matrix = self.get_transform() + transform
        return MarkerStyle(self, transform=matrix)

    def rotated(self, *, deg=None, rad=None):
        """The same marker, turned anticlockwise."""
        if (deg is None) == (rad is None):
            raise ValueError("Only one of deg or rad shall be provided, not both" if
                             deg is not None else "One of deg or rad is required")
        turn = Affine2D().rotate_deg(deg) if rad is None else Affine2D().rotate(rad)
        return self.transformed(turn)

    def scaled(self, sx, sy=None):
        """The same marker, larger or smaller."""
        return self.transformed(Affine2D().scale(sx, sy))

    def get_capstyle(self):
        """How its lines end."""
        return self._capstyle or "butt"

    def get_joinstyle(self):
        """How its corners look."""
        return self._joinstyle or "round"


def name_of(marker):
    """A marker as the core's lines take it: a name or tuple; paths are spelled out."""
    if isinstance(marker, MarkerStyle):
        plain = marker._user_transform is None
        inner = marker._marker
        if plain and not isinstance(inner, Path) and np.ndim(inner) < 2:
            return inner
        style = marker
    elif isinstance(marker, Path) or np.ndim(marker) == 2:
        style = MarkerStyle(marker)
    else:
        return marker
    path = style.get_path().transformed(style.get_transform())
    codes = path.codes
    if codes is None:
        codes = [1, *[2] * (len(path.vertices) - 1)]
    points = ";".join(f"{x!r},{y!r},{int(c)}" for (x, y), c in zip(path.vertices.tolist(), codes))
    return f"path:{int(style.is_filled())}:{points}"


def _plain(marker):
    if isinstance(marker, Path):
        return [marker.vertices, None if marker.codes is None else marker.codes.tolist()]
    if isinstance(marker, (str, int, np.integer)):
        return int(marker) if isinstance(marker, np.integer) else marker
    if marker is None:
        return "None"
    if isinstance(marker, tuple) and len(marker) in (2, 3) and np.isscalar(marker[0]):
        return tuple(marker)
    if np.iterable(marker) and np.ndim(marker) == 2:
        return [np.asarray(marker, float), None]
    raise ValueError(f"Unrecognized marker style {marker!r}")


def _path(parts):
    return Path(parts[0], parts[1])
