"""Colour maps: the classes of matplotlib.colors."""
import itertools

import numpy as np

from . import _core
from .colors import to_rgba, to_rgba_array


class Colormap:
    """Numbers from 0 to 1, or whole numbers below N, to colours.

    Parameters
    ----------
    name : str
    N : int, default 256
        How many colours there are.
    """

    colorbar_extend = False
    _held = None  # the core's map
    _source = None  # the built-in map that it is a copy of

    def __init__(self, name, N=256):
        self.name = name
        self.N = int(N)
        self._rgba_bad = (0.0, 0.0, 0.0, 0.0)
        self._rgba_under = self._rgba_over = None
        self.colorbar_extend = False

    def _colors(self):
        """(N, 4) colours; subclasses say which."""
        raise NotImplementedError("Abstract class only")

    @property
    def _core(self):
        """The map as the core's value."""
        if self._held is None:
            self._held = _core.Colormap(self.name, self._colors(), self._rgba_under,
                                        self._rgba_over, self._rgba_bad)
        return self._held

    @property
    def _lut(self):
        return self._core.table()

    def __call__(self, X, alpha=None, bytes=False):
        """Colours of X.

        Parameters
        ----------
        X : float or int, or an array of them
            Numbers from 0 to 1; whole numbers are places in the table.
        alpha : float or array of X's shape, optional
            Takes the place of the map's own.
        bytes : bool, default False
            Whether the colours are uint8 from 0 to 255 instead of floats.

        Returns
        -------
        Red, green, blue, alpha of a single X, else an array with one dimension more
        """
        bad = np.ma.getmaskarray(X) if np.ma.is_masked(X) else None
        values = np.asarray(X)
        if values.dtype.kind == "f":
            if bad is not None:
                values = np.where(bad, values.dtype.type(np.nan), values)
            rgba = self._core.look_up(values, bytes)
            if alpha is not None and bad is None:
                bad = np.isnan(values)
        else:
            rgba = self._by_index(values, bad, bytes)
        if alpha is not None:
            self._set_alpha(rgba, alpha, values.shape, bad, bytes)
        return rgba if np.iterable(X) else tuple(rgba)

    def _by_index(self, values, bad, bytes):
        if values.dtype.kind not in "iub":
            values = values.astype(float)
            return self._core.look_up(values, bytes)
        places = values.astype(int)
        places = np.where(places > self.N - 1, self.N + 1,
                          np.where(places < 0, self.N, places))
        if bad is not None:
            places = np.where(bad, self.N + 2, places)
        table = self._lut
        if bytes:
            table = (table * 255).astype(np.uint8)
        return table[places]

    def _set_alpha(self, rgba, alpha, shape, bad, bytes):
        alpha = np.clip(alpha, 0, 1)
        if alpha.shape not in [(), shape]:
            raise ValueError(f"alpha is array-like but its shape {alpha.shape} does not match "
                             f"that of X {shape}")
        rgba[..., -1] = alpha * 255 if bytes else alpha
        if bad is not None and np.any(bad) and not any(self._rgba_bad):
            rgba[bad] = 0

    def copy(self):
        """A copy."""
        return self.__copy__()

    def __copy__(self):
        made = type(self).__new__(type(self))
        made.__dict__.update(self.__dict__)
        return made

    def __eq__(self, other):
        return (isinstance(other, Colormap) and self.name == other.name
                and self.colorbar_extend == other.colorbar_extend
                and np.array_equal(self._lut, other._lut))

    __hash__ = None

    def __getstate__(self):
        return {k: v for k, v in self.__dict__.items() if k != "_held"}

    def get_bad(self):
        """The colour of what cannot be mapped: NaN and masked values."""
        return self._lut[self.N + 2]

    def get_under(self):
        """The colour of values below 0."""
        return self._lut[self.N]

    def get_over(self):
        """The colour of values above 1."""
        return self._lut[self.N + 1]

    def set_bad(self, color="k", alpha=None):
        """The colour of what cannot be mapped: NaN and masked values."""
        self._rgba_bad, self._held = to_rgba(color, alpha), None

    def set_under(self, color="k", alpha=None):
        """The colour of values below 0."""
        self._rgba_under, self._held = to_rgba(color, alpha), None

    def set_over(self, color="k", alpha=None):
        """The colour of values above 1."""
        self._rgba_over, self._held = to_rgba(color, alpha), None

    def set_extremes(self, *, bad=None, under=None, over=None):
        """set_bad(), set_under() and set_over() at once."""
        for color, change in ((bad, self.set_bad), (under, self.set_under), (over, self.set_over)):
            if color is not None:
                change(color)

    def with_extremes(self, *, bad=None, under=None, over=None):
        """A copy with other colours for what is not between 0 and 1."""
        made = self.copy()
        made.set_extremes(bad=bad, under=under, over=over)
        return made

    def is_gray(self):
        """Whether all colours are greys."""
        table = self._lut
        return bool(np.all(table[:, 0] == table[:, 1]) and np.all(table[:, 0] == table[:, 2]))

    def resampled(self, lutsize):
        """A map with another number of colours."""
        raise NotImplementedError()

    def reversed(self, name=None):
        """The map backwards, called name or the old name with '_r'."""
        raise NotImplementedError()

    def _taking(self, other, backwards=False):
        """With the extremes of another map."""
        ends = (other._rgba_under, other._rgba_over)
        self._rgba_under, self._rgba_over = ends[::-1] if backwards else ends
        self._rgba_bad = other._rgba_bad
        return self

    def _repr_png_(self):
        strip = self(np.tile(np.linspace(0, 1, 512), (64, 1)), bytes=True)
        return _core.encode_png(strip, 100, {"Title": self.name + " colormap"})

    def _repr_html_(self):
        import base64
        data = base64.b64encode(self._repr_png_()).decode("ascii")
        return (f'<strong>{self.name}</strong><br><img alt="{self.name} colormap" '
                f'title="{self.name}" src="data:image/png;base64,{data}">')


class LinearSegmentedColormap(Colormap):
    """A map of straight lines between given values of red, green and blue.

    Parameters
    ----------
    name : str
    segmentdata : dict
        'red', 'green', 'blue' (and 'alpha'): rows of x, y0, y1, x from 0 to 1; y0 is reached from
        the left, y1 is where the next line starts. Or functions of an array of x.
    N : int, default 256
    gamma : float, default 1
        x is raised to this power.
    """

    monochrome = False

    def __init__(self, name, segmentdata, N=256, gamma=1.0):
        super().__init__(name, N)
        self._data = segmentdata
        self._gamma = gamma

    @property
    def _segmentdata(self):
        if self._data is None:
            self._data = _segments(self._source)
        return self._data

    def _colors(self):
        if self._data is None:
            return _core.colormap_table(self._source, self.N)[:-3]
        rows = np.ones((self.N, 4))
        for i, channel in enumerate(("red", "green", "blue", "alpha")):
            if channel in self._data:
                rows[:, i] = _create_lookup_table(self.N, self._data[channel],
                                                  1 if channel == "alpha" else self._gamma)
        return rows

    def set_gamma(self, gamma):
        """Change the power that x is raised to."""
        self._data = self._segmentdata
        self._gamma, self._held = gamma, None

    @staticmethod
    def from_list(name, colors, N=256, gamma=1.0):
        """A map of straight lines between colours.

        Parameters
        ----------
        name : str
        colors : sequence of colors, at equal distances, or of (x, color) with x from 0 to 1
        N : int, default 256
        gamma : float, default 1
        """
        if not np.iterable(colors):
            raise ValueError("colors must be iterable")
        first = colors[0]
        if not isinstance(first, str) and hasattr(first, "__len__") and len(first) == 2:
            x, colors = zip(*colors)
        else:
            x = np.linspace(0, 1, len(colors))
        channels = to_rgba_array(colors).T
        data = {name: np.column_stack([x, values, values])
                for name, values in zip(("red", "green", "blue", "alpha"), channels)}
        return LinearSegmentedColormap(name, data, N, gamma)

    def resampled(self, lutsize):
        """A map with another number of colours."""
        made = LinearSegmentedColormap(self.name, self._data, lutsize)
        made._source = self._source
        return made._taking(self)

    def reversed(self, name=None):
        """The map backwards, called name or the old name with '_r'."""
        data = {key: _Backwards(rows) if callable(rows) else
                [(1.0 - x, y1, y0) for x, y0, y1 in reversed(list(rows))]
                for key, rows in self._segmentdata.items()}
        made = LinearSegmentedColormap(name or self.name + "_r", data, self.N, self._gamma)
        return made._taking(self, backwards=True)


class _Backwards:
    """A function of 1 - x; a class, so that it can be pickled."""

    def __init__(self, function):
        self._function = function

    def __call__(self, x):
        return self._function(1 - x)


class _Formula:
    """A channel of a built-in map that is a formula."""

    def __init__(self, name, channel):
        self._name, self._channel = name, channel

    def __call__(self, x):
        return _core.colormap_formula(self._name, self._channel, np.atleast_1d(x))


def _segments(name):
    _, channels = _core.colormap_recipe(name)
    if channels is None:
        channels = [_Formula(name, i) for i in range(3)]
    return dict(zip(("red", "green", "blue"), channels))


def _create_lookup_table(N, data, gamma=1.0):
    """N values of a channel from rows of x, y0, y1 or a function of x."""
    if callable(data):
        x = np.linspace(0, 1, N) ** gamma
        return np.clip(np.array(data(x), dtype=float), 0, 1)
    try:
        rows = np.array(data, float)
    except Exception as error:
        raise TypeError("data must be convertible to an array") from error
    if rows.ndim != 2 or rows.shape[1] != 3:
        raise ValueError("'data' must be 2D with shape (M, 3). Your input has shape "
                         f"{rows.shape}.")
    return np.array(_core.channel_table(rows, N, gamma))


class ListedColormap(Colormap):
    """A map of given colours.

    Parameters
    ----------
    colors : sequence of colors, or an array of shape (N, 3) or (N, 4)
    name : str, default 'from_list'
    N : int, optional
        How many of them are taken; they repeat when there are less.
    bad, under, over : color, optional
        As of set_extremes().
    """

    monochrome = False

    def __init__(self, colors, name="from_list", N=None, *, bad=None, under=None, over=None):
        if N is None:
            self.colors = colors
            N = len(colors)
        elif isinstance(colors, str):
            self.colors = [colors] * N
            self.monochrome = True
        elif np.iterable(colors):
            self.monochrome = len(colors) == 1
            self.colors = list(itertools.islice(itertools.cycle(colors), N))
        else:
            self.colors = [float(colors)] * N
            self.monochrome = True
        super().__init__(name, N)
        self.set_extremes(bad=bad, under=under, over=over)

    def _colors(self):
        return to_rgba_array(self.colors)

    def resampled(self, lutsize):
        """A map with another number of colours."""
        return ListedColormap(self(np.linspace(0, 1, lutsize)), name=self.name)._taking(self)

    def reversed(self, name=None):
        """The map backwards, called name or the old name with '_r'."""
        made = ListedColormap(list(reversed(self.colors)), name or self.name + "_r", self.N)
        return made._taking(self, backwards=True)
