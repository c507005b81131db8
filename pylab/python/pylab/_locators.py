"""matplotlib.ticker's locators."""
import numpy as np

from . import _args, _core
from ._ticker_base import Locator, floats


class NullLocator(Locator):
    """No ticks."""

    def __init__(self):
        super().__init__(_core.NullLocator())

    def __call__(self):
        """None."""
        return self.tick_values(None, None)

    def tick_values(self, vmin, vmax):
        """None."""
        return []


class FixedLocator(Locator):
    """Ticks at given places, about `nbins` of them at most.

    Parameters
    ----------
    locs : 1-D sequence of numbers
    nbins : int, optional
        How many ticks there are at most, roughly: every second, third, … of them is shown.
    """

    def __init__(self, locs, nbins=None):
        self.locs = np.asarray(locs)
        if self.locs.dtype.kind not in "iu":
            self.locs = self.locs.astype(float)
        if self.locs.ndim != 1:
            raise ValueError("'locs' must be 1D with shape (N,). Your input has shape "
                             f"{self.locs.shape}.")
        self.set_params(nbins)

    def set_params(self, nbins=None):
        """Change nbins."""
        self.nbins = max(nbins, 2) if nbins is not None else None
        self._set_value(_core.FixedLocator(self.locs.tolist(), self.nbins))

    def __call__(self):
        """The places."""
        return self.tick_values(None, None)

    def tick_values(self, vmin, vmax):
        """The places, whatever the view is."""
        return self._typed(_core.tick_values(self._value, 0, 1))

    def _typed(self, places):
        """In the type that they were given in."""
        return places.astype(self.locs.dtype) if self.locs.dtype.kind in "iu" else places


class IndexLocator(Locator):
    """Ticks at every `base`-th of points that are plotted at 0, 1, 2, …, from `offset` on.

    Parameters
    ----------
    base, offset : float
    """

    def __init__(self, base, offset):
        self._base = self.offset = None
        self.set_params(base, offset)

    def set_params(self, base=None, offset=None):
        """Change base or offset."""
        self._base = self._base if base is None else base
        self.offset = self.offset if offset is None else offset
        self._set_value(_core.IndexLocator(self._base, self.offset))


class LinearLocator(Locator):
    """`numticks` ticks at equal distances.

    Parameters
    ----------
    numticks : int, default 11
    presets : dict, optional
        (vmin, vmax): the places for these limits.
    """

    def __init__(self, numticks=None, presets=None):
        self._numticks, self.presets = 11, {}
        self.set_params(numticks, presets)

    def set_params(self, numticks=None, presets=None):
        """Change numticks or presets."""
        if presets is not None:
            self.presets = presets
        if numticks is not None:
            self._numticks = numticks
        self._set_value(_core.LinearLocator(self._numticks))

    def is_python(self):
        """Presets are looked up in Python."""
        return bool(self.presets) or super().is_python()

    def __call__(self):
        """The places on the axis as it is."""
        return self.tick_values(*self.axis.get_view_interval())

    def tick_values(self, vmin, vmax):
        """The places between vmin and vmax."""
        ends = min(vmin, vmax), max(vmin, vmax)
        return self.presets[ends] if ends in self.presets else super().tick_values(*ends)

    @property
    def numticks(self):
        """How many."""
        return self._numticks

    @numticks.setter
    def numticks(self, numticks):
        self.set_params(11 if numticks is None else numticks)


class MultipleLocator(Locator):
    """Ticks at every multiple of `base`, moved by `offset`.

    Parameters
    ----------
    base : float, default 1
    offset : float, default 0
    """

    def __init__(self, base=1.0, offset=0.0):
        self._base, self._offset = base, offset
        self.set_params()

    def set_params(self, base=None, offset=None):
        """Change base or offset."""
        base = self._base if base is None else base
        offset = self._offset if offset is None else offset
        value = _core.MultipleLocator(base, offset)
        _core.validate_locator(value)
        self._base, self._offset = base, offset
        self._set_value(value)


class MaxNLocator(Locator):
    """At most `nbins` intervals between nice numbers.

    Parameters
    ----------
    nbins : int or 'auto', default 10
        How many intervals there are at most; 'auto': as many as there is room for.
    steps : increasing numbers from 1 to 10, optional
        The nice numbers: distances of ticks are these times powers of ten.
    integer : bool, default False
        Whether ticks stand at integers only, if there are `min_n_ticks` of them.
    symmetric : bool, default False
        Whether limits grow to be symmetric around 0.
    prune : {'lower', 'upper', 'both', None}
        Which ticks at the ends are left out.
    min_n_ticks : int, default 2
    """

    default_params = dict(nbins=10, steps=None, integer=False, symmetric=False, prune=None,
                          min_n_ticks=2)

    def __init__(self, nbins=None, **kwargs):
        self._params = dict(self.default_params)
        if nbins is not None:
            kwargs["nbins"] = nbins
        self.set_params(**kwargs)

    def set_params(self, **kwargs):
        """Change nbins, steps, integer, symmetric, prune or min_n_ticks."""
        p = dict(self._params)
        for name, value in kwargs.items():
            if name not in p:
                raise TypeError(f"set_params() got an unexpected keyword argument {name!r}")
            p[name] = value
        if p["prune"] not in ("upper", "lower", "both", None):
            raise ValueError("prune must be 'upper', 'lower', 'both', or None, not "
                             f"{p['prune']!r}")
        value = self._make(p, None if p["nbins"] == "auto" else int(p["nbins"]))
        _core.validate_locator(value)
        self._params = p
        self._set_value(value)

    def _make(self, p, nbins):
        steps = [] if p["steps"] is None else floats(p["steps"])
        return _core.MaxNLocator(nbins, steps, bool(p["integer"]), bool(p["symmetric"]),
                                 p["prune"] or "", max(1, int(p["min_n_ticks"])))


class AutoLocator(MaxNLocator):
    """The locator of linear axes."""

    def __init__(self):
        if _args.classic():
            super().__init__(9, steps=[1, 2, 5, 10])
        else:
            super().__init__("auto", steps=[1, 2, 2.5, 5, 10])


class AutoMinorLocator(Locator):
    """Minor ticks: `n` intervals between two major ones, 4 or 5 without it.

    Parameters
    ----------
    n : int or 'auto', optional
    """

    def __init__(self, n=None):
        self.ndivs = n
        super().__init__(_core.AutoMinorLocator(None if n in (None, "auto") else n))

    def tick_values(self, vmin, vmax):
        """There are none without an axis."""
        raise NotImplementedError("Cannot get tick locations for a "
                                  f"{type(self).__name__} type.")


class LogLocator(Locator):
    """Ticks at subs[j] * base**i.

    Parameters
    ----------
    subs : {'auto', 'all'} or sequence of float, default (1.0,)
    numticks : int or 'auto', optional
    """

    def __init__(self, base=10.0, subs=(1.0,), numdecs=4, numticks=None):
        self._base, self._subs, self.numdecs = base, subs, numdecs
        if numticks is None:
            numticks = 15 if _args.classic() else "auto"
        self.numticks = numticks
        self._renew_value(base, subs, self.numticks)

    def _renew_value(self, base, subs, numticks):
        word, given = (subs, []) if isinstance(subs, str) else (
            ("auto", []) if subs is None else ("", floats(subs)))
        if word not in ("", "auto", "all"):
            raise ValueError(f"A subs string must be 'all' or 'auto'; found {subs!r}.")
        value = _core.LogLocator(base, word, given, None if numticks == "auto" else numticks)
        self._base, self._subs, self.numticks = base, subs, numticks
        self._set_value(value)

    def set_params(self, base=None, subs=None, numdecs=None, numticks=None):
        """Change base, subs or numticks."""
        self.numdecs = self.numdecs if numdecs is None else numdecs
        self._renew_value(self._base if base is None else base,
                          self._subs if subs is None else subs,
                          self.numticks if numticks is None else numticks)

    def base(self, base):
        """Change the base."""
        self.set_params(base=base)

    def subs(self, subs):
        """Change the multiples."""
        self.set_params(subs=subs)


class SymmetricalLogLocator(Locator):
    """Ticks at the decades on both sides of a linear range.

    Parameters
    ----------
    transform : SymmetricalLogTransform, optional
        Has base and linthresh; without one they have to be given.
    subs : sequence of numbers, optional
        Multiples of the powers; the powers alone without it.
    linthresh : float
        Where the linear range ends.
    base : float
    """

    def __init__(self, transform=None, subs=None, linthresh=None, base=None):
        if transform is not None:
            base, linthresh = transform.base, transform.linthresh
        if linthresh is None or base is None:
            raise ValueError("Either transform, or both linthresh and base, must be provided.")
        self._base, self._linthresh = base, linthresh
        self._subs = [1.0] if subs is None else floats(subs)
        self.numticks = 15
        self.set_params()

    def set_params(self, subs=None, numticks=None):
        """Change subs or numticks."""
        self.numticks = self.numticks if numticks is None else numticks
        self._subs = self._subs if subs is None else floats(subs)
        self._set_value(_core.SymlogLocator(self._base, self._linthresh, self._subs,
                                            self.numticks))


class AsinhLocator(Locator):
    """Ticks of an asinh scale, rounded to powers of the base.

    Parameters
    ----------
    linear_width : float
        Up to where the scale is about linear.
    numticks : int, default 11
    symthresh : float, default 0.2
        How much the limits may differ for ticks to be symmetric around 0.
    base : int, default 10
        Ticks are rounded to multiples of its powers; 0: they are not rounded.
    subs : sequence of numbers, optional
        Multiples of the powers.
    """

    def __init__(self, linear_width, numticks=11, symthresh=0.2, base=10, subs=None):
        self.linear_width, self.numticks, self.symthresh = linear_width, numticks, symthresh
        self.base, self.subs = base, subs
        self.set_params()

    def set_params(self, numticks=None, symthresh=None, base=None, subs=None):
        """Change numticks, symthresh, base or subs."""
        self.numticks = self.numticks if numticks is None else numticks
        self.symthresh = self.symthresh if symthresh is None else symthresh
        self.base = self.base if base is None else base
        if subs is not None:
            self.subs = subs if len(subs) > 0 else None
        self._set_value(_core.AsinhLocator(self.linear_width, self.numticks, self.symthresh,
                                           self.base, floats(self.subs or ())))


class LogitLocator(MaxNLocator):
    """Ticks of a logit scale: …, 0.01, 0.1, 1/2, 0.9, 0.99, …

    Parameters
    ----------
    minor : bool, default False
        Whether ticks stand between those places.
    nbins : int or 'auto', default 'auto'
    """

    def __init__(self, minor=False, *, nbins="auto"):
        self._minor = minor
        super().__init__(nbins=nbins, steps=[1, 2, 5, 10])

    def set_params(self, minor=None, **kwargs):
        """Change minor or nbins."""
        if minor is not None:
            self._minor = minor
        super().set_params(**kwargs)

    def _make(self, p, nbins):
        return _core.LogitLocator(bool(self._minor), nbins)

    @property
    def minor(self):
        """Whether it is for minor ticks."""
        return self._minor

    @minor.setter
    def minor(self, value):
        self.set_params(minor=value)
