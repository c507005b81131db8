"""Axes: the plotting methods."""
from . import _args
from ._cycler import Endless
from ._rc import cycle_steps
from ._warnings import warn
from .lines import Line2D

# Keyword arguments of a log scale among those of plot().
_SCALE_KEYS = ("base", "subs", "nonpositive", "basex", "subsx", "nonposx", "basey", "subsy",
               "nonposy")  # the last six are refused as the log scale's


class Plotting:
    """Part of Axes."""

    def plot(self, *args, scalex=True, scaley=True, data=None, **kwargs):
        """Plot y against x as lines and markers.

        plot([x], y, [fmt], [x2], y2, [fmt2], …, **kwargs)

        Parameters
        ----------
        x, y : sequences of numbers, or scalars
            x is 0, 1, 2, … by default. 2-D arrays: a line for each column. NaN and masked values
            leave gaps.
        fmt : str, optional
            Colour, marker and line style in short, such as 'ro--'.
        data : object with data[name], optional
            Where x and y are looked up if they are names.
        scalex, scaley : bool, default True
            Whether the limits follow the data.
        **kwargs
            Properties of Line2D: color, linewidth (points), label, …; setp(line) prints them.

        Returns
        -------
        list of Line2D

        Raises
        ------
        ValueError
            Shapes that do not fit together, a format that is none, a value that is not allowed.
        """
        kwargs = self._take_units(_args.normalized(kwargs, Line2D))
        lines = self._lines_of(args, data, kwargs)
        for line in lines:
            self._add(line)
        if lines:
            self._h.autoscale_view(bool(scalex), bool(scaley))
        return lines

    def _lines_of(self, args, data, kwargs):
        for name in "xy":
            if name in kwargs:
                raise TypeError(f"plot got an unexpected keyword argument {name!r}")
        if not args:
            return []
        maybe_key = data is not None and len(args) == 2
        if data is not None:
            args, kwargs["label"] = _args.replace_from(data, args, kwargs.get("label"))
        label = kwargs.get("label")
        if len(args) >= 4 and not (isinstance(label, str) or not hasattr(label, "__iter__")):
            raise ValueError("plot() with multiple groups of data (i.e., pairs of x and y) does "
                             "not support multiple labels")
        lines = []
        for x, y, fmt in _args.groups(args):
            style = self._style_of(fmt, kwargs, maybe_key)
            pairs = _args.columns(x, y, self)
            for (xs, ys), name in zip(pairs, _args.labels_for(label, len(pairs))):
                looks = self._defaults(style, name)
                if looks.get("label") is None:
                    looks["label"] = f"_child{len(self._children) + len(lines)}"
                lines.append(Line2D._from_data(xs, ys, looks))
        return lines

    @property
    def _get_lines(self):
        """Stands for where the colours of lines come from: pandas hands it to a second y axis."""
        return self._colors_from or self

    @_get_lines.setter
    def _get_lines(self, axes):
        self._colors_from = axes

    _get_patches_for_fill = None
    _colors_from = None  # axes whose colours are gone on with

    @staticmethod
    def _style_of(fmt, kwargs, maybe_key):
        """The keyword arguments together with what the format string says."""
        if fmt is None:
            return kwargs
        style = {}
        for name, value in zip(("linestyle", "marker", "color"),
                               _args.parse_format(fmt, maybe_key)):
            if value is None:
                continue
            style[name] = value
            if fmt and value != "None" and kwargs.get(name) is not None:
                warn(f"{name} is redundantly defined by the '{name}' keyword argument and the "
                     f"fmt string \"{fmt}\" (-> {name}={value!r}). The keyword argument will "
                     "take precedence.")
        style.update(kwargs)
        return style

    def _defaults(self, style, label):
        """The style with the cycle's next properties where it leaves them open."""
        style = dict(style)
        if label is None:
            style.pop("label", None)
        else:
            style["label"] = label
        if self._cycle is None:
            if style.get("color") is None:
                style["color"] = self._get_lines._h.next_color()
        elif any(style.get(name) is None for name in self._cycle_keys):
            for name, value in next(self._cycle).items():
                if style.get(name) is None:
                    style[name] = value
        return style

    def set_prop_cycle(self, *args, **kwargs):
        """The properties that plot() and the like go through: set_prop_cycle(color=['r', 'g']).

        Parameters
        ----------
        *args
            A Cycler; a property's name and its values; or None for rc axes.prop_cycle.
        **kwargs
            Values by properties (color, linestyle, marker, hatch …); all of one length.

        Raises
        ------
        TypeError
            For a property that artists do not have.
        ValueError
            For values that the property cannot have, and for lists of different lengths.
        """
        if args and kwargs:
            raise TypeError("Cannot supply both positional and keyword arguments to this method.")
        if len(args) == 1 and args[0] is None:
            self._take_cycle()
            return
        from .rcsetup import cycler
        self._set_cycle([dict(step) for step in cycler(*args, **kwargs)])

    def _take_cycle(self):
        """Go through rc axes.prop_cycle from its start."""
        steps = cycle_steps()
        self._cycle = None
        self._fill_at = 0
        self._h.reset_cycle()
        if steps is not None:
            self._set_cycle(steps)

    def _set_cycle(self, steps, position=0):
        self._fill_at = 0
        self._cycle = Endless(steps, position)
        self._cycle_keys = set(steps[0]) if steps else set()

    def semilogx(self, *args, **kwargs):
        """plot() with a logarithmic x axis.

        Parameters
        ----------
        *args
            As of plot().
        base : float, default 10
        subs : sequence of numbers, optional
            Multiples of the powers of the base with minor ticks.
        nonpositive : {'clip', 'mask'}, default 'clip'
            What becomes of values that have no logarithm.
        **kwargs
            As of plot().

        Returns
        -------
        list of Line2D
        """
        scale = {k: kwargs.pop(k) for k in _SCALE_KEYS if k in kwargs}
        self.set_xscale("log", **scale)
        return self.plot(*args, **kwargs)

    def semilogy(self, *args, **kwargs):
        """plot() with a logarithmic y axis.

        Parameters
        ----------
        *args, base, subs, nonpositive, **kwargs
            As of semilogx().

        Returns
        -------
        list of Line2D
        """
        scale = {k: kwargs.pop(k) for k in _SCALE_KEYS if k in kwargs}
        self.set_yscale("log", **scale)
        return self.plot(*args, **kwargs)

    def loglog(self, *args, **kwargs):
        """plot() with two logarithmic axis.

        Parameters
        ----------
        *args, **kwargs
            As of plot(); base, subs and nonpositive as of semilogx(), for both axis.

        Returns
        -------
        list of Line2D
        """
        scale = {k: kwargs.pop(k) for k in _SCALE_KEYS if k in kwargs}
        self.set_xscale("log", **scale)
        self.set_yscale("log", **scale)
        return self.plot(*args, **kwargs)

    def set_xscale(self, value, **kwargs):
        """Choose how values spread along x.

        Parameters
        ----------
        value : ScaleBase, or the name of a scale
            'linear', 'log', 'symlog', 'asinh', 'logit', 'function', 'functionlog', or one that
            was registered.
        **kwargs
            log: base, subs, nonpositive; symlog: base, linthresh, subs, linscale; asinh:
            linear_width, base, subs; logit: nonpositive, one_half, use_overline; function:
            functions.
        """
        self.xaxis._set_scale(value, kwargs)

    def set_yscale(self, value, **kwargs):
        """Choose how values spread along y.

        Parameters
        ----------
        value : ScaleBase, or the name of a scale
        **kwargs
            As of set_xscale().
        """
        self.yaxis._set_scale(value, kwargs)

    def get_xscale(self):
        """The scale's name."""
        return self.xaxis.get_scale()

    def get_yscale(self):
        """The scale's name."""
        return self.yaxis.get_scale()
