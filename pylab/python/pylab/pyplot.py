"""The functions that work on the current figure and axes.

Most of them are methods of Axes or Figure; their documentation is there. Windows follow every
change by themselves: nothing needs to be redrawn by hand.
"""
import sys
import time

from . import _core, _events, _figures, _rc
from ._missing import missing
from ._pyplot_wrap import from_axes, from_figure
from ._rc import rc, rc_context, rcParams
from ._warnings import warn
from .artist import Artist, get, getp, setp
from .axes import Axes, Subplot
from .axis import Axis, XAxis, YAxis
from .figure import Figure, figaspect
from .gridspec import GridSpec, SubplotSpec
from .legend import Legend
from .lines import Line2D
from .patches import Patch, Rectangle
from .text import Text

__all__ = [
    "Artist", "Axes", "Axis", "Figure", "GridSpec", "Legend", "Line2D", "Patch", "Rectangle",
    "Subplot", "SubplotSpec", "Text", "XAxis", "YAxis", "figaspect", "get", "getp", "rc",
    "rcParams", "rc_context", "setp", "autoscale", "axes", "axis", "cla", "clf", "close",
    "delaxes", "draw", "draw_all", "draw_if_interactive", "fignum_exists", "figlegend", "figtext",
    "figure", "gca", "gcf", "get_backend", "get_current_fig_manager", "get_figlabels",
    "get_fignums", "grid", "interactive", "ioff", "ion", "isinteractive", "legend",
    "locator_params", "loglog", "margins", "minorticks_off", "minorticks_on", "pause", "plot",
    "rcdefaults", "savefig", "sca", "semilogx", "semilogy", "show", "subplot", "subplot2grid",
    "subplots", "subplots_adjust", "suptitle", "switch_backend", "text", "tick_params",
    "ticklabel_format", "title", "waitforbuttonpress", "xlabel", "xlim", "xscale", "xticks",
    "ylabel", "ylim", "yscale", "yticks"]


def __getattr__(name):
    raise missing(f"module {__name__!r}", name, __all__)


# -- figures --------------------------------------------------------------------------------------

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
    if _figures.is_interactive() and _figures.has_windows() and not manager.is_open():
        manager.show()
    return manager.canvas.figure


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
    """Make axes and their figure the current ones."""
    figure(ax.figure)
    ax.figure.sca(ax)


def fignum_exists(num):
    """Whether there is a figure with this number or name."""
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


# -- axes -----------------------------------------------------------------------------------------

def axes(arg=None, **kwargs):
    """Add axes to the current figure and make them the current ones.

    Parameters
    ----------
    arg : None (the whole grid cell), or [left, bottom, width, height] as fractions of the figure
    **kwargs
        Properties of the axes.
    """
    fig = gcf()
    return fig.add_subplot(**kwargs) if arg is None else fig.add_axes(arg, **kwargs)


def delaxes(ax=None):
    """Take axes (the current ones by default) out of their figure."""
    (gca() if ax is None else ax).remove()


def subplot(*args, **kwargs):
    """Make axes on a grid the current ones; they are added unless they are there already.

    subplot(rows, columns, index), subplot(rci), subplot(spec), subplot()

    Parameters
    ----------
    rows, columns : int
    index : int from 1, row by row, or (first, last)
    rci : int of three digits
    **kwargs
        Properties of the axes. Axes at the same place that were made with others make way.
    """
    from .gridspec import spec_of
    for name in ("nrows", "ncols"):
        if name in kwargs:
            raise TypeError(f"subplot() got an unexpected keyword argument '{name}'.  Did you "
                            "intend to call subplots()?")
    if len(args) >= 3 and isinstance(args[2], bool):
        warn("The subplot index argument to subplot() appears to be a boolean. Did you intend to "
             "use subplots()?")
    fig = gcf()
    if len(args) == 1 and isinstance(args[0], Axes):
        return fig.add_subplot(*args, **kwargs)
    spec = spec_of(args or (1, 1, 1), fig)
    for ax in fig.axes:
        if ax._subplotspec == spec and (not kwargs or ax._key == kwargs):
            fig.sca(ax)
            break
    else:
        ax = fig.add_subplot(spec, **kwargs)
    box = ax.get_position(original=True)
    for other in fig.axes:
        if other is not ax and _covers(box, other.get_position(original=True)):
            delaxes(other)
    return ax


def _covers(a, b):
    """Whether two boxes have an area in common."""
    return not (a.x1 <= b.x0 or b.x1 <= a.x0 or a.y1 <= b.y0 or b.y1 <= a.y0)


def subplots(nrows=1, ncols=1, *, sharex=False, sharey=False, squeeze=True, width_ratios=None,
             height_ratios=None, subplot_kw=None, gridspec_kw=None, **fig_kw):
    """Make a figure with a grid of axes; returns (figure, axes).

    See Figure.subplots(); **fig_kw go to figure().
    """
    fig = figure(**fig_kw)
    return fig, fig.subplots(nrows, ncols, sharex=sharex, sharey=sharey, squeeze=squeeze,
                             width_ratios=width_ratios, height_ratios=height_ratios,
                             subplot_kw=subplot_kw, gridspec_kw=gridspec_kw)


def subplot2grid(shape, loc, rowspan=1, colspan=1, fig=None, **kwargs):
    """Add axes at row and column `loc` of a grid of `shape`, over several cells."""
    fig = gcf() if fig is None else fig
    grid = GridSpec(*shape, figure=fig)
    return fig.add_subplot(grid[loc[0]:loc[0] + rowspan, loc[1]:loc[1] + colspan], **kwargs)


def xlim(*args, **kwargs):
    """Get (without arguments) or set the limits of x; see Axes.set_xlim()."""
    ax = gca()
    return ax.set_xlim(*args, **kwargs) if args or kwargs else ax.get_xlim()


def ylim(*args, **kwargs):
    """Get (without arguments) or set the limits of y; see Axes.set_ylim()."""
    ax = gca()
    return ax.set_ylim(*args, **kwargs) if args or kwargs else ax.get_ylim()


def xticks(ticks=None, labels=None, *, minor=False, **kwargs):
    """Get or set the places and labels of the x ticks; returns (places, labels).

    Parameters
    ----------
    ticks : 1-D sequence of numbers, optional
    labels : sequence of str, optional
    **kwargs
        Text properties of the labels.
    """
    return _ticks(gca().xaxis, "xticks", ticks, labels, minor, kwargs)


def yticks(ticks=None, labels=None, *, minor=False, **kwargs):
    """Get or set the places and labels of the y ticks; see xticks()."""
    return _ticks(gca().yaxis, "yticks", ticks, labels, minor, kwargs)


def _ticks(axis, name, ticks, labels, minor, kwargs):
    if ticks is None:
        if labels is not None:
            raise TypeError(f"{name}(): Parameter 'labels' can't be set without setting 'ticks'")
        places = axis.get_ticklocs(minor=minor)
    else:
        places = axis.set_ticks(ticks, minor=minor)
    if labels is not None:
        return places, axis.set_ticklabels(labels, minor=minor, **kwargs)
    found = axis.get_ticklabels(minor=minor)
    if kwargs and found:
        found[0].set(**kwargs)
    return places, found


# -- windows --------------------------------------------------------------------------------------

def show(*, block=None):
    """Show all figures in windows.

    Parameters
    ----------
    block : bool, optional
        Whether to wait until all windows are closed; by default in a script, but not in interactive
        mode. Ctrl-C ends the wait. Without a display one line says so, and nothing is shown.
    """
    if not _figures.has_windows():
        if _figures.managers:
            warn(f"Matplotlib is currently using {_figures.get_backend()}, which is a non-GUI "
                 "backend, so cannot show the figure.")
        return
    _figures.settle()
    if not _figures.managers:
        return
    why = _core.load_host()
    if why is not None:
        print(why, file=sys.stderr)
        return
    for manager in list(_figures.managers.values()):
        if not manager.is_open():
            manager.show()
    if block is None:
        block = not _figures.is_interactive()
    if block:
        _events.run(lambda: any(m._shown for m in list(_figures.managers.values())))


def pause(interval):
    """Run the windows' callbacks for `interval` seconds; a figure that is not shown is."""
    manager = _figures.active()
    if manager is None or not _figures.has_windows() or _core.load_host() is not None:
        time.sleep(interval)
        return
    if not manager.is_open():
        manager.show()
    manager.canvas.start_event_loop(interval)


def draw():
    """Draw what has changed in the current figure; windows do it by themselves, too."""
    gcf().canvas.draw_idle()


def draw_all(force=False):
    """As draw(), for all figures."""


def draw_if_interactive(*args, **kwargs):
    """Windows follow every change by themselves; there is nothing to do."""


class _Mode:
    """ion() and ioff() hold until the end of a with block, if they stand in one."""

    def __init__(self, on):
        self._before = _figures.is_interactive()
        _figures.set_interactive(on)

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        _figures.set_interactive(self._before)


def ion():
    """Interactive mode on: windows appear with their figures, show() does not wait."""
    return _Mode(True)


def ioff():
    """Interactive mode off: show() shows the figures and waits."""
    return _Mode(False)


def isinteractive():
    """Whether interactive mode is on."""
    return _figures.is_interactive()


def interactive(b):
    """Turn interactive mode on or off."""
    _figures.set_interactive(b)


def get_backend():
    """The backend's name."""
    return _figures.get_backend()


def switch_backend(newbackend):
    """Choose a backend: one without windows ('agg', 'svg', …) turns windows off."""
    close("all")
    _figures.use(newbackend)


def rcdefaults():
    """Set all rc parameters back to matplotlib's defaults."""
    _rc.rcdefaults()


# -- methods of the current figure and axes -------------------------------------------------------

globals().update(from_axes(Axes, gca, {
    name: name for name in (
        "autoscale", "axis", "grid", "legend", "locator_params", "loglog", "margins",
        "minorticks_off", "minorticks_on", "plot", "semilogx", "semilogy", "text", "tick_params",
        "ticklabel_format")}))
globals().update(from_axes(Axes, gca, {
    "title": "set_title", "xlabel": "set_xlabel", "ylabel": "set_ylabel", "xscale": "set_xscale",
    "yscale": "set_yscale"}))
globals().update(from_figure(Figure, gcf, {
    "figlegend": "legend", "figtext": "text", "savefig": "savefig",
    "subplots_adjust": "subplots_adjust", "suptitle": "suptitle",
    "waitforbuttonpress": "waitforbuttonpress"}))
