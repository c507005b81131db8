"""ScalarMappable: data that are shown as colours; and the colour maps by name."""
import numpy as np

from . import _core
from ._colormap_registry import ColormapRegistry, check_name, colormaps, ensure
from ._colormaps import Colormap, ListedColormap
from ._norms import Normalize, _number
from ._norms_scaled import norm_of
from .cbook import CallbackRegistry

__all__ = ["ColormapRegistry", "ScalarMappable", "get_cmap", "register_cmap", "unregister_cmap"]
_colormaps = colormaps


def __getattr__(name):
    if name == "LUTSIZE":
        return _core.rc_get("image.lut")
    if name == "colors":  # scripts find the module here
        from . import colors
        return colors
    if name in ("datad", "cmaps_listed"):
        return {n: m for n, m in colormaps.items()
                if isinstance(m, ListedColormap) == (name == "cmaps_listed")}
    if name in colormaps:
        return colormaps[name]
    from ._missing import missing
    raise missing(f"module {__name__!r}", name, [*__all__, *colormaps])


def get_cmap(name=None, lut=None):
    """A colour map.

    Parameters
    ----------
    name : Colormap or str, default rc image.cmap
    lut : int, optional
        The number of colours, for a name.
    """
    if isinstance(name, Colormap):
        return name
    if name is None:
        name = _core.rc_get("image.cmap")
    check_name(name, "name")
    return colormaps[name] if lut is None else colormaps[name].resampled(lut)


def register_cmap(name=None, cmap=None, *, override_builtin=False):
    """Give a colour map a name; see colormaps.register()."""
    if not isinstance(name, (str, type(None))):
        raise TypeError("'name' must be an instance of str or None, not a "
                        f"{type(name).__name__}")
    if name is None:
        if not hasattr(cmap, "name"):
            raise ValueError("Arguments must include a name or a Colormap")
        name = cmap.name
    colormaps._register(cmap, name, override_builtin, override_builtin)


def unregister_cmap(name):
    """Forget a colour map that was registered; returns it."""
    cmap = colormaps.get(name)
    colormaps.unregister(name)
    return cmap


class ScalarMappable:
    """An array of values with the norm and the colour map that make them colours.

    Parameters
    ----------
    norm : Normalize or str, optional
        Or the name of a scale, such as 'log'.
    cmap : Colormap or str, default rc image.cmap
    """

    _A = None
    _norm = None
    cmap = None
    colorbar = None

    def __init__(self, norm=None, cmap=None):
        self._begin_mapping(norm, cmap)

    def _begin_mapping(self, norm, cmap):
        """For classes whose constructors come another way."""
        self._A = None
        self.callbacks = CallbackRegistry(signals=["changed"])
        self._norm = norm_of(norm)
        self._norm_id = self._norm.callbacks.connect("changed", self.changed)
        self.cmap = ensure(cmap)
        self.colorbar = None

    def _scale_norm(self, norm, vmin, vmax):
        """The limits as the plotting functions take them, from the data where nothing is said."""
        if vmin is not None or vmax is not None:
            self.set_clim(vmin, vmax)
            if isinstance(norm, Normalize):
                raise ValueError("Passing a Normalize instance simultaneously with vmin/vmax is "
                                 "not supported.  Please pass vmin/vmax directly to the norm when "
                                 "creating it.")
        self.autoscale_None()

    def to_rgba(self, x, alpha=None, bytes=False, norm=True):
        """Colours of values.

        Parameters
        ----------
        x : array
            Values; or RGB(A) as (M, N, 3) or (M, N, 4), which stay what they are.
        alpha : float or array, optional
        bytes : bool, default False
            uint8 instead of floats from 0 to 1.
        norm : bool, default True
            Whether the norm is used; without it x is from 0 to 1.
        """
        if getattr(x, "ndim", 0) == 3:
            return _rgba_image(x, alpha, bytes, norm)
        x = np.ma.asarray(x)
        return self.cmap(self.norm(x) if norm else x, alpha=alpha, bytes=bytes)

    def set_array(self, A):
        """Replace the values; None takes them away."""
        if A is None:
            self._A = None
        else:
            self._keep(A)
        self._mapping_changed()

    def _keep(self, A):
        A = masked_invalid(A)
        if not np.can_cast(A.dtype, float, "same_kind"):
            raise TypeError(f"Image data of dtype {A.dtype} cannot be converted to float")
        self._A = A

    def get_array(self):
        """The values, a masked array (of which nothing need be masked); None without any."""
        return None if self._A is None else np.ma.asarray(self._A)

    def get_cmap(self):
        """The colour map."""
        return self.cmap

    def get_clim(self):
        """The values at both ends of the colour map."""
        return self.norm.vmin, self.norm.vmax

    def set_clim(self, vmin=None, vmax=None):
        """Change the values at the ends of the colour map: two numbers or one pair."""
        if vmax is None:
            try:
                vmin, vmax = vmin
            except (TypeError, ValueError):
                pass
        if vmin is not None:
            self.norm.vmin = _number(vmin)
        if vmax is not None:
            self.norm.vmax = _number(vmax)

    def get_alpha(self):
        """The opacity; artists have their own."""
        return 1.0

    def set_cmap(self, cmap):
        """Change the colour map: a Colormap or a name."""
        self.cmap = ensure(cmap)
        self.changed()

    @property
    def norm(self):
        """The norm."""
        return self._norm

    @norm.setter
    def norm(self, norm):
        norm = norm_of(norm)
        if norm is self._norm:
            return
        self._norm.callbacks.disconnect(self._norm_id)
        self._norm = norm
        self._norm_id = norm.callbacks.connect("changed", self.changed)
        self.changed()

    def set_norm(self, norm):
        """Change the norm: a Normalize, the name of a scale, or None."""
        self.norm = norm

    def get_norm(self):
        """The norm."""
        return self._norm

    def autoscale(self):
        """Take the norm's limits from the values."""
        if self._A is None:
            raise TypeError("You must first set_array for mappable")
        self.norm.autoscale(self._A)

    def autoscale_None(self):
        """Take the norm's limits from the values where they are not set."""
        if self._A is None:
            raise TypeError("You must first set_array for mappable")
        self.norm.autoscale_None(self._A)

    def changed(self):
        """Called after every change: draws anew and tells those who listen (colour bars)."""
        self._mapping_changed()
        self.callbacks.process("changed", self)

    def _mapping_changed(self):
        """For artists: give the core what has changed."""


def map_of_core(value):
    """A Colormap that has the core's colours; the registered one where it is the same."""
    table = value.table()
    if value.name in colormaps:
        found = colormaps[value.name]
        if np.array_equal(found._lut, table):
            return found
    found = ListedColormap(table[:-3], value.name)
    under, over, bad = map(tuple, table[-3:].tolist())
    return found.with_extremes(under=under, over=over, bad=bad)


def masked_invalid(values):
    """A masked copy without NaN and infinities, in the machine's byte order."""
    values = np.array(values, subok=True, copy=True)
    if not values.dtype.isnative:
        values = values.byteswap().newbyteorder("N")
    if values.dtype.kind in "fc":
        bad = ~np.isfinite(values)
        if np.ma.isMaskedArray(values) or bad.any():
            return np.ma.masked_where(bad, values, copy=False)
    return values


def core_mapping(values, norm, cmap):
    """(values, norm) as the core takes them: numbers with NaN, and its own norm.

    A norm that is written in Python is called here.
    """
    if norm._is_core():
        return filled(values), norm._value()
    found = np.ma.asarray(norm(values))
    as_index = found.dtype.kind in "iub"
    return filled(found), _core.Norm("none", None, None, False, {"as_index": as_index})


def filled(values):
    """Masked values as NaN."""
    if not np.ma.is_masked(values):
        return np.ma.getdata(values)
    kind = values.dtype if values.dtype.kind == "f" else float
    return values.astype(kind).filled(np.nan)


def _rgba_image(x, alpha, bytes, norm):
    if x.shape[2] not in (3, 4):
        raise ValueError("Third dimension must be 3 or 4")
    if x.shape[2] == 3:
        alpha = 1 if alpha is None else alpha
        rgba = np.empty((*x.shape[:2], 4), x.dtype)
        rgba[..., :3] = x
        rgba[..., 3] = np.uint8(alpha * 255) if x.dtype == np.uint8 else alpha
    else:
        rgba = x
    if rgba.dtype.kind == "f":
        if norm and (rgba.max() > 1 or rgba.min() < 0):
            raise ValueError("Floating point image RGB values must be in the 0..1 range.")
        return (rgba * 255).astype(np.uint8) if bytes else rgba
    if rgba.dtype != np.uint8:
        raise ValueError(f"Image RGB array must be uint8 or floating point; found {rgba.dtype}")
    return rgba if bytes else rgba.astype(np.float32) / 255
