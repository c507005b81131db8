"""What figures and subfigures have in common: a background, axes, texts, artists."""
import numpy as np

from . import _core
from ._artist_list import FigureList
from ._figure_images import Images
from ._figure_mosaic import Mosaics
from ._figure_subplots import Subplots
from ._figure_texts import Texts
from ._missing import missing
from ._transform_spec import settle
from ._whole import whole
from .artist import Artist
from .legend import Legend
from .lines import Line2D
from .patches import Patch, Rectangle
from .text import Text
from .transforms import Anchored, Bbox

_FIGURE = _core.TransformSpec(_core.Coordinates.figure, _core.Coordinates.figure)


class FigureBase(Subplots, Mosaics, Texts, Images, Artist):
    """Base of Figure and SubFigure."""

    def _begin_sheet(self):
        """Nothing on it yet."""
        self._children = []
        self.subfigs = []
        self._suptitle = self._supxlabel = self._supylabel = None
        self._patch = None

    def __getattr__(self, name):
        raise missing(f"{type(self).__name__!r} object", name, lambda: dir(type(self)))

    @property
    def patch(self):
        """The background."""
        if self._patch is None:
            self._patch = Rectangle._wrap(self._h.patch, None, self)
            self._patch._transform = self.transSubfigure
        return self._patch

    def set_facecolor(self, color):
        """The background's colour."""
        self._h.patch.set({"facecolor": color})

    def get_facecolor(self):
        """The background's colour as red, green, blue, alpha."""
        return self.patch.get_facecolor()

    def set_edgecolor(self, color):
        """The edge's colour."""
        self._h.patch.set({"edgecolor": color})

    def get_edgecolor(self):
        """The edge's colour as red, green, blue, alpha."""
        return self.patch.get_edgecolor()

    def set_linewidth(self, linewidth):
        """The edge's width, points."""
        self._h.patch.set({"linewidth": linewidth})

    def get_linewidth(self):
        """The edge's width, points."""
        return self.patch.get_linewidth()

    frameon = property(lambda self: self._h.get("frameon"),
                       lambda self, value: self._h.set({"frameon": value}))

    # -- artists -----------------------------------------------------------------------------

    def add_artist(self, artist, clip=False):
        """Add an artist to the figure itself; returns it."""
        if not isinstance(artist, Artist):
            raise TypeError(f"an artist is expected, not {type(artist).__name__}")
        artist.figure = self
        if not artist.is_transform_set():
            artist.set_transform(self.transSubfigure)
        settle(artist)
        with whole:
            self._root._h.add_artist(artist._h, self._panel)
            self._children.append(artist)
        return artist

    texts = property(lambda self: FigureList(self, Text, "texts"), doc="Its own texts.")
    lines = property(lambda self: FigureList(self, Line2D, "lines"), doc="Its own lines.")
    patches = property(lambda self: FigureList(self, Patch, "patches"), doc="Its own shapes.")
    legends = property(lambda self: FigureList(self, Legend, "legends"), doc="Its own legends.")

    @property
    def artists(self):
        """Its own artists that are in no other list."""
        return FigureList(self, (Text, Legend, self._image_class()), "artists")

    def get_children(self):
        """The background, the axes, the figure's own artists and its subfigures."""
        return [self.patch, *self.artists, *self._localaxes, *self.images, *self.legends,
                *self.lines, *self.patches, *self.texts, *self.subfigs]

    def _forget(self, artist):
        """An artist has been taken out."""
        for name in ("_suptitle", "_supxlabel", "_supylabel"):
            if getattr(self, name) is artist:
                setattr(self, name, None)

    # -- subfigures --------------------------------------------------------------------------

    def subfigures(self, nrows=1, ncols=1, squeeze=True, wspace=None, hspace=None,
                   width_ratios=None, height_ratios=None, **kwargs):
        """Divide it into subfigures.

        Parameters
        ----------
        nrows, ncols : int
        squeeze : bool, default True
            A single row, column or subfigure comes without the dimensions of size one.
        wspace, hspace : float, optional
            For constrained layouts: gaps between them, fractions of the figure.
        width_ratios, height_ratios : sequences of numbers, optional
        **kwargs
            For SubFigure.

        Returns
        -------
        SubFigure or array of SubFigure
        """
        from .gridspec import GridSpec
        grid = GridSpec(nrows, ncols, figure=self, wspace=wspace, hspace=hspace,
                        width_ratios=width_ratios, height_ratios=height_ratios)
        made = np.empty((nrows, ncols), dtype=object)
        for column in range(ncols):
            for row in range(nrows):
                made[row, column] = self.add_subfigure(grid[row, column], **kwargs)
        if not squeeze:
            return made
        return made.item() if made.size == 1 else made.squeeze()

    def add_subfigure(self, subplotspec, **kwargs):
        """Add a subfigure at a place on a grid; see SubFigure."""
        from ._subfigure import SubFigure
        made = SubFigure(self, subplotspec, **kwargs)
        self.subfigs.append(made)
        return made

    # -- transforms and boxes ----------------------------------------------------------------

    transSubfigure = property(lambda self: Anchored(_FIGURE, self),
                              doc="Fractions of it to pixels.")
    transFigure = property(lambda self: Anchored(_FIGURE, self._root),
                           doc="Fractions of the figure to pixels.")

    def get_window_extent(self, renderer=None):
        """Its box, pixels."""
        return self.bbox

    def _ink(self):
        """The box around all that is drawn on it, pixels."""
        return Bbox(np.reshape(_core.sheet_bounds(self._root._h, self._panel), (2, 2)))


class Sheet:
    """Stands for a layout where there is no axes."""

    def __init__(self, box, dpi):
        self.axes_box = self.figure_box = tuple(box)
        self.dpi = dpi

    def to_display(self, points, spec):
        """The pixels of points in fractions or pixels."""
        if spec.x == _core.Coordinates.figure:
            x0, y0, x1, y1 = self.figure_box
            points = points * (x1 - x0, y1 - y0) + (x0, y0)
        return points + np.multiply(spec.offset_points, self.dpi / 72)
