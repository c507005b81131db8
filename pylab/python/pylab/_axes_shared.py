"""Axes: twins in the same place, and groups that share an axis."""
_AXES = {"x": "xaxis", "y": "yaxis"}


class SharedGroup:
    """The axes that share their x or y axis with the axes it was asked of."""

    def __init__(self, owner, name):
        self._owner, self._name = owner, name

    def _handle(self, ax):
        return getattr(ax._h, _AXES[self._name])

    def get_siblings(self, a):
        """All that share with `a`, itself included."""
        ids = self._handle(a).sibling_ids()
        return [ax for ax in a.figure._root._axes if self._handle(ax).id in ids]

    def joined(self, a, b):
        """Whether the two share."""
        return self._handle(b).id in self._handle(a).sibling_ids()

    def join(self, a, *args):
        """Let axes share."""
        for other in args:
            self._handle(other).share_with(self._handle(a))
            getattr(other, _AXES[self._name])._share(getattr(a, _AXES[self._name]))

    def remove(self, a):
        """Let axes share with no others any more; they keep their limits."""
        self._handle(a).unshare()
        getattr(a, _AXES[self._name])._part_from_group()

    def clean(self):
        """Axes that are gone are forgotten by themselves."""

    def __contains__(self, ax):
        return len(self._handle(ax).sibling_ids()) > 1

    def __iter__(self):
        groups = {}
        for ax in self._owner.figure._root._axes:
            groups.setdefault(tuple(sorted(self._handle(ax).sibling_ids())), []).append(ax)
        return iter([group for group in groups.values() if len(group) > 1])


class Sharing:
    """Part of Axes."""

    _twins = None

    def _make_twin(self, **share):
        spec = self._subplotspec
        if spec is not None:
            twin = self.figure.add_subplot(spec, **share)
        else:
            twin = self.figure.add_axes(self.get_position(original=True), **share)
        for ax in (self, twin):
            ax._h.set({"adjustable": "datalim"})
        if self._twins is None:
            self._twins = [self]
        self._twins.append(twin)
        twin._twins = self._twins
        return twin

    def twinx(self, *, delta_zorder=0.0):
        """Make axes in the same place that share x and have y of their own, on the right.

        Parameters
        ----------
        delta_zorder : float, default 0
            How far the twin is in front of these axes; behind them where it is negative. Of the
            two, the one behind has the background.

        Returns
        -------
        Axes
        """
        twin = self._make_twin(sharex=self)
        self._lift_twin(twin, delta_zorder)
        twin.yaxis.tick_right()
        twin.yaxis.set_label_position("right")
        twin.set_autoscalex_on(self.get_autoscalex_on())
        self.yaxis.tick_left()
        twin.xaxis.set_visible(False)
        return twin

    def _lift_twin(self, twin, delta_zorder):
        twin.set_zorder(self.get_zorder() + delta_zorder)
        if delta_zorder < 0:
            twin.patch.set_visible(self.patch.get_visible())
            self.patch.set_visible(False)
        else:
            twin.patch.set_visible(False)

    def twiny(self, *, delta_zorder=0.0):
        """Make axes in the same place that share y and have x of their own, at the top.

        Parameters
        ----------
        delta_zorder : float, default 0
            As of twinx().

        Returns
        -------
        Axes
        """
        twin = self._make_twin(sharey=self)
        self._lift_twin(twin, delta_zorder)
        twin.xaxis.tick_top()
        twin.xaxis.set_label_position("top")
        twin.set_autoscaley_on(self.get_autoscaley_on())
        self.xaxis.tick_bottom()
        twin.yaxis.set_visible(False)
        return twin

    def sharex(self, other):
        """Share the x axis with other axes from now on: limits, scale, ticks.

        Raises
        ------
        TypeError
            They are no axes.
        ValueError
            The axis is shared with others already.
        """
        self._share_axis("x", other)

    def sharey(self, other):
        """Share the y axis with other axes from now on: limits, scale, ticks; see sharex()."""
        self._share_axis("y", other)

    def _share_axis(self, name, other):
        if not isinstance(other, Sharing):
            raise TypeError("'other' must be an instance of matplotlib.axes._base._AxesBase, not "
                            f"a {type(other).__name__}")
        if getattr(self, "_share" + name) not in (None, other):
            raise ValueError(f"{name}-axis is already shared")
        setattr(self, "_share" + name, other)
        SharedGroup(self, name).join(other, self)

    def get_shared_x_axes(self):
        """The groups of axes that share x."""
        return SharedGroup(self, "x")

    def get_shared_y_axes(self):
        """The groups of axes that share y."""
        return SharedGroup(self, "y")

    def set_frame_on(self, b):
        """Whether background and spines are drawn."""
        self._h.set({"frame_on": bool(b)})

    def get_frame_on(self):
        """Whether background and spines are drawn."""
        return self._h.get("frame_on")

    def apply_aspect(self, position=None):
        """Take the limits that the aspect is drawn with, if it changes them; boxes follow it by
        themselves. A position moves the axes."""
        if position is not None:
            self._h.set_position(*position.extents)
        if self._h.get("adjustable") != "datalim" or self._h.get("aspect") == "auto":
            return
        x0, y0, x1, y1 = self._frame().view
        for axis, drawn in (("x", (x0, x1)), ("y", (y0, y1))):
            if drawn != getattr(self._h, axis + "axis").limits():
                self._set_bound(axis, *sorted(drawn))

    def set_axes_locator(self, locator):
        """Let a function of (axes, renderer) say, before each drawing, where the axes are.

        Parameters
        ----------
        locator : function that returns a Bbox (fractions of the figure), or None
        """
        self._axes_locator = locator
        self._locate()

    def get_axes_locator(self):
        """The function that says where the axes are, or None."""
        return self._axes_locator

    _axes_locator = None
    _locating = False
    _given_position = None  # before a locator moved them

    def _locate(self):
        if self._axes_locator is None or self._locating:
            return
        self._locating = True  # the locator may ask for places, which would ask the locator
        try:
            box = self._axes_locator(self, None)
        finally:
            self._locating = False
        if box is not None and tuple(box.extents) != self._h.position():
            if self._given_position is None:
                self._given_position = self._h.position()
            self._h.set_position(*map(float, box.extents))

    def contains_point(self, point):
        """Whether a point, in pixels, is inside the box."""
        return self.bbox.contains(*point)

    def get_default_bbox_extra_artists(self):
        """The artists that tight boxes count: all that the axes do not cut off but axis and
        titles, which count by themselves."""
        apart = (self.xaxis, self.yaxis, self.title, self._left_title, self._right_title,
                 *(() if self.axison and self.get_frame_on() else self.spines.values()))
        return [a for a in self.get_children() if a.get_visible() and a.get_in_layout()
                and a not in apart and not (a in self._children and a.get_clip_on())]
