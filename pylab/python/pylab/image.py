"""Pictures: AxesImage and its kin, imread() and imsave()."""
import numpy as np

from . import _core, _figures, _properties
from ._image_files import imread, imsave, pil_to_array
from ._missing import not_in_list
from ._norms_scaled import norm_of_core
from .artist import Artist
from .cm import ScalarMappable, filled, map_of_core

__all__ = ["AxesImage", "FigureImage", "NonUniformImage", "PcolorImage", "imread", "imsave",
           "pil_to_array"]

interpolations_names = {
    "antialiased", "none", "nearest", "bilinear", "bicubic", "spline16", "spline36", "hanning",
    "hamming", "hermite", "kaiser", "quadric", "catrom", "gaussian", "bessel", "mitchell", "sinc",
    "lanczos", "blackman"}


class _ImageBase(ScalarMappable, Artist):
    """What pictures on axes and on figures have in common."""

    _data = None
    _alpha = None

    def _build(self, norm, cmap, core, own):
        if core.get("interpolation") is not None:
            core["interpolation"] = core["interpolation"].lower()
        Artist.__init__(self, _core.Image({k: v for k, v in core.items() if v is not None}))
        self._begin_mapping(norm, cmap)
        self._mapping_changed()
        self._h.set({"zorder": 0})
        if own:
            self.set(**own)

    def _wrapped(self):
        data, alphas = self._h.data(), self._h.alphas()
        self._begin_mapping(norm_of_core(self._h.norm()), map_of_core(self._h.colormap()))
        self._alpha = self._h.get("alpha") if alphas is None else alphas.array()
        values = data.array()
        if values.size:
            self._data = data
            self._A = np.ma.masked_invalid(values) if data.has_bad else values

    _integers = None  # the type that was given, where the core keeps its values as floats

    def get_array(self):
        """The values, a masked array (of which nothing need be masked); None without any."""
        values = super().get_array()
        return values if self._integers is None else values.astype(self._integers)

    origin = property(lambda self: self._h.get("origin"),
                      doc="Where the first row is: 'upper' or 'lower'.")

    def set_data(self, A):
        """Replace the picture; the norm stays as it is.

        Parameters
        ----------
        A : (M, N) values, (M, N, 3) or (M, N, 4) colours (uint8, or floats from 0 to 1), or a
            PIL image
        """
        if type(A).__module__.startswith("PIL."):
            A = pil_to_array(A)
        given = np.asanyarray(A)
        _figures.make_room(given.nbytes)
        self._data = data = _core.ImageData(_plain(given))
        self._A = data.array()
        differs = given.dtype.kind in "biu" and given.dtype != self._A.dtype
        self._integers = given.dtype if differs else None
        if np.ma.isMaskedArray(given) or data.has_bad:
            bad = np.ma.getmaskarray(given)
            if bad.ndim == 3 and self._A.ndim == 2:
                bad = bad[..., 0]
            if data.has_bad:
                bad = bad | ~np.isfinite(self._A)
            self._A = np.ma.array(self._A, mask=bad)
        self._h.set_data(data)
        self._recorded = None
        if not self.norm._is_core():
            self._mapping_changed()

    set_array = set_data
    _recorded = None

    def autoscale_None(self):
        """Take the norm's limits from the values where they are not set."""
        if self._A is None:
            raise TypeError("You must first set_array for mappable")
        if self.norm.scaled():
            return
        low, minpos, high = self._data.limits()
        if not self.norm._is_core():
            self.norm.autoscale_None(self._A)
        elif low <= high:
            self.norm.autoscale_None(np.array([low, min(minpos, high), high]))

    def _mapping_changed(self):
        """Give the core the norm and the map; of a norm in Python, its answers."""
        if self._norm is None or self.cmap is None:
            return
        norm, shown = self.norm, self._data
        if norm._is_core():
            value = norm._value()
        elif self._A is None or self._A.ndim != 2:
            value = _core.Norm("linear", 0, 1, False, {})
        else:
            found = np.ma.asarray(norm(self._A))
            as_index = found.dtype.kind in "iub"
            value = _core.Norm("none", None, None, False, {"as_index": as_index})
            shown = _core.ImageData(np.ascontiguousarray(filled(found), float))
        if shown is not None and shown is not (self._recorded or self._data):
            self._h.set_data(shown)
            self._recorded = shown
        _core.set_mapping(self._h, None, value, self.cmap._core)

    def get_size(self):
        """(rows, columns)."""
        if self._A is None:
            raise RuntimeError("You must first set the image array")
        return self._A.shape[:2]

    def set_alpha(self, alpha):
        """One opacity, or an array with one for each pixel."""
        if np.ndim(alpha) > 0:
            values = np.ascontiguousarray(alpha, float)
            if not (values.min() >= 0 and values.max() <= 1):
                raise ValueError("alpha must be between 0 and 1, inclusive, but min is "
                                 f"{values.min()}, max is {values.max()}")
            if values.ndim != 2:
                raise TypeError("alpha must be a float, two-dimensional array, or None")
            self._h.set({"alpha": None})
            self._h.set_alphas(_core.ImageData(values))
        else:
            self._h.set({"alpha": alpha})
            self._h.set_alphas(None)
        self._alpha = alpha

    def get_alpha(self):
        """The opacity or opacities."""
        return self._alpha

    def set_interpolation_stage(self, s):
        """'data' (values are blended, then coloured) or 'rgba' (colours are blended)."""
        self._h.set({"interpolation_stage": s})

    def write_png(self, fname):
        """Save the picture, one pixel for each value."""
        values = self._A[::-1] if self.origin == "lower" else self._A
        imsave(fname, self.to_rgba(values, bytes=True, norm=True), format="png", origin="upper")

    def __str__(self):
        if self._A is None:
            return type(self).__name__
        return f"{type(self).__name__}(size={self.get_size()!r})"


_OWN_TYPES = {"uint8", "int16", "uint16", "int32", "float32", "float64"}


def _plain(A):
    """An array as the core takes it: of a type that it has, with NaN for masked values."""
    if A.dtype != np.uint8 and not np.can_cast(A.dtype, float, "same_kind"):
        raise TypeError(f"Image data of dtype {A.dtype} cannot be converted to float")
    if A.ndim == 3 and A.shape[-1] == 1:
        A = A[:, :, 0]
    if not (A.ndim == 2 or A.ndim == 3 and A.shape[-1] in (3, 4)):
        raise TypeError(f"Invalid shape {A.shape} for image data")
    if A.ndim == 3:
        return _own(_colors(np.ma.getdata(A)), A)
    small = A.dtype.itemsize <= (2 if A.dtype.kind in "iu" else 4)
    plain = filled(A)
    if plain is not A and np.ma.is_masked(A):
        return _own(np.ascontiguousarray(plain, np.float32 if small else np.float64), A)
    name = {"bool": "uint8", "int8": "int16", "float16": "float32"}.get(A.dtype.name, A.dtype.name)
    return _own(np.ascontiguousarray(plain, name if name in _OWN_TYPES else np.float64), A)


def _own(made, given):
    """An array that was made here, not given, is the core's: nobody else can write to it."""
    if made.flags.owndata and made is not given and made is not np.ma.getdata(given):
        made.flags.writeable = False
    return made


def _colors(A):
    """Red, green, blue as bytes or as floats from 0 to 1."""
    whole = A.dtype.kind in "iub"
    high = 255 if whole else 1
    if A.size and A.dtype != np.uint8 and (A.min() < 0 or A.max() > high):
        import logging
        logging.getLogger("matplotlib.image").warning(
            "Clipping input data to the valid range for imshow with RGB data ([0..1] for floats "
            "or [0..255] for integers).")
        A = np.clip(A, 0, high)
    if whole:
        return np.ascontiguousarray(A, np.uint8)
    return np.ascontiguousarray(A, np.float64 if A.dtype.itemsize > 4 else np.float32)


class AxesImage(_ImageBase):
    """A picture on axes.

    Parameters
    ----------
    ax : Axes
    cmap, norm
        How values become colours.
    interpolation : str, default rc image.interpolation
        'nearest', 'antialiased', 'bilinear', 'bicubic', …
    origin : {'upper', 'lower'}, default rc image.origin
    extent : (left, right, bottom, top), optional
        In data coordinates; pixels have length 1 without it.
    filterrad : float, default 4
        Radius of the kernels sinc, lanczos and blackman.
    resample : bool, default rc image.resample
    interpolation_stage : {'data', 'rgba'}
    """

    _stored = True

    def __init__(self, ax, *, cmap=None, norm=None, interpolation=None, origin=None, extent=None,
                 filternorm=True, filterrad=4.0, resample=False, interpolation_stage=None,
                 **kwargs):
        if origin not in (None, "upper", "lower"):
            raise not_in_list("origin", origin, ("upper", "lower"))
        self._build(norm, cmap, dict(
            interpolation=interpolation, origin=origin, extent=extent, filternorm=filternorm,
            filterrad=filterrad, interpolation_stage=interpolation_stage), kwargs)
        self.set_resample(resample)
        self.axes = None
        self._ax = ax

    def _wrapped(self):
        super()._wrapped()
        self._ax = self.axes

    def get_extent(self):
        """(left, right, bottom, top)."""
        sides = self._h.get("extent")
        if sides is None:
            self.get_size()
            sides = self._h.sides()
        return tuple(sides)

    def get_window_extent(self, renderer=None):
        """The box of the picture, pixels; upside down where its origin is."""
        from .transforms import Bbox
        left, right, bottom, top = self.get_extent()
        return Bbox.from_extents(left, bottom, right, top).transformed(self.get_transform())

    def set_extent(self, extent):
        """Move the picture; limits that follow the data become its sides."""
        xmin, xmax, ymin, ymax = extent
        ax = self.axes or self._ax
        xmin, xmax = (float(ax.convert_xunits(v)) for v in (xmin, xmax))
        ymin, ymax = (float(ax.convert_yunits(v)) for v in (ymin, ymax))
        self._h.set({"extent": (xmin, xmax, ymin, ymax)})
        self._fit(ax)

    def _fit(self, ax):
        """Automatic limits are the picture's sides."""
        xmin, xmax, ymin, ymax = self.get_extent()
        if ax.get_autoscalex_on():
            ax.set_xlim((xmin, xmax), auto=None)
        if ax.get_autoscaley_on():
            ax.set_ylim((ymin, ymax), auto=None)

    def get_cursor_data(self, event):
        """The value at an event's place, or None outside."""
        left, right, bottom, top = self.get_extent()
        x, y = self.get_transform().inverted().transform((event.x, event.y))
        first, last = (top, bottom) if self.origin == "upper" else (bottom, top)
        rows, columns = self.get_size()
        place = np.array([(y - first) / (last - first) * rows,
                          (x - left) / (right - left) * columns])
        if np.isnan(place).any() or (place < 0).any():
            return None
        i, j = place.astype(int)
        return self._A[i, j] if i < rows and j < columns else None

    def format_cursor_data(self, data):
        """A value as text."""
        if np.ndim(data) > 0:
            return "[" + ", ".join(f"{v:0.3g}" for v in data) + "]"
        return "[]" if data is np.ma.masked else self._h.format_value(float(data))

    def contains(self, mouseevent):
        """(whether an event is on the picture, {})."""
        x, y = self.get_transform().inverted().transform((mouseevent.x, mouseevent.y))
        left, right, bottom, top = self.get_extent()
        return bool(min(left, right) <= x <= max(left, right)
                    and min(bottom, top) <= y <= max(bottom, top)), {}


class FigureImage(_ImageBase):
    """A picture on the figure, pixel by pixel.

    Parameters
    ----------
    fig : Figure
    cmap, norm
    offsetx, offsety : float
        The lower left corner, pixels.
    origin : {'upper', 'lower'}, default rc image.origin
    """

    _stored = True

    def __init__(self, fig, *, cmap=None, norm=None, offsetx=0, offsety=0, origin=None, **kwargs):
        if origin not in (None, "upper", "lower"):
            raise not_in_list("origin", origin, ("upper", "lower"))
        self._build(norm, cmap, dict(origin=origin, interpolation="nearest"), kwargs)
        from .transforms import IdentityTransform
        if self._transform is None:
            self.set_transform(IdentityTransform())
        self.ox, self.oy = offsetx, offsety
        self.magnification = 1.0

    def _note(self):
        return {"offset": [self.ox, self.oy]}

    def _take_note(self, note):
        self.ox, self.oy = map(float, note.get("offset", (0, 0)))
        self.magnification = 1.0

    def set_data(self, A):
        """Replace the picture."""
        super().set_data(A)
        rows, columns = self.get_size()
        self._h.set({"extent": (self.ox, self.ox + columns, self.oy, self.oy + rows)})

    set_array = set_data

    def get_extent(self):
        """(left, right, bottom, top), pixels."""
        rows, columns = self.get_size()
        return (-0.5 + self.ox, columns - 0.5 + self.ox, -0.5 + self.oy, rows - 0.5 + self.oy)


_properties.install(_ImageBase, "AxesImage")

from ._image_uneven import NonUniformImage, PcolorImage  # noqa: E402 (they are AxesImages)
