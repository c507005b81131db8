"""The cells of a colour bar: where they are, and which values they show. No drawing."""
import copy

import numpy as np

from . import colors
from ._missing import not_in_list

_INSIDE = {"neither": slice(0, None), "both": slice(1, -1), "min": slice(1, None),
           "max": slice(0, -1)}


def nonsingular(low, high, expander=0.1, tiny=1e-15):
    """Limits in order and apart."""
    if not np.isfinite([low, high]).all():
        return -expander, expander
    low, high = sorted((float(low), float(high)))
    largest = max(abs(low), abs(high))
    if largest < 1e6 / tiny * np.finfo(float).tiny:
        return -expander, expander
    if high - low <= largest * tiny:
        return low - expander * abs(low), high + expander * abs(high)
    return low, high


def _filled(values):
    return np.ma.filled(np.ma.asarray(values, float), np.nan)


class Cells:
    """Boundaries and values of the cells, those of the ends included.

    Attributes
    ----------
    boundaries, values : arrays
        `values` are one less, in the middles.
    low, high : float
        The ends of the bar without its extensions.
    sides : array
        The cells' sides within the bar, data values.
    lengths : (float, float)
        Of the extensions, as fractions of the bar.
    """

    def __init__(self, norm, cmap, boundaries, values, extend, lower, upper, spacing, extendfrac):
        if extend not in _INSIDE:
            raise not_in_list("extend", extend, _INSIDE)
        self.norm, self.spacing = norm, spacing
        self.inside = _INSIDE[extend]
        self.by_boundaries = boundaries is not None or isinstance(norm, colors.BoundaryNorm)
        if values is not None:
            self._from_values(boundaries, values)
        else:
            self._from_boundaries(cmap, boundaries, lower, upper)
        self.low, self.high = self.boundaries[self.inside][[0, -1]]
        places, scaled = self._places()
        self.sides = self._to_data(places)
        self.lengths = (0.0, 0.0)
        if lower or upper:
            both = _extension(extendfrac, scaled[1] - scaled[0], scaled[-1] - scaled[-2])
            self.lengths = (both[0] if lower else 0.0, both[1] if upper else 0.0)
        shown = np.arange(len(self.values))
        self.shown = self.values[shown[int(lower):len(shown) - int(upper)]]

    def _from_values(self, boundaries, values):
        self.values = np.array(values)
        if boundaries is not None:
            self.boundaries = np.array(boundaries)
            return
        b = np.zeros(len(values) + 1)
        b[1:-1] = 0.5 * (self.values[:-1] + self.values[1:])
        b[0], b[-1] = 2.0 * b[1] - b[2], 2.0 * b[-2] - b[-3]
        self.boundaries = b

    def _from_boundaries(self, cmap, boundaries, lower, upper):
        norm = self.norm
        if isinstance(norm, colors.BoundaryNorm):
            b = norm.boundaries
        elif isinstance(norm, colors.NoNorm):
            b = np.arange(cmap.N + 1) - 0.5
        elif boundaries is not None:
            b = boundaries
        else:
            b = np.linspace(0, 1, cmap.N + 1)
        if lower:
            b = np.hstack((b[0] - 1, b))
        if upper:
            b = np.hstack((b, b[-1] + 1))
        if not norm.scaled():
            norm.vmin, norm.vmax = 0, 1
        norm.vmin, norm.vmax = nonsingular(norm.vmin, norm.vmax)
        if not isinstance(norm, colors.BoundaryNorm) and boundaries is None:
            b = norm.inverse(b)
        self.boundaries = np.asarray(b, dtype=float)
        self.values = 0.5 * (self.boundaries[:-1] + self.boundaries[1:])
        if isinstance(norm, colors.NoNorm):
            self.values = (self.values + 0.00001).astype(np.int16)

    def _places(self):
        """The inner boundaries from 0 to 1: in data (or normed) values, and on the axis."""
        b = self.boundaries
        if self.by_boundaries:
            inner = b[self.inside]
            places = (b - inner[0]) / (inner[-1] - inner[0])
            scaled = self.forward(b) if self.spacing == "uniform" else places
        else:
            places = scaled = _filled(self.norm(b.copy()))

        def unit(v):
            v = v[self.inside]
            return (v - v[0]) / (v[-1] - v[0])
        return unit(places), unit(scaled)

    def _to_data(self, places):
        if self.by_boundaries or isinstance(self.norm, colors.NoNorm):
            return places * (self.high - self.low) + self.low
        norm = copy.copy(self.norm)
        norm._vmin, norm._vmax = float(self.low), float(self.high)
        return _filled(norm.inverse(places))

    def forward(self, x):
        """Boundaries at equal distances from 0 to 1; beyond them as at the ends."""
        x, b = np.asarray(x, float), self.boundaries
        n = len(b) - 1
        y = np.interp(x, b, np.linspace(0, 1, n + 1))
        y = np.where(x < b[0], (x - b[0]) / (b[1] - b[0]) / n, y)
        return np.where(x > b[-1], 1 + (x - b[-1]) / (b[-1] - b[-2]) / n, y)

    def backward(self, y):
        """forward() undone."""
        y, b = np.asarray(y, float), self.boundaries
        n = len(b) - 1
        x = np.interp(y, np.linspace(0, 1, n + 1), b)
        x = np.where(y < 0, b[0] + y * n * (b[1] - b[0]), x)
        return np.where(y > 1, b[-1] + (y - 1) * n * (b[-1] - b[-2]), x)

    def locate(self, x):
        """Where on the axis these values are."""
        if isinstance(self.norm, (colors.NoNorm, colors.BoundaryNorm)):
            b, x = self.boundaries, np.asarray(x, float)
        else:
            b = _filled(self.norm(self.boundaries, clip=False))
            x = _filled(self.norm(x, clip=False))
        return np.interp(x, b[self.inside], self.sides)


def _extension(given, first, last, default=0.05):
    lengths = np.array([default, default])
    if isinstance(given, str):
        if given.lower() != "auto":
            raise not_in_list("extendfrac", given.lower(), ["auto"])
        return np.array([first, last])
    if given is not None:
        try:
            lengths[:] = given
        except (TypeError, ValueError) as error:
            raise ValueError("invalid value for extendfrac") from error
        if np.isnan(lengths).any():
            raise ValueError("invalid value for extendfrac")
    return lengths
