"""Axes: histograms in one and two dimensions."""
import itertools

import numpy as np

from . import _args, _core
from . import _counts as _counts_of
from ._args import check_in_list
from ._patch_shapes import Polygon
from .cbook import silent_list


class Histograms:
    """Part of Axes."""

    def hist(self, x, bins=None, range=None, density=False, weights=None, cumulative=False,
             bottom=None, histtype="bar", align="mid", orientation="vertical", rwidth=None,
             log=False, color=None, label=None, stacked=False, *, data=None, **kwargs):
        """Count values in bins and draw the counts.

        Parameters
        ----------
        x : N numbers, or a sequence of data sets of any lengths
        bins : int, edges or the name of a rule of numpy.histogram, default rc hist.bins
        range : (float, float), optional
        density : bool, default False
            Areas add up to 1.
        weights : like x
        cumulative : bool or -1
            Counts up to (or, -1, from) each bin.
        bottom : float or a number for each bin
        histtype : {'bar', 'barstacked', 'step', 'stepfilled'}
        align : {'left', 'mid', 'right'}
        orientation : {'vertical', 'horizontal'}
        rwidth : float, optional
            Width of the bars as a fraction of the bins'.
        log, stacked : bool, default False
        color, label : one value, or one for each data set
        **kwargs
            Properties of Patch.

        Returns
        -------
        counts (or a list of them), edges, BarContainer or list of Polygon (or a list of them)
        """
        x, weights = _args.looked_up(data, x, weights)
        check_in_list(("bar", "barstacked", "step", "stepfilled"), histtype=histtype)
        check_in_list(("left", "mid", "right"), align=align)
        check_in_list(("horizontal", "vertical"), orientation=orientation)
        if np.isscalar(x):
            x = [x]
        axis = "x" if orientation == "vertical" else "y"
        sets = _data_sets(x, "x")
        sets = [np.asarray(self._convert(axis, s)) for s in sets]
        if range is not None:
            range = tuple(np.ravel(self._convert(axis, list(range))))
        if not isinstance(bins, (str, type(None))) and np.iterable(bins):
            bins = self._convert(axis, bins)
        stacked = stacked or histtype == "barstacked"
        counts, edges = _counts(sets, weights, bins, range, density, cumulative, stacked)
        colors = _set_colors(color, len(sets), self._next_line_color)
        if histtype.startswith("bar"):
            drawn = self._hist_bars(counts, edges, bottom, align, orientation, rwidth, log,
                                    stacked, colors)
        else:
            drawn = self._hist_steps(counts, edges, bottom, align, orientation, log, stacked,
                                     histtype, colors)
        _name_sets(drawn, label, histtype, kwargs)
        counts = np.array(counts) if len(sets) > 1 else counts[0]
        if len(sets) == 1:
            return counts, edges, drawn[0]
        kind = "BarContainer" if histtype.startswith("bar") else "List[Polygon]"
        return counts, edges, silent_list(kind, drawn)

    def _hist_bars(self, counts, edges, bottom, align, orientation, rwidth, log, stacked, colors):
        widths = np.diff(edges)
        several = len(counts) > 1
        share = np.clip(rwidth, 0, 1) if rwidth is not None else \
            0.8 if several and (not stacked or _args.classic()) else 1.0
        if stacked or not several:
            width = share * widths
            offset, step = 0.0, 0.0
        else:
            width = share * widths / len(counts)
            offset, step = -0.5 * share * widths * (1 - 1 / len(counts)), width
        if align == "left":
            offset = offset - 0.5 * widths[0] if np.isscalar(offset) else offset - 0.5 * widths
        elif align == "right":
            offset = offset + 0.5 * widths
        draw = self.bar if orientation == "vertical" else self.barh
        base = "bottom" if orientation == "vertical" else "left"
        drawn, below = [], None
        middles = 0.5 * (edges[:-1] + edges[1:])
        for count, color in zip(counts, colors):
            low = np.zeros(len(count)) if bottom is None else bottom
            if stacked and below is not None:
                low = below
            height = count - low if stacked else count
            drawn.append(draw(middles + offset, height, width, align="center", log=log,
                              color=color, **{base: low}))
            if stacked:
                below = count
            offset = offset + step
        # Limits follow the bars of nothing, too.
        return drawn

    def _hist_steps(self, counts, edges, bottom, align, orientation, log, stacked, histtype,
                    colors):
        if log:
            (self.set_yscale if orientation == "vertical" else self.set_xscale)(
                "log", nonpositive="clip")
        fill = histtype == "stepfilled"
        shift = {"left": -0.5, "mid": 0.0, "right": 0.5}[align] * (edges[1] - edges[0])
        edges = edges + shift
        outline = np.concatenate((np.repeat(edges, 2), np.repeat(edges[1:-1], 2)[::-1])) if fill \
            else np.repeat(edges, 2)
        base = np.zeros(len(edges) - 1) + (0 if bottom is None else bottom)
        shapes, low = [], base
        for count in counts:
            top = np.concatenate((low[:1] if not stacked else base[:1],
                                  np.repeat(count + base, 2), base[-1:]))
            under = np.repeat(low, 2)[1:-1][::-1] if fill else np.empty(0)
            shapes.append(np.concatenate((top, under)))
            if stacked and fill:
                low = count + base
        drawn = []
        # The last data set is at the bottom of the stack of areas.
        for values, color in reversed(list(zip(shapes, colors))):
            points = np.column_stack((outline, values))
            points = points if orientation == "vertical" else points[:, ::-1]
            look = {"facecolor": color} if fill else {"facecolor": color, "edgecolor": color}
            patch = Polygon(points, closed=fill, fill=fill, zorder=None if fill else 2, **look)
            self.add_patch(patch)
            patch._h.set({"sticky_y" if orientation == "vertical" else "sticky_x": [0.0]})
            drawn.append([patch])
        self._h.autoscale_view(True, True)
        return drawn[::-1]

    def ecdf(self, x, weights=None, *, complementary=False, orientation="vertical",
             compress=False, data=None, **kwargs):
        """Plot the share of values up to each value (or, complementary, above it).

        Parameters
        ----------
        x : 1-D numbers without NaN
        weights : 1-D numbers, optional
        orientation : {'vertical', 'horizontal'}
        compress : bool, default False
            One step for equal values.

        Returns
        -------
        Line2D
        """
        check_in_list(("horizontal", "vertical"), orientation=orientation)
        if "drawstyle" in kwargs or "ds" in kwargs:
            raise TypeError("Cannot pass 'drawstyle' or 'ds' to ecdf()")
        x, weights = _args.looked_up(data, x, weights)
        values = np.asarray(x, float)
        if np.isnan(values).any() or np.ma.is_masked(x):
            raise ValueError("ecdf() does not support NaNs")
        order = np.argsort(values)
        values = values[order]
        weights = np.ones(len(values)) if weights is None else np.asarray(weights, float)[order]
        shares = np.cumsum(weights / weights.sum())
        if compress:
            last = np.append(np.flatnonzero(np.diff(values)), len(values) - 1)
            values, shares = values[last], shares[last]
        if complementary:
            at, share = np.append(values, values[-1:]), np.append([1.0], 1 - shares)
            style = "steps-pre"
        else:
            at, share = np.append(values[:1], values), np.append([0.0], shares)
            style = "steps-post"
        if orientation == "horizontal":
            line, = self.plot(share, at, drawstyle=style.replace("post", "x").replace(
                "pre", "post").replace("x", "pre"), **kwargs)
        else:
            line, = self.plot(at, share, drawstyle=style, **kwargs)
        line._h.set({"sticky_y" if orientation == "vertical" else "sticky_x": [0.0, 1.0]})
        return line


def _data_sets(x, name):
    """Flat arrays, one for each data set."""
    if hasattr(x, "to_numpy"):
        x = x.to_numpy()
    if isinstance(x, np.ndarray):
        x = np.atleast_1d(x.T)
        if x.ndim == 1 and x.size == 0:
            return [np.reshape(x, (0,))]
        if x.ndim == 1:
            return [x]
        if x.ndim == 2:
            return [np.reshape(row, -1) for row in x]
        raise ValueError(f"{name} must have 2 or fewer dimensions")
    if _args.is_long_text(x):
        return [_args.as_array(x)]
    x = list(x)
    if not x:
        return [np.empty(0)]
    if all(not np.iterable(v) or isinstance(v, str) for v in x):
        return [np.asarray(x)]
    arrays = [np.asanyarray(v) for v in x]
    if any(a.ndim > 1 for a in arrays):
        raise ValueError(f"{name} must have 2 or fewer dimensions")
    return [np.reshape(a, -1) for a in arrays]


def _counts(sets, weights, bins, limits, density, cumulative, stacked):
    """Counts of each data set (added up if stacked) and the edges of the bins."""
    if weights is None:
        weights = [None] * len(sets)
    else:
        weights = _data_sets(weights, "weights")
        if len(weights) != len(sets):
            raise ValueError("weights should have the same shape as x")
        for w, s in zip(weights, sets):
            if len(w) != len(s):
                raise ValueError("weights should have the same shape as x")
    bins = _core.rc_get("hist.bins") if bins is None else bins
    if isinstance(bins, float) and bins == int(bins):
        bins = int(bins)
    ends = [None] * len(sets)
    if limits is None:
        ends = [_counts_of.limits(s) for s in sets]
        some = [found for found in ends if found is not None]
        if some and (len(sets) > 1 or not some[0][2]):
            limits = min(e[0] for e in some), max(e[1] for e in some)
    if len(sets) > 1:
        whole = np.concatenate(sets)
        every = None if weights[0] is None else np.concatenate(weights)
        edges = np.histogram_bin_edges(whole, bins, limits, every)
    else:
        edges = bins
    counts = []
    for values, weight, found in zip(sets, weights, ends):
        count, edges = _counts_of.histogram(values, edges, limits, weight,
                                            density and not stacked, found)
        counts.append(count.astype(float))
    widths = np.diff(edges)
    if stacked:
        counts = np.cumsum(counts, axis=0)
        if density:
            counts = (counts / widths) / counts[-1].sum()
    if cumulative:
        backwards = np.issubdtype(type(cumulative), np.number) and cumulative < 0
        way = slice(None, None, -1 if backwards else 1)
        counts = [(c * widths if density else c)[way].cumsum()[way] for c in counts]
    return list(counts), edges


def _set_colors(color, count, next_color):
    if color is None:
        return [next_color() for _ in range(count)]
    if isinstance(color, str) or _args.is_color(color):
        colors = [color]
    else:
        colors = list(color)
    if len(colors) != count:
        raise ValueError(f"The 'color' keyword argument must have one color per dataset, but "
                         f"{count} datasets and {len(colors)} colors were provided")
    return colors


def _name_sets(drawn, label, histtype, kwargs):
    labels = [None] if label is None else [label] if isinstance(label, str) else \
        list(np.atleast_1d(np.asarray(label, str)))
    for patches, name in itertools.zip_longest(drawn, labels):
        if not patches:
            continue
        for i, patch in enumerate(patches):
            patch.update(kwargs)
            if i == 0 and name is not None:
                patch.set_label(name)
            elif i:
                patch.set_label("_nolegend_")
