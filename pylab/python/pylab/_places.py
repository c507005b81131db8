"""What the coordinates of annotations are measured from, as the core's values."""
from . import _core
from .artist import Artist
from ._transform_spec import Anchored, spec_of
from .transforms import BboxBase, Transform

_UNITS = ("points", "pixels", "fontsize", "fraction")
_BASES = {"figure": "figure", "subfigure": "figure", "axes": "axes", "offset": "offset"}


def unit(coords, axes=None, own=None):
    """The core's value for one coordinate system.

    Parameters
    ----------
    coords : str, Artist, Transform, Bbox, or function of the renderer
        'data', 'polar', or one of 'figure', 'subfigure', 'axes' and 'offset' with one of 'points',
        'pixels', 'fontsize' and 'fraction'.
    axes : Axes, optional
        Whose 'data' and 'axes …' are meant, unless it is the artist's own axes `own`.

    Raises
    ------
    ValueError, RuntimeError
        It is none of these.
    """
    owner = _core.TransformSpec(_core.Coordinates.data, _core.Coordinates.data,
                                owner=0 if axes is None or axes is own else axes._h.id)
    if isinstance(coords, str):
        if coords == "data":
            return _core.PlaceUnit("transform", transform=owner, by_name=True)
        if coords == "polar":
            return _core.PlaceUnit("polar", transform=owner)
        words = coords.split()
        if len(words) != 2 or words[0] not in _BASES:
            raise ValueError(f"{coords!r} is not a recognized coordinate")
        base, what = words
        if what not in _UNITS or (base == "offset" and what == "fraction"):
            raise ValueError(f"{what!r} is not a recognized unit")
        return _core.PlaceUnit(_BASES[base], what, transform=owner)
    if isinstance(coords, Artist):
        return _core.PlaceUnit("artist", artist=getattr(coords._h, "_handle", coords._h))
    if isinstance(coords, BboxBase):
        return _core.PlaceUnit("box", box=tuple(map(float, coords.extents)))
    if isinstance(coords, Transform):
        return _core.PlaceUnit("transform", transform=lasting(coords, own))
    if hasattr(coords, "_to_unit"):
        return coords._to_unit()
    if callable(coords):
        made = coords(_renderer())
        if not isinstance(made, (BboxBase, Transform)):
            raise RuntimeError("Unknown return type")
        return unit(made)
    raise RuntimeError(f"Unknown coordinate type: {coords!r}")


def _renderer():
    from .backend_bases import RendererBase
    return RendererBase()


def lasting(transform, own=None):
    """The core's value of a transform, which may be that of any axes of the figure."""
    if isinstance(transform, Anchored) and hasattr(transform._owner, "transData"):
        spec = transform._spec
        owner = 0 if transform._owner is own else transform._owner._h.id
        return _core.TransformSpec(spec.x, spec.y, spec.before, spec.offset_points, owner=owner)
    return spec_of(transform)


def units(coords, axes=None, own=None):
    """The same for both coordinates; a tuple has one for each."""
    if isinstance(coords, tuple):
        x, y = coords
        return unit(x, axes, own), unit(y, axes, own)
    both = unit(coords, axes, own)
    return both, both


def is_data(coords, which):
    """Whether x (0) or y (1) is in data coordinates."""
    word = coords[which] if isinstance(coords, tuple) else coords
    return isinstance(word, str) and word == "data" or \
        isinstance(word, Anchored) and word._spec.x == word._spec.y == _core.Coordinates.data
