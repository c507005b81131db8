"""The figures of a session: each is saved once, whatever refers to it, and those of pyplot's are
shown again under their numbers."""

import sys
from pickle import PickleBuffer

_find = None  # the figure of an entry in the session that is being loaded


def figure_type():
    """pylab's Figure, or a type that nothing has."""
    module = sys.modules.get("pylab.figure")
    return getattr(module, "Figure", _Nothing)


class _Nothing:
    """Nothing is one of these."""


def open_figures():
    """pyplot's figures, the current one last."""
    pyplot = sys.modules.get("pylab._figures")
    return [manager.canvas.figure for manager in list(pyplot.managers.values())] if pyplot else []


def contents(figure):
    """What a session keeps of a figure, for restored(): buffers, and what pyplot knows of it."""
    from pylab import _figure_file, _figures
    manager = figure.canvas.manager
    if manager is None or _figures.managers.get(manager.num) is not manager:
        about = None
    else:
        about = {"number": manager.num, "title": manager.get_window_title(),
                 "shown": manager._was_shown, "interactive": _figures.is_interactive()}
    return [PickleBuffer(piece) for piece in _figure_file.to_pieces(figure)], about


def restored(pieces, about):
    """The figure again, one of pyplot's if it was one."""
    from pylab import _figure_file, _pyplot_figures
    figure = _figure_file.from_pieces(pieces)
    if about is not None:
        _pyplot_figures.adopt(figure, about["number"])
        manager = figure.canvas.manager
        manager._was_shown |= about["shown"]
        if about["title"] != f"Figure {about['number']}":
            manager.set_window_title(about["title"])
    return figure


def show(abouts):
    """Show those that were in windows, interactive again if they were; None, or why it cannot be.

    Parameters
    ----------
    abouts : list of (figure, about)
        As contents() has made it; None for figures that are none of pyplot's.
    """
    from pylab import _core, _figures
    for figure, about in ((f, a) for f, a in abouts if a is not None):
        if about["interactive"]:
            _figures.set_interactive(True)
        manager = figure.canvas.manager
        if about["shown"] and _figures.has_windows() and not manager.is_open():
            why = _core.load_host()
            if why is not None:
                return why
            manager.show()
    return None


def load_from(find):
    """From now on figures that objects refer to are found by find(name)."""
    global _find
    _find = find


def find(name):
    """A figure, as the pickle of an object that refers to it asks for it."""
    return _find(name)
