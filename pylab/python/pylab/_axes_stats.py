"""Axes: box plots and violins."""
import numpy as np

from . import _args, _core, cbook
from ._args import check_in_list
from ._formatters import FixedFormatter
from ._locators import FixedLocator
from ._patch_shapes import PathPatch
from ._statistics import kernel_density
from .colors import to_rgba_array
from .lines import Line2D
from .path import Path

_PARTS = ("boxprops", "whiskerprops", "capprops", "flierprops", "medianprops", "meanprops")
_STROKE = ("color", "linewidth", "linestyle")
_MARK = ("marker", "markersize", "markeredgecolor", "markerfacecolor")
# The rc parameters of each part, boxplot.PART.NAME.
_NAMES = {**dict.fromkeys(_PARTS, _STROKE), "meanprops": _STROKE + _MARK,
          "flierprops": (*_STROKE, *_MARK, "markeredgewidth")}


class Statistics:
    """Part of Axes."""

    def boxplot(self, x, notch=None, sym=None, vert=None, whis=None, positions=None, widths=None,
                patch_artist=None, bootstrap=None, usermedians=None, conf_intervals=None,
                meanline=None, showmeans=None, showcaps=None, showbox=None, showfliers=None,
                boxprops=None, labels=None, flierprops=None, medianprops=None, meanprops=None,
                capprops=None, whiskerprops=None, manage_ticks=True, autorange=False, zorder=None,
                capwidths=None, *, tick_labels=None, orientation=None, data=None):
        """Boxes from the first to the third quartile with median, whiskers and outliers.

        Parameters
        ----------
        x : N numbers, or a sequence of data sets (columns of an array)
        notch : bool, default rc boxplot.notch
        sym : str, optional
            Format of the outliers; '' leaves them out.
        vert : bool, default rc boxplot.vertical
        whis : float or (low, high), default rc boxplot.whiskers
            Reach of the whiskers in interquartile ranges, or two percentiles.
        positions, widths, capwidths : numbers, one for each box
        patch_artist : bool
            Boxes that can be filled.
        bootstrap : int, usermedians, conf_intervals
            For the notches.
        meanline, showmeans, showcaps, showbox, showfliers : bool, defaults rc boxplot.*
        boxprops, whiskerprops, capprops, flierprops, medianprops, meanprops : dict
        labels : list of str
        manage_ticks : bool, default True
        autorange : bool, default False

        Returns
        -------
        dict of lists of artists: 'boxes', 'medians', 'whiskers', 'caps', 'fliers', 'means'
        """
        x, = _args.looked_up(data, x)
        labels = tick_labels if labels is None else labels
        if orientation is not None:
            vert = orientation == "vertical"
        rc = {name: _core.rc_get("boxplot." + name) for name in (
            "notch", "vertical", "whiskers", "patchartist", "meanline", "showmeans", "showcaps",
            "showbox", "showfliers", "bootstrap")}
        pick = {name: rc[key] if value is None else value for name, key, value in (
            ("shownotches", "notch", notch), ("vert", "vertical", vert),
            ("patch_artist", "patchartist", patch_artist), ("meanline", "meanline", meanline),
            ("showmeans", "showmeans", showmeans), ("showcaps", "showcaps", showcaps),
            ("showbox", "showbox", showbox), ("showfliers", "showfliers", showfliers))}
        stats = cbook.boxplot_stats(x, whis=rc["whiskers"] if whis is None else whis,
                                    bootstrap=rc["bootstrap"] if bootstrap is None else bootstrap,
                                    labels=labels, autorange=autorange)
        _override(stats, usermedians, conf_intervals)
        flierprops = _with_symbol(dict(flierprops or {}), sym, pick)
        return self.bxp(stats, positions=positions, widths=widths, boxprops=boxprops,
                        flierprops=flierprops, medianprops=medianprops, meanprops=meanprops,
                        capprops=capprops, whiskerprops=whiskerprops, manage_ticks=manage_ticks,
                        zorder=zorder, capwidths=capwidths, **pick)

    def bxp(self, bxpstats, positions=None, widths=None, vert=True, patch_artist=False,
            shownotches=False, showmeans=False, showcaps=True, showbox=True, showfliers=True,
            boxprops=None, whiskerprops=None, flierprops=None, medianprops=None, capprops=None,
            meanprops=None, meanline=False, manage_ticks=True, zorder=None, capwidths=None):
        """boxplot() of statistics that are known.

        Parameters
        ----------
        bxpstats : list of dicts
            med, q1, q3, whislo, whishi, and optionally mean, fliers, cilo, cihi and label.
        positions, widths, vert, …
            As of boxplot(); shownotches is its notch.

        Returns
        -------
        dict of lists of artists
        """
        count = len(bxpstats)
        if positions is None:
            positions = list(range(1, count + 1))
        elif len(positions) != count:
            raise ValueError("List of boxplot statistics and `positions` values must have same "
                             "the length")
        positions = np.asarray(positions, float)
        if widths is None:
            widths = [np.clip(0.15 * np.ptp(positions), 0.15, 0.5)] * count
        elif np.isscalar(widths):
            widths = [widths] * count
        elif len(widths) != count:
            raise ValueError("List of boxplot statistics and `widths` must have same the length")
        if capwidths is None:
            capwidths = 0.5 * np.array(widths)
        elif np.isscalar(capwidths):
            capwidths = [capwidths] * count
        given = dict(boxprops=boxprops, whiskerprops=whiskerprops, capprops=capprops,
                     flierprops=flierprops, medianprops=medianprops, meanprops=meanprops)
        style = _BoxStyle(given, patch_artist, zorder)
        parts = {name: [] for name in ("whiskers", "caps", "boxes", "medians", "fliers", "means")}
        draw = _BoxDrawer(self, vert, style, parts)
        for at, stats, width, capwidth in zip(positions, bxpstats, widths, capwidths):
            if showbox:
                draw.box(at, stats, width, shownotches, patch_artist)
            draw.whiskers(at, stats, capwidth, showcaps)
            draw.median(at, stats, width, shownotches)
            if showmeans:
                draw.mean(at, stats, width, meanline)
            if showfliers:
                draw.fliers(at, stats)
        self._h.autoscale_view(True, True)
        if manage_ticks:
            self._name_boxes("x" if vert else "y", positions, parts["medians"],
                             [s.get("label", f"{p:g}") for s, p in zip(bxpstats, positions)])
        return parts

    def _name_boxes(self, axis, positions, medians, labels):
        """Ticks at the boxes, and limits half a unit beside the outer ones."""
        ax = getattr(self, axis + "axis")
        ends = np.min(positions) - 0.5, np.max(positions) + 0.5
        nothing = np.nan, np.nan
        self._h.include_data(*(ends + nothing if axis == "x" else nothing + ends))
        for median, at in zip(medians, positions):
            median._h.set({"sticky_" + axis: [at - 0.5, at + 0.5]})
        # Boxes that are there already keep their ticks.
        locator, formatter = ax.get_major_locator(), ax.get_major_formatter()
        before = locator.locs if isinstance(locator, FixedLocator) else []
        ax.set_major_locator(FixedLocator([*before, *positions]))
        before = formatter.seq if isinstance(formatter, FixedFormatter) else []
        ax.set_major_formatter(FixedFormatter([*before, *map(str, labels)]))
        self._h.autoscale_view(True, True)

    def violinplot(self, dataset, positions=None, vert=True, widths=0.5, showmeans=False,
                   showextrema=True, showmedians=False, quantiles=None, points=100,
                   bw_method=None, *, orientation=None, side="both", facecolor=None,
                   linecolor=None, data=None):
        """Outlines of estimated densities (Gaussian kernels), one for each data set.

        Parameters
        ----------
        dataset : sequence of data sets, or an array's columns
        positions, widths : numbers
        showmeans, showextrema, showmedians : bool
        quantiles : sequence of sequences, optional
        points : int, default 100
        bw_method : str, float or function, as of a Gaussian kernel density estimate
        side : {'both', 'low', 'high'}
        facecolor, linecolor : color or list of colors, default the next of the cycle
            Of the bodies (by default at alpha 0.3) and of the lines.

        Returns
        -------
        dict: 'bodies' (list of PolyCollection), 'cmeans', 'cmins', 'cmaxes', 'cbars', …
        """
        dataset, = _args.looked_up(data, dataset)
        if orientation is not None:
            vert = orientation == "vertical"

        def density(values, coords):
            if np.all(values[0] == values):
                return (values[0] == coords).astype(float)
            return kernel_density(values, coords, bw_method)
        stats = cbook.violin_stats(dataset, density, points=points, quantiles=quantiles)
        return self.violin(stats, positions=positions, vert=vert, widths=widths,
                           showmeans=showmeans, showextrema=showextrema, showmedians=showmedians,
                           side=side, facecolor=facecolor, linecolor=linecolor)

    def violin(self, vpstats, positions=None, vert=True, widths=0.5, showmeans=False,
               showextrema=True, showmedians=False, *, orientation=None, side="both",
               facecolor=None, linecolor=None):
        """violinplot() of statistics that are known.

        Parameters
        ----------
        vpstats : list of dicts
            coords, vals, mean, median, min, max and optionally quantiles.
        positions, vert, widths, …
            As of violinplot().

        Returns
        -------
        dict of artists
        """
        check_in_list(("both", "low", "high"), side=side)
        if orientation is not None:
            vert = orientation == "vertical"
        count = len(vpstats)
        if positions is None:
            positions = list(range(1, count + 1))
        elif len(positions) != count:
            raise ValueError("List of violinplot statistics and `positions` values must have the "
                             "same length")
        if np.isscalar(widths):
            widths = [widths] * count
        elif len(widths) != count:
            raise ValueError("List of violinplot statistics and `widths` values must have the "
                             "same length")
        positions = np.asarray(positions, float)
        reach = 0.25 * np.asarray(widths)
        low = positions - (reach if side != "high" else 0)
        high = positions + (reach if side != "low" else 0)
        if _args.classic():
            usual, fill_color = "r", "y"
        elif facecolor is None or linecolor is None:
            usual = fill_color = self._next_line_color()
        color = usual if linecolor is None else linecolor
        looks = [{"facecolor": fill_color, "alpha": 0.3}] if facecolor is None else [
            {"facecolor": tuple(face)} for face in to_rgba_array(facecolor)]
        fill, across, along = (self.fill_betweenx, self.hlines, self.vlines) if vert else \
            (self.fill_between, self.vlines, self.hlines)
        bodies = []
        for i, (stats, at, width) in enumerate(zip(vpstats, positions, widths)):
            vals = 0.5 * width * np.asarray(stats["vals"]) / np.max(stats["vals"])
            bodies.append(fill(stats["coords"], at - (vals if side != "high" else 0),
                               at + (vals if side != "low" else 0), **looks[i % len(looks)]))
        found = {"bodies": bodies}

        def lines(name, key, wanted):
            if wanted:
                found[name] = across([s[key] for s in vpstats], low, high, colors=color)
        lines("cmeans", "mean", showmeans)
        lines("cmaxes", "max", showextrema)
        lines("cmins", "min", showextrema)
        if showextrema:
            found["cbars"] = along(positions, [s["min"] for s in vpstats],
                                   [s["max"] for s in vpstats], colors=color)
        lines("cmedians", "median", showmedians)
        quantiles = [s.get("quantiles", ()) for s in vpstats]
        if any(len(q) for q in quantiles):
            counts = [len(q) for q in quantiles]
            found["cquantiles"] = across(np.concatenate(quantiles), np.repeat(low, counts),
                                         np.repeat(high, counts), colors=color)
        return found


class _BoxStyle:
    """The properties of each part: rc, then what was given."""

    def __init__(self, given, patch_artist, zorder):
        self._zorder = 2 if zorder is None else zorder
        self._given = {name: _args.normalized(given[name] or {}, Line2D) if
                       name != "boxprops" or not patch_artist else dict(given[name] or {})
                       for name in _PARTS}
        self._patch = patch_artist
        self._usual = {}  # rc's values, by the part

    def line(self, part, **extra):
        """Of a line."""
        zorder = self._zorder + (0.1 if part in ("medianprops", "meanprops") else 0)
        usual = self._usual.get(part)
        if usual is None:
            usual = self._usual[part] = {name: _core.rc_get(f"boxplot.{part}.{name}")
                                         for name in _NAMES[part]}
        return {"zorder": zorder, **usual, **extra, **self._given[part]}

    def patch(self):
        """Of a box that can be filled."""
        return {"zorder": self._zorder, "linestyle": _core.rc_get("boxplot.boxprops.linestyle"),
                "linewidth": _core.rc_get("boxplot.boxprops.linewidth"),
                "edgecolor": _core.rc_get("boxplot.boxprops.color"),
                "facecolor": "white" if _args.classic() else
                _core.rc_get("patch.facecolor"),
                **self._given["boxprops"]}


class _BoxDrawer:
    """Draws the parts of one box after the other."""

    def __init__(self, axes, vert, style, parts):
        self._axes, self._vert, self._style, self._parts = axes, vert, style, parts

    def _line(self, name, across, along, style):
        points = (across, along) if self._vert else (along, across)
        style = {k: v for k, v in style.items() if k != "marker" or v is not None}
        line = Line2D(*points, **style)
        self._axes.add_line(line)
        self._parts[name].append(line)

    def whiskers(self, at, stats, capwidth, showcaps):
        style = self._style.line("whiskerprops")
        self._line("whiskers", [at, at], [stats["q1"], stats["whislo"]], style)
        self._line("whiskers", [at, at], [stats["q3"], stats["whishi"]], style)
        if showcaps:
            ends = [at - capwidth / 2, at + capwidth / 2]
            for key in ("whislo", "whishi"):
                self._line("caps", ends, [stats[key]] * 2, self._style.line("capprops"))

    def box(self, at, stats, width, notches, as_patch):
        left, right = at - width / 2, at + width / 2
        if notches:
            inner = at - width / 4, at + width / 4
            across = [left, right, right, inner[1], right, right, left, left, inner[0], left, left]
            along = [stats["q1"], stats["q1"], stats["cilo"], stats["med"], stats["cihi"],
                     stats["q3"], stats["q3"], stats["cihi"], stats["med"], stats["cilo"],
                     stats["q1"]]
        else:
            across = [left, right, right, left, left]
            along = [stats["q1"], stats["q1"], stats["q3"], stats["q3"], stats["q1"]]
        if not as_patch:
            self._line("boxes", across, along, self._style.line("boxprops"))
            return
        points = np.column_stack((across, along) if self._vert else (along, across))
        codes = [Path.MOVETO, *[Path.LINETO] * (len(points) - 2), Path.CLOSEPOLY]
        patch = PathPatch(Path(points, codes), **self._style.patch())
        self._axes.add_patch(patch)
        self._parts["boxes"].append(patch)

    def median(self, at, stats, width, notches):
        half = width / 4 if notches else width / 2
        self._line("medians", [at - half, at + half], [stats["med"]] * 2,
                   self._style.line("medianprops"))

    def mean(self, at, stats, width, as_line):
        if as_line:
            style = self._style.line("meanprops")
            style["marker"] = ""
            self._line("means", [at - width / 2, at + width / 2], [stats["mean"]] * 2, style)
        else:
            style = self._style.line("meanprops")
            style["linestyle"] = ""
            self._line("means", [at], [stats["mean"]], style)

    def fliers(self, at, stats):
        values = np.asarray(stats["fliers"])
        self._line("fliers", np.full(len(values), at), values, self._style.line("flierprops"))


def _override(stats, usermedians, intervals):
    """Medians and notches that the user gives."""
    if usermedians is not None:
        if len(np.ravel(usermedians)) != len(stats) or np.shape(usermedians)[0] != len(stats):
            raise ValueError("'usermedians' and 'x' have different lengths")
        for one, median in zip(stats, usermedians):
            if median is not None:
                one["med"] = median
    if intervals is not None:
        if len(intervals) != len(stats):
            raise ValueError("'conf_intervals' and 'x' have different lengths")
        for one, interval in zip(stats, intervals):
            if interval is None:
                continue
            if len(interval) != 2:
                raise ValueError("each confidence interval must have two values")
            for key, value in zip(("cilo", "cihi"), interval):
                if value is not None:
                    one[key] = value


def _with_symbol(style, sym, pick):
    """The outliers' style with what the format `sym` says."""
    if sym is None:
        return style
    if sym == "":
        pick["showfliers"] = False
        return {"linestyle": "none", "marker": ""}
    _, marker, color = _args.parse_format(sym)
    if marker is not None:
        style["marker"] = marker
    if color is not None:
        style.update(color=color, markerfacecolor=color, markeredgecolor=color)
    return style
