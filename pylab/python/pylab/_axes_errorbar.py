"""Axes: error bars."""
import numpy as np

from . import _args, _core
from .container import ErrorbarContainer
from .lines import Line2D

_LINE_ONLY = ("marker", "markersize", "markerfacecolor", "markeredgewidth", "markeredgecolor",
              "markevery", "linestyle", "fillstyle", "drawstyle", "dash_capstyle",
              "dash_joinstyle", "solid_capstyle", "solid_joinstyle", "dashes",
              "markerfacecoloralt")


class ErrorBars:
    """Part of Axes."""

    def errorbar(self, x, y, yerr=None, xerr=None, fmt="", ecolor=None, elinewidth=None,
                 capsize=None, barsabove=False, lolims=False, uplims=False, xlolims=False,
                 xuplims=False, errorevery=1, capthick=None, *, data=None, **kwargs):
        """Plot y against x with error bars.

        Parameters
        ----------
        x, y : float or N numbers
        xerr, yerr : float, N numbers or (2, N): sizes below and above, not negative
        fmt : str, default ''
            Format of the data line; 'none' leaves it out.
        ecolor : color, optional
            Of the bars; that of the line by default.
        elinewidth, capsize, capthick : float, points
        barsabove : bool, default False
        lolims, uplims, xlolims, xuplims : bool or N bools
            The values are limits: bars to one side with an arrow head.
        errorevery : int or (start, step) or slice or N bools
        **kwargs
            Properties of the data line.

        Returns
        -------
        ErrorbarContainer : (data line or None, caps, bars)

        Raises
        ------
        ValueError
            Errors that are negative or whose shape does not fit.
        """
        _args.name_by(data, y, kwargs)
        x, y, xerr, yerr, lolims, uplims, xlolims, xuplims, ecolor = _args.looked_up(
            data, x, y, xerr, yerr, lolims, uplims, xlolims, xuplims, ecolor)
        kwargs = _args.normalized({k: v for k, v in kwargs.items() if v is not None}, Line2D)
        kwargs.setdefault("zorder", 2)
        x, y = np.atleast_1d(_args.to_array(x)), np.atleast_1d(_args.to_array(y))
        if len(x) != len(y):
            raise ValueError("'x' and 'y' must have the same size")
        label = kwargs.pop("label", None)
        every = _every(errorevery, len(x))
        line, style = self._data_line(x, y, fmt, kwargs)
        ecolor = style["color"] if ecolor is None else ecolor
        bar_style = self._bar_style(style, kwargs, elinewidth, ecolor)
        cap_style = self._cap_style(style, kwargs, capsize, capthick, ecolor)
        bars, caps, spans = [], [], []
        px, py = self._convert("x", x), self._convert("y", y)
        for axis, error, low_limit, high_limit in (("x", xerr, xlolims, xuplims),
                                                   ("y", yerr, lolims, uplims)):
            if error is None:
                continue
            spans.append(_Spans(axis, px, py, error, low_limit, high_limit, every,
                                (x, y), lambda v, a=axis: self._convert(a, v)))
        # Errors that are refused have changed nothing so far.
        if line is not None:
            line.set_zorder(kwargs["zorder"] + (-0.1 if barsabove else 0.1))
            self.add_line(line)
        for span in spans:
            self._add_bars(span, bar_style, cap_style, bars, caps)
        self._h.autoscale_view(True, True)
        return self._keep_container(ErrorbarContainer(
            (line, tuple(caps), tuple(bars)), has_xerr=xerr is not None,
            has_yerr=yerr is not None, label=label))

    def _data_line(self, x, y, fmt, kwargs):
        """The data line (None for fmt 'none') and the style that bars follow."""
        style = dict(kwargs)
        if str(fmt).lower() == "none":
            color = kwargs.get("color") or self._next_line_color()
            return None, {"color": color}
        style["label"] = "_nolegend_"
        args = (x, y, fmt) if fmt else (x, y)
        line, = self._lines_of(args, None, style)
        return line, {"color": line.get_color()}

    @staticmethod
    def _bar_style(style, kwargs, elinewidth, ecolor):
        bars = {"colors": ecolor, "label": "_nolegend_"}
        if elinewidth is not None:
            bars["linewidths"] = elinewidth
        elif kwargs.get("linewidth") is not None:
            bars["linewidths"] = kwargs["linewidth"]
        for name in ("transform", "alpha", "zorder", "rasterized"):
            if name in kwargs:
                bars[name] = kwargs[name]
        return bars

    @staticmethod
    def _cap_style(style, kwargs, capsize, capthick, ecolor):
        caps = {k: v for k, v in kwargs.items() if k not in (*_LINE_ONLY, "label", "linewidth")}
        if capsize is None:
            capsize = kwargs.get("capsize", _core.rc_get("errorbar.capsize"))
        if capsize > 0:
            caps["markersize"] = 2.0 * capsize
        if capthick is not None:
            caps["markeredgewidth"] = capthick
        elif "markeredgewidth" in kwargs:
            caps["markeredgewidth"] = kwargs["markeredgewidth"]
        caps.update(color=ecolor, linestyle="none", label="_nolegend_")
        return caps

    def _add_bars(self, spans, bar_style, cap_style, bars, caps):
        lines = self.hlines if spans.axis == "x" else self.vlines
        bars.append(lines(spans.across, spans.low, spans.high, **bar_style))
        for points, marker in spans.caps(bool(cap_style.get("markersize"))):
            style = dict(cap_style)
            if marker not in ("|", "_"):
                style.setdefault("markersize", _core.rc_get("lines.markersize"))
            cap = Line2D(*points, marker=marker, **style)
            self.add_line(cap)
            caps.append(cap)


class _Spans:
    """The bars along one axis: their ends and what stands there."""

    def __init__(self, axis, x, y, error, low_limit, high_limit, every, given, convert):
        self.axis = axis
        order = 1 if axis == "x" else -1
        (at, self.across), (given, across) = (x, y)[::order], given[::order]
        low, high = _sizes(error, given, axis)
        self._low_limit = np.broadcast_to(low_limit, len(at)).astype(bool)
        self._high_limit = np.broadcast_to(high_limit, len(at)).astype(bool)
        keep = every
        # A lower limit has no bar below it, an upper one none above.
        self.low = np.where(self._low_limit, at, convert(given - low))[keep]
        self.high = np.where(self._high_limit, at, convert(given + high))[keep]
        self.across, self._keep = np.asarray(self.across, float)[keep], keep
        # Caps keep the units of the data.
        self._cap_low, self._cap_high, self._cap_across = self.low, self.high, self.across
        if given.dtype.kind in "OM":
            self._cap_low = np.where(self._low_limit, given, given - low)[keep]
            self._cap_high = np.where(self._high_limit, given, given + high)[keep]
        if across.dtype.kind in "OMSU":
            self._cap_across = across[keep]

    def _points(self, ends, mask):
        across = self._cap_across[mask]
        return (ends[mask], across) if self.axis == "x" else (across, ends[mask])

    def caps(self, wanted):
        """((x, y), marker) of the caps and arrow heads that there are."""
        lower, upper = self._low_limit[self._keep], self._high_limit[self._keep]
        plain = "|" if self.axis == "x" else "_"
        # CARETLEFTBASE … CARETDOWNBASE as numbers of markers.
        to_low, to_high = (8, 9) if self.axis == "x" else (11, 10)
        nolims = ~(lower | upper)
        found = []
        if nolims.any() and wanted:
            found.append((self._points(self._cap_low, nolims), plain))
            found.append((self._points(self._cap_high, nolims), plain))
        for mask, ends, arrow, other in ((lower, self._cap_high, to_high, self._cap_low),
                                         (upper, self._cap_low, to_low, self._cap_high)):
            if mask.any():
                found.append((self._points(ends, mask), arrow))
                if wanted:
                    found.append((self._points(other, mask), plain))
        return found


def _sizes(error, given, axis):
    """Errors below and above, of the data's length."""
    values = np.asanyarray(error) if not isinstance(error, list) else np.array(
        error, dtype=object if any(np.iterable(e) for e in error) and
        len({np.size(e) for e in error}) > 1 else None)
    if values.dtype.kind in "SU":
        raise TypeError(f"'{axis}err' must be numbers or lengths in the units of '{axis}', not "
                        f"{error!r}")
    try:
        low, high = np.broadcast_to(values, (2, len(given)))
    except ValueError:
        raise ValueError(f"'{axis}err' (shape: {np.shape(error)}) must be a scalar or a 1D or "
                         f"(2, n) array-like whose shape matches '{axis}' "
                         f"(shape: {np.shape(given)})") from None
    if values.dtype is np.dtype(object) and any(v is None for v in values.ravel()):
        raise ValueError(f"'{axis}err' must not contain None. Use NaN if you want to skip a "
                         "value.")
    try:
        negative = values < values - values if values.dtype.kind in "OmM" else values < -values
    except TypeError:
        negative = False  # values with a unit may have no order
    if np.any(negative):
        raise ValueError(f"'{axis}err' must not contain negative values")
    return low, high


def _every(errorevery, count):
    """Which points have bars, as an index."""
    if isinstance(errorevery, (int, np.integer)):
        errorevery = (0, errorevery)
    if isinstance(errorevery, tuple):
        if len(errorevery) == 2 and all(isinstance(v, (int, np.integer)) for v in errorevery):
            errorevery = slice(errorevery[0], None, errorevery[1])
        else:
            raise ValueError(f"errorevery={errorevery!r} is a not a tuple of two integers")
    elif isinstance(errorevery, slice):
        pass
    elif not isinstance(errorevery, str) and np.iterable(errorevery):
        mask = np.asarray(errorevery)
        if mask.dtype == bool and len(mask) != count:
            raise ValueError(f"errorevery={errorevery!r} is iterable but not a valid NumPy fancy "
                             "index to match 'xerr'/'yerr'")
        return mask
    else:
        raise ValueError(f"errorevery={errorevery!r} is not a recognized value")
    return errorevery
