"""Axes: titles, axis labels, frame."""
from ._args import normalized
from ._core import rc_get
from .text import Text

_PLACES = {"center": 0, "left": 1, "right": 2}


def _place(loc, allowed):
    """Where a label stands along its axis: (x, alignment)."""
    if loc not in allowed:
        words = ", ".join(map(repr, allowed))
        raise ValueError(f"{loc!r} is not a valid value for loc; supported values are {words}")
    return {"left": (0, "left"), "bottom": (0, "left"), "center": (0.5, "center"),
            "right": (1, "right"), "top": (1, "right")}[loc]


class Labels:
    """Part of Axes."""

    def set_title(self, label, fontdict=None, loc=None, pad=None, *, y=None, **kwargs):
        """Write a title above the axes.

        Parameters
        ----------
        label : str
        loc : {'center', 'left', 'right'}, default rc axes.titlelocation
        pad : float, points, default rc axes.titlepad
        y : float, fraction of the axes; None: above the axes and their labels
        fontdict, **kwargs
            Text properties.

        Returns
        -------
        Text
        """
        loc = (rc_get("axes.titlelocation") if loc is None else loc).lower()
        if loc not in _PLACES:
            raise ValueError(f"{loc!r} is not a valid value for loc; supported values are "
                             "'left', 'center', 'right'")
        if y is None:
            y = rc_get("axes.titley")
        look = {"fontsize": rc_get("axes.titlesize"), "fontweight": rc_get("axes.titleweight"),
                "verticalalignment": "baseline", "horizontalalignment": loc}
        if rc_get("axes.titlecolor") != "auto":
            look["color"] = rc_get("axes.titlecolor")
        title = self._title(_PLACES[loc])
        title.set(**{**look, **normalized({**(fontdict or {}), **kwargs}, Text)})
        title.set_text(label)
        title.set_y(1.0 if y is None else y)
        self._h.set({"title_y": y, "title_pad": rc_get("axes.titlepad") if pad is None else pad})
        return title

    def get_title(self, loc="center"):
        """The words of a title: 'center', 'left' or 'right'."""
        if loc.lower() not in _PLACES:
            raise ValueError(f"{loc!r} is not a valid value for loc; supported values are "
                             "'left', 'center', 'right'")
        return self._title(_PLACES[loc.lower()]).get_text()

    def set_xlabel(self, xlabel, fontdict=None, labelpad=None, *, loc=None, **kwargs):
        """Name the x axis.

        Parameters
        ----------
        xlabel : str
        labelpad : float, points, default rc axes.labelpad
            From the tick labels.
        loc : {'left', 'center', 'right'}, default rc xaxis.labellocation
        fontdict, **kwargs
            Text properties.

        Returns
        -------
        Text
        """
        return self._name(self.xaxis, xlabel, fontdict, labelpad, loc, kwargs,
                          ("left", "center", "right"), "x")

    def set_ylabel(self, ylabel, fontdict=None, labelpad=None, *, loc=None, **kwargs):
        """Name the y axis.

        Parameters
        ----------
        ylabel : str
        labelpad : float, points, default rc axes.labelpad
            From the tick labels.
        loc : {'bottom', 'center', 'top'}, default rc yaxis.labellocation
        fontdict, **kwargs
            Properties of Text.

        Returns
        -------
        Text
        """
        return self._name(self.yaxis, ylabel, fontdict, labelpad, loc, kwargs,
                          ("bottom", "center", "top"), "y")

    @staticmethod
    def _name(axis, words, fontdict, labelpad, loc, kwargs, allowed, along):
        labelpad = None if labelpad is None else float(labelpad)
        kwargs = {**(fontdict or {}), **kwargs}
        own = {along, "horizontalalignment", "ha"} & kwargs.keys()
        if own:
            if loc is not None:
                raise TypeError(f"Specifying 'loc' is disallowed when any of its corresponding "
                                f"low level keyword arguments ({', '.join(sorted(own))}) are also "
                                "supplied")
        else:
            loc = rc_get(f"{along}axis.labellocation") if loc is None else loc
            place, align = _place(loc, allowed)
            kwargs = {**kwargs, along: place, "horizontalalignment": align}
        label = axis.set_label_text(words, **kwargs)
        if labelpad is not None:
            axis._h.set({"labelpad": labelpad})
        return label

    def get_xlabel(self):
        """The x axis's name."""
        return self.xaxis.get_label_text()

    def get_ylabel(self):
        """The y axis's name."""
        return self.yaxis.get_label_text()

    # -- frame -------------------------------------------------------------------------------

    def set_facecolor(self, color):
        """The background's colour."""
        self._h.patch.set({"facecolor": color})

    def get_facecolor(self):
        """The background's colour as red, green, blue, alpha."""
        return self.patch.get_facecolor()

    set_fc, get_fc = set_facecolor, get_facecolor

    def set_axis_off(self):
        """Hide axis, frame and background."""
        self._h.set({"axis_on": False})

    def set_axis_on(self):
        """Show axis, frame and background."""
        self._h.set({"axis_on": True})

    axison = property(lambda self: self._h.get("axis_on"))

    def set_xticks(self, ticks, labels=None, *, minor=False, **kwargs):
        """Set the x ticks' places and optionally their labels.

        Parameters
        ----------
        ticks : 1-D sequence of numbers, or of what the axis converts
        labels : sequence of str, optional
        minor : bool, default False
        **kwargs
            Properties of Text, for labels.

        Returns
        -------
        list of XTick or YTick
        """
        return self.xaxis.set_ticks(ticks, labels, minor=minor, **kwargs)

    def set_yticks(self, ticks, labels=None, *, minor=False, **kwargs):
        """Set the y ticks' places and optionally their labels.

        Parameters
        ----------
        ticks : 1-D sequence of numbers, or of what the axis converts
        labels : sequence of str, optional
        minor : bool, default False
        **kwargs
            Properties of Text, for labels.

        Returns
        -------
        list of XTick or YTick
        """
        return self.yaxis.set_ticks(ticks, labels, minor=minor, **kwargs)
