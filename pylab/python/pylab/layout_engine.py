"""Layout engines: what moves axes when a figure is drawn, so that nothing overlaps.

The two that there are work in the core, on whatever thread draws; those that are written in Python
are asked on Python's thread before a figure is drawn or saved.
"""
from . import _core

__all__ = ["ConstrainedLayoutEngine", "LayoutEngine", "PlaceHolderLayoutEngine",
           "TightLayoutEngine"]


class LayoutEngine:
    """Base of all: subclasses override execute(), set(), and the two class attributes."""

    _adjust_compatible = None
    _colorbar_gridspec = None

    def __init__(self, **kwargs):
        if kwargs:
            raise TypeError(f"{type(self).__name__}() got an unexpected keyword argument "
                            f"{next(iter(kwargs))!r}")
        self._params = {}
        self._figures = []

    def set(self, **kwargs):
        """Change parameters."""
        raise NotImplementedError

    @property
    def colorbar_gridspec(self):
        """Whether colour bars stand on a grid with their parents."""
        if self._colorbar_gridspec is None:
            raise NotImplementedError
        return self._colorbar_gridspec

    @property
    def adjust_compatible(self):
        """Whether subplots_adjust() can be called."""
        if self._adjust_compatible is None:
            raise NotImplementedError
        return self._adjust_compatible

    def get(self):
        """A copy of the parameters."""
        return dict(self._params)

    def execute(self, fig):
        """Move the axes of a figure."""
        raise NotImplementedError

    _kind = "none"  # of the core's layouts

    def _core_params(self):
        return {}

    def _publish(self, figure=None):
        """Tell the core what figures with this engine ask for."""
        if figure is not None:
            self._figures.append(figure)
        for each in self._figures:
            if each._layout_engine is self:
                _core.set_layout(each._h, self._kind, self._core_params())

    def _update(self, given):
        self._params.update({k: v for k, v in given.items() if v is not None})
        self._publish()


class PlaceHolderLayoutEngine(LayoutEngine):
    """Moves nothing; stands for an engine that was taken off.

    Parameters
    ----------
    adjust_compatible, colorbar_gridspec : bool
        As those of the other one.
    """

    def __init__(self, adjust_compatible, colorbar_gridspec, **kwargs):
        super().__init__(**kwargs)
        self._adjust_compatible = adjust_compatible
        self._colorbar_gridspec = colorbar_gridspec

    def execute(self, fig):
        """Leave everything where it is."""


class TightLayoutEngine(LayoutEngine):
    """Sets the subplots' margins and gaps so that there is room for all labels.

    Parameters
    ----------
    pad : float, default 1.08
        Between the figure's edge and what stands around the axes, in font sizes.
    h_pad, w_pad : float, default pad
        Between subplots.
    rect : (left, bottom, right, top), default (0, 0, 1, 1)
        The part of the figure that the subplots may take, their labels included. None: the
        figure's own side.
    """

    _adjust_compatible = True
    _colorbar_gridspec = True
    _kind = "tight"

    def __init__(self, *, pad=1.08, h_pad=None, w_pad=None, rect=(0, 0, 1, 1), **kwargs):
        super().__init__(**kwargs)
        self._params = dict.fromkeys(("pad", "h_pad", "w_pad", "rect"))
        self.set(pad=pad, h_pad=h_pad, w_pad=w_pad, rect=rect)

    def execute(self, fig):
        """Set the margins and gaps of a figure."""
        margins = _core.tight_margins(fig._h, self._core_params(), None)
        if margins:
            fig.subplots_adjust(**margins)

    def set(self, *, pad=None, w_pad=None, h_pad=None, rect=None):
        """Change parameters; None leaves one as it is."""
        self._update(dict(pad=pad, w_pad=w_pad, h_pad=h_pad, rect=rect))

    def _core_params(self):
        whole = (0, 0, 1, 1)
        return {**self._params, "rect": [float(usual if v is None else v) for v, usual in
                                         zip(self._params["rect"], whole)]}


class ConstrainedLayoutEngine(LayoutEngine):
    """Gives every row and column of the grids the margins that its axes need.

    Parameters
    ----------
    h_pad, w_pad : float, inches, default rc figure.constrained_layout.h_pad, …w_pad
        Around the axes and their labels.
    hspace, wspace : float, default rc figure.constrained_layout.hspace, …wspace
        Of the figure, for the gaps between the axes where they are wider than the pads.
    rect : (left, bottom, width, height), default (0, 0, 1, 1)
        The part of the figure that may be taken.
    compress : bool, default False
        Whether axes of fixed aspect move together.
    """

    _adjust_compatible = False
    _colorbar_gridspec = False
    _kind = "constrained"

    def __init__(self, *, h_pad=None, w_pad=None, hspace=None, wspace=None, rect=(0, 0, 1, 1),
                 compress=False, **kwargs):
        super().__init__(**kwargs)
        self._compress = compress
        self._params = {name: _core.rc_get("figure.constrained_layout." + name)
                        for name in ("w_pad", "h_pad", "wspace", "hspace")}
        self.set(w_pad=w_pad, h_pad=h_pad, wspace=wspace, hspace=hspace, rect=rect)

    def execute(self, fig):
        """Move the axes of a figure."""
        before = _core.layout_of(fig._h)
        _core.set_layout(fig._h, self._kind, self._core_params())
        try:
            _core.apply_layout(fig._h, fig.dpi)
        finally:
            _core.set_layout(fig._h, *before)

    def set(self, *, h_pad=None, w_pad=None, hspace=None, wspace=None, rect=None):
        """Change parameters; None leaves one as it is."""
        self._update(dict(h_pad=h_pad, w_pad=w_pad, hspace=hspace, wspace=wspace, rect=rect))

    def get_info(self):
        """A copy of the parameters."""
        return self.get()

    def _core_params(self):
        left, bottom, width, height = (float(v) for v in self._params["rect"])
        return {**self._params, "rect": [left, bottom, left + width, bottom + height],
                "compress": bool(self._compress)}


def engine_of(figure):
    """The engine that a figure from a file had, or None."""
    kind, given = _core.layout_of(figure._h)
    x0, y0, x1, y1 = given.pop("rect")
    compress = given.pop("compress")
    if kind == "tight":
        return TightLayoutEngine(pad=given["pad"], h_pad=given["h_pad"], w_pad=given["w_pad"],
                                 rect=(x0, y0, x1, y1))
    if kind == "constrained":
        del given["pad"]
        return ConstrainedLayoutEngine(rect=(x0, y0, x1 - x0, y1 - y0), compress=compress, **given)
    return None
