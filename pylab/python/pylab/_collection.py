"""Collection, the base of all that are many shapes with lists of looks."""
import numpy as np

from . import _args, _core, _properties
from ._norms_scaled import norm_of_core
from ._transform_spec import settle
from .artist import Artist
from .cm import ScalarMappable, core_mapping, map_of_core
from .path import Path
from .transforms import Anchored, IdentityTransform


def _path_item(path):
    """A Path, a patch's handle, an (N, 2) array or a list of points as the core takes it."""
    if isinstance(path, _core.Patch):
        return path
    if isinstance(path, Path):
        return path.vertices, None if path.codes is None else path.codes.tolist()
    if type(path) is np.ndarray:
        return np.asarray(path, float)
    return np.ma.filled(np.ma.asarray(path, float), np.nan)


def _path_items(paths):
    """All paths as the core takes them."""
    if isinstance(paths, np.ndarray) and paths.ndim == 3 and not np.ma.isMA(paths):
        return np.ascontiguousarray(paths, float)
    return [_path_item(p) for p in paths]


def _columns(offsets):
    """Columns of x and y of (N, 2) offsets or one (x, y)."""
    points = np.ma.filled(np.ma.asarray(offsets, float), np.nan)
    if points.shape == (2,):
        points = points[None, :]
    if points.ndim != 2 or points.shape[1] != 2:
        raise ValueError(f"offsets must have the shape (N, 2), not {points.shape}")
    return _core.Column(points[:, 0]), _core.Column(points[:, 1])


def _first(values):
    """One value, or the first of several."""
    return next(iter(values), None) if np.iterable(values) else values


class Collection(Artist, ScalarMappable):
    """Shapes that share their properties, or go through lists of them in turn.

    Parameters
    ----------
    edgecolors, facecolors : color or list of colors, optional
        edgecolors may be 'face'. None: rc patch.edgecolor, patch.facecolor.
    linewidths : float or list of float, points
    linestyles : style or list of styles
    offsets : (N, 2) array, optional
        A place for each shape.
    offset_transform : Transform, default pixels
    norm, cmap
        For set_array(): colours from data.
    **kwargs
        Other properties; see setp(collection).
    """

    _sample = "box"
    _closed = False
    _offset_transform = None

    def _wrapped(self):
        """For one that a file made: its values, norm and colour map are the core's."""
        values, norm, cmap = _core.mapping_of(self._h)
        self._begin_mapping(norm_of_core(norm), map_of_core(cmap))
        self._A = values
        if len(self._h.offsets()[0]):
            self._offset_transform = Anchored(self._h.get("offset_transform"), self.axes)

    def __init__(self, paths=(), *, edgecolors=None, facecolors=None, linewidths=None,
                 linestyles="solid", capstyle=None, joinstyle=None, antialiaseds=None,
                 offsets=None, offset_transform=None, hatch=None, zorder=None, sizes=None,
                 norm=None, cmap=None, array=None, **kwargs):
        kwargs = _args.normalized(kwargs, type(self))
        for name, value in (("edgecolors", edgecolors), ("facecolors", facecolors),
                            ("linewidths", linewidths), ("linestyles", linestyles)):
            if kwargs.get(name) is None:
                kwargs[name] = value
        for name, value in (("capstyle", capstyle), ("joinstyle", joinstyle), ("hatch", hatch),
                            ("zorder", zorder), ("antialiased", antialiaseds), ("sizes", sizes)):
            if value is not None:
                kwargs.setdefault(name, value)
        if "antialiased" in kwargs:
            kwargs["antialiased"] = _first(kwargs["antialiased"])
        color = kwargs.pop("color", None)
        core = {k: color if kwargs[k] is None else kwargs[k] for k in ("facecolors", "edgecolors")}
        del kwargs["facecolors"], kwargs["edgecolors"]
        super().__init__(self._new_handle(paths))
        self._begin_mapping(norm, cmap)
        core["mapped_to_edges"] = core["edgecolors"] is None and \
            isinstance(core["facecolors"], str) and core["facecolors"] == "none"
        self._h.set(core)
        if offsets is not None:
            self.set_offsets(offsets)
            self.set_offset_transform(offset_transform or IdentityTransform())
        if array is not None:
            self.set_array(array)
        self._take(kwargs)

    def _new_handle(self, paths):
        return _core.Collection(_path_items(paths), self._closed,
                                {"sample": self._sample})

    def _take(self, kwargs):
        self.set(**{k: v for k, v in kwargs.items() if v is not None})

    def update_from(self, other):
        """Take over the looks and the data that are shown as colours, not shapes and places."""
        kept = {name: self._h.get(name) for name in ("sizes", "offset_transform")
                if self._h.has(name)}
        self._h.update_from(getattr(other._h, "_handle", other._h))
        self._h.set(kept)
        if isinstance(other, Collection):
            self._norm.callbacks.disconnect(self._norm_id)
            self._begin_mapping(other.norm, other.cmap)
            self._A = other._A
            self._mapping_changed()

    # -- shapes and places -----------------------------------------------------------------------

    def get_paths(self):
        """The shapes as a list of Path."""
        return [Path(vertices, codes) for vertices, codes in self._h.paths()]

    def set_paths(self, paths):
        """Replace the shapes."""
        self._h.set_paths(_path_items(paths), self._closed)

    def get_offsets(self):
        """The places, (N, 2); one (0, 0) when there are none."""
        x, y = self._h.offsets()
        has_places = len(x) or self._offset_transform is not None
        return np.column_stack((x.array(), y.array())) if has_places else np.zeros((1, 2))

    def set_offsets(self, offsets):
        """Replace the places: (N, 2)."""
        self._h.set_offsets(*_columns(offsets))

    def _place(self, x, y):
        """set_offsets() with the columns of x and y."""
        self._h.set_offsets(*(_core.Column(np.ma.filled(a, np.nan)) for a in (x, y)))

    def get_offset_transform(self):
        """What the offsets mean."""
        return self._offset_transform or IdentityTransform()

    def set_offset_transform(self, offset_transform):
        """Give the offsets a meaning, such as ax.transData."""
        self._h.set({"offset_transform": offset_transform})
        self._offset_transform = offset_transform
        if self.figure is not None:
            settle(self)

    def get_datalim(self, transData=None):
        """The box around its data."""
        from .transforms import Bbox
        points = self.get_offsets() if self._offset_transform is not None else \
            np.vstack([p.vertices for p in self.get_paths()])
        return Bbox([np.nanmin(points, axis=0), np.nanmax(points, axis=0)])

    _mapping_settles = False

    def _show_values(self, values, cmap, norm, vmin, vmax):
        """set_array(), set_cmap(), set_norm() and the limits, told to the core at one go."""
        self._mapping_settles = True
        try:
            self.set_array(values)
            self.set_cmap(cmap)
            self.set_norm(norm)
            self._scale_norm(norm, vmin, vmax)
        finally:
            del self._mapping_settles
        self._mapping_changed()

    def _mapping_changed(self):
        if self._mapping_settles:
            return
        values, norm = None, _core.Norm("linear", None, None, False, {})
        if self._A is not None:
            values, norm = core_mapping(np.ma.ravel(self._A), self.norm, self.cmap)
            values = _core.Column(np.ravel(values))
        _core.set_mapping(self._h, values, norm, self.cmap._core)

    def update_scalarmappable(self):
        """Colours follow the data by themselves; the norm takes its limits now."""
        if self._A is not None:
            self.autoscale_None()

    # -- looks -----------------------------------------------------------------------------------

    def set_color(self, c):
        """Insides and outlines."""
        self._h.set({"facecolors": c, "edgecolors": c})

    def get_facecolor(self):
        """Of the insides: (N, 4)."""
        return self._h.shown_colors(False)

    def get_edgecolor(self):
        """Of the outlines: (N, 4), or those of the insides for 'face'."""
        return self._h.shown_colors(True)

    get_fc = get_facecolors = get_facecolor
    get_ec = get_edgecolors = get_edgecolor

    def set_alpha(self, alpha):
        """One opacity, or one for each shape."""
        if alpha is None or np.ndim(alpha) == 0:
            self._h.set({"alpha": alpha, "alphas": []})
            self._alphas = None
            return
        values = np.asarray(alpha, float).ravel()
        if not (np.nanmin(values) >= 0 and np.nanmax(values) <= 1):
            raise ValueError(f"alpha must be between 0 and 1, inclusive, but min is "
                             f"{values.min()}, max is {values.max()}")
        self._h.set({"alphas": values, "alpha": None})
        self._alphas = alpha

    _alphas = None

    def get_alpha(self):
        """What set_alpha() was given."""
        return self._h.get("alpha") if self._alphas is None else self._alphas

    def set_antialiased(self, aa):
        """Whether edges are smoothed: a bool, or a list, of which the first one holds for all."""
        self._h.set({"antialiased": _first(aa)})

    set_aa = set_antialiaseds = set_antialiased

    def get_linewidth(self):
        """Of the outlines, points: an array."""
        return np.asarray(self._h.get("linewidths"))

    get_lw = get_linewidths = get_linewidth

    def get_linestyle(self):
        """(offset, dashes) for each outline, points; the dashes of a solid line are None."""
        styles, widths = self._h.get("linestyles"), self._h.get("linewidths") or (1,)
        scaled = _core.rc_get("lines.scale_dashes")
        found = []
        for i in range(np.lcm(len(styles), len(widths)) if styles else 0):
            offset, dashes = styles[i % len(styles)]
            scale = widths[i % len(widths)] if scaled else 1
            found.append((offset * scale, [d * scale for d in dashes] if dashes else None))
        return found

    get_ls = get_linestyles = get_dashes = get_linestyle

    _area = 1  # of the shape that sizes scale

    def get_sizes(self):
        """Areas, points squared."""
        return np.asarray(self._h.get("sizes")) * self._area

    def set_sizes(self, sizes, dpi=72.0):
        """Areas, points squared; None: the shapes are not scaled."""
        sizes = [] if sizes is None else np.atleast_1d(np.asarray(sizes, float)) / self._area
        self._h.set({"sizes": sizes})

    def _scales(self):
        """What the shapes are multiplied by, pixels."""
        dpi = self.figure.dpi if self.figure is not None else 72
        return np.sqrt(self._h.get("sizes")) * dpi / 72

    def set_hatch(self, hatch):
        """A pattern of '/', '\\\\', '|', '-', '+', 'x', 'o', 'O', '.', '*'; repeat for denser."""
        self._h.set({"hatch": hatch or ""})

    def contains(self, mouseevent):
        """Whether the pointer is on it: (bool, {'ind': the shapes})."""
        from ._hits import collection_hits
        if self._on_other_canvas(mouseevent) or not self.get_visible():
            return False, {}
        radius = self.get_pickradius() * self.figure.dpi / 72
        if self._picker is not None and not isinstance(self._picker, bool) and \
                isinstance(self._picker, (int, float)):
            radius = self._picker
        found = collection_hits(self, mouseevent.x, mouseevent.y, radius)
        return len(found) > 0, {"ind": found}

    def get_transforms(self):
        """What scales each shape: (N, 3, 3)."""
        return np.array([np.diag([s, s, 1.0]) for s in self._scales()]).reshape(-1, 3, 3)

    def get_fill(self):
        """Whether the insides are filled."""
        return len(self.get_facecolor()) > 0

    _urls = (None,)

    def set_urls(self, urls):
        """Links in SVG files; the first one is that of the whole."""
        self._urls = list(urls) if urls is not None else [None]
        self._h.set({"url": next((str(u) for u in self._urls if u), "")})

    def get_urls(self):
        """What set_urls() was given."""
        return list(self._urls)

    def set_pickradius(self, pr):
        """How far from it a click still hits, points."""
        self._pickradius = pr

    def get_pickradius(self):
        """How far from it a click still hits, points."""
        return getattr(self, "_pickradius", 5)


_properties.install(Collection, "Collection")
