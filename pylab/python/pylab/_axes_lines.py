"""Axes: parallel lines, steps and stems."""
import numpy as np

from . import _args, _core
from ._args import check_in_list
from ._patch_shapes import StepPatch
from .collections import BrokenBarHCollection, EventCollection, LineCollection
from .container import StemContainer


class Lines:
    """Part of Axes."""

    def hlines(self, y, xmin, xmax, colors=None, linestyles="solid", label="", *, data=None,
               **kwargs):
        """Horizontal lines at each y from xmin to xmax.

        Parameters
        ----------
        y : float or sequence
        xmin, xmax : float or sequence of the same length
        colors : color or list of colors, default rc lines.color
        linestyles, label, **kwargs
            As of LineCollection.

        Returns
        -------
        LineCollection
        """
        y, xmin, xmax, colors = _args.looked_up(data, y, xmin, xmax, colors)
        return self._parallel("y", y, xmin, xmax, colors, linestyles, label, kwargs)

    def vlines(self, x, ymin, ymax, colors=None, linestyles="solid", label="", *, data=None,
               **kwargs):
        """Vertical lines at each x from ymin to ymax.

        Parameters
        ----------
        x : float or sequence
        ymin, ymax : float or sequence of the same length
        colors, linestyles, label, **kwargs
            As of hlines().

        Returns
        -------
        LineCollection
        """
        x, ymin, ymax, colors = _args.looked_up(data, x, ymin, ymax, colors)
        return self._parallel("x", x, ymin, ymax, colors, linestyles, label, kwargs)

    def _parallel(self, axis, at, low, high, colors, linestyles, label, kwargs):
        other = "x" if axis == "y" else "y"
        at = np.atleast_1d(self._convert(axis, at))
        low, high = (np.atleast_1d(self._convert(other, v)) for v in (low, high))
        if not len(at):
            at = np.empty(0)
        at, low, high = _combined(at, low, high)
        segments = np.empty((len(at), 2, 2))
        along, across = (0, 1) if axis == "x" else (1, 0)
        segments[:, :, along] = at[:, None]
        segments[:, 0, across], segments[:, 1, across] = low, high
        if colors is not None:
            kwargs["colors"] = colors
        lines = LineCollection(segments, linestyles=linestyles, label=label, **kwargs)
        self.add_collection(lines)
        if len(at):
            self._h.autoscale_view(True, True)
        return lines

    def step(self, x, y, *args, where="pre", data=None, **kwargs):
        """plot() with steps.

        Parameters
        ----------
        x, y, *args
            As of plot().
        where : {'pre', 'post', 'mid'}, default 'pre'
            A value holds before its x, after it, or around it.
        **kwargs
            Properties of Line2D.

        Returns
        -------
        list of Line2D
        """
        check_in_list(("pre", "post", "mid"), where=where)
        kwargs["drawstyle"] = "steps-" + where
        return self.plot(x, y, *args, data=data, **kwargs)

    def stairs(self, values, edges=None, *, orientation="vertical", baseline=0, fill=False,
               data=None, **kwargs):
        """Steps of given heights between edges: a histogram that is counted already.

        Parameters
        ----------
        values : N numbers
        edges : N + 1 numbers, default 0, 1, …, N
        orientation : {'vertical', 'horizontal'}
        baseline : float, N numbers or None, default 0
            Where the steps stand; None draws no sides.
        fill : bool, default False

        Returns
        -------
        StepPatch
        """
        values, edges, baseline = _args.looked_up(data, values, edges, baseline)
        kwargs = _args.normalized(kwargs, StepPatch)
        color = kwargs.pop("color", None)
        if color is None:
            color = self._next_line_color()
        kwargs.setdefault("facecolor" if fill else "edgecolor", color)
        if fill:
            kwargs.setdefault("linewidth", 0)
        edges = np.arange(len(values) + 1) if edges is None else edges
        axes = ("x", "y") if orientation == "vertical" else ("y", "x")
        edges, values = self._convert(axes[0], edges), self._convert(axes[1], values)
        patch = StepPatch(values, edges, baseline=baseline, orientation=orientation, fill=fill,
                          **kwargs)
        self.add_patch(patch)
        floor = 0 if baseline is None else np.min(np.asarray(baseline, float))
        corner = (edges[0], edges[0]), (floor, floor)
        self._h.include_data(*corner[orientation != "vertical"], *corner[orientation == "vertical"])
        across = "sticky_y" if orientation == "vertical" else "sticky_x"
        patch._h.set({across: [float(floor)]})
        self._h.autoscale_view(True, True)
        return patch

    def stem(self, *args, linefmt=None, markerfmt=None, basefmt=None, bottom=0, label=None,
             use_line_collection=True, orientation="vertical", data=None):
        """Lines from a base line to markers: stem([x,] y, linefmt=None, …).

        Parameters
        ----------
        linefmt, markerfmt, basefmt : str
            Formats of the stems ('C0-'), the markers ('C0o') and the base line ('C3-').
        bottom : float, default 0
            Where the base line is.
        orientation : {'vertical', 'horizontal'}
        label : str

        Returns
        -------
        StemContainer
        """
        if not 1 <= len(args) <= 5:
            raise TypeError(f"stem expected between 1 and 5 positional arguments, got {args}")
        check_in_list(("horizontal", "vertical"), orientation=orientation)
        args = list(_args.looked_up(data, *args))
        count = 1 if len(args) == 1 or isinstance(args[1], str) else 2
        formats = args[count:] + [None, None, None]
        args = args[:count]
        linefmt, markerfmt, basefmt = (
            given if given is not None else default
            for given, default in zip((linefmt, markerfmt, basefmt), formats))
        heads = np.asanyarray(args[-1])
        locs = np.arange(len(heads)) if len(args) == 1 else np.asanyarray(args[0])
        axes = ("x", "y") if orientation == "vertical" else ("y", "x")
        locs, heads = self._convert(axes[0], locs), self._convert(axes[1], heads)
        line_style = _stem_style(linefmt, _core.rc_get("lines.linestyle"), "None", "C0")
        marker_style = _stem_style(markerfmt, "None", "o", line_style["color"])
        base_style = _stem_style(basefmt, "-", "None", "C2" if _args.classic() else "C3")
        lines = self.vlines if orientation == "vertical" else self.hlines
        stems = lines(locs, bottom, heads, colors=line_style["color"],
                      linestyles=line_style["linestyle"], label="_nolegend_")
        swap = slice(None, None, 1 if orientation == "vertical" else -1)
        marker, = self.plot(*(locs, heads)[swap], label="_nolegend_", **marker_style)
        ends = [np.min(locs), np.max(locs)] if len(locs) else [0, 0]
        base, = self.plot(*(ends, [bottom, bottom])[swap], label="_nolegend_", **base_style)
        return self.add_container(StemContainer((marker, stems, base), label=label))

    def eventplot(self, positions, orientation="horizontal", lineoffsets=1, linelengths=1,
                  linewidths=None, colors=None, linestyles="solid", *, data=None, **kwargs):
        """Parallel lines at given positions, in one or several rows.

        Parameters
        ----------
        positions : 1-D sequence, or a sequence of them (a row each)
        orientation : {'horizontal', 'vertical'}
        lineoffsets : float or list
            The middle of each row.
        linelengths, linewidths, colors, linestyles
            For all rows, or a list of one for each.

        Returns
        -------
        list of EventCollection
        """
        positions, lineoffsets, linelengths, linewidths, colors, linestyles = _args.looked_up(
            data, positions, lineoffsets, linelengths, linewidths, colors, linestyles)
        if not np.iterable(positions):
            positions = [positions]
        elif any(np.iterable(p) for p in positions):
            positions = [np.asanyarray(p) for p in positions]
        else:
            positions = [np.asanyarray(positions)]
        if not len(positions):
            return []
        along = "x" if orientation == "horizontal" else "y"
        positions = [np.ravel(self._convert(along, p)) for p in positions]
        alpha = kwargs.pop("alpha", None)
        rows = []
        lists = _row_values(len(positions), lineoffsets, linelengths, linewidths, colors,
                            linestyles, alpha)
        for at, offset, length, width, color, style, opacity in zip(positions, *lists):
            row = EventCollection(at, orientation=orientation, lineoffset=offset,
                                  linelength=length, linewidth=width, color=color,
                                  linestyle=style, alpha=opacity)
            self.add_collection(row)
            row.update(kwargs)
            rows.append(row)
        if any(len(p) for p in positions):
            at = np.concatenate(positions)
            offsets, lengths = (np.asarray(v, float) for v in lists[:2])
            ends = at.min(), at.max()
            rows_ends = (offsets - lengths).min(), (offsets + lengths).max()
            self._h.include_data(*(ends + rows_ends if along == "x" else rows_ends + ends))
            self._h.autoscale_view(True, True)
        return rows

    def broken_barh(self, xranges, yrange, align="bottom", *, data=None, **kwargs):
        """Bars of one height at several (xmin, width) ranges of x.

        Parameters
        ----------
        xranges : sequence of (xmin, width)
        yrange : (y, height)
        align : {'bottom', 'center', 'top'}, default 'bottom'
            Where y is on the bars.

        Returns
        -------
        PolyCollection
        """
        xranges, yrange = _args.looked_up(data, xranges, yrange)
        low, height = yrange
        _args.check_in_list(("bottom", "center", "top"), align=align)
        bottom = float(np.ravel(self._convert("y", [low]))[0])
        bottom -= height * {"bottom": 0, "center": 0.5, "top": 1}[align]
        spans = [self._convert_span("x", start, width) for start, width in xranges]
        bars = BrokenBarHCollection([(x0, x1 - x0) for x0, x1 in spans], (bottom, height),
                                    **kwargs)
        self.add_collection(bars)
        self._h.autoscale_view(True, True)
        return bars


def _combined(*columns):
    """Columns broadcast to one length, rows with a masked value left out of none."""
    columns = [np.ma.filled(np.ma.asarray(c, float), np.nan) for c in columns]
    return np.broadcast_arrays(*columns)


def _stem_style(fmt, linestyle, marker, color):
    if fmt is None:
        return {"linestyle": linestyle, "marker": marker, "color": color}
    own_line, own_marker, own_color = _args.parse_format(fmt)
    if own_line is None and own_marker is None:
        own_line, own_marker = linestyle, marker
    return {"linestyle": own_line, "marker": own_marker, "color": own_color or color}


def _row_values(count, offsets, lengths, widths, colors, styles, alpha):
    """Each property as a list of one value for each row."""
    def spread(name, value, scalar):
        if scalar:
            return [value] * count
        value = list(value)
        if len(value) == 1:
            return value * count
        if len(value) != count:
            raise ValueError(f"{name} and positions are unequal sized sequences")
        return value
    offsets = np.atleast_1d(offsets)
    if len(offsets) == 1 and count > 1:
        offsets = np.arange(count) * offsets[0]
    if colors is None:
        colors = _core.rc_get("lines.color")
    one_color = _args.is_color(colors)
    return (spread("lineoffsets", offsets, False),
            spread("linelengths", lengths, not np.iterable(lengths)),
            spread("linewidths", widths, not np.iterable(widths)),
            spread("colors", colors, one_color),
            spread("linestyles", styles, isinstance(styles, str) or
                   (isinstance(styles, tuple) and np.iterable(styles[1:2][0]))),
            spread("alpha", alpha, not np.iterable(alpha)))
