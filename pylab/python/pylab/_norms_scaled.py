"""Norms on the scales of axes: logarithmic, symmetric, asinh, and functions written in Python."""
import numpy as np

from . import _core
from ._norms import BoundaryNorm, NoNorm, Normalize, PowerNorm, TwoSlopeNorm


class _OnScale(Normalize):
    """From vmin … vmax to 0 … 1 in a straight line on another scale."""

    def __call__(self, value, clip=None):
        """The values on the way from 0 to 1; masked where the scale has no place for them."""
        result, is_scalar = self.process_value(value)
        if self.vmin is None or self.vmax is None:
            self.autoscale_None(result)
        if self.vmin is None or self.vmax is None or self.vmin is np.ma.masked:
            return result[0] if is_scalar else np.ma.masked_all_like(result)
        data = self._forward(np.ma.filled(result.astype(float), np.nan), clip)
        result = np.ma.masked_invalid(data.astype(result.dtype, copy=False), copy=False)
        return result[0] if is_scalar else result

    def inverse(self, value):
        """The values that are mapped to these."""
        if not self.scaled():
            raise ValueError("Not invertible until scaled")
        if self.vmin > self.vmax:
            raise ValueError("vmin must be less or equal to vmax")
        return super().inverse(value)

    def _extent(self, A):
        inside = A[self._in_domain(A)] if A.ndim else A
        if not np.size(inside):
            return None, None
        return inside.min(), inside.max()

    def _in_domain(self, A):
        return np.isfinite(np.ma.filled(np.ma.asarray(A).astype(float), np.nan))


class LogNorm(_OnScale):
    """From vmin … vmax to 0 … 1 on a logarithmic scale; values up to 0 are masked.

    Parameters
    ----------
    vmin, vmax : float, optional
        The values that become 0 and 1; by default the least and the largest of the data.
    clip : bool, default False
        Whether values outside become 0 or 1.
    """

    _kind = "log"

    __call__ = _OnScale.__call__

    def _in_domain(self, A):
        values = np.ma.filled(np.ma.asarray(A).astype(float), np.nan)
        return np.isfinite(values) & (values > 0)


class SymLogNorm(_OnScale):
    """A logarithmic scale both ways, linear between -linthresh and linthresh.

    Parameters
    ----------
    linthresh : float
    linscale : float, default 1
        The length of half the linear part in decades.
    vmin, vmax : float, optional
    clip : bool, default False
    base : float, default 10
    """

    _kind = "symlog"

    def __init__(self, linthresh, linscale=1.0, vmin=None, vmax=None, clip=False, *, base=10):
        super().__init__(vmin, vmax, clip)
        self.linthresh, self._linscale, self._base = linthresh, linscale, base
        _core.Norm(self._kind, None, None, False, self._parameters())

    __call__ = _OnScale.__call__

    def _parameters(self):
        return {"linthresh": self.linthresh, "linscale": self._linscale, "base": self._base}


class AsinhNorm(_OnScale):
    """The inverse hyperbolic sine: linear near 0, logarithmic far from it.

    Parameters
    ----------
    linear_width : float, default 1
        Up to where it is about linear.
    vmin, vmax : float, optional
        The values that become 0 and 1; by default the least and the largest of the data.
    clip : bool, default False
        Whether values outside become 0 or 1.
    """

    _kind = "asinh"

    def __init__(self, linear_width=1, vmin=None, vmax=None, clip=False):
        super().__init__(vmin, vmax, clip)
        self.linear_width = linear_width
        _core.Norm(self._kind, None, None, False, self._parameters())

    __call__ = _OnScale.__call__

    def _parameters(self):
        return {"linear_width": self.linear_width}


class FuncNorm(_OnScale):
    """A scale given by two functions of an array, forward and inverse.

    Parameters
    ----------
    functions : (function, function)
        Forward and inverse; of arrays, and monotonic.
    vmin, vmax : float, optional
        The values that become 0 and 1; by default the least and the largest of the data.
    clip : bool, default False
        Whether values outside become 0 or 1.
    """

    def __init__(self, functions, vmin=None, vmax=None, clip=False):
        super().__init__(vmin, vmax, clip)
        forward, inverse = functions
        if not callable(forward) or not callable(inverse):
            raise ValueError("arguments to FuncTransform must be functions")
        self._functions = forward, inverse

    def _is_core(self):
        return False

    def _ends(self):
        if self.vmin > self.vmax:
            raise ValueError("vmin must be less or equal to vmax")
        low, high = np.asarray(self._functions[0](np.array([self.vmin, self.vmax], float)), float)
        if not np.isfinite([low, high]).all():
            raise ValueError("Invalid vmin or vmax")
        return low, high

    def _forward(self, data, clip):
        if self.vmin == self.vmax:
            return np.zeros(data.shape)
        low, high = self._ends()
        if self.clip if clip is None else clip:
            data = np.clip(data, self.vmin, self.vmax)
        return (np.asarray(self._functions[0](data), float) - low) / (high - low)

    def inverse(self, value):
        """The values that are mapped to these."""
        if not self.scaled():
            raise ValueError("Not invertible until scaled")
        low, high = self._ends()
        found = self._functions[1](np.atleast_1d(np.asarray(value, float)) * (high - low) + low)
        return found if np.iterable(value) else found[0]

    def _in_domain(self, A):
        values = np.ma.filled(np.ma.asarray(A).astype(float), np.nan)
        return np.isfinite(np.asarray(self._functions[0](values), float))


class _Logit(FuncNorm):
    """The logit of values between 0 and 1."""

    def __init__(self, vmin=None, vmax=None, clip=False):
        super().__init__((_logit, lambda t: 1 / (1 + 10 ** -t)), vmin, vmax, clip)


def _logit(values):
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.log10(values / (1 - values))


_BY_SCALE = {"linear": Normalize, "log": LogNorm, "symlog": lambda: SymLogNorm(2),
             "asinh": AsinhNorm, "logit": _Logit}


def norm_of(norm):
    """A norm from one, the name of a scale, or None (a straight line)."""
    if norm is None:
        return Normalize()
    if isinstance(norm, str):
        if norm not in _BY_SCALE:
            raise ValueError("Invalid norm str name; the following values are supported: "
                             + ", ".join(_BY_SCALE))
        return _BY_SCALE[norm]()
    if not isinstance(norm, Normalize):
        raise TypeError("'norm' must be an instance of matplotlib.colors.Normalize, str or None, "
                        f"not a {type(norm).__name__}")
    return norm


_BY_KIND = {"linear": Normalize, "log": LogNorm, "symlog": SymLogNorm, "asinh": AsinhNorm,
            "power": PowerNorm, "two slopes": TwoSlopeNorm, "none": NoNorm}


def norm_of_core(value):
    """A norm that does what the core's does."""
    kind, parameters = value.described()
    if kind == "boundaries":
        return BoundaryNorm(**parameters, clip=value.clip)
    if kind == "none":
        return NoNorm()
    norm = _BY_KIND[kind](**parameters)
    norm._vmin, norm._vmax, norm._clip = value.vmin, value.vmax, value.clip
    return norm
