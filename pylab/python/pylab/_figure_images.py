"""Figure: pictures on the figure itself, and the object that pyplot's clim() is about."""
import numpy as np

from ._artist_list import FigureList


class Images:
    """Part of Figure."""

    def figimage(self, X, xo=0, yo=0, alpha=None, norm=None, cmap=None, vmin=None, vmax=None,
                 origin=None, resize=False, **kwargs):
        """Put a picture on the figure, pixel by pixel.

        Parameters
        ----------
        X : (M, N) values, (M, N, 3) or (M, N, 4) colours
        xo, yo : float
            The lower left corner, pixels.
        alpha : float, optional
        norm, cmap, vmin, vmax
            How values become colours; see Axes.imshow().
        origin : {'upper', 'lower'}, default rc image.origin
        resize : bool, default False
            Whether the figure gets the size of the picture.
        **kwargs
            Properties of FigureImage.

        Returns
        -------
        FigureImage
        """
        from .image import FigureImage
        X = np.asanyarray(X)
        if resize:
            self.set_size_inches([n / self.dpi for n in (X.shape[1], X.shape[0])])
        image = FigureImage(self, cmap=cmap, norm=norm, offsetx=xo, offsety=yo, origin=origin,
                            **kwargs)
        image.set_data(X)
        image.set_alpha(alpha)
        if norm is None:
            image.set_clim(vmin, vmax)
        return self.add_artist(image)

    def colorbar(self, mappable, cax=None, ax=None, use_gridspec=True, **kwargs):
        """Add a colour bar.

        Parameters
        ----------
        mappable : image, collection, … or ScalarMappable
        cax : Axes, optional
            Where it is drawn.
        ax : Axes, or list or array of them, optional
            Without cax: those that give room; the mappable's by default.
        use_gridspec : bool, default True
        location : {'right', 'left', 'top', 'bottom'}, optional
        orientation : {'vertical', 'horizontal'}, optional
        fraction, pad, shrink, aspect, anchor, panchor
            The room; see colorbar.make_axes().
        extend, ticks, format, label, drawedges, spacing, boundaries, values, …
            See Colorbar.

        Returns
        -------
        Colorbar
        """
        from .colorbar import Colorbar, make_axes, make_axes_gridspec
        if ax is None:
            ax = getattr(mappable, "axes", None)
        if cax is None:
            if ax is None:
                ax = self.gca()
            current = self.gca()
            engine = self.get_layout_engine()
            if engine is not None and not engine.colorbar_gridspec:
                use_gridspec = False
            if use_gridspec and hasattr(ax, "get_subplotspec") and ax.get_subplotspec():
                cax, kwargs = make_axes_gridspec(ax, **kwargs)
            else:
                cax, kwargs = make_axes(ax, **kwargs)
            self.sca(current)
            cax.grid(visible=False, which="both", axis="both")
        kwargs = {k: v for k, v in kwargs.items()
                  if k not in ("fraction", "pad", "shrink", "aspect", "anchor", "panchor")}
        return Colorbar(cax, mappable, **kwargs)

    @staticmethod
    def _image_class():
        from .image import FigureImage
        return FigureImage

    @property
    def images(self):
        """The pictures on the figure itself."""
        return FigureList(self, self._image_class(), "images")

    def _gci(self):
        """What clim(), set_cmap() and colorbar() work on: of the axes used last that have one."""
        for ax in reversed(self._current):
            found = ax._gci()
            if found is not None:
                return found
        return None
