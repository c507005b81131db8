"""The scale of an axis."""
import numpy as np


class Scaling:
    """Part of Axis."""

    def get_scale(self):
        """The scale's name: 'linear', 'log', …"""
        scale = self._python_scale()
        return scale.name if scale is not None else self._h.scale().name

    def _python_scale(self):
        shared = self._shared
        return shared.scale if shared.scale_is_python and self._h.asks else None

    @property
    def _scale(self):
        """The scale as an object."""
        from . import scale
        found = self._python_scale()
        if found is not None:
            return found
        value = self._h.scale()
        if self._shared.scale is None or self._shared.scale._value != value:
            made = scale._scale_mapping[value.name].__new__(scale._scale_mapping[value.name])
            made._value, made.subs = value, None
            self._shared.scale = made
        return self._shared.scale

    def get_transform(self):
        """What maps data to places along the axis."""
        return self._scale.get_transform()

    def _set_scale(self, value, options=None):
        """Take a scale by its name and options, or a ScaleBase."""
        from .scale import ScaleBase, scale_factory
        scale, options = value, options or {}
        if not isinstance(value, ScaleBase):
            scale = scale_factory(value, self, **options)
        python = scale._value is None
        core = scale._core_scale(self)
        shared = self._shared
        self._h.set_scale(core)
        for kept in (shared.held, shared.sent, shared.given):
            kept.clear()
        shared.scale, shared.scale_is_python = scale, python
        if python or options:
            scale.set_default_locators_and_formatters(self)
            shared.given.clear()
        if python:
            self._h.set_asked(True, False)

    _set_axes_scale = _set_scale

    def limit_range_for_scale(self, vmin, vmax):
        """The limits as far as the scale has them."""
        return self._scale.limit_range_for_scale(vmin, vmax, self.get_minpos())

    def get_view_interval(self):
        """The limits, as an array."""
        self._fresh_scale()
        return np.array(self._h.limits())

    def _fresh_scale(self):
        """A scale that is written in Python knows what is shown now."""
        if self._shared.scale_is_python and self._h.wants_ticks():
            self._ask()

    def set_default_intervals(self):
        """Limits without data are chosen by the units."""
