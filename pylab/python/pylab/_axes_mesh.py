"""Axes: values on grids of cells, and histograms in two dimensions."""
import numpy as np

from . import _args, _core, _counts
from ._mesh import Corners, QuadMesh
from ._warnings import warn
from .cm import masked_invalid
from .collections import PolyCollection

_SHADINGS = ["gouraud", "nearest", "flat", "auto"]


class Meshes:
    """Part of Axes."""

    def pcolormesh(self, *args, alpha=None, norm=None, cmap=None, vmin=None, vmax=None,
                   shading=None, antialiased=False, data=None, **kwargs):
        """Show values on a grid of quadrilaterals: pcolormesh(C) or pcolormesh(X, Y, C).

        Parameters
        ----------
        C : (M, N) values, or (M, N, 3) or (M, N, 4) colours
            Masked ones are not shown.
        X, Y : 1-D or 2-D arrays, optional
            The corners: one more than C along each side; or, of the same size, the middles.
        shading : {'auto', 'flat', 'nearest', 'gouraud'}, default rc pcolor.shading
            'flat': X and Y are corners; 'nearest': middles; 'gouraud': places of the values, whose
            colours run into each other; 'auto': 'flat' or 'nearest' by the sizes.
        cmap : Colormap or str, default rc image.cmap
        norm : Normalize or str, optional
        vmin, vmax : float, optional
            Values at the ends of the map, when there is no norm.
        alpha : float or array, optional
        edgecolors : color, list of colors, 'face' or 'none', default 'none'
        antialiased : bool, default False
        snap : bool, default rc pcolormesh.snap
            Whether corners are moved to whole pixels.
        data : object with data[name], optional
        **kwargs
            Properties of QuadMesh.

        Returns
        -------
        QuadMesh
        """
        shading = _known_shading(shading)
        args = _args.looked_up(data, *args)
        x, y, C, shading = self._cells("pcolormesh", args, shading, masks=False)
        kwargs.setdefault("edgecolors", "none")
        kwargs.setdefault("snap", _core.rc_get("pcolormesh.snap"))
        mesh = QuadMesh(Corners(x, y), antialiased=antialiased, shading=shading,
                        array=_flat(C), cmap=cmap, norm=norm, alpha=alpha, **kwargs)
        mesh._scale_norm(norm, vmin, vmax)
        self.grid(False)
        return self._add_cells(mesh, x, y)

    def _add_cells(self, cells, x, y):
        """Margins do not cross the sides of a mesh."""
        self._add(cells)
        if x.size and y.size:
            # Cells that are not shown count, too.
            self.update_datalim([(x.min(), y.min()), (x.max(), y.max())])
            cells._h.set({"sticky_x": [float(x.min()), float(x.max())],
                          "sticky_y": [float(y.min()), float(y.max())]})
            self._h.autoscale_view(True, True)
        return cells

    def _cells(self, name, args, shading, masks):
        """(x, y, C, shading): x and y are corners, both 1-D where columns and rows are straight."""
        if len(args) not in (1, 3):
            raise TypeError(f"{name}() takes 1 or 3 positional arguments but {len(args)} were "
                            "given")
        C = np.asanyarray(args[-1])
        if C.ndim < 2:
            raise ValueError(f"not enough values to unpack (expected 2, got {C.ndim})")
        rows, columns = C.shape[:2]
        if len(args) == 1:
            if shading == "gouraud":
                return np.arange(columns, dtype=float), np.arange(rows, dtype=float), C, shading
            first = -0.5 if shading == "nearest" else 0.0
            return first + np.arange(columns + 1), first + np.arange(rows + 1), C, "flat"
        x, y = self._convert_x(args[0]), self._convert_y(args[1])
        if masks:
            x, y = masked_invalid(x), masked_invalid(y)
        elif not (np.isfinite(x).all() and np.isfinite(y).all()):
            raise ValueError(f"x and y arguments to {name} cannot have non-finite values or be of "
                             "type numpy.ma.core.MaskedArray with masked values")
        x, y = _grid_of(name, x, y)
        nx, ny = (len(x), len(y)) if x.ndim == 1 else x.shape[::-1]
        if shading == "auto":
            shading = "nearest" if (columns, rows) == (nx, ny) else "flat"
        more = 1 if shading == "flat" else 0
        if (nx, ny) != (columns + more, rows + more):
            raise TypeError(f"Dimensions of C {C.shape} are incompatible with X ({nx}) and/or Y "
                            f"({ny}); see help({name})")
        if shading == "nearest":
            shading = "flat"
            x, y = _around(name, x, x.ndim - 1), _around(name, y, y.ndim - 1)
            if x.ndim == 2:
                x, y = _around(name, x, 0), _around(name, y, 0)
        return x, y, C, shading

    def pcolor(self, *args, shading=None, alpha=None, norm=None, cmap=None, vmin=None, vmax=None,
               data=None, **kwargs):
        """Show values on a grid of quadrilaterals, each a polygon: pcolor(C) or pcolor(X, Y, C).

        pcolormesh() does the same much faster; here X and Y may be masked, too.

        Parameters
        ----------
        C : (M, N) values
        X, Y : 1-D or 2-D arrays, optional
        shading : {'auto', 'flat', 'nearest'}, default rc pcolor.shading
        cmap, norm, vmin, vmax, alpha
            As for pcolormesh().
        data : object with data[name], optional
        **kwargs
            Properties of PolyCollection.

        Returns
        -------
        PolyCollection
        """
        shading = _known_shading(shading)
        args = _args.looked_up(data, *args)
        x, y, C, shading = self._cells("pcolor", args, shading, masks=True)
        if x.ndim == 1:
            x, y = np.ma.asarray(x)[None, :], np.ma.asarray(y)[:, None]
            x, y = x.repeat(y.shape[0], axis=0), y.repeat(x.shape[1], axis=1)
        C = np.ma.asarray(masked_invalid(C))[:x.shape[0] - 1, :x.shape[1] - 1]
        bad = np.ma.getmaskarray(x) | np.ma.getmaskarray(y)
        bad = bad[:-1, :-1] | bad[1:, 1:] | bad[:-1, 1:] | bad[1:, :-1]
        shown = ~(np.ma.getmaskarray(C) | bad)
        points = np.stack([np.ma.getdata(x), np.ma.getdata(y)], axis=-1)
        cells = np.stack([points[:-1, :-1], points[1:, :-1], points[1:, 1:], points[:-1, 1:],
                          points[:-1, :-1]], axis=2)[shown]
        kwargs = _args.normalized(kwargs, PolyCollection)
        kwargs.setdefault("linewidths", (0.25,))
        edges = kwargs.setdefault("edgecolors", "none")
        if isinstance(edges, str) and edges.lower() == "none":
            kwargs.setdefault("antialiased", False)
        kwargs.setdefault("snap", False)
        collection = PolyCollection(cells, array=np.ma.getdata(C)[shown], cmap=cmap, norm=norm,
                                    alpha=alpha, **kwargs)
        collection._scale_norm(norm, vmin, vmax)
        self.grid(False)
        return self._add_cells(collection, np.ma.compressed(x), np.ma.compressed(y))

    def pcolorfast(self, *args, alpha=None, norm=None, cmap=None, vmin=None, vmax=None, data=None,
                   **kwargs):
        """Show values on a grid the fastest way: pcolorfast(C) or pcolorfast(X, Y, C).

        Parameters
        ----------
        C : (M, N) values, or (M, N, 3) or (M, N, 4) colours
        X, Y : optional
            (first, last) for cells of one size, sides of columns and rows, or 2-D corners.
        cmap, norm, vmin, vmax, alpha
            As for pcolormesh().
        **kwargs
            Properties of what is made.

        Returns
        -------
        AxesImage (cells of one size), PcolorImage (straight sides) or QuadMesh
        """
        from .image import AxesImage, PcolorImage
        if len(args) not in (1, 3):
            raise TypeError("need 1 argument or 3 arguments")
        args = _args.looked_up(data, *args)
        C = args[-1]
        rows, columns = np.shape(C)[:2]
        x, y = map(np.asarray, args[:2] if len(args) == 3 else ([0, columns], [0, rows]))
        if x.ndim == y.ndim == 2:
            if np.ndim(C) not in (2, 3):
                raise ValueError("C must be 2D or 3D")
            made = QuadMesh(Corners(x, y), array=_flat(C), alpha=alpha, cmap=cmap,
                            norm=norm, antialiased=False, edgecolors="none")
            sides = x.min(), x.max(), y.min(), y.max()
        elif x.ndim == y.ndim == 1:
            sides = x[0], x[-1], y[0], y[-1]
            if x.size == y.size == 2 or _is_even(x) and _is_even(y):
                made = AxesImage(self, cmap=cmap, norm=norm, extent=sides, origin="lower",
                                 interpolation="nearest", **kwargs)
                made.set_data(C)
            else:
                made = PcolorImage(self, x, y, C, cmap=cmap, norm=norm, extent=sides, **kwargs)
            made.set_alpha(alpha)
        else:
            raise TypeError("arguments do not match valid signatures")
        if np.ndim(C) == 2:
            made._scale_norm(norm, vmin, vmax)
        self._add(made)
        made._h.set({"sticky_x": [float(v) for v in sides[:2]],
                     "sticky_y": [float(v) for v in sides[2:]]})
        self._h.include_data(*(float(v) for v in sides))
        self.autoscale_view(tight=True)
        return made

    def hist2d(self, x, y, bins=10, range=None, density=False, weights=None, cmin=None, cmax=None,
               *, data=None, **kwargs):
        """Count points in the cells of a grid and show the counts.

        Parameters
        ----------
        x, y : N numbers
        bins : int, (int, int), edges, or (edges, edges), default 10
        range : ((xmin, xmax), (ymin, ymax)), optional
        density : bool, default False
            Volumes add up to 1.
        weights : N numbers, optional
        cmin, cmax : float, optional
            Cells with less (more) are not shown and become NaN.
        data : object with data[name], optional
        **kwargs
            For pcolormesh().

        Returns
        -------
        counts (along x, along y), edges of x, edges of y, QuadMesh
        """
        x, y, weights = _args.looked_up(data, x, y, weights)
        counts, x_edges, y_edges = _counts.histogram2d(
            self._convert_x(x), self._convert_y(y), bins, range, density, weights)
        if cmin is not None:
            counts[counts < cmin] = np.nan
        if cmax is not None:
            counts[counts > cmax] = np.nan
        mesh = self.pcolormesh(x_edges, y_edges, counts.T, **kwargs)
        self.set_xlim(x_edges[0], x_edges[-1])
        self.set_ylim(y_edges[0], y_edges[-1])
        return counts, x_edges, y_edges, mesh


def _known_shading(shading):
    if shading is None:
        shading = _core.rc_get("pcolor.shading")
    shading = shading.lower()
    if shading not in _SHADINGS:
        warn(f"shading value '{shading}' not in list of valid values {_SHADINGS}. Setting "
             "shading='auto'.")
        shading = "auto"
    return shading


def _grid_of(name, x, y):
    """x and y as two 1-D arrays, or as two 2-D arrays of one shape."""
    nx, ny = np.shape(x)[-1], np.shape(y)[0]
    straight_x = x.ndim != 2 or x.shape[0] == 1
    straight_y = y.ndim != 2 or y.shape[1] == 1
    if straight_x:
        x = x.reshape(nx)
    if straight_y:
        y = y.reshape(ny)
    if straight_x and not straight_y:
        x = x[None, :].repeat(ny, axis=0)
    if straight_y and not straight_x:
        y = y[:, None].repeat(nx, axis=1)
    if x.ndim == 2 and x.shape != y.shape:
        raise TypeError(f"Incompatible X, Y inputs to {name}; see help({name})")
    return x, y


def _around(name, middles, axis):
    """Corners between middles, and beyond the first and last one."""
    if middles.shape[axis] < 2:
        return np.ma.concatenate((middles, middles), axis=axis) if np.ma.isMA(middles) else \
            np.concatenate((middles, middles), axis=axis)
    middles = np.moveaxis(middles, axis, -1)
    half = np.diff(middles) / 2
    if not ((half >= 0).all() or (half <= 0).all()):
        warn(f"The input coordinates to {name} are interpreted as cell centers, but are not "
             "monotonically increasing or decreasing. This may lead to incorrectly calculated "
             f"cell edges, in which case, please supply explicit cell edges to {name}.")
    join = np.ma.concatenate if np.ma.isMA(middles) else np.concatenate
    corners = join((middles[..., :1] - half[..., :1], middles[..., :-1] + half,
                    middles[..., -1:] + half[..., -1:]), axis=-1)
    return np.moveaxis(corners, -1, axis)


def _flat(C):
    """Values as one row; colours as they are."""
    return C if np.ndim(C) == 3 else np.ma.ravel(C) if np.ma.isMA(C) else np.ravel(C)


def _is_even(sides):
    lengths = np.diff(sides)
    return np.ptp(lengths) < 0.01 * abs(lengths.mean())
