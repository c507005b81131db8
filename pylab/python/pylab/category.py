"""Strings as data: an axis of categories, numbered in the order in which they came."""
import numpy as np

from . import _core, ticker, units

__all__ = ["StrCategoryConverter", "StrCategoryFormatter", "StrCategoryLocator", "UnitData"]


def _text(value):
    return value.decode("utf-8") if isinstance(value, bytes) else str(value)


class UnitData:
    """The categories of an axis and their numbers.

    Parameters
    ----------
    data : iterable of str, optional
    """

    def __init__(self, data=None):
        self._mapping = {}
        self._last = None  # an array and its numbers: whoever learns them asks for them next
        if data is not None:
            self.update(data)

    def update(self, data):
        """Number the categories that are new. All or none: TypeError for what is no string."""
        values = np.atleast_1d(np.asarray(data, dtype=object))
        self._last = values, self._numbers(values)

    def _numbers(self, values):
        """The numbers of the categories in an array of objects; new ones get theirs."""
        last, self._last = self._last, None
        if last is not None and last[0] is values:
            return last[1]
        return _core.number_categories(values.ravel().tolist(), self._mapping)


class StrCategoryConverter(units.ConversionInterface):
    """Strings as the numbers of their categories."""

    @staticmethod
    def convert(value, unit, axis):
        """The numbers of these categories; new ones are added. Numbers stay."""
        if unit is None:
            raise ValueError("Missing category information for StrCategoryConverter; this might "
                             "be caused by unintendedly mixing categorical and numeric data")
        if getattr(unit, "_mapping", None) is None:
            raise ValueError(f'Provided unit "{unit}" is not valid for a categorical converter, '
                             "as it does not have a _mapping attribute.")
        values = np.atleast_1d(np.asarray(value, dtype=object))
        if all(units.is_plain(v) for v in values.ravel()):
            return values.astype(float)
        numbers = unit._numbers(values)
        return numbers[0] if isinstance(value, (str, bytes)) else numbers.reshape(values.shape)

    @staticmethod
    def axisinfo(unit, axis):
        """Ticks at the categories, with their names."""
        if unit is None:
            raise ValueError("Missing category information for StrCategoryConverter; this might "
                             "be caused by unintendedly mixing categorical and numeric data")
        return units.AxisInfo(majloc=StrCategoryLocator(unit._mapping),
                              majfmt=StrCategoryFormatter(unit._mapping))

    @staticmethod
    def default_units(data, axis):
        """The axis's categories, those of `data` included."""
        if axis.units is None:
            axis.set_units(UnitData(data))
        else:
            axis.units.update(data)
        return axis.units


class StrCategoryLocator(ticker.Locator):
    """A tick at each category."""

    def __init__(self, units_mapping):
        self._units = units_mapping
        super().__init__(ticker.fixed_value(list(units_mapping.values())))

    def _renew(self):
        return ticker.fixed_value(list(self._units.values()))


class StrCategoryFormatter(ticker.Formatter):
    """The categories' names."""

    def __init__(self, units_mapping):
        self._units = units_mapping
        super().__init__(self._renew())

    def _renew(self):
        return ticker.named_value([(v, _text(k)) for k, v in self._units.items()])


for _kind in (str, np.str_, bytes, np.bytes_):
    units.registry[_kind] = StrCategoryConverter()
