"""Figure: pictures on the figure itself, and the object that pyplot's clim() is about."""
import numpy as np


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

    @property
    def images(self):
        """The pictures on the figure itself."""
        from .image import FigureImage
        return [a for a in self._children if isinstance(a, FigureImage)]

    def _gci(self):
        """What clim(), set_cmap() and colorbar() work on: of the axes used last that have one."""
        for ax in reversed(self._current):
            found = ax._gci()
            if found is not None:
                return found
        return None
