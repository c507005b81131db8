"""Figure: its titles, labels, texts and legends."""
from ._legend_args import parse_arguments
from ._rc import rcParams
from ._whole import whole
from .legend import Legend
from .text import Text

# The core's numbers of the texts that layouts make room for, with what they have by default.
_ROLES = {
    "_suptitle": (1, 0.5, 0.98, "center", "top", 0, "title"),
    "_supxlabel": (2, 0.5, 0.01, "center", "bottom", 0, "label"),
    "_supylabel": (3, 0.02, 0.5, "left", "center", "vertical", "label"),
}


class Texts:
    """Part of Figure and SubFigure."""

    def suptitle(self, t, **kwargs):
        """Write a title above all axes.

        Parameters
        ----------
        t : str
        x, y : float, fractions of the figure, default 0.5, 0.98
            A constrained layout puts it where y is not given.
        **kwargs
            Text properties.

        Returns
        -------
        Text
        """
        return self._label_sheet("_suptitle", t, kwargs)

    def supxlabel(self, t, **kwargs):
        """Write a label below all axes.

        Parameters
        ----------
        t : str
        x, y : float, fractions of the figure, default 0.5, 0.01
            A constrained layout puts it where y is not given.
        **kwargs
            Text properties.

        Returns
        -------
        Text
        """
        return self._label_sheet("_supxlabel", t, kwargs)

    def supylabel(self, t, **kwargs):
        """Write a label to the left of all axes.

        Parameters
        ----------
        t : str
        x, y : float, fractions of the figure, default 0.02, 0.5
            A constrained layout puts it where x is not given.
        **kwargs
            Text properties.

        Returns
        -------
        Text
        """
        return self._label_sheet("_supylabel", t, kwargs)

    def get_suptitle(self):
        """The title's text."""
        return "" if self._suptitle is None else self._suptitle.get_text()

    def get_supxlabel(self):
        """The x label's text."""
        return "" if self._supxlabel is None else self._supxlabel.get_text()

    def get_supylabel(self):
        """The y label's text."""
        return "" if self._supylabel is None else self._supylabel.get_text()

    def _label_sheet(self, name, words, kwargs):
        role, x0, y0, ha, va, rotation, key = _ROLES[name]
        x, y = kwargs.pop("x", None), kwargs.pop("y", None)
        free = x is None if name == "_supylabel" else y is None
        look = {"rotation": rotation, "transform": self.transSubfigure}
        if "horizontalalignment" not in kwargs and "ha" not in kwargs:
            look["ha"] = ha
        if "verticalalignment" not in kwargs and "va" not in kwargs:
            look["va"] = va
        if not {"fontproperties", "fontsize", "size"} & kwargs.keys():
            look["fontsize"] = rcParams[f"figure.{key}size"]
        if not {"fontproperties", "fontweight", "weight"} & kwargs.keys():
            look["fontweight"] = rcParams[f"figure.{key}weight"]
        look.update(kwargs)
        x, y = x0 if x is None else x, y0 if y is None else y
        text, old = Text(x, y, str(words), **look), getattr(self, name)
        if old is not None:
            old.set(x=x, y=y, text=str(words), **look)
            text = old
        else:
            self.add_artist(text)
            setattr(self, name, text)
        text._h.set_role(role, free)
        return text

    def text(self, x, y, s, fontdict=None, **kwargs):
        """Write a text at a point.

        Parameters
        ----------
        x, y : float
            Fractions of the figure, unless `transform` says else.
        s : str
        fontdict, **kwargs
            Properties of Text.

        Returns
        -------
        Text
        """
        text = Text(x, y, s, **{"transform": self.transSubfigure, **(fontdict or {}), **kwargs})
        return self.add_artist(text)

    def legend(self, *args, **kwargs):
        """Add a legend of all axes to the figure.

        Parameters
        ----------
        *args, **kwargs
            As of Axes.legend(); loc may be 'outside upper right' and the like, too.

        Returns
        -------
        Legend
        """
        handles, labels, kwargs = parse_arguments(self._axes, args, kwargs)
        legend = Legend(self, handles, labels, **kwargs)
        with whole:
            self._root._h.add_artist(legend._h, self._panel)
            self._children.append(legend)
        return legend
