"""ArtistList: ax.lines, ax.texts and the like."""


class ArtistList:
    """The artists of one kind in an axes, in the order of adding: ax.lines, ax.texts, …"""

    def __init__(self, axes, kind):
        self._axes, self._kind = axes, kind

    def _all(self):
        return [a for a in self._axes._children if isinstance(a, self._kind)]

    def __len__(self):
        return len(self._all())

    def __iter__(self):
        return iter(self._all())

    def __getitem__(self, index):
        return self._all()[index]

    def __contains__(self, artist):
        return artist in self._all()

    def __add__(self, other):
        return self._all() + list(other)

    def __radd__(self, other):
        return list(other) + self._all()

    def __eq__(self, other):
        return self._all() == list(other)

    __hash__ = None

    def __repr__(self):
        return f"<Axes.ArtistList of {len(self)} {self._kind.__name__.lower()}s>"

    def index(self, artist):
        """The place of an artist."""
        return self._all().index(artist)

    def remove(self, artist):
        """Take an artist out of the axes."""
        if artist not in self._all():
            raise ValueError("the artist is not in this list")
        artist.remove()

    def pop(self, index=-1):
        """Take an artist out of the axes and return it."""
        artist = self._all()[index]
        artist.remove()
        return artist

    def __delitem__(self, index):
        found = self._all()[index]
        for artist in found if isinstance(index, slice) else [found]:
            artist.remove()

    def append(self, artist):
        """Add an artist to the axes."""
        self._axes.add_artist(artist)
