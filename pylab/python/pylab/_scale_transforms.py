"""The transforms of scales, along one axis."""
import numpy as np

from . import _core
from .transforms import Transform


class _Mapped(Transform):
    """A transform along one axis."""

    input_dims = output_dims = 1
    is_separable = has_inverse = True

    def transform(self, values):
        """Transform values of any shape."""
        return self.transform_non_affine(np.asanyarray(values, float))


class FuncTransform(_Mapped):
    """Two functions of arrays, each the other's inverse."""

    def __init__(self, forward, inverse):
        if not (callable(forward) and callable(inverse)):
            raise ValueError("arguments to FuncTransform must be functions")
        self._forward, self._inverse = forward, inverse

    def transform_non_affine(self, values):
        """Apply the function."""
        return self._forward(values)

    def inverted(self):
        """The other way round."""
        return FuncTransform(self._inverse, self._forward)


class _CoreTransform(_Mapped):
    """By a scale of the core."""

    def __init__(self, scale, inverse=False):
        self._scale, self._backwards = scale, inverse
        self.base, self.linthresh = scale.base, scale.linthresh
        self.linscale, self.linear_width = scale.linscale, scale.linear_width

    def transform_non_affine(self, values):
        """Apply it to an array."""
        one = self._scale.inverse if self._backwards else self._scale.forward
        values = np.asarray(values, float)
        return np.array([one(v) for v in values.flat]).reshape(values.shape)[()]

    def inverted(self):
        """The other way round."""
        return transform_of(self._scale, not self._backwards)


class LogTransform(_CoreTransform):
    """The logarithm of this base."""

    def __init__(self, base, nonpositive="clip"):
        check_nonpositive(nonpositive)
        super().__init__(_core.Scale.log(float(base), nonpositive == "clip"))


class InvertedLogTransform(_CoreTransform):
    """A power of this base."""

    def __init__(self, base):
        super().__init__(_core.Scale.log(float(base)), True)


class SymmetricalLogTransform(_CoreTransform):
    """A logarithm on both sides of a linear range."""

    def __init__(self, base, linthresh, linscale):
        super().__init__(_core.Scale.symlog(base, linthresh, linscale))


class InvertedSymmetricalLogTransform(_CoreTransform):
    """SymmetricalLogTransform's inverse."""

    def __init__(self, base, linthresh, linscale):
        super().__init__(_core.Scale.symlog(base, linthresh, linscale), True)


class AsinhTransform(_CoreTransform):
    """The inverse hyperbolic sine."""

    def __init__(self, linear_width):
        super().__init__(_core.Scale.asinh(linear_width, 10))


class InvertedAsinhTransform(_CoreTransform):
    """AsinhTransform's inverse."""

    def __init__(self, linear_width):
        super().__init__(_core.Scale.asinh(linear_width, 10), True)


class LogitTransform(_CoreTransform):
    """log10(x / (1 - x))."""

    def __init__(self, nonpositive="mask"):
        check_nonpositive(nonpositive)
        super().__init__(_core.Scale.logit(nonpositive == "clip"))


class LogisticTransform(_CoreTransform):
    """LogitTransform's inverse."""

    def __init__(self, nonpositive="mask"):
        super().__init__(_core.Scale.logit(nonpositive == "clip"), True)


_CLASSES = {"log": (LogTransform, InvertedLogTransform),
            "symlog": (SymmetricalLogTransform, InvertedSymmetricalLogTransform),
            "asinh": (AsinhTransform, InvertedAsinhTransform),
            "logit": (LogitTransform, LogisticTransform)}


def transform_of(scale, inverse=False):
    """The transform of a scale of the core's, of matplotlib's class."""
    cls = _CLASSES.get(scale.name, (_CoreTransform,) * 2)[inverse]
    made = cls.__new__(cls)
    _CoreTransform.__init__(made, scale, inverse)
    return made


def check_nonpositive(how):
    if how not in ("clip", "mask"):
        raise ValueError(f"{how!r} is not a valid value for nonpositive; supported values are "
                         "'clip', 'mask'")
