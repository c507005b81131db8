"""One saved session on its way back, object by object; what is damaged is listed and spoils
nothing."""

from . import state_figures, state_pickle
from .state_saving import why


class Loading:
    """The objects of a file that is open.

    Parameters
    ----------
    reader : state_file.Reader
    namespace : dict
        Functions of the session see its names.
    """

    def __init__(self, reader, namespace):
        self.failed = []
        self.figures = []  # (figure, what pyplot knew of it) of all that came back
        self._reader = reader
        self._entries = reader.index["entries"]
        self._values = {}  # by the numbers of the entries
        self._by_name = {entry["name"]: number for number, entry in enumerate(self._entries)
                         if entry["kind"] == "figure"}
        state_pickle.load_into(namespace)
        state_figures.load_from(lambda name: self._value(self._by_name[name]))

    def objects(self, kind, only=()):
        """(name, object) of the entries of a kind, all or those named."""
        for number, entry in enumerate(self._entries):
            if entry["kind"] == kind and (not only or entry["name"] in only):
                try:
                    yield entry["name"], self._value(entry.get("same_as", number))
                except Exception as error:
                    self.failed.append({**entry, "reason": why(error)})

    def _value(self, number):
        if number not in self._values:
            value = self._reader.value(self._entries[number])
            if self._entries[number]["kind"] == "figure":
                pieces, about = value
                value = state_figures.restored(pieces, about)
                self.figures.append((value, about))
            self._values[number] = value
        return self._values[number]
