"""Cycles of property values for a Python without the package cycler."""
import itertools
import operator


class Cycler:
    """A sequence of property settings."""

    def __init__(self, steps):
        self._steps = [dict(step) for step in steps]

    keys = property(lambda self: set(self._steps[0]) if self._steps else set())

    def by_key(self):
        """The values by property."""
        return {key: [step[key] for step in self._steps] for key in self.keys}

    def __iter__(self):
        return (dict(step) for step in self._steps)

    def __call__(self):
        return itertools.cycle(dict(step) for step in self._steps)

    def __len__(self):
        return len(self._steps)

    def __getitem__(self, key):
        if not isinstance(key, slice):
            raise ValueError("Can only use slices with Cycler.__getitem__")
        return Cycler(self._steps[key])

    def __eq__(self, other):
        return list(self) == list(other)

    __hash__ = None

    def __add__(self, other):
        if len(self) != len(other):
            raise ValueError(f"Can only add equal length cycles, not {len(self)} and {len(other)}")
        _distinct(self, other)
        return Cycler({**a, **b} for a, b in zip(self, other))

    def __mul__(self, other):
        if not hasattr(other, "keys"):
            return Cycler(self._steps * operator.index(other))
        _distinct(self, other)
        return Cycler({**a, **b} for a in self for b in other)

    def __repr__(self):
        return " + ".join(f"cycler({key!r}, {values!r})"
                          for key, values in sorted(self.by_key().items()))


def _distinct(a, b):
    if set(a.keys) & set(b.keys):
        raise ValueError("Can not compose overlapping cycles")


def cycler(*args, **kwargs):
    """A Cycler from a name and values, from keywords with values, or from another one."""
    if args and kwargs:
        raise TypeError("cyl() can only accept positional OR keyword arguments -- not both.")
    if len(args) == 1:
        return Cycler(args[0])
    if len(args) == 2:
        kwargs = {args[0]: args[1]}
    elif args:
        raise TypeError("Only a single Cycler can be accepted as the lone positional argument. "
                        "Use keyword arguments instead.")
    columns = {key: list(values) for key, values in kwargs.items()}
    if len({len(values) for values in columns.values()}) > 1:
        raise ValueError("Can only add equal length cycles, not "
                         f"{[len(values) for values in columns.values()]}")
    return Cycler(dict(zip(columns, step)) for step in zip(*columns.values()))
