"""Lists of artists by kind: ax.lines, ax.texts, fig.artists and the like."""


class ArtistList:
    """The artists of one kind in an axes, in the order of adding: ax.lines, ax.texts, …"""

    _owner_name = "Axes"

    def __init__(self, owner, kind, name):
        self._owner, self._kind, self._name = owner, kind, name

    def _all(self):
        return [a for a in self._owner._children if isinstance(a, self._kind)]

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
        return f"<{self._owner_name}.ArtistList of {len(self)} {self._name}>"

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

    def clear(self):
        """Take all of them out of the axes."""
        del self[:]

    def extend(self, artists):
        """Add artists to the axes."""
        for artist in artists:
            self.append(artist)

    def append(self, artist):
        """Add an artist to the axes."""
        self._owner.add_artist(artist)


class FigureList(ArtistList):
    """The artists of a figure itself of one kind: fig.texts, fig.lines, …

    Lines and shapes are in lists of their own where they were put there, and else in fig.artists.
    """

    _owner_name = "Figure"

    def _all(self):
        def is_here(artist):
            if self._name == "artists":
                return not isinstance(artist, self._kind) and not artist._listed
            return isinstance(artist, self._kind) and (
                self._name not in ("lines", "patches") or artist._listed)
        return [a for a in self._owner._children if is_here(a)]

    def append(self, artist):
        """Add an artist to the figure."""
        artist._listed = self._name != "artists"
        self._owner.add_artist(artist)
