"""Axes: bars in groups, and labels of pies."""
from types import SimpleNamespace

import numpy as np

from . import _core
from ._args import check_in_list


class GroupedBars:
    """Part of Axes."""

    def grouped_bar(self, heights, *, positions=None, group_spacing=1.5, bar_spacing=0,
                    tick_labels=None, labels=None, orientation="vertical", colors=None, **kwargs):
        """Bars in groups: one bar of each data set beside the other.

        Parameters
        ----------
        heights : list of arrays, dict of arrays by label, (groups, sets) array or DataFrame
        positions : numbers, one for each group, at equal distances; 0, 1, … by default
        group_spacing, bar_spacing : float, default 1.5 and 0
            Room between groups and between bars, widths of a bar.
        tick_labels : sequence of str, optional
            Of the groups.
        labels : sequence of str, optional
            Of the data sets.
        orientation : {'vertical', 'horizontal'}
        colors : sequence of colors, gone through in turn, optional
        **kwargs
            For bar().

        Returns
        -------
        object with bar_containers (a list of BarContainer) and remove()
        """
        check_in_list(("vertical", "horizontal"), orientation=orientation)
        heights, names, ticks = _sets_of(heights)
        if names is not None and labels is not None:
            raise ValueError("'labels' cannot be used if 'heights' is a mapping")
        labels = names if labels is None else list(labels)
        tick_labels = ticks if tick_labels is None else tick_labels
        count, groups = len(heights), len(heights[0])
        for data in heights:
            if len(data) != groups:
                raise ValueError("'heights' contains datasets with different number of elements")
        if labels is not None and len(labels) != count:
            raise ValueError(f"The number of labels ({len(labels)}) must match the number of "
                             f"datasets ({count})")
        if tick_labels is not None and len(tick_labels) != groups:
            raise ValueError(f"The number of tick_labels ({len(tick_labels)}) must match the "
                             f"number of groups ({groups})")
        positions, distance = _places_of(positions, groups)
        width = distance / (count + (count - 1) * bar_spacing + group_spacing)
        first = -0.5 * (count * width + (count - 1) * bar_spacing * width) + 0.5 * width
        if colors is None:
            colors = [self._next_fill_color() for _ in range(count)]
        draw = self.bar if orientation == "vertical" else self.barh
        containers = []
        for i, data in enumerate(heights):
            at = positions + first + i * (1 + bar_spacing) * width
            containers.append(draw(at, data, width, color=colors[i % len(colors)],
                                   label=None if labels is None else labels[i], **kwargs))
        if tick_labels is not None:
            axis = self.xaxis if orientation == "vertical" else self.yaxis
            axis.set_ticks(positions, labels=list(tick_labels))
        return SimpleNamespace(bar_containers=containers,
                               remove=lambda: [c.remove() for c in containers])

    def pie_label(self, container, /, labels, *, distance=0.6, textprops=None, rotate=False,
                  alignment="auto"):
        """Write labels on the wedges of a pie.

        Parameters
        ----------
        container : PieContainer
            What pie() returned.
        labels : list of str, or str
            A format such as '{absval:.1f}' or '{frac:.1%}' stands for all.
        distance : float, default 0.6
            From the centre, in radii.
        textprops : dict, optional
        rotate : bool, default False
            Along the radius.
        alignment : {'auto', 'center', 'outer'}
            'outer': beyond the place, as 'auto' does where distance is above 1.

        Returns
        -------
        list of Text
        """
        check_in_list(("auto", "center", "outer"), alignment=alignment)
        if alignment == "auto":
            alignment = "outer" if distance > 1 else "center"
        if isinstance(labels, str):
            labels = [labels.format(absval=value, frac=share)
                      for value, share in zip(container.values, container.fracs)]
        if len(labels) != len(container.wedges):
            raise ValueError("The number of labels must match the number of wedges: got "
                             f"{len(labels)} labels and {len(container.wedges)} wedges")
        texts = [_label_of(self, wedge, label, distance, alignment, rotate, textprops or {})
                 for wedge, label in zip(container.wedges, labels)]
        container.add_texts(texts)
        return texts


def _label_of(ax, wedge, label, distance, alignment, rotate, props):
    turn = np.deg2rad((wedge.theta1 + wedge.theta2) / 2)
    x, y = np.array(wedge.center) + distance * wedge.r * np.array((np.cos(turn), np.sin(turn)))
    look = {"ha": "center", "va": "center", "clip_on": False}
    if alignment == "outer":
        look["ha"] = "left" if np.cos(turn) > 0 else "right"
    if rotate:
        look["rotation"] = np.rad2deg(turn) + (0 if np.cos(turn) > 0 else 180)
        if alignment == "outer":
            look["rotation_mode"] = "anchor"
    text = ax.text(x, y, str(label), fontsize=_core.rc_get("xtick.labelsize"), **look)
    text.set(**props)
    return text


def _sets_of(heights):
    """(data sets, their names or None, names of groups or None)."""
    if hasattr(heights, "keys") and not hasattr(heights, "columns"):
        return [np.asarray(v) for v in heights.values()], list(heights.keys()), None
    if hasattr(heights, "columns"):
        return list(heights.to_numpy().T), list(heights.columns), list(heights.index)
    if isinstance(heights, np.ndarray):
        if heights.ndim != 2:
            raise ValueError(f"'heights' must be 2-D, not {heights.ndim}-D")
        return list(heights.T), None, None
    return [np.asarray(v) for v in heights], None, None


def _places_of(positions, groups):
    """(places of the groups, the distance between them)."""
    if positions is None:
        return np.arange(groups, dtype=float), 1.0
    positions = np.asarray(positions, float)
    if len(positions) != groups:
        raise ValueError(f"The number of 'positions' ({len(positions)}) must match the number of "
                         f"groups ({groups})")
    if groups < 2:
        return positions, 1.0
    steps = np.diff(positions)
    if not np.allclose(steps, steps.mean()):
        raise ValueError("'positions' must be equidistant")
    return positions, steps.mean()
