"""Axes: limits, margins and aspect."""
import math

import numpy as np

from ._axes_boxes import DataBox, ViewBox
from ._warnings import warn


def _pair(low, high, low_alias, high_alias, names):
    """The two ends from set_xlim()'s many forms."""
    if high is None and np.iterable(low):
        low, high = low
    if low_alias is not None:
        if low is not None:
            raise TypeError(f"Cannot pass both {names[0]!r} and {names[2]!r}")
        low = low_alias
    if high_alias is not None:
        if high is not None:
            raise TypeError(f"Cannot pass both {names[1]!r} and {names[3]!r}")
        high = high_alias
    return low, high


def _limit(value, axis):
    if value is None:
        return None
    value = axis.convert_units(value)
    if isinstance(value, np.ndarray):
        value = value.item()
    number = float(value)
    if not math.isfinite(number):
        raise ValueError("Axis limits cannot be NaN or Inf")
    return number


class Limits:
    """Part of Axes."""

    @property
    def use_sticky_edges(self):
        """Whether automatic limits end, without a margin, at edges of bars, images, …"""
        return self._h.get("use_sticky_edges")

    @use_sticky_edges.setter
    def use_sticky_edges(self, on):
        self._h.set({"use_sticky_edges": bool(on)})

    def _set_limits(self, axis, low, high, emit, auto):
        handle = getattr(self._h, axis + "axis")
        converter = getattr(self, axis + "axis")
        if converter.converter is None:
            converter.update_units([v for v in (low, high) if v is not None])
        low, high = _limit(low, converter), _limit(high, converter)
        if low is None or high is None:
            old = handle.limits()
            low, high = old[0] if low is None else low, old[1] if high is None else high
        handle.set_limits(low, high, None if auto is None else bool(auto))
        if emit:
            self._limits_changed(axis)
        return handle.limits()

    def _limits_changed(self, axis):
        """Tell the listeners of all axes that share the axis."""
        self.callbacks.process(axis + "lim_changed", self)

    def get_xlim(self):
        """(left, right)."""
        self.xaxis._fresh_scale()
        return self._h.xaxis.limits()

    def get_ylim(self):
        """(bottom, top)."""
        self.yaxis._fresh_scale()
        return self._h.yaxis.limits()

    def set_xlim(self, left=None, right=None, emit=True, auto=False, *, xmin=None, xmax=None):
        """Set the limits of x; None leaves one as it is, left > right turns the axis round.

        Parameters
        ----------
        left, right : float, or both as one pair
        emit : bool, default True
            Whether 'xlim_changed' listeners are called.
        auto : bool or None, default False
            Whether the limits go on following the data; None: as before.

        Returns
        -------
        (left, right) as they are now

        Raises
        ------
        ValueError
            A limit is NaN or infinite.
        """
        left, right = _pair(left, right, xmin, xmax, ("left", "right", "xmin", "xmax"))
        return self._set_limits("x", left, right, emit, auto)

    def set_ylim(self, bottom=None, top=None, emit=True, auto=False, *, ymin=None, ymax=None):
        """Set the limits of y; None leaves one as it is, bottom > top turns the axis round.

        Parameters
        ----------
        bottom, top : float, or both as one pair
        emit, auto, ymin, ymax
            As of set_xlim(); ymin and ymax are bottom and top.

        Returns
        -------
        (bottom, top) as they are now
        """
        bottom, top = _pair(bottom, top, ymin, ymax, ("bottom", "top", "ymin", "ymax"))
        return self._set_limits("y", bottom, top, emit, auto)

    def get_xbound(self):
        """The limits of x, the lower first."""
        return tuple(sorted(self.get_xlim()))

    def get_ybound(self):
        """The limits of y, the lower first."""
        return tuple(sorted(self.get_ylim()))

    def set_xbound(self, lower=None, upper=None):
        """Set the limits of x; the axis keeps its direction."""
        self._set_bound("x", lower, upper)

    def set_ybound(self, lower=None, upper=None):
        """Set the limits of y; the axis keeps its direction."""
        self._set_bound("y", lower, upper)

    def _set_bound(self, axis, lower, upper):
        if upper is None and np.iterable(lower):
            lower, upper = lower
        old = sorted(getattr(self, f"get_{axis}lim")())
        new = sorted((old[0] if lower is None else lower, old[1] if upper is None else upper),
                     reverse=getattr(self, axis + "axis").get_inverted())
        self._set_limits(axis, *new, True, None)

    def update_datalim(self, xys, updatex=True, updatey=True):
        """Let the data limits hold points, too: (N, 2)."""
        xys = np.asarray(xys, float).reshape(-1, 2)
        if not np.isfinite(xys).any():
            return
        for x, y in xys:
            self._h.include_data(*[x if updatex else np.nan] * 2, *[y if updatey else np.nan] * 2)

    def invert_xaxis(self):
        """Turn the x axis round."""
        self.xaxis.set_inverted(not self.xaxis.get_inverted())
        self._limits_changed("x")

    def invert_yaxis(self):
        """Turn the y axis round."""
        self.yaxis.set_inverted(not self.yaxis.get_inverted())
        self._limits_changed("y")

    def xaxis_inverted(self):
        """Whether x runs to the left."""
        return self.xaxis.get_inverted()

    def yaxis_inverted(self):
        """Whether y runs downwards."""
        return self.yaxis.get_inverted()

    @property
    def viewLim(self):
        """The limits as a Bbox."""
        return ViewBox(self)

    @property
    def dataLim(self):
        """The box around the data."""
        return DataBox(self)

    # -- automatic limits --------------------------------------------------------------------

    def relim(self, visible_only=False):
        """Look through the data of the lines, patches and images anew.

        Parameters
        ----------
        visible_only : bool, default False
            Leave those out that are not visible.
        """
        self._h.relim(bool(visible_only))

    def autoscale_view(self, tight=None, scalex=True, scaley=True):
        """Let the limits follow the data, where autoscaling is on."""
        if tight is not None:
            for on, axis in ((scalex, self._h.xaxis), (scaley, self._h.yaxis)):
                if on:
                    axis.set_tight(bool(tight))
        self._h.autoscale_view(bool(scalex), bool(scaley))
        self.get_xlim(), self.get_ylim()  # now, not at the next look

    def autoscale(self, enable=True, axis="both", tight=None):
        """Turn automatic limits on or off (None: as they are) and take them now.

        Parameters
        ----------
        axis : {'both', 'x', 'y'}
        tight : bool or None
            True: no margins.
        """
        _check_axis(axis)
        x, y = axis in ("x", "both"), axis in ("y", "both")
        if enable is not None:
            for on, handle in ((x, self._h.xaxis), (y, self._h.yaxis)):
                if on:
                    handle.set_autoscale(bool(enable))
            x, y = x and enable, y and enable
        if tight:
            for on, handle in ((x, self._h.xaxis), (y, self._h.yaxis)):
                if on:
                    handle.set_margin(0)
        for on, handle in ((x, self._h.xaxis), (y, self._h.yaxis)):
            if on and tight is not None:
                handle.set_tight(bool(tight))
        self._h.autoscale_view(bool(x), bool(y))

    def get_autoscale_on(self):
        """Whether both axis follow the data."""
        return self._h.xaxis.autoscale and self._h.yaxis.autoscale

    def set_autoscale_on(self, b):
        """Whether the axis follow the data."""
        self.set_autoscalex_on(b)
        self.set_autoscaley_on(b)

    def get_autoscalex_on(self):
        """Whether x follows the data."""
        return self._h.xaxis.autoscale

    def get_autoscaley_on(self):
        """Whether y follows the data."""
        return self._h.yaxis.autoscale

    def set_autoscalex_on(self, b):
        """Whether x follows the data."""
        self._h.xaxis.set_autoscale(bool(b))

    def set_autoscaley_on(self, b):
        """Whether y follows the data."""
        self._h.yaxis.set_autoscale(bool(b))

    def margins(self, *margins, x=None, y=None, tight=True):
        """Room around the data as a fraction of their range: margins(0.1), margins(x=0), …

        Parameters
        ----------
        *margins : one number, or two for x and y
        x, y : float, optional
        tight : bool or None, default True
            Whether limits stay where the margins end, rather than grow to round numbers.

        Returns
        -------
        (x, y) without arguments
        """
        if margins and (x is not None or y is not None):
            raise TypeError("Cannot pass both positional and keyword arguments for x and/or y.")
        if len(margins) == 1:
            x = y = margins[0]
        elif len(margins) == 2:
            x, y = margins
        elif margins:
            raise TypeError("Must pass a single positional argument for all margins, or one for "
                            "each margin (x, y).")
        if x is None and y is None:
            if tight is not True:
                warn(f"ignoring tight={tight!r} in get mode")
            return self._h.xaxis.margin, self._h.yaxis.margin
        for value, axis in ((x, self._h.xaxis), (y, self._h.yaxis)):
            if tight is not None:
                axis.set_tight(bool(tight))
            if value is not None:
                _set_margin(axis, value)

    def set_xmargin(self, m):
        """Room beside the data, a fraction of their range."""
        _set_margin(self._h.xaxis, m)

    def set_ymargin(self, m):
        """Room above and below the data, a fraction of their range."""
        _set_margin(self._h.yaxis, m)

    # -- aspect ------------------------------------------------------------------------------

    def set_aspect(self, aspect, adjustable=None, anchor=None, share=False):
        """How long a unit of y is, in units of x: 'auto', 'equal' or a number.

        Parameters
        ----------
        adjustable : {'box', 'datalim'}, optional
            What gives way: the axes' size or their limits.
        anchor : str or (float, float), optional
            See set_anchor().
        """
        change = {"aspect": aspect}
        if anchor is not None:
            change["anchor"] = anchor
        if adjustable is not None:
            change["adjustable"] = adjustable
        self._h.set(change)

    def set_box_aspect(self, aspect=None):
        """Height over width of the box, whatever the limits are; None: its whole place."""
        for ax in self._twins or [self]:
            if aspect is not None:
                ax._h.set({"box_aspect": float(aspect), "adjustable": "datalim"})
            else:
                ax._h.set({"box_aspect": None})

    def set_anchor(self, anchor, share=False):
        """Where the box stands when it does not fill its place: 'C', 'SW', … or two fractions."""
        self._h.set({"anchor": anchor})

    def axis(self, *args, emit=True, **kwargs):
        """Set limits, or how they are found.

        Parameters
        ----------
        *args : [xmin, xmax, ymin, ymax] or a word
            'on', 'off' (or a bool), 'equal', 'scaled', 'tight', 'auto', 'image', 'square'.
        emit : bool, default True
            Whether listeners for changed limits are called.
        **kwargs : xmin, xmax, ymin, ymax

        Returns
        -------
        (xmin, xmax, ymin, ymax) as they are now
        """
        if len(args) > 1:
            raise TypeError(f"axis() takes 0 or 1 positional arguments but {len(args)} were given")
        if args and isinstance(args[0], (str, bool)):
            self._axis_word(args[0], emit)
        elif args:
            try:
                x0, x1, y0, y1 = args[0]
            except (TypeError, ValueError):
                raise TypeError("the first argument to axis() must be an iterable of the form "
                                "[xmin, xmax, ymin, ymax]") from None
            self._set_ends(x0, x1, y0, y1, emit)
        else:
            self._set_ends(*(kwargs.pop(n, None) for n in ("xmin", "xmax", "ymin", "ymax")), emit)
        if kwargs:
            raise TypeError(f"axis() got an unexpected keyword argument {next(iter(kwargs))!r}")
        return (*self.get_xlim(), *self.get_ylim())

    def _set_ends(self, x0, x1, y0, y1, emit):
        """An axis without new ends stays as it is, autoscaling included."""
        x0, x1 = (_limit(v, self.xaxis) for v in (x0, x1))
        y0, y1 = (_limit(v, self.yaxis) for v in (y0, y1))
        for axis, low, high in (("x", x0, x1), ("y", y0, y1)):
            if low is not None or high is not None:
                self._set_limits(axis, low, high, emit, False)

    def _axis_word(self, word, emit):
        if isinstance(word, bool):
            word = "on" if word else "off"
        word = word.lower()
        if word in ("on", "off"):
            self._h.set({"axis_on": word == "on"})
            return
        if word not in ("equal", "tight", "scaled", "auto", "image", "square"):
            raise ValueError(f"Unrecognized string {word!r} to axis; try 'on' or 'off'")
        self.set_autoscale_on(True)
        self._h.set({"aspect": "auto"})
        self.autoscale_view(tight=False)
        if word == "equal":
            self.set_aspect("equal", adjustable="datalim")
        elif word == "scaled":
            self.set_aspect("equal", adjustable="box")
            self.set_autoscale_on(False)
        elif word == "tight":
            self.autoscale_view(tight=True)
            self.set_autoscale_on(False)
        elif word == "image":
            self.autoscale_view(tight=True)
            self.set_autoscale_on(False)
            self.set_aspect("equal", adjustable="box")
        elif word == "square":
            self.set_aspect("equal", adjustable="box")
            self.set_autoscale_on(False)
            (x0, x1), (y0, y1) = self.get_xlim(), self.get_ylim()
            edge = max(x1 - x0, y1 - y0)
            self._set_limits("x", x0, x0 + edge, emit, False)
            self._set_limits("y", y0, y0 + edge, emit, False)


def _check_axis(axis):
    if axis not in ("both", "x", "y"):
        raise ValueError(f"{axis!r} is not a valid value for axis; supported values are 'both', "
                         "'x', 'y'")


def _set_margin(axis, m):
    if m <= -0.5:
        raise ValueError("margin must be greater than -0.5")
    axis.set_margin(m)
    axis.request_autoscale()
