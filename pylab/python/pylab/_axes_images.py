"""Axes: pictures and matrices."""
import numpy as np

from . import _core
from ._missing import not_in_list
from .cbook import silent_list


class Images:
    """Part of Axes."""

    def imshow(self, X, cmap=None, norm=None, *, aspect=None, interpolation=None, alpha=None,
               vmin=None, vmax=None, origin=None, extent=None, interpolation_stage=None,
               filternorm=True, filterrad=4.0, resample=None, url=None, data=None, **kwargs):
        """Show an array as a picture.

        Parameters
        ----------
        X : (M, N) values, (M, N, 3) or (M, N, 4) colours (uint8, or floats from 0 to 1), or a
            PIL image
            Read-only arrays and memory-mapped files are shown without a copy, whatever their size;
            after the file has changed, call set_data() again.
        cmap : Colormap or str, default rc image.cmap
        norm : Normalize or str, optional
            How values spread over the map; in a straight line without it.
        vmin, vmax : float, optional
            Values at the ends of the map, when there is no norm.
        aspect : {'equal', 'auto'} or float, default rc image.aspect
        interpolation : str, default rc image.interpolation
            'nearest', 'antialiased', 'bilinear', 'bicubic', …
        interpolation_stage : {'data', 'rgba'}, default 'data'
            Whether values or colours are blended.
        alpha : float or (M, N) array, optional
        origin : {'upper', 'lower'}, default rc image.origin
            Where the first row is.
        extent : (left, right, bottom, top), optional
            In data coordinates; pixels have length 1 without it.
        resample : bool, default rc image.resample
            Whether no pixel is left out when the picture is made smaller.
        data : object with data[name], optional
        **kwargs
            Properties of AxesImage.

        Returns
        -------
        AxesImage
        """
        from .image import AxesImage
        if data is not None and isinstance(X, str):
            X = data[X]
        image = AxesImage(self, cmap=cmap, norm=norm, interpolation=interpolation, origin=origin,
                          extent=_extent(self, extent), filternorm=filternorm,
                          filterrad=filterrad, resample=resample,
                          interpolation_stage=interpolation_stage)
        image.set_data(X)
        image.set_alpha(alpha)
        image._scale_norm(norm, vmin, vmax)
        if url is not None:
            image.set_url(url)
        if kwargs:
            image.set(**kwargs)
        self.set_aspect(_core.rc_get("image.aspect") if aspect is None else aspect)
        image.set_extent(image.get_extent())  # stays when set_data() gives more or fewer pixels
        return self._add(image)

    def add_image(self, image):
        """Add a picture; returns it."""
        from .image import _ImageBase
        return self._checked(image, _ImageBase)

    @staticmethod
    def _kind_of_images():
        from .image import _ImageBase
        return _ImageBase

    def get_images(self):
        """The pictures, as a list."""
        return silent_list("AxesImage", self.images)

    def matshow(self, Z, **kwargs):
        """Show a matrix: the first row on top, ticks at whole numbers, on top and on the left.

        Parameters
        ----------
        Z : (M, N) values
        **kwargs
            For imshow().

        Returns
        -------
        AxesImage
        """
        Z = np.asanyarray(Z)
        image = self.imshow(Z, **{"origin": "upper", "interpolation": "nearest",
                                  "aspect": "equal", **kwargs})
        self._matrix_ticks("upper")
        return image

    def _matrix_ticks(self, origin):
        from .ticker import MaxNLocator
        self.title.set_y(1.05)
        if origin == "upper":
            self.xaxis.tick_top()
        else:
            self.xaxis.tick_bottom()
        self.xaxis.set_ticks_position("both")
        for axis in (self.xaxis, self.yaxis):
            axis.set_major_locator(MaxNLocator(nbins=9, steps=[1, 2, 5, 10], integer=True))

    def spy(self, Z, precision=0, marker=None, markersize=None, aspect="equal", origin="upper",
            **kwargs):
        """Show where a matrix is not zero.

        Parameters
        ----------
        Z : (M, N) array, or a sparse matrix
        precision : float or 'present', default 0
            Absolute values up to it count as zero. 'present': all values that a sparse matrix
            holds are shown.
        marker, markersize : optional
            With one of them, or for a sparse matrix, markers are drawn instead of a picture.
        aspect : {'equal', 'auto'} or float
        origin : {'upper', 'lower'}
        **kwargs
            Properties of AxesImage or Line2D.

        Returns
        -------
        AxesImage or Line2D
        """
        sparse = hasattr(Z, "tocoo")
        if marker is None and markersize is None and sparse:
            marker = "s"
        if origin not in ("upper", "lower"):
            raise not_in_list("origin", origin, ("upper", "lower"))
        as_image = marker is None and markersize is None
        word = "interpolation" if as_image else "linestyle"
        if word in kwargs:
            raise TypeError(f"spy() got an unexpected keyword argument '{word}'")
        if as_image:
            from .colors import ListedColormap, NoNorm
            shown = {"cmap": ListedColormap(["w", "k"], name="binary"), "norm": NoNorm(), **kwargs}
            made = self.imshow(np.abs(np.asarray(Z)) > precision, interpolation="nearest",
                               aspect=aspect, origin=origin, **shown)
        else:
            made = self._spy_markers(Z, precision, origin, dict(
                kwargs, marker=marker or "s", markersize=10 if markersize is None else markersize))
            self.set_aspect(aspect)
        self._matrix_ticks(origin)
        return made

    def _spy_markers(self, Z, precision, origin, kwargs):
        from .lines import Line2D
        if hasattr(Z, "tocoo"):
            held = Z.tocoo()
            kept = slice(None) if precision == "present" else np.abs(held.data) > precision
            y, x = held.row[kept], held.col[kept]
        else:
            Z = np.asarray(Z)
            y, x = np.nonzero(np.abs(Z) > precision)
        line = self.add_line(Line2D(x, y, linestyle="None", **kwargs))
        rows, columns = Z.shape
        self.set_xlim(-0.5, columns - 0.5)
        self.set_ylim(*((rows - 0.5, -0.5) if origin == "upper" else (-0.5, rows - 0.5)))
        return line

    _current_image = None

    def _sci(self, mappable):
        """Make it what clim(), set_cmap() and colorbar() work on."""
        if mappable is not None and not hasattr(mappable, "set_clim"):
            raise TypeError("'im' must be an image or a collection, not a "
                            f"{type(mappable).__name__}")
        if mappable is not None and mappable not in self._children:
            raise ValueError("Argument must be an image, collection, or ContourSet in this Axes")
        self._current_image = mappable

    def _gci(self):
        """What clim(), set_cmap() and colorbar() work on, or None."""
        return self._current_image


def _extent(ax, extent):
    """The sides as numbers; strings and dates become the axis's."""
    if extent is None:
        return None
    left, right, bottom, top = extent
    return (*(float(ax.convert_xunits(v)) for v in (left, right)),
            *(float(ax.convert_yunits(v)) for v in (bottom, top)))
