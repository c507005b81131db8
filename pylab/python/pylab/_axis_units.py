"""The units of an axis: how its data become numbers, and what ticks come with them."""
import datetime

import numpy as np

from . import _args, units
from .cbook import CallbackRegistry


class Shared:
    """What all axis that share limits have in common: locators, formatters, units."""

    def __init__(self):
        self.held = {}          # (kind, minor): the locator or formatter as it was given
        self.given = set()      # those of them that somebody chose
        self.sent = {}          # … and its value as the core has it
        self.converter = None
        self.units = None
        self.scale = None       # the scale as an object, if it is none of the core's
        self.scale_is_python = self.asking = False

    def kept(self):
        """What vars() takes to be as now again."""
        return {**vars(self), "held": dict(self.held), "given": set(self.given),
                "sent": dict(self.sent)}


class Units:
    """Part of Axis."""

    def _share(self, other):
        """Be one with an axis of other axes."""
        self._shared = other._shared

    def _part_from_group(self):
        """Have its own of what axis that share limits have in common."""
        shared, self._shared = self._shared, Shared()
        for name in ("converter", "units", "scale", "scale_is_python"):
            setattr(self._shared, name, getattr(shared, name))
        for name in ("held", "sent", "given"):
            getattr(self._shared, name).update(getattr(shared, name))

    def _forget_units(self):
        """As a new axis; one that others share keeps what they share."""
        if len(self._h.sibling_ids()) == 1:
            self._shared = Shared()
        self._named = False

    def _note_of_units(self):
        """What a figure file keeps of strings and dates on this axis, or None."""
        given = sorted(self._shared.given)
        kind = type(self.converter).__name__
        if kind == "StrCategoryConverter":
            names = [c.decode() if isinstance(c, bytes) else str(c) for c in self.units._mapping]
            return {"kind": "category", "names": names, "given": given}
        if kind in ("DateConverter", "_SwitchableDateConverter"):
            zone = getattr(self.units, "key", None)
            return {"kind": "dates", "zone": zone, "given": given}
        return None

    def _take_note_of_units(self, note):
        """Be again as _note_of_units() has described it."""
        if note is None or self.converter is not None:
            return
        self._shared.given = {(kind, minor) for kind, minor in note["given"]}
        self._named = bool(self.label.get_text())
        if note["kind"] == "category":
            from .category import UnitData
            self.converter, self.units = units.registry.get_converter(""), UnitData(note["names"])
            self._update_axisinfo()
        else:
            self.axis_date(note["zone"])

    @property
    def _held(self):
        return self._shared.held

    @property
    def converter(self):
        """What makes numbers of the data, or None."""
        return self._shared.converter

    @converter.setter
    def converter(self, converter):
        self._shared.converter = converter

    @property
    def units(self):
        """The unit, or None."""
        return self._shared.units

    @units.setter
    def units(self, u):
        self._shared.units = u

    @property
    def callbacks(self):
        """Listeners to 'units'."""
        if getattr(self, "_callback_registry", None) is None:
            self._callback_registry = CallbackRegistry(signals=("units",))
        return self._callback_registry

    def have_units(self):
        """Whether the data are no plain numbers."""
        return self.converter is not None or self.units is not None

    def get_units(self):
        """The unit, or None."""
        return self.units

    def set_units(self, u):
        """Choose the unit; the artists' data are converted anew."""
        if u == self.units:
            return
        self.units = u
        self._update_axisinfo()
        self.callbacks.process("units")
        for artist in self.axes._children:
            if hasattr(artist, "_convert_units"):
                artist._convert_units()

    def update_units(self, data):
        """Take the converter for these data; returns whether there is one."""
        converter = units.registry.get_converter(data)
        if converter is None:
            return False
        fresh = converter is not self.converter
        before = self.converter
        self.converter = converter
        try:
            default = converter.default_units(data, self)
        except Exception:
            self.converter = before
            raise
        if default is not None and self.units is None:
            self.set_units(default)
        elif fresh:
            self._update_axisinfo()
        self._renew_units()
        return True

    def _update_axisinfo(self):
        """Take the locators, formatters, label and limits that come with the units."""
        if self.converter is None:
            return
        info = self.converter.axisinfo(self.units, self)
        if info is None:
            return
        for key, helper in ((("locator", False), info.majloc), (("locator", True), info.minloc),
                            (("formatter", False), info.majfmt),
                            (("formatter", True), info.minfmt)):
            held = self._held.get(key)
            if helper is not None and key not in self._shared.given and held is not helper:
                self._install(key, helper)
        if info.label is not None and not getattr(self, "_named", False):
            self.label.set_text(info.label)
        if info.default_limits is not None:
            self._set_default_limits(info.default_limits)

    def _set_default_limits(self, limits):
        """The limits as long as there are no data."""
        low, high, _ = self._h.data_limits()
        if low > high and not self._h.view_is_set:
            low, high = self.convert_units(limits)
            if low == high:
                return  # too close for their converter to tell apart
            self._h.set_limits(float(low), float(high), True)

    def _renew_units(self):
        """More categories: their locator and formatter have new values."""
        for helper in self._held.values():
            if hasattr(helper, "_renew"):
                helper._value = helper._renew()
                self._take(helper)

    def axis_date(self, tz=None):
        """Take its numbers as dates (days).

        Parameters
        ----------
        tz : str or tzinfo, optional
            The labels' time zone; rc timezone by default.
        """
        from .dates import _get_tzinfo
        zone = None if tz is None else _get_tzinfo(tz)
        self.update_units(datetime.datetime(2009, 1, 1, tzinfo=zone))

    def convert_units(self, x):
        """Values as numbers. Raises ConversionError for what the converter refuses."""
        if units.is_plain(x):
            return x
        converter = self.converter or units.registry.get_converter(x)
        if converter is None:
            return x
        try:
            converted = converter.convert(x, self.units, self)
        except Exception as error:
            raise units.ConversionError(
                f"Failed to convert value(s) to axis units: {x!r}") from error
        self.converter = converter
        self._renew_units()
        return converted

    def _convert(self, values, learn=True):
        """Data of any kind as an array of numbers of the same shape; the axis learns their units.

        Numbers keep their type, masked arrays their mask. A single value gives a 0-d array.
        """
        if isinstance(values, np.ndarray) and values.dtype.kind in "biuf":
            return values
        if not is_of_unknown_type(values):
            array = _args.as_array(values)
            if array.dtype.kind in "biufc":
                return array
            values = array
            if not array.ndim:
                values = array.item() if array.dtype.kind in "SU" else array[()]
        if learn and self.converter is None:
            self.update_units(values)
        values = self.convert_units(values)
        return _args.to_floats(_args.as_array(values))

    def _convert_given(self, given, array):
        """_convert() of data that are an array already, unless only their own type knows how."""
        if is_of_unknown_type(given):
            return self._convert(given).reshape(array.shape)
        numbers = self._convert(array)
        return array if numbers is array else numbers.reshape(array.shape)


def is_of_unknown_type(values):
    """Whether NumPy should not look at it before its converter has."""
    if isinstance(values, (np.ndarray, str, bytes, int, float)) or hasattr(values, "to_numpy"):
        return False
    if isinstance(values, (list, tuple)) and values:
        first = values[0]
        return not isinstance(first, (list, tuple)) and is_of_unknown_type(first)
    return units.registry._of_type(type(values)) is not None
