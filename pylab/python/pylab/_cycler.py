"""Cycles of property values: the package cycler's where there is one."""
import itertools

try:
    from cycler import Cycler, cycler
except ImportError:
    from ._cycler_own import Cycler, cycler

__all__ = ["Cycler", "Endless", "cycler"]


class Endless:
    """Settings one after the other, again and again; `position` is how many were taken."""

    def __init__(self, steps, position=0):
        self.steps, self.position = steps, position
        self._count = itertools.count(position)

    def __next__(self):
        number = next(self._count)  # one for each thread that asks
        self.position = number + 1
        return self.steps[number % len(self.steps)]
