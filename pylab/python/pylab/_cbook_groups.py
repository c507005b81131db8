"""Containers by matplotlib's names: Stack, Grouper, silent_list."""
import weakref


class silent_list(list):
    """A list with a short repr.

    Parameters
    ----------
    type : str or None
        What it holds; by default the class of the first item.
    seq : iterable, optional
    """

    def __init__(self, type, seq=None):
        self.type = type
        super().__init__(seq or ())

    def __repr__(self):
        if self.type is not None or self:
            kind = self.type if self.type is not None else type(self[0]).__name__
            return f"<a list of {len(self)} {kind} objects>"
        return "<an empty list>"


class Stack:
    """Elements with a place among them that goes back and forward, as in a browser."""

    def __init__(self, default=None):
        self._default = default
        self.clear()

    def __call__(self):
        """The current element, or the default."""
        return self._elements[self._pos] if self._elements else self._default

    def __len__(self):
        return len(self._elements)

    def __getitem__(self, ind):
        return self._elements[ind]

    def forward(self):
        """One on; returns the element there."""
        self._pos = min(self._pos + 1, len(self._elements) - 1)
        return self()

    def back(self):
        """One back; returns the element there."""
        self._pos = max(self._pos - 1, min(self._pos, 0))
        return self()

    def push(self, o):
        """Put an element after the current one and forget the later ones; returns it."""
        self._elements[self._pos + 1:] = [o]
        self._pos = len(self._elements) - 1
        return o

    def home(self):
        """Push the first element again; returns it."""
        return self.push(self._elements[0]) if self._elements else None

    def empty(self):
        """Whether there is nothing in it."""
        return not self._elements

    def clear(self):
        """Take everything out."""
        self._pos, self._elements = -1, []

    def _split(self, o):
        """The elements that are not `o`, and those that are."""
        if o not in self._elements:
            raise ValueError("Given element not contained in the stack")
        return [e for e in self._elements if e != o], [e for e in self._elements if e == o]

    def bubble(self, o):
        """Bring all that equal `o` to the end; returns it."""
        others, same = self._split(o)
        self._elements = others + same
        self._pos = len(self._elements) - 1
        return o

    def remove(self, o):
        """Take out all that equal `o`."""
        self._elements, _ = self._split(o)
        self._pos = len(self._elements) - 1


class Grouper:
    """Objects in groups without common members; held weakly.

    >>> grouper.join(a, b); grouper.join(b, c)
    >>> grouper.joined(a, c)
    True
    """

    def __init__(self, init=()):
        self._groups = {}  # weak reference to an object -> the list of its group
        for item in init:
            self.join(item)

    def __contains__(self, item):
        return weakref.ref(item) in self._groups

    def clean(self):
        """Forget objects that are gone."""
        for ref in [ref for ref in self._groups if ref() is None]:
            self._groups.pop(ref).remove(ref)

    def join(self, a, *args):
        """Put all that are given, and the groups they are in, into one group."""
        first = weakref.ref(a)
        group = self._groups.setdefault(first, [first])
        for other in map(weakref.ref, args):
            more = self._groups.get(other, [other])
            if more is group:
                continue
            if len(more) > len(group):
                group, more = more, group
            group.extend(more)
            self._groups.update((ref, group) for ref in more)
        self.clean()

    def joined(self, a, b):
        """Whether both are in one group."""
        self.clean()
        group = self._groups.get(weakref.ref(a))
        return group is not None and group is self._groups.get(weakref.ref(b))

    def remove(self, a):
        """Take an object out of its group."""
        self.clean()
        ref = weakref.ref(a)
        group = self._groups.pop(ref, None)
        if group:
            group.remove(ref)

    def __iter__(self):
        self.clean()
        for group in {id(group): group for group in self._groups.values()}.values():
            yield [ref() for ref in group]

    def get_siblings(self, a):
        """The objects of its group, itself included."""
        self.clean()
        ref = weakref.ref(a)
        return [ref() for ref in self._groups.get(ref, [ref])]


class GrouperView:
    """A Grouper that cannot be changed."""

    def __init__(self, grouper):
        self._grouper = grouper

    def __contains__(self, item):
        return item in self._grouper

    def __iter__(self):
        return iter(self._grouper)

    def joined(self, a, b):
        """Whether both are in one group."""
        return self._grouper.joined(a, b)

    def get_siblings(self, a):
        """The objects of its group, itself included."""
        return self._grouper.get_siblings(a)
