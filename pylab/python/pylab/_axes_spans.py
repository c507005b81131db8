"""Axes: lines and bands across them."""
import numpy as np

from . import _args
from ._patch_shapes import Polygon
from .lines import AxLine, Line2D


class Spans:
    """Part of Axes."""

    def _span_line(self, axis, value, low, high, kwargs):
        """A line across the axes at one value of `axis`."""
        for name in ("transform",):
            if name in kwargs:
                raise ValueError(f"{name!r} is not allowed as a keyword argument; "
                                 f"ax{'h' if axis == 'y' else 'v'}line generates its own "
                                 "transform.")
        value = float(np.ravel(self._convert(axis, [value]))[0])
        here = getattr(self, f"get_{axis}bound")()
        outside = value < here[0] or value > here[1]
        across = [low, high]
        data = ([value, value], across) if axis == "x" else (across, [value, value])
        line = Line2D(*data, transform=self.get_xaxis_transform() if axis == "x" else
                      self.get_yaxis_transform(), **kwargs)
        self.add_line(line)
        if outside:
            self._h.autoscale_view(axis == "x", axis == "y")
        return line

    def axhline(self, y=0, xmin=0, xmax=1, **kwargs):
        """A horizontal line across the axes.

        Parameters
        ----------
        y : float, default 0
            In data coordinates.
        xmin, xmax : float, default 0, 1
            Its ends as fractions of the axes.
        **kwargs
            Properties of Line2D.

        Returns
        -------
        Line2D
        """
        for name, value in (("xmin", xmin), ("xmax", xmax)):
            _args.check_scalar(value, name, "axhline")
        return self._span_line("y", y, xmin, xmax, kwargs)

    def axvline(self, x=0, ymin=0, ymax=1, **kwargs):
        """A vertical line across the axes.

        Parameters
        ----------
        x : float, default 0
            In data coordinates.
        ymin, ymax : float, default 0, 1
            Its ends as fractions of the axes.
        **kwargs
            Properties of Line2D.

        Returns
        -------
        Line2D
        """
        for name, value in (("ymin", ymin), ("ymax", ymax)):
            _args.check_scalar(value, name, "axvline")
        return self._span_line("x", x, ymin, ymax, kwargs)

    def axline(self, xy1, xy2=None, *, slope=None, **kwargs):
        """An endless straight line through two points, or through one with a slope.

        Parameters
        ----------
        xy1, xy2 : (float, float)
        slope : float
            Instead of xy2; on linear axis only.

        Returns
        -------
        AxLine
        """
        if slope is not None and (self.get_xscale() != "linear" or self.get_yscale() != "linear"):
            raise TypeError("'slope' cannot be used with non-linear scales")
        kwargs = _args.normalized(kwargs, Line2D)
        if kwargs.get("color") is None:
            kwargs["color"] = self._next_line_color()
        line = AxLine(xy1, xy2, slope, **kwargs)
        if kwargs.get("transform") is not None:
            line._h.set({"in_limits": False})
        self.add_line(line)
        self._h.autoscale_view(True, True)
        return line

    def axhspan(self, ymin, ymax, xmin=0, xmax=1, **kwargs):
        """A filled band from ymin to ymax (data) across the axes.

        Parameters
        ----------
        xmin, xmax : float, default 0, 1
            Its ends as fractions of the axes.
        **kwargs
            Properties of Polygon.

        Returns
        -------
        Polygon
        """
        ymin, ymax = self._convert("y", [ymin, ymax])
        patch = Polygon([(xmin, ymin), (xmin, ymax), (xmax, ymax), (xmax, ymin)],
                        **{**kwargs, "transform": self.get_yaxis_transform()})
        self.add_patch(patch)
        self._h.autoscale_view(False, True)
        return patch

    def axvspan(self, xmin, xmax, ymin=0, ymax=1, **kwargs):
        """A filled band from xmin to xmax (data) across the axes.

        Parameters
        ----------
        xmin, xmax : float
            In data coordinates.
        ymin, ymax : float, default 0, 1
            Its ends as fractions of the axes.
        **kwargs
            Properties of Polygon.

        Returns
        -------
        Polygon
        """
        xmin, xmax = self._convert("x", [xmin, xmax])
        patch = Polygon([(xmin, ymin), (xmin, ymax), (xmax, ymax), (xmax, ymin)],
                        **{**kwargs, "transform": self.get_xaxis_transform()})
        self.add_patch(patch)
        self._h.autoscale_view(True, False)
        return patch
