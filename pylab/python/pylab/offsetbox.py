"""Texts in the corners of axes. Boxes that hold other artists come later."""
from ._annotation import Annotation

__all__ = ["AnchoredText"]

_CODES = {"upper right": 1, "upper left": 2, "lower left": 3, "lower right": 4, "right": 5,
          "center left": 6, "center right": 7, "lower center": 8, "upper center": 9, "center": 10}
_PARTS = {"left": 0.0, "lower": 0.0, "center": 0.5, "right": 1.0, "upper": 1.0}


class AnchoredText(Annotation):
    """A text with a frame at a side or corner of its axes.

    Parameters
    ----------
    s : str
    loc : str
        'upper left', 'center', 'lower right', …, as of a legend.
    pad : float, default 0.4
        Room between text and frame, in font sizes.
    borderpad : float, default 0.5
        Room between frame and axes, in font sizes.
    prop : dict, optional
        Properties of the text.
    frameon : bool, default True
    bbox_to_anchor : (x, y), optional
        The point in place of the axes' box, in `bbox_transform`.
    bbox_transform : Transform, default ax.transAxes
    **kwargs
        Properties of Artist.

    Raises
    ------
    ValueError
        `loc` is unknown, or `prop` aligns the text.
    """

    codes = _CODES

    def __init__(self, s, loc, *, pad=0.4, borderpad=0.5, prop=None, frameon=True,
                 bbox_to_anchor=None, bbox_transform=None, **kwargs):
        prop = dict(prop or {})
        if {"va", "verticalalignment"} & prop.keys():
            raise ValueError("Mixing verticalalignment with AnchoredText is not supported.")
        words = {code: name for name, code in _CODES.items()}
        name = words.get(loc, loc)
        if name not in _CODES:
            raise ValueError(f"{loc!r} is not a valid value for loc; supported values are "
                             f"{', '.join(map(repr, _CODES))}")
        down, _, across = name.rpartition(" ")
        x, y = _PARTS[across], _PARTS[down or "center"]
        at, coords = (x, y), "axes fraction"
        if bbox_to_anchor is not None:
            at = tuple(bbox_to_anchor)[:2]
            coords = "axes fraction" if bbox_transform is None else bbox_transform
        away = pad + borderpad
        super().__init__(s, at, (away * (1 - 2 * x), away * (1 - 2 * y)), coords,
                         "offset fontsize", annotation_clip=False,
                         ha={0.0: "left", 0.5: "center", 1.0: "right"}[x],
                         va={0.0: "bottom", 0.5: "center", 1.0: "top"}[y],
                         bbox={"boxstyle": f"square,pad={pad}", "fc": "w", "ec": "k"},
                         **{**prop, **kwargs})
        self.loc, self.pad, self.borderpad, self.prop = _CODES[name], pad, borderpad, prop
        self.set_zorder(kwargs.get("zorder", 5))
        self.patch = self.get_bbox_patch()
        self.patch.set_visible(bool(frameon))
        self.txt = self
