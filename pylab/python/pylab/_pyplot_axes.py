"""pyplot: axes on grids, limits and ticks of the current axes."""
from ._pyplot_figures import figure, gca, gcf
from ._warnings import warn
from .axes import Axes
from .gridspec import grid_on, spec_of


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
    """Take axes out of their figure.

    Parameters
    ----------
    ax : Axes, default the current ones
    """
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
    """Make a figure with a grid of axes.

    Parameters
    ----------
    nrows, ncols : int, default 1
    sharex, sharey, squeeze, width_ratios, height_ratios, subplot_kw, gridspec_kw
        As of Figure.subplots().
    **fig_kw
        As of figure().

    Returns
    -------
    fig : Figure
    axs : Axes or array of Axes
    """
    fig = figure(**fig_kw)
    return fig, fig.subplots(nrows, ncols, sharex=sharex, sharey=sharey, squeeze=squeeze,
                             width_ratios=width_ratios, height_ratios=height_ratios,
                             subplot_kw=subplot_kw, gridspec_kw=gridspec_kw)


def subplot_mosaic(mosaic, *, sharex=False, sharey=False, width_ratios=None, height_ratios=None,
                   empty_sentinel=".", subplot_kw=None, per_subplot_kw=None, gridspec_kw=None,
                   **fig_kw):
    """Make a figure with axes where a pattern shows them.

    Parameters
    ----------
    mosaic : str or list of lists
        Such as 'AAB;CDB'.
    sharex, sharey, width_ratios, height_ratios, …
        As of Figure.subplot_mosaic().
    **fig_kw
        As of figure().

    Returns
    -------
    fig : Figure
    axs : dict of Axes by the pattern's names
    """
    fig = figure(**fig_kw)
    return fig, fig.subplot_mosaic(
        mosaic, sharex=sharex, sharey=sharey, width_ratios=width_ratios,
        height_ratios=height_ratios, empty_sentinel=empty_sentinel, subplot_kw=subplot_kw,
        per_subplot_kw=per_subplot_kw, gridspec_kw=gridspec_kw)


def subplot2grid(shape, loc, rowspan=1, colspan=1, fig=None, **kwargs):
    """Add axes at a place of a grid, over several cells; axes that they cover are taken out.

    Parameters
    ----------
    shape : (int, int)
        Rows and columns of the grid.
    loc : (int, int)
        The row and the column.
    rowspan, colspan : int
        Over how many of them.
    fig : Figure, default the current one
    **kwargs
        For Figure.add_subplot().

    Returns
    -------
    Axes
    """
    fig = gcf() if fig is None else fig
    grid = grid_on(fig, *shape)
    ax = fig.add_subplot(grid.new_subplotspec(loc, rowspan=rowspan, colspan=colspan), **kwargs)
    box = ax.get_position(original=True)
    for other in fig.axes:
        if other is not ax and _covers(box, other.get_position(original=True)):
            delaxes(other)
    return ax


def twinx(ax=None):
    """Make axes that share x with others and have y of their own on the right.

    Parameters
    ----------
    ax : Axes, default the current ones

    Returns
    -------
    Axes
        They are the current ones now.
    """
    return (gca() if ax is None else ax).twinx()


def twiny(ax=None):
    """Make axes that share y with others and have x of their own at the top.

    Parameters
    ----------
    ax : Axes, default the current ones

    Returns
    -------
    Axes
        They are the current ones now.
    """
    return (gca() if ax is None else ax).twiny()


def xlim(*args, **kwargs):
    """Get or set the limits of x of the current axes: xlim(), xlim(0, 1), xlim(left=0).

    Parameters
    ----------
    *args, **kwargs
        As of Axes.set_xlim(); none of them: nothing is set.

    Returns
    -------
    (left, right) as they are now
    """
    ax = gca()
    return ax.set_xlim(*args, **kwargs) if args or kwargs else ax.get_xlim()


def ylim(*args, **kwargs):
    """Get or set the limits of y of the current axes: ylim(), ylim(0, 1), ylim(bottom=0).

    Parameters
    ----------
    *args, **kwargs
        As of Axes.set_ylim(); none of them: nothing is set.

    Returns
    -------
    (bottom, top) as they are now
    """
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
