"""pyplot: pictures, colour maps, and the object that they are about (sci(), gci())."""
import numpy as np

from . import image as _image
from ._colormap_registry import colormaps
from ._pyplot_figures import figure, gca, gcf
from ._rc import rc
from .cm import get_cmap
from .figure import figaspect

# Those with a function of their own.
_MAP_FUNCTIONS = ("autumn", "bone", "cool", "copper", "flag", "gray", "hot", "hsv", "jet", "pink",
                  "prism", "spring", "summer", "winter", "magma", "inferno", "plasma", "viridis",
                  "nipy_spectral")


def sci(im):
    """Make an image or collection the one that clim(), set_cmap() and colorbar() are about.

    Parameters
    ----------
    im : ScalarMappable of the current axes
    """
    gca()._sci(im)


def gci():
    """The image or collection that clim(), set_cmap() and colorbar() are about, or None."""
    return gcf()._gci()


def clim(vmin=None, vmax=None):
    """Change the values at the ends of the current image's colour map.

    Parameters
    ----------
    vmin, vmax : float, optional
        None leaves one as it is.

    Raises
    ------
    RuntimeError
        There is no image.
    """
    im = gci()
    if im is None:
        raise RuntimeError("You must first define an image, e.g., with imshow")
    im.set_clim(vmin, vmax)


def set_cmap(cmap):
    """Make a colour map the default, and the current image's.

    Parameters
    ----------
    cmap : Colormap or str
    """
    cmap = get_cmap(cmap)
    rc("image", cmap=cmap.name)
    im = gci()
    if im is not None:
        im.set_cmap(cmap)


def colorbar(mappable=None, cax=None, ax=None, **kwargs):
    """Add a colour bar.

    Parameters
    ----------
    mappable : ScalarMappable, default the current image
    cax : Axes, optional
        What it is drawn in.
    ax : Axes or list of Axes, default the current ones
        What it takes its room from.
    **kwargs
        As of Figure.colorbar().

    Returns
    -------
    Colorbar

    Raises
    ------
    RuntimeError
        There is no image.
    """
    if mappable is None:
        mappable = gci()
        if mappable is None:
            raise RuntimeError("No mappable was found to use for colorbar creation. First define "
                               "a mappable such as an image (with imshow) or a contour set (with "
                               "contourf).")
    return gcf().colorbar(mappable, cax=cax, ax=ax, **kwargs)


def imread(fname, format=None):
    """Read a picture; see pylab.image.imread()."""
    return _image.imread(fname, format)


def imsave(fname, arr, **kwargs):
    """Save an array as a picture; see pylab.image.imsave()."""
    return _image.imsave(fname, arr, **kwargs)


def matshow(A, fignum=None, **kwargs):
    """Show a matrix in a new figure; see Axes.matshow().

    Parameters
    ----------
    fignum : None, int or 0
        A figure's number; 0: the current axes.
    """
    A = np.asanyarray(A)
    if fignum == 0:
        ax = gca()
    else:
        fig = figure(fignum, figsize=figaspect(A))
        ax = fig.add_axes([0.15, 0.09, 0.775, 0.775])
    im = ax.matshow(A, **kwargs)
    ax._sci(im)
    return im


def with_sci(function):
    """The function, whose result (the last one of several) becomes the current image."""
    def call(*args, **kwargs):
        made = function(*args, **kwargs)
        sci(made[-1] if isinstance(made, tuple) else made)
        return made
    call.__dict__.update(function.__dict__)
    call.__name__ = call.__qualname__ = function.__name__
    call.__module__, call.__doc__ = function.__module__, function.__doc__
    return call


def _map_function(name):
    def function():
        set_cmap(name)
    function.__name__ = function.__qualname__ = name
    function.__doc__ = f"Make {name!r} the default colour map, and the current image's."
    return function


map_functions = {name: _map_function(name) for name in _MAP_FUNCTIONS}

__all__ = ["sci", "gci", "clim", "colorbar", "set_cmap", "imread", "imsave", "matshow", "get_cmap",
           "colormaps", *map_functions]
