"""Axes: bars, their labels, and pies."""
import numpy as np

from . import _args, _core
from ._args import check_in_list
from ._patch_arrows import Shadow
from ._patch_round import Wedge
from ._patch_shapes import Rectangle
from .container import BarContainer, PieContainer


class Bars:
    """Part of Axes."""

    def bar(self, x, height, width=0.8, bottom=None, *, align="center", data=None, **kwargs):
        """Upright bars.

        Parameters
        ----------
        x : float, or N numbers or names
        height, width, bottom : float or N numbers; width 0.8, bottom 0 by default
        align : {'center', 'edge'}
            Where x is on the bar.
        color, edgecolor, linewidth, hatch : one value or a list
        tick_label : str or list of str, optional
        label : str or list of str, optional
        xerr, yerr, ecolor, capsize, error_kw
            As of errorbar().
        log : bool, default False
        **kwargs
            Properties of Rectangle.

        Returns
        -------
        BarContainer
        """
        x, height, width, bottom = _args.looked_up(data, x, height, width, bottom)
        kwargs = {k: _args.looked_up(data, v)[0] for k, v in kwargs.items()}
        return self._bars("vertical", x, height, width, bottom, align, kwargs)

    def barh(self, y, width, height=0.8, left=None, *, align="center", data=None, **kwargs):
        """Horizontal bars.

        Parameters
        ----------
        y : float, or N numbers or names
        width, height, left : float or N numbers; height 0.8, left 0 by default
        align : {'center', 'edge'}
            Where y is on the bar.
        **kwargs
            As of bar().

        Returns
        -------
        BarContainer
        """
        y, width, height, left = _args.looked_up(data, y, width, height, left)
        kwargs = {k: _args.looked_up(data, v)[0] for k, v in kwargs.items()}
        return self._bars("horizontal", y, width, height, left, align, kwargs)

    def _bars(self, orientation, at, length, thickness, base, align, kwargs):
        check_in_list(("center", "edge"), align=align)
        upright = orientation == "vertical"
        along, across = ("x", "y") if upright else ("y", "x")
        kwargs = self._take_units(_args.normalized(kwargs, Rectangle))
        extra = {name: kwargs.pop(name, None) for name in (
            "tick_label", "xerr", "yerr", "ecolor", "capsize", "error_kw", "log", "label", "hatch",
            "color", "edgecolor", "linewidth", "facecolor", "linestyle")}
        color = extra["facecolor"] if extra["facecolor"] is not None else extra["color"]
        if color is None:
            color = self._next_fill_color()
        if extra["log"]:
            (self.set_yscale if upright else self.set_xscale)("log", nonpositive="clip")
        lengths = np.atleast_1d(length)
        base_values = 0.0 if base is None else base
        for axis, begin in ((along, at), (across, base_values)):
            extra[axis + "err"] = self._convert_error(axis, extra[axis + "err"], begin)
        at, offsets = self._bar_places(along, at, thickness)
        low, high = self._bar_ends(across, base_values, length)
        at, offsets, low, high = (np.atleast_1d(v).astype(float) for v in (at, offsets, low, high))
        at, offsets, low, high = np.broadcast_arrays(at, offsets, low, high)
        start = at - offsets / 2 if align == "center" else at
        looks = _looks(len(start), color, extra)
        label, labels = _bar_labels(extra["label"], len(start))
        patches, sticky = [], "sticky_y" if upright else "sticky_x"
        for i, look in enumerate(looks):
            box = ((start[i], low[i]), offsets[i], high[i] - low[i]) if upright else \
                ((low[i], start[i]), high[i] - low[i], offsets[i])
            bar = Rectangle(*box, **{sticky: [float(low[i])], "label": labels[i], **look})
            if kwargs:
                bar.update(kwargs)
            patches.append(self.add_patch(bar))
        container = BarContainer(patches, self._bar_errors(upright, start, offsets, low, high,
                                                           extra, kwargs),
                                 datavalues=lengths, orientation=orientation,
                                 label=label)
        self.add_container(container)
        if extra["tick_label"] is not None:
            self._name_bars(along, at, extra["tick_label"])
        self._h.autoscale_view(True, True)
        return container

    def _bar_places(self, axis, at, thickness):
        """Middles (or edges) and thicknesses as numbers."""
        places = np.atleast_1d(self._convert(axis, at))
        return places, np.asarray(self._convert_width(axis, thickness, at), float)

    def _bar_ends(self, axis, base, length):
        start = np.asarray(self._convert(axis, base), float)
        return start, start + np.asarray(self._convert_width(axis, length, base), float)

    def _bar_errors(self, upright, start, offsets, low, high, extra, kwargs):
        if extra["xerr"] is None and extra["yerr"] is None:
            return None
        options = dict(extra["error_kw"] or {})
        options.setdefault("ecolor", "k" if extra["ecolor"] is None else extra["ecolor"])
        capsize = extra["capsize"]
        options.setdefault("capsize", _core.rc_get("errorbar.capsize") if capsize is None else
                           capsize)
        options.setdefault("label", "_nolegend_")
        if "zorder" in kwargs:
            options.setdefault("zorder", kwargs["zorder"])
        middles = start + offsets / 2
        x, y = (middles, high) if upright else (high, middles)
        return self.errorbar(x, y, yerr=extra["yerr"], xerr=extra["xerr"], fmt="none", **options)

    def _name_bars(self, along, middles, names):
        names = np.broadcast_to(np.atleast_1d(names), len(middles))
        axis = self.xaxis if along == "x" else self.yaxis
        axis.set_ticks(middles)
        axis.set_ticklabels([str(n) for n in names])

    def bar_label(self, container, labels=None, *, fmt="%g", label_type="edge", padding=0,
                  **kwargs):
        """Write a value at each bar.

        Parameters
        ----------
        container : BarContainer
        labels : list of str, optional
            The bars' values by default.
        fmt : str or function, default '%g'
            '%' or '{}' format.
        label_type : {'edge', 'center'}
        padding : float or one for each bar, default 0
            Points.
        **kwargs
            Properties of the texts.

        Returns
        -------
        list of Annotation
        """
        for name in ("horizontalalignment", "ha", "verticalalignment", "va"):
            if name in kwargs:
                raise ValueError(f"Passing {name!r} to bar_label() is not supported.")
        check_in_list(("edge", "center"), label_type=label_type)
        upright = container.orientation == "vertical"
        inverted = (self.yaxis if upright else self.xaxis).get_inverted()
        texts = []
        labels = [] if labels is None else list(labels)
        paddings = np.broadcast_to(np.asarray(padding, float), len(container.patches))
        for i, (bar, value) in enumerate(zip(container.patches, container.datavalues)):
            label = labels[i] if i < len(labels) else None
            texts.append(self._label_bar(bar, value, label, fmt, label_type, paddings[i], upright,
                                         inverted, container.errorbar, i, dict(kwargs)))
        return texts

    def _label_bar(self, bar, value, label, fmt, label_type, padding, upright, inverted, errors,
                   i, kwargs):
        x0, y0 = bar.get_xy()
        x1, y1 = x0 + bar.get_width(), y0 + bar.get_height()
        middle = (x0 + x1) / 2, (y0 + y1) / 2
        value = 0 if np.ma.is_masked(value) else value
        length, ends = (abs(y1 - y0), (y0, y1)) if upright else (abs(x1 - x0), (x0, x1))
        end = shown = (max if value >= 0 else min)(ends)
        if errors is not None:
            points = errors.lines[2][-1].get_segments()[i][:, int(upright)]
            end = (max if value >= 0 else min)(end, *points)
        sign = np.sign(value) or 1
        if label_type == "center":
            at, offset = middle, (0, padding) if upright else (padding, 0)
        else:
            at = (middle[0], end) if upright else (end, middle[1])
            shift = sign * padding * (-1 if inverted else 1)
            offset = (0, shift) if upright else (shift, 0)
        if label_type == "edge":
            up = (sign > 0) != inverted
            place = {"ha": "center", "va": "bottom" if up else "top"} if upright else \
                {"va": "center", "ha": "left" if up else "right"}
        else:
            place = {"ha": "center", "va": "center"}
        if np.isnan(value):
            label = ""
        if label is None:
            shown = np.sign(value) * length if label_type == "center" else shown
            label = fmt(shown) if callable(fmt) else (
                fmt.format(shown) if "{" in fmt else fmt % shown)
        return self.annotate(label, at, xytext=offset, textcoords="offset points", **place,
                             **kwargs)

    def pie(self, x, explode=None, labels=None, colors=None, autopct=None, pctdistance=0.6,
            shadow=False, labeldistance=1.1, startangle=0, radius=1, counterclock=True,
            wedgeprops=None, textprops=None, center=(0, 0), frame=False, rotatelabels=False, *,
            normalize=True, hatch=None, wedge_labels=None, wedge_label_distance=0.6,
            rotate_wedge_labels=False, data=None):
        """A pie of wedges in proportion to x.

        Parameters
        ----------
        x : N numbers, not negative
        explode : N numbers, optional
            How far each wedge is moved out, in radii.
        labels : list of str
        colors, hatch : list, gone through in turn
        autopct : str or function of the percentage, optional
        pctdistance, labeldistance : float
            Of the texts from the centre, in radii; labeldistance None: for a legend only.
        startangle : float, degrees from the x axis
        radius : float
        counterclock, frame, rotatelabels : bool
        shadow : bool or dict of Shadow's arguments, such as ox, oy, shade
        wedgeprops, textprops : dict
        center : (float, float)
        normalize : bool, default True
            Make a whole pie.
        wedge_labels, wedge_label_distance, rotate_wedge_labels
            Labels as of pie_label(), its distance and rotate.

        Returns
        -------
        PieContainer: (wedges, texts), or (wedges, texts, percentages) with autopct
        """
        x, explode, labels, colors = _args.looked_up(data, x, explode, labels, colors)
        values, shares = np.asarray(x), _shares(x, normalize)
        count = len(shares)
        labels = [""] * count if labels is None else list(labels)
        explode = [0] * count if explode is None else list(explode)
        for name, given in (("label", labels), ("explode", explode)):
            if len(given) != count:
                raise ValueError(f"'{name}' must be of length 'x', not {len(given)}")
        if not np.isreal(radius) or radius <= 0:
            raise ValueError(f"radius must be a positive number, not {radius}")
        hatches = [None] if hatch is None else [hatch] if isinstance(hatch, str) else list(hatch)
        props = {"clip_on": False, **(textprops or {})}
        wedgeprops = {"clip_on": False, **(wedgeprops or {})}
        theta = startangle / 360
        wedges, texts, percentages = [], [], []
        for i, share in enumerate(shares):
            end = theta + share if counterclock else theta - share
            turn = 2 * np.pi * 0.5 * (theta + end)
            middle = np.asarray(center) + np.multiply(explode[i], (np.cos(turn), np.sin(turn)))
            color = colors[i % len(colors)] if colors is not None and len(colors) else \
                self._next_fill_color()
            wedge = Wedge(tuple(middle), radius, 360 * min(theta, end), 360 * max(theta, end),
                          facecolor=color, label=labels[i], hatch=hatches[i % len(hatches)])
            wedge.set(**wedgeprops)
            self.add_patch(wedge)
            wedges.append(wedge)
            if shadow:
                look = shadow if isinstance(shadow, dict) else {}
                self.add_artist(Shadow(wedge, **{"ox": -0.02, "oy": -0.02, "label": "_nolegend_",
                                                 **look}))
            if labeldistance is not None:
                texts.append(self._pie_text(middle, turn, labeldistance * radius, labels[i], props,
                                            rotatelabels))
            if autopct is not None:
                percent = 100.0 * share
                word = autopct % percent if isinstance(autopct, str) else autopct(percent)
                percentages.append(self._pie_text(middle, turn, pctdistance * radius, word,
                                                  {**props, "ha": "center"}, False))
            theta = end
        if not frame:
            self.set(frame_on=False)
            self.set_xticks([])
            self.set_yticks([])
            self.set_xlim(-1.25 + center[0], 1.25 + center[0])
            self.set_ylim(-1.25 + center[1], 1.25 + center[1])
        else:
            self._h.autoscale_view(True, True)
        self.set_aspect("equal")
        all_texts = (texts,) if autopct is None else (texts, percentages)
        pie = PieContainer(wedges, all_texts, values, shares)
        if wedge_labels is not None:
            self.pie_label(pie, wedge_labels, distance=wedge_label_distance, textprops=textprops,
                           rotate=rotate_wedge_labels)
        return pie

    def _pie_text(self, middle, turn, distance, word, props, rotate):
        x = middle[0] + distance * np.cos(turn)
        y = middle[1] + distance * np.sin(turn)
        place = {"ha": "left" if x > 0 else "right", "va": "center"}
        if rotate:
            place["rotation"] = np.rad2deg(turn) + (0 if x > 0 else 180)
            place["va"] = "bottom" if y > 0 else "top"
        return self.text(x, y, word, **{**place, **props})


def _shares(x, normalize):
    x = np.asarray(x, np.float32)
    if x.ndim > 1:
        raise ValueError("x must be 1D")
    if np.any(x < 0):
        raise ValueError("Wedge sizes 'x' must be non negative values")
    total = x.sum()
    if normalize:
        return x / total
    if total > 1:
        raise ValueError("Cannot plot an unnormalized pie with sum(x) > 1")
    return x


def _looks(count, color, extra):
    """The look of each bar."""
    def spread(value):
        if value is None:
            return [None] * count
        values = list(value) if np.iterable(value) and not isinstance(value, str) else [value]
        if not values:
            values = [None]
        return [values[i % len(values)] for i in range(count)]
    colors = _colors(color, count)
    edges = _colors(extra["edgecolor"], count) if extra["edgecolor"] is not None else spread(None)
    widths, hatches = spread(extra["linewidth"]), spread(extra["hatch"])
    styles = spread(extra["linestyle"]) if not isinstance(extra["linestyle"], tuple) else \
        [extra["linestyle"]] * count
    looks = []
    for values in zip(colors, edges, widths, hatches, styles):
        look = dict(zip(("facecolor", "edgecolor", "linewidth", "hatch", "linestyle"), values))
        looks.append({k: v for k, v in look.items() if v is not None})
    return looks


def _colors(color, count):
    if isinstance(color, str) or _args.is_color(color):
        return [color] * count
    colors = list(color) or ["none"]
    return [colors[i % len(colors)] for i in range(count)]


def _bar_labels(label, count):
    """The container's label and those of the bars."""
    if label is None:
        return None, ["_nolegend_"] * count
    if isinstance(label, str) or not np.iterable(label):
        return label, ["_nolegend_"] * count
    labels = list(label)
    if len(labels) != count:
        raise ValueError(f"number of labels ({len(labels)}) does not match number of bars "
                         f"({count}).")
    return "_nolegend_", labels
