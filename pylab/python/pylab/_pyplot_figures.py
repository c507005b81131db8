"""pyplot: figures by number, the current one, closing."""
from . import _figure_file, _figures
from ._rc import rcParams
from ._warnings import warn
from .figure import Figure


def figure(num=None, figsize=None, dpi=None, *, facecolor=None, edgecolor=None, frameon=True,
           FigureClass=Figure, clear=False, **kwargs):
    """Make a figure, or make one that is there the current one.

    Parameters
    ----------
    num : int, str or Figure, optional
        Its number, or its name; without it the next free number.
    figsize : (width, height), inches, default rc figure.figsize
    dpi : float, pixels an inch, default rc figure.dpi
    facecolor, edgecolor : color
    frameon : bool, default True
        Whether the background is drawn.
    clear : bool, default False
        Whether a figure that is there is emptied.
    **kwargs
        For Figure.

    Returns
    -------
    Figure
    """
    if isinstance(num, Figure):
        if num.canvas.manager is None:
            raise ValueError("The passed figure is not managed by pyplot")
        _figures.set_active(num.canvas.manager)
        return num
    with _figures.lock:
        taken = _figures.numbers()
        name = num if isinstance(num, str) else ""
        free = max(taken, default=0) + 1
        if num is None:
            num = free
        elif name:
            if name == "all":
                warn("close('all') closes all existing figures.")
            labels = get_figlabels()
            num = taken[labels.index(name)] if name in labels else free
        else:
            num = int(num)
        manager = _figures.managers.get(num)
        if manager is None:
            _warn_of_many(len(taken))
            manager = _new_manager(num, name, FigureClass(
                figsize=figsize, dpi=dpi, facecolor=facecolor, edgecolor=edgecolor,
                frameon=frameon, **kwargs))
        _figures.set_active(manager)
    if clear:
        manager.canvas.figure.clear()
    _show_if_interactive(manager)
    return manager.canvas.figure


def openfig(fname):
    """Open a figure that was saved as a .figure file; it becomes the current one.

    Parameters
    ----------
    fname : str, path-like or binary file-like

    Returns
    -------
    Figure
        It looks as the saved one did, and can be changed like a new one.

    Raises
    ------
    ValueError
        It is no figure file, or a damaged one. Opening runs no code, whatever is in the file.
    OSError
        The file cannot be read.
    """
    return adopt(_figure_file.load(fname))


def adopt(fig, num=None):
    """Make a figure that is nobody's one of pyplot's: number `num` if it is free, else the next."""
    with _figures.lock:
        taken = _figures.numbers()
        if num is None or num in taken:
            num = max(taken, default=0) + 1
        manager = _new_manager(num, fig.get_label(), fig)
        _figures.set_active(manager)
    _show_if_interactive(manager)
    return fig


def _show_if_interactive(manager):
    if _figures.is_interactive() and _figures.has_windows() and not manager.is_open():
        manager.show()


def _new_manager(num, name, fig):
    from .backend_bases import FigureManagerBase
    manager = FigureManagerBase(fig.canvas, num)
    fig.number = num
    if name:
        fig.set_label(name)
        manager.set_window_title(name)
    return manager


def _warn_of_many(count):
    most = rcParams["figure.max_open_warning"]
    if count == most >= 1:
        warn(f"More than {most} figures have been opened. Figures created through the pyplot "
             "interface (`matplotlib.pyplot.figure`) are retained until explicitly closed and may "
             "consume too much memory. (To control this warning, see the rcParam "
             "`figure.max_open_warning`). Consider using `matplotlib.pyplot.close()`.",
             RuntimeWarning)


def gcf():
    """The current figure; made when there is none."""
    manager = _figures.active()
    if manager is None:
        with _figures.lock:
            manager = _figures.active()
            return manager.canvas.figure if manager is not None else figure()
    return manager.canvas.figure


def gca():
    """The current axes of the current figure; made when there are none."""
    fig = gcf()
    if not fig._current:
        with _figures.lock:
            return fig.gca()
    return fig.gca()


def sca(ax):
    """Make axes and their figure the current ones.

    Parameters
    ----------
    ax : Axes
    """
    figure(ax.figure)
    ax.figure.sca(ax)


def fignum_exists(num):
    """Whether there is a figure with this number or name.

    Parameters
    ----------
    num : int or str

    Returns
    -------
    bool
    """
    return num in (get_figlabels() if isinstance(num, str) else get_fignums())


def get_fignums():
    """The numbers of all figures, sorted."""
    return _figures.numbers()


def get_figlabels():
    """The names of all figures, in the order of their numbers."""
    return [_figures.managers[n].canvas.figure.get_label() for n in get_fignums()]


def get_current_fig_manager():
    """The current figure's manager: its number and window."""
    return gcf().canvas.manager


def close(fig=None):
    """Close a figure and its window.

    Parameters
    ----------
    fig : None (the current one), int, str, Figure or 'all'
    """
    if fig is None:
        manager = _figures.active()
        if manager is not None:
            _figures.destroy(manager)
    elif isinstance(fig, str):
        if fig == "all":
            for number in get_fignums():
                _figures.destroy(number)
        elif fig in get_figlabels():
            _figures.destroy(get_fignums()[get_figlabels().index(fig)])
    elif isinstance(fig, Figure):
        manager = fig.canvas.manager
        if manager is not None and _figures.managers.get(manager.num) is manager:
            _figures.destroy(manager)
    elif isinstance(fig, int):
        _figures.destroy(fig)
    elif hasattr(fig, "int"):
        _figures.destroy(fig.int)
    else:
        raise TypeError("close() argument must be a Figure, an int, a string, or None, not "
                        f"{type(fig)}")


def clf():
    """Empty the current figure."""
    gcf().clear()


def cla():
    """Empty the current axes."""
    gca().clear()


def box(on=None):
    """Show the frame of the current axes or not; by default the other way than now."""
    ax = gca()
    ax.set_frame_on(not ax.get_frame_on() if on is None else on)


def connect(s, func):
    """Have a function called at an event of the current figure's canvas; see mpl_connect()."""
    return gcf().canvas.mpl_connect(s, func)


def disconnect(cid):
    """Undo what connect() answered this number for."""
    gcf().canvas.mpl_disconnect(cid)


def findobj(o=None, match=None, include_self=True):
    """All artists in one (by default the current figure) that match; see Artist.findobj()."""
    return (gcf() if o is None else o).findobj(match, include_self=include_self)


def get_plot_commands():
    """The names of all plotting functions, sorted."""
    from . import pyplot
    unwanted = {"colormaps", "get_plot_commands", *pyplot.map_functions}
    return sorted(name for name in pyplot.__all__ if name not in unwanted and
                  name.islower() and callable(getattr(pyplot, name)))
