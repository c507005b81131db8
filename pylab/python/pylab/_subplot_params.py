"""The margins and gaps of subplots."""
from . import _core

NAMES = ("left", "bottom", "right", "top", "wspace", "hspace")


class SubplotParams:
    """Margins (fractions of the figure) and gaps (fractions of a mean cell) of subplots.

    Parameters
    ----------
    left, bottom, right, top, wspace, hspace : float, default rc figure.subplot.…
    """

    def __init__(self, left=None, bottom=None, right=None, top=None, wspace=None, hspace=None):
        self._values = {name: _core.rc_get("figure.subplot." + name) for name in NAMES}
        self.update(left, bottom, right, top, wspace, hspace)

    def update(self, left=None, bottom=None, right=None, top=None, wspace=None, hspace=None):
        """Change some of them; None leaves one as it is.

        Raises
        ------
        ValueError
            left is not below right, or bottom not below top.
        """
        given = dict(left=left, bottom=bottom, right=right, top=top, wspace=wspace, hspace=hspace)
        new = {**self._now(), **{k: v for k, v in given.items() if v is not None}}
        if new["left"] >= new["right"]:
            raise ValueError("left cannot be >= right")
        if new["bottom"] >= new["top"]:
            raise ValueError("bottom cannot be >= top")
        self._set({k: v for k, v in given.items() if v is not None})

    def _now(self):
        return dict(self._values)

    def _set(self, given):
        self._values.update(given)


class FigureParams(SubplotParams):
    """Those of a figure."""

    def __init__(self, figure):
        self._figure = figure

    def _now(self):
        return margins_of(self._figure)

    def _set(self, given):
        self._figure._root._h.set({"subplot_" + k: v for k, v in given.items()})


def _value(name):
    return property(lambda self: self._now()[name],
                    lambda self, value: self._set({name: value}), doc=f"The {name}.")


for _name in NAMES:
    setattr(SubplotParams, _name, _value(_name))


def margins_of(figure):
    """The margins and gaps of a figure, or rc's without one, by their names."""
    if figure is None:
        return {name: _core.rc_get("figure.subplot." + name) for name in NAMES}
    handle = figure._root._h
    return {name: handle.get("subplot_" + name) for name in NAMES}
