"""Axes: ticks, their labels, grid."""
from ._axes_limits import _check_axis
from .ticker import ScalarFormatter

_NOT_X = ("left", "right", "labelleft", "labelright")
_NOT_Y = ("top", "bottom", "labeltop", "labelbottom")


class Ticks:
    """Part of Axes."""

    def get_xticks(self, *, minor=False):
        """The places of the x ticks; may hold some just outside the view.

        Parameters
        ----------
        minor : bool, default False

        Returns
        -------
        array
        """
        return self.xaxis.get_ticklocs(minor=minor)

    def get_yticks(self, *, minor=False):
        """The places of the y ticks; may hold some just outside the view.

        Parameters
        ----------
        minor : bool, default False

        Returns
        -------
        array
        """
        return self.yaxis.get_ticklocs(minor=minor)

    def set_xticklabels(self, labels, *, minor=False, fontdict=None, **kwargs):
        """Name the x ticks, whose places were set before.

        Parameters
        ----------
        labels : sequence of str or Text
        minor : bool, default False
        fontdict, **kwargs
            Properties of Text.

        Returns
        -------
        list of Text

        Raises
        ------
        ValueError
            There are not as many labels as places.
        """
        return self.xaxis.set_ticklabels(labels, minor=minor, **{**(fontdict or {}), **kwargs})

    def set_yticklabels(self, labels, *, minor=False, fontdict=None, **kwargs):
        """Name the y ticks, whose places were set before.

        Parameters
        ----------
        labels : sequence of str or Text
        minor : bool, default False
        fontdict, **kwargs
            Properties of Text.

        Returns
        -------
        list of Text

        Raises
        ------
        ValueError
            There are not as many labels as places.
        """
        return self.yaxis.set_ticklabels(labels, minor=minor, **{**(fontdict or {}), **kwargs})

    def get_xticklabels(self, minor=False, which=None):
        """The x ticks' labels.

        Parameters
        ----------
        minor : bool, default False
        which : {'major', 'minor', 'both'}, optional
            Takes the place of `minor`.

        Returns
        -------
        list of Text
        """
        return self.xaxis.get_ticklabels(minor=minor, which=which)

    def get_yticklabels(self, minor=False, which=None):
        """The y ticks' labels.

        Parameters
        ----------
        minor : bool, default False
        which : {'major', 'minor', 'both'}, optional
            Takes the place of `minor`.

        Returns
        -------
        list of Text
        """
        return self.yaxis.get_ticklabels(minor=minor, which=which)

    def get_xmajorticklabels(self):
        """The major x ticks' labels."""
        return self.xaxis.get_ticklabels()

    def get_ymajorticklabels(self):
        """The major y ticks' labels."""
        return self.yaxis.get_ticklabels()

    def get_xminorticklabels(self):
        """The minor x ticks' labels."""
        return self.xaxis.get_ticklabels(minor=True)

    def get_yminorticklabels(self):
        """The minor y ticks' labels."""
        return self.yaxis.get_ticklabels(minor=True)

    def get_xticklines(self):
        """The marks of the major x ticks, as Line2D objects."""
        return self.xaxis.get_ticklines()

    def get_yticklines(self):
        """The marks of the major y ticks, as Line2D objects."""
        return self.yaxis.get_ticklines()

    def get_xgridlines(self):
        """The grid lines of the major x ticks, as Line2D objects."""
        return self.xaxis.get_gridlines()

    def get_ygridlines(self):
        """The grid lines of the major y ticks, as Line2D objects."""
        return self.yaxis.get_gridlines()

    def get_xaxis(self):
        """The x axis."""
        return self.xaxis

    def get_yaxis(self):
        """The y axis."""
        return self.yaxis

    def grid(self, visible=None, which="major", axis="both", **kwargs):
        """Show or hide the grid lines.

        Parameters
        ----------
        visible : bool or None
            None: on if **kwargs are given, else turned over.
        which : {'major', 'minor', 'both'}
        axis : {'both', 'x', 'y'}
        **kwargs
            color, linestyle, linewidth (points), alpha.
        """
        _check_axis(axis)
        for name in "xy":
            if axis in (name, "both"):
                getattr(self, name + "axis").grid(visible, which, **kwargs)

    def tick_params(self, axis="both", which="major", reset=False, **kwargs):
        """Change the look of ticks, tick labels and grid lines.

        Parameters
        ----------
        axis : {'both', 'x', 'y'}
        which : {'major', 'minor', 'both'}
        direction : {'in', 'out', 'inout'}
        length, width, pad : float, points
        color, labelcolor, colors, grid_color : color
        labelsize : float or str
        labelrotation, labelfontfamily, grid_alpha, grid_linewidth, grid_linestyle
        bottom, top, left, right, labelbottom, labeltop, labelleft, labelright : bool
        """
        _check_axis(axis)
        for name, other in (("x", _NOT_X), ("y", _NOT_Y)):
            if axis in (name, "both"):
                mine = {k: v for k, v in kwargs.items() if k not in other}
                getattr(self, name + "axis").set_tick_params(which, reset, **mine)

    def minorticks_on(self):
        """Show minor ticks."""
        self.xaxis.minorticks_on()
        self.yaxis.minorticks_on()

    def minorticks_off(self):
        """Hide minor ticks."""
        self.xaxis.minorticks_off()
        self.yaxis.minorticks_off()

    def locator_params(self, axis="both", tight=None, **kwargs):
        """Change the major locators.

        Parameters
        ----------
        axis : {'both', 'x', 'y'}
        tight : bool or None
            As of autoscale_view(), which is called.
        **kwargs
            nbins, steps, integer, prune, …, as of the locator's set_params().
        """
        _check_axis(axis)
        for name in "xy":
            if axis in (name, "both"):
                getattr(self, name + "axis").get_major_locator().set_params(**kwargs)
        self.autoscale_view(tight)

    def ticklabel_format(self, *, axis="both", style="", scilimits=None, useOffset=None,
                         useLocale=None, useMathText=None):
        """Change how numbers are written on linear axis.

        Parameters
        ----------
        axis : {'both', 'x', 'y'}
        style : {'sci', 'scientific', 'plain'}
        scilimits : (int, int)
            Powers of ten at most the first or at least the second are taken off.
        useOffset : bool or number
            Whether a common part is taken off, or which.
        useLocale : bool
            Kept: numbers are written without the locale's signs.
        useMathText : bool
            Whether powers of ten are written as such, not as 1e5.
        """
        _check_axis(axis)
        words = {"sci": True, "scientific": True, "plain": False, "": None, None: None}
        if style not in words:
            raise ValueError(f"{style!r} is not a valid value for style; supported values are "
                             "'sci', 'scientific', 'plain', ''")
        for name in "xy":
            if axis not in (name, "both"):
                continue
            formatter = getattr(self, name + "axis").get_major_formatter()
            if not isinstance(formatter, ScalarFormatter):
                raise AttributeError("This method only works with the ScalarFormatter")
            if words[style] is not None:
                formatter.set_scientific(words[style])
            if scilimits is not None:
                formatter.set_powerlimits(scilimits)
            if useOffset is not None:
                formatter.set_useOffset(useOffset)
            if useMathText is not None:
                formatter.set_useMathText(useMathText)

    def label_outer(self, remove_inner_ticks=False):
        """Labels only at the outer sides of the grid of subplots.

        Parameters
        ----------
        remove_inner_ticks : bool
            Whether ticks between subplots go, too.
        """
        self._label_outer_x(remove_inner_ticks)
        self._label_outer_y(remove_inner_ticks)

    def _label_outer_x(self, ticks=False):
        spec = self._subplotspec
        if spec is None:
            return
        label, ticks_at = self.xaxis.get_label_position(), {}
        if not spec.is_first_row():
            ticks_at["top"] = False
        if not spec.is_last_row():
            ticks_at["bottom"] = False
        if label in ticks_at:
            self.set_xlabel("")
        self._hide_inner(self.xaxis, ticks_at, ticks)

    def _label_outer_y(self, ticks=False):
        spec = self._subplotspec
        if spec is None:
            return
        label, ticks_at = self.yaxis.get_label_position(), {}
        if not spec.is_first_col():
            ticks_at["left"] = False
        if not spec.is_last_col():
            ticks_at["right"] = False
        if label in ticks_at:
            self.set_ylabel("")
        self._hide_inner(self.yaxis, ticks_at, ticks)

    @staticmethod
    def _hide_inner(axis, sides, ticks):
        hidden = {"label" + side: False for side in sides}
        if ticks:
            hidden.update(sides)
        if hidden:
            axis.set_tick_params("both", **hidden)

    def set_axisbelow(self, b):
        """Whether ticks and grid are below the artists: True, 'line' (below lines) or False."""
        self._h.set({"axisbelow": b})
