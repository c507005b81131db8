"""Containers: artists that belong together, as tuples."""
from ._observed import Observed


class Container(Observed, tuple):
    """A tuple of artists with a label of its own."""

    def __new__(cls, *args, **kwargs):
        return tuple.__new__(cls, args[0])

    def __init__(self, kl, label=None):
        self._label = None if label is None else str(label)
        self._remove_method = None
        self._callbacks = {}

    def __repr__(self):
        return f"<{type(self).__name__} object of {len(self)} artists>"

    def __reduce__(self):
        from ._container_file import reduce_container
        return reduce_container(self)

    def __copy__(self):
        made = tuple.__new__(type(self), self)
        vars(made).update(vars(self))
        return made

    def remove(self):
        """Take all its artists out of their axes."""
        for artist in self.get_children():
            artist.remove()
        if self._remove_method:
            self._remove_method(self)

    def get_children(self):
        """All artists in it."""
        found = []
        for item in self:
            if item is None:
                continue
            found.extend(item if isinstance(item, (list, tuple)) else [item])
        return found

    def get_label(self):
        """The name in the legend."""
        return self._label

    def set_label(self, s):
        """The name in the legend."""
        self._label = None if s is None else str(s)

    def get_visible(self):
        """Whether its first artist is drawn."""
        children = self.get_children()
        return not children or children[0].get_visible()


class BarContainer(Container):
    """Bars: a tuple of Rectangle.

    Attributes
    ----------
    patches, errorbar, datavalues, orientation
    """

    def __init__(self, patches, errorbar=None, *, datavalues=None, orientation=None, **kwargs):
        self.patches, self.errorbar = patches, errorbar
        self.datavalues, self.orientation = datavalues, orientation
        super().__init__(patches, **kwargs)


class ErrorbarContainer(Container):
    """(data line, caps, bars) of errorbar()."""

    def __init__(self, lines, has_xerr=False, has_yerr=False, **kwargs):
        self.lines, self.has_xerr, self.has_yerr = lines, has_xerr, has_yerr
        super().__init__(lines, **kwargs)


class StemContainer(Container):
    """(markers, stems, base line) of stem()."""

    def __init__(self, markerline_stemlines_baseline, **kwargs):
        markerline, stemlines, baseline = markerline_stemlines_baseline
        self.markerline, self.stemlines, self.baseline = markerline, stemlines, baseline
        super().__init__(markerline_stemlines_baseline, **kwargs)


class PieContainer(Container):
    """(wedges, texts), or (wedges, texts, percentages), of pie().

    Attributes
    ----------
    wedges : list of Wedge
    texts : list of lists of Text
    values, fracs : arrays
        What the wedges stand for, and their shares.
    """

    def __new__(cls, wedges, texts, values, fracs):
        return tuple.__new__(cls, (wedges, *texts))

    def __init__(self, wedges, texts, values, fracs):
        self.wedges, self.texts = wedges, list(texts)
        self.values, self.fracs = values, fracs
        super().__init__(self)

    def add_texts(self, texts):
        """Keep further labels."""
        self.texts.append(texts)
