"""Axes: scatter plots."""
import numpy as np

from . import _args, _core, colors as mcolors
from ._args import check_in_list
from .collections import PathCollection, PolyCollection
from .markers import MarkerStyle


class Scatter:
    """Part of Axes."""

    def scatter(self, x, y, s=None, c=None, marker=None, cmap=None, norm=None, vmin=None,
                vmax=None, alpha=None, linewidths=None, *, edgecolors=None, plotnonfinite=False,
                data=None, **kwargs):
        """Markers at points, each with a size and a colour.

        Parameters
        ----------
        x, y : float or N numbers
        s : float or N numbers, default rc lines.markersize ** 2
            Areas, points squared.
        c : color, N colors, or N numbers that cmap and norm make colours of
        marker : marker, default rc scatter.marker
        cmap, norm, vmin, vmax
            For numbers in c.
        alpha : float or N numbers in 0..1
        linewidths : float or list, points
        edgecolors : 'face', 'none', color or list, default rc scatter.edgecolors
        plotnonfinite : bool, default False
            Draw points whose c is not finite in the map's `bad` colour.
        **kwargs
            Properties of PathCollection.

        Returns
        -------
        PathCollection

        Raises
        ------
        ValueError
            x, y, s and c do not fit together.
        """
        _args.name_by(data, y, kwargs)
        x, y, s, c = _args.looked_up(data, x, y, s, c)
        for name in kwargs.keys() & {"facecolor", "facecolors", "color"}:
            kwargs[name], = _args.looked_up(data, kwargs[name])
        linewidths, edgecolors = _args.looked_up(data, linewidths, edgecolors)
        if edgecolors is None and "edgecolor" in kwargs:
            edgecolors = kwargs.pop("edgecolor")
        for alias in ("linewidth", "lw"):
            if linewidths is None and alias in kwargs:
                linewidths = kwargs.pop(alias)
        self._take_units(kwargs)
        x, y = (np.ma.ravel(self._convert(a, v)) for a, v in (("x", x), ("y", y)))
        if x.size != y.size:
            raise ValueError("x and y must be the same size")
        classic = _args.classic()
        if s is None:
            s = 20 if classic else _core.rc_get("lines.markersize") ** 2
        s = np.ma.ravel(s)
        if len(s) not in (1, x.size) or s.dtype.kind not in "fiub":
            raise ValueError("s must be a scalar, or float array-like with the same size as x "
                             "and y")
        values, colors, edgecolors = self._scatter_colors(c, edgecolors, kwargs, x.size)
        x, y = (_numbers_only(a) for a in (x, y))
        if values is not None and not plotnonfinite:
            values = _masked_unless_shown(values, x, y)
            if np.ma.is_masked(values):
                x, y = (np.where(values.mask, np.nan, a) for a in (x, y))
        markers = marker if isinstance(marker, MarkerStyle) else MarkerStyle(
            _core.rc_get("scatter.marker") if marker is None else marker)
        edgecolors, linewidths, colors = _unfilled(markers, edgecolors, linewidths, colors)
        points = PathCollection(
            [markers.get_path().transformed(markers.get_transform())], np.ma.filled(s, np.nan),
            facecolors=colors, edgecolors=edgecolors, linewidths=linewidths)
        points._place(x, y)
        points.set_offset_transform(kwargs.pop("transform", self.transData))
        if values is not None:
            points._show_values(values, cmap, norm, vmin, vmax)
        if alpha is not None:
            points.set_alpha(alpha)
        if kwargs:
            points.set(**kwargs)
        if classic and x.size:  # room for the markers, which there was no other for
            self.margins(*(max(margin, 0.05) for margin in self.margins()), tight=None)
        self.add_collection(points)
        self._h.autoscale_view(True, True)
        return points

    def _scatter_colors(self, c, edgecolors, kwargs, size):
        """(numbers to be mapped or None, colours or None, edge colours)."""
        facecolors = kwargs.pop("facecolors", None)
        facecolors = kwargs.pop("facecolor", facecolors)
        color = kwargs.pop("color", None)
        if color is not None and c is not None:
            raise ValueError("Supply a 'c' argument or a 'color' kwarg but not both; they differ "
                             "but their functionalities overlap.")
        if color is not None:
            try:
                mcolors.to_rgba_array(color)
            except (TypeError, ValueError) as error:
                raise ValueError("'color' kwarg must be a color or sequence of color specs.  For "
                                 "a sequence of values to be color-mapped, use the 'c' argument "
                                 "instead.") from error
            edgecolors = color if edgecolors is None else edgecolors
            facecolors = color if facecolors is None else facecolors
        classic = _args.classic()
        if edgecolors is None and not classic:
            edgecolors = _core.rc_get("scatter.edgecolors")
        if c is None:
            c = facecolors if facecolors is not None else \
                "b" if classic else self._next_fill_color()
            return None, _listed(c), edgecolors
        numbers = _numbers(c, size)
        if numbers is not None:
            return numbers, None, edgecolors
        try:
            colors = mcolors.to_rgba_array(c)
        except (TypeError, ValueError) as error:
            raise _color_error(c, size, error) from error
        if len(colors) not in (0, 1, size):
            raise _color_error(c, size, None)
        return None, colors, edgecolors

    def hexbin(self, x, y, C=None, gridsize=100, bins=None, xscale="linear", yscale="linear",
               extent=None, cmap=None, norm=None, vmin=None, vmax=None, alpha=None,
               linewidths=None, edgecolors="face", reduce_C_function=np.mean, mincnt=None,
               marginals=False, *, data=None, **kwargs):
        """Count points in hexagons and colour these.

        Parameters
        ----------
        x, y : N numbers
        C : N numbers, optional
            Values whose reduction (reduce_C_function) is shown instead of the count.
        gridsize : int or (int, int), default 100
            Hexagons across and, optionally, up.
        bins : 'log', int or sequence, optional
        xscale, yscale : {'linear', 'log'}
        extent : (xmin, xmax, ymin, ymax), optional
        mincnt : int, optional
            Hexagons with fewer points are left out.
        cmap, norm, vmin, vmax, alpha, linewidths, edgecolors
            As of the PolyCollection.

        Returns
        -------
        PolyCollection
        """
        from ._hexbin import hexagons
        x, y, C = _args.looked_up(data, x, y, C)
        x, y = (np.asarray(self._convert(a, v), float).ravel() for a, v in (("x", x), ("y", y)))
        for name, scale, values in (("xscale", xscale, x), ("yscale", yscale, y)):
            check_in_list(("linear", "log"), **{name: scale})
            if scale == "log" and np.any(values <= 0):
                raise ValueError(f"{name[0]} contains non-positive values, so cannot be "
                                 "log-scaled")
        grid = hexagons(x, y, C, gridsize, xscale, yscale, extent, reduce_C_function, mincnt)
        if xscale == "log":
            self.set_xscale("log")
        if yscale == "log":
            self.set_yscale("log")
        if not edgecolors == "none" and linewidths is None:
            linewidths = [_core.rc_get("patch.linewidth")]
        if grid.offsets is not None:
            cells = PolyCollection([grid.shape], offsets=grid.offsets,
                                   offset_transform=self.transData, edgecolors=edgecolors,
                                   linewidths=linewidths)
            cells._h.set({"relative": True})
        else:
            cells = PolyCollection(list(grid.polygons), edgecolors=edgecolors,
                                   linewidths=linewidths)
        values = grid.values
        if bins == "log":
            if norm is not None:
                from ._warnings import warn
                warn("Only one of 'bins' and 'norm' arguments can be supplied, ignoring "
                     f"bins={bins!r}")
            else:
                norm = mcolors.LogNorm(vmin=vmin, vmax=vmax)
                vmin = vmax = None
                bins = None
        if bins is not None and not isinstance(bins, str):
            if not np.iterable(bins):
                bins = np.linspace(values.min(), values.max(), int(bins))[:-1]
            values = np.searchsorted(np.sort(bins), values).astype(float)
        cells.set_array(values)
        cells.set_cmap(cmap)
        if alpha is not None:
            cells.set_alpha(alpha)
        cells.set(**kwargs)
        cells.set_norm(norm)
        cells._scale_norm(norm, vmin, vmax)
        self.add_collection(cells, autolim=False)
        self._h.include_data(*grid.corners)
        self._h.autoscale_view(True, True)
        return cells


def _listed(c):
    return c if isinstance(c, str) and c == "none" else mcolors.to_rgba_array(c)


def _numbers_only(values):
    """Floats; masked ones are NaN."""
    return np.ma.filled(values.astype(float), np.nan) if np.ma.isMA(values) else \
        np.asarray(values, float)


def _masked_unless_shown(values, x, y):
    """The values, those masked that are not finite or have no place."""
    hidden = ~(np.isfinite(np.ma.getdata(values)) & np.isfinite(x + y))
    return np.ma.masked_where(hidden, values) if np.ma.isMA(values) or hidden.any() else values


def _holds_words(c):
    """Whether the first of them is a string."""
    if isinstance(c, np.ndarray) and c.dtype.kind in "biuf":
        return False
    return np.iterable(c) and len(c) and isinstance(np.asarray(c, dtype=object).flat[0], str)


def _numbers(c, size):
    """c as numbers to be mapped, or None when it holds colours."""
    if isinstance(c, str) or _holds_words(c):
        return None
    try:
        values = np.ma.asanyarray(c, dtype=float)
    except (TypeError, ValueError):
        return None
    if values.shape in ((1, 4), (1, 3)):
        return values.ravel() if values.size == size else None
    if values.size == size:
        # Three or four numbers for as many points are values, not a colour.
        return values.ravel()
    if values.shape in ((3,), (4,)) or (values.ndim == 2 and values.shape[1] in (3, 4)):
        return None
    return None


def _color_error(c, size, cause):
    count = len(c) if np.iterable(c) and not isinstance(c, str) else 1
    if cause is not None and (isinstance(c, str) or count == size or count == 1):
        return ValueError(f"'c' argument must be a color, a sequence of colors, or a sequence of "
                          f"numbers, not {c!r}")
    return ValueError(f"'c' argument has {count} elements, which is inconsistent with 'x' and 'y' "
                      f"with size {size}.")


def _unfilled(markers, edgecolors, linewidths, colors):
    """Markers of lines alone take their colour from the inside's."""
    if not markers.is_filled():
        edgecolors = "face"
        if linewidths is None:
            linewidths = _core.rc_get("lines.linewidth")
    if linewidths is None:
        linewidths = _core.rc_get("patch.linewidth")
    elif np.iterable(linewidths):
        linewidths = [_core.rc_get("lines.linewidth") if w is None else w for w in linewidths]
    return edgecolors, linewidths, colors
