"""Norms: the classes of matplotlib.colors that spread values over a colour map.

The built-in ones compute in the core. One whose __call__ is written in Python (a subclass,
FuncNorm) is called on Python's thread, and what it answers is recorded.
"""
import numpy as np

from . import _core
from .cbook import CallbackRegistry


def _number(value):
    """A limit as a plain number, or None."""
    if value is None:
        return None
    return value.item() if hasattr(value, "item") else float(value)


class Normalize:
    """From vmin … vmax to 0 … 1 in a straight line.

    Parameters
    ----------
    vmin, vmax : float, optional
        Taken from the first data without them.
    clip : bool, default False
        Whether what lies outside is moved to the nearer end.
    """

    _kind = "linear"
    _scale = None

    def __init__(self, vmin=None, vmax=None, clip=False):
        self._vmin, self._vmax, self._clip = _number(vmin), _number(vmax), clip
        self.callbacks = CallbackRegistry(signals=["changed"])

    @property
    def vmin(self):
        """The value at 0."""
        return self._vmin

    @vmin.setter
    def vmin(self, value):
        self._change("_vmin", _number(value))

    @property
    def vmax(self):
        """The value at 1."""
        return self._vmax

    @vmax.setter
    def vmax(self, value):
        self._change("_vmax", _number(value))

    @property
    def clip(self):
        """Whether what lies outside is moved to the nearer end."""
        return self._clip

    @clip.setter
    def clip(self, value):
        self._change("_clip", value)

    def _change(self, name, value):
        if value != getattr(self, name):
            setattr(self, name, value)
            self._changed()

    def _changed(self):
        self.callbacks.process("changed")

    @staticmethod
    def process_value(value):
        """A masked array of floats, and whether it was a single number."""
        is_scalar = not np.iterable(value)
        if is_scalar:
            value = [value]
        dtype = np.min_scalar_type(value)
        if np.issubdtype(dtype, np.integer) or dtype.type is np.bool_:
            dtype = np.promote_types(dtype, np.float32)
        mask = np.ma.getmask(value)
        return np.ma.array(np.asarray(value), mask=mask, dtype=dtype, copy=True), is_scalar

    def _parameters(self):
        """What the core's norm needs besides vmin, vmax and clip."""
        return {}

    def _value(self, clip=None):
        """The core's norm."""
        return _core.Norm(self._kind, self.vmin, self.vmax,
                          bool(self.clip if clip is None else clip), self._parameters())

    def _is_core(self):
        """Whether the core's norm does the same: nobody has overridden __call__."""
        call = type(self).__call__
        return any(call is cls.__dict__.get("__call__") and "_kind" in cls.__dict__
                   for cls in type(self).__mro__)

    def __call__(self, value, clip=None):
        """The values on the way from 0 to 1, as a masked array; a number for a number."""
        result, is_scalar = self.process_value(value)
        if self.vmin is None or self.vmax is None:
            self.autoscale_None(result)
        mask = np.ma.getmask(result)
        data = self._forward(result.data, clip)
        result = np.ma.array(data.astype(result.dtype, copy=False), mask=mask)
        return result[0] if is_scalar else result

    def _forward(self, data, clip):
        if self.vmin is None or self.vmax is None:
            return np.full(data.shape, np.nan)
        if self.vmin == self.vmax:
            return np.zeros(data.shape)
        return self._value(clip).forward(data)

    def inverse(self, value):
        """The values that are mapped to these."""
        if not self.scaled():
            raise ValueError("Not invertible until both vmin and vmax are set")
        if not np.iterable(value):
            return self._value().inverse(np.array([value], float))[0]
        data = self._value().inverse(np.ma.getdata(np.ma.asarray(value)).astype(float))
        return np.ma.array(data, mask=np.ma.getmask(value))

    def autoscale(self, A):
        """Take vmin and vmax from the data."""
        self.vmin = self.vmax = None
        self.autoscale_None(A)

    def autoscale_None(self, A):
        """Take vmin and vmax from the data where they are not set."""
        A = np.asanyarray(A)
        if A.size and (self.vmin is None or self.vmax is None):
            low, high = self._extent(A)
            if self.vmin is None:
                self.vmin = low
            if self.vmax is None:
                self.vmax = high

    def _extent(self, A):
        return A.min(), A.max()

    def scaled(self):
        """Whether vmin and vmax are set."""
        return self.vmin is not None and self.vmax is not None

    def __getstate__(self):
        return {k: v for k, v in self.__dict__.items() if k != "callbacks"}

    def __setstate__(self, state):
        self.__dict__.update(state)
        self.callbacks = CallbackRegistry(signals=["changed"])


class TwoSlopeNorm(Normalize):
    """Two straight lines that meet at vcenter, which is mapped to 0.5.

    Parameters
    ----------
    vcenter : float
    vmin, vmax : float, optional
        The values that become 0 and 1.
    """

    _kind = "two slopes"

    def __init__(self, vcenter, vmin=None, vmax=None):
        super().__init__(vmin=vmin, vmax=vmax)
        self._vcenter = vcenter
        if vcenter is not None and (vmax is not None and vcenter >= vmax
                                    or vmin is not None and vcenter <= vmin):
            raise ValueError("vmin, vcenter, and vmax must be in ascending order")

    @property
    def vcenter(self):
        """The value at 0.5."""
        return self._vcenter

    @vcenter.setter
    def vcenter(self, value):
        self._change("_vcenter", value)

    def _parameters(self):
        return {"vcenter": self._vcenter}

    def autoscale_None(self, A):
        """Take vmin and vmax from the data where they are not set; vcenter is between them."""
        super().autoscale_None(A)
        if self.vmin > self.vcenter:
            self.vmin = self.vcenter
        if self.vmax < self.vcenter:
            self.vmax = self.vcenter

    def __call__(self, value, clip=None):
        """The values on the way from 0 to 1; infinite outside."""
        result, is_scalar = self.process_value(value)
        self.autoscale_None(result)
        data = self._forward(result.data.astype(float), False)
        result = np.ma.array(data, mask=np.ma.getmask(result))
        return result[0] if is_scalar else result

    def inverse(self, value):
        """The values that are mapped to these."""
        if not self.scaled():
            raise ValueError("Not invertible until both vmin and vmax are set")
        found = self._value().inverse(np.asarray(value, float))
        return found if np.ndim(value) else found[()]


class CenteredNorm(Normalize):
    """A straight line that is as long on both sides of vcenter.

    Parameters
    ----------
    vcenter : float, default 0
    halfrange : float, optional
        The distance of both ends; taken from the first data without it.
    clip : bool, default False
    """

    _kind = "linear"

    def __init__(self, vcenter=0, halfrange=None, clip=False):
        super().__init__(vmin=None, vmax=None, clip=clip)
        self._vcenter = vcenter
        self.halfrange = halfrange

    def _set_vmin_vmax(self):
        self.vmax = self._vcenter + self._halfrange
        self.vmin = self._vcenter - self._halfrange

    def autoscale(self, A):
        """Take the range from the data."""
        A = np.asanyarray(A)
        self._halfrange = max(self._vcenter - A.min(), A.max() - self._vcenter)
        self._set_vmin_vmax()

    def autoscale_None(self, A):
        """Take the range from the data if it is not set."""
        A = np.asanyarray(A)
        if self._halfrange is None and A.size:
            self.autoscale(A)

    @property
    def vcenter(self):
        """The value at 0.5."""
        return self._vcenter

    @vcenter.setter
    def vcenter(self, vcenter):
        self._change("_vcenter", vcenter)
        if self.vmax is not None:
            self._halfrange = max(self._vcenter - self.vmin, self.vmax - self._vcenter)
            self._set_vmin_vmax()

    @property
    def halfrange(self):
        """The distance of both ends from vcenter."""
        return self._halfrange

    @halfrange.setter
    def halfrange(self, halfrange):
        if halfrange is None:
            self._halfrange = self.vmin = self.vmax = None
        else:
            self._halfrange = abs(halfrange)

    def _value(self, clip=None):
        if self._halfrange is not None:
            self._set_vmin_vmax()
        return super()._value(clip)

    def __call__(self, value, clip=None):
        """The values on the way from 0 to 1."""
        if self._halfrange is not None:
            self._set_vmin_vmax()
        return super().__call__(value, clip=clip)


class PowerNorm(Normalize):
    """From vmin … vmax to 0 … 1, then raised to the power gamma; lower values are 0.

    Parameters
    ----------
    gamma : float
    vmin, vmax : float, optional
        The values that become 0 and 1; by default the least and the largest of the data.
    clip : bool, default False
        Whether values outside become 0 or 1.
    """

    _kind = "power"

    def __init__(self, gamma, vmin=None, vmax=None, clip=False):
        super().__init__(vmin, vmax, clip)
        self.gamma = gamma

    __call__ = Normalize.__call__

    def _parameters(self):
        return {"gamma": self.gamma}


class BoundaryNorm(Normalize):
    """Places in a colour map's table by the interval that a value lies in.

    Parameters
    ----------
    boundaries : increasing sequence of 2 or more numbers
    ncolors : int
        How many colours the map has.
    clip : bool, default False
    extend : {'neither', 'both', 'min', 'max'}, default 'neither'
        What lies outside has a colour of its own on these sides.
    """

    _kind = "boundaries"

    def __init__(self, boundaries, ncolors, clip=False, *, extend="neither"):
        if clip and extend != "neither":
            raise ValueError("'clip=True' is not compatible with 'extend'")
        super().__init__(vmin=boundaries[0], vmax=boundaries[-1], clip=clip)
        self.boundaries = np.asarray(boundaries)
        self.N = len(self.boundaries)
        if self.N < 2:
            raise ValueError("You must provide at least 2 boundaries (1 region) but you passed in "
                             f"{boundaries!r}")
        self.Ncmap = ncolors
        self.extend = extend
        self._n_regions = self.N - 1 + {"both": 2, "min": 1, "max": 1}.get(extend, 0)
        self._offset = int(extend in ("min", "both"))
        self._value()

    def _parameters(self):
        return {"boundaries": [float(b) for b in self.boundaries], "ncolors": int(self.Ncmap),
                "extend": self.extend}

    def __call__(self, value, clip=None):
        """Places in the table, as a masked array of integers; an int for a number."""
        result, is_scalar = self.process_value(value)
        mask = np.ma.getmaskarray(result)
        data = np.atleast_1d(result.filled(self.vmax + 1)).astype(float)
        found = np.ma.array(self._value(clip).forward(data).astype(np.int16), mask=mask)
        return int(found[0]) if is_scalar else found

    def inverse(self, value):
        """There is none: ValueError."""
        raise ValueError("BoundaryNorm is not invertible")


class NoNorm(Normalize):
    """Values are places in the colour map's table, or numbers from 0 to 1, themselves.

    Parameters
    ----------
    vmin, vmax : float, optional
        The values that become 0 and 1; by default the least and the largest of the data.
    clip : bool, default False
        Whether values outside become 0 or 1.
    """

    _kind = "none"

    def __call__(self, value, clip=None):
        """The value."""
        return value

    def _parameters(self):
        return {"as_index": True}

    def inverse(self, value):
        """The value."""
        return value
