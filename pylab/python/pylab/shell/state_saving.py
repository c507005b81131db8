"""One save of a session, object by object; what cannot be saved is listed and spoils nothing.

The same code runs at the prompt and in a forked child: see shell/README.md.
"""

import _app_shell

from . import state_busy, state_file, state_figures, state_pickle


def why(error):
    """An exception in one line."""
    text = str(error).split("\n")[0]
    return f"{type(error).__name__}: {text}" if text else type(error).__name__


class Saving:
    """The file, and what is in it so far.

    Parameters
    ----------
    path : str
    process : int
        The program's, also in a forked child.
    skip : sequence of str
        What must be left out, since saving it has killed two children.
    looked
        What state_busy.look() has found, or None.
    """

    def __init__(self, path, process, skip=(), looked=None):
        self.out = state_file.Writer(path, process, _app_shell.note_progress)
        self.entries, self.lost, self.doubtful = [], [], []
        self._first = {}  # id: number of the entry of an object that is saved already
        self._figures = {}  # id: name of the figure's entry; None where it is lost
        self._skip = skip
        self._busy = state_busy.Busy(looked)
        self._now = ""  # what is being saved

    def add(self, kind, name, value):
        """Save one object under a name."""
        about = {"name": name, "type": type(value).__name__, "kind": kind}
        if id(value) in self._first:
            self.entries.append({**about, "same_as": self._first[id(value)]})
        elif isinstance(value, list) and _app_shell.is_being_sorted(value):
            self.lost.append({**about, "reason": "it was being sorted"})
        elif self._save(about, lambda: state_pickle.dumps(value, self.figure)):
            self._first[id(value)] = len(self.entries) - 1
        reason = self._busy.reason(value)
        if reason is not None:
            self.doubtful.append({**about, "reason": reason})

    def open_figure(self, figure):
        """Save one of pyplot's figures."""
        try:
            self.figure(figure)
        except RuntimeError:
            pass  # it is listed

    def figure(self, figure):
        """Save a figure unless it is saved already; the name of its entry. Raises if it is lost."""
        if id(figure) not in self._figures:
            about = {"name": str(len(self._figures) + 1), "type": "Figure", "kind": "figure"}
            good = self._save(about, lambda: state_pickle.dumps(state_figures.contents(figure)))
            self._figures[id(figure)] = about["name"] if good else None
        name = self._figures[id(figure)]
        if name is None:
            raise RuntimeError("its figure could not be saved")
        return name

    def _save(self, about, dumps):
        """One entry more, or one of the lost more; whether it is an entry."""
        before, self._now = self._now, f"{about['kind']} {about['name']}"
        _app_shell.note_saving(self._now)
        try:
            if self._now in self._skip:
                raise RuntimeError("saving it failed: it was being changed, or is damaged")
            data, buffers = dumps()
        except Exception as error:
            self.lost.append({**about, "reason": why(error)})
            return False
        finally:
            self._now = before
            _app_shell.note_saving(before)
        places = [self.out.buffer(b, _app_shell.address_of) for b in buffers]
        piece = self.out.piece(data)
        size = piece[1] + sum(place[1] for place in places)
        self.entries.append({**about, "pickle": piece, "buffers": places, "size": size})
        return True
