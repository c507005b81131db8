"""Tables: grids of cells with words, placed in axes."""
from . import _core, _properties
from .artist import Artist
from .patches import Rectangle
from .text import Text
from .transforms import Bbox

__all__ = ["Cell", "CustomCell", "Table", "table"]

_EDGES = {"open": "", "closed": "BRTL", "horizontal": "BT", "vertical": "RL"}


class Cell(Rectangle):
    """A cell of a table: a rectangle with a text.

    Parameters
    ----------
    xy : (float, float)
        The table says where it stands.
    width, height : float
        Parts of the axes.
    edgecolor, facecolor, fill
        As of a Rectangle.
    text : str
    loc : {'left', 'center', 'right'}, default 'right'
    fontproperties : dict, optional
    visible_edges : str, default 'closed'
        Some of 'BRTL' (bottom, right, top, left), or 'open', 'closed', 'horizontal', 'vertical'.
    """

    PAD = 0.1

    def __init__(self, xy, width, height, edgecolor="k", facecolor="w", fill=True, text="",
                 loc=None, fontproperties=None, *, visible_edges="closed"):
        self._visible_edges = "BRTL"
        super().__init__(xy, width, height, fill=fill, edgecolor=edgecolor, facecolor=facecolor,
                         clip_on=False)
        self.visible_edges = visible_edges
        self._loc = "right" if loc is None else loc
        self._text = Text(*xy, text, clip_on=False, fontproperties=fontproperties,
                          horizontalalignment=self._loc, verticalalignment="center")

    def _wrapped(self):
        super()._wrapped()
        _, codes = self._h.path()
        self._visible_edges = "".join(
            edge for edge, code in zip("BRTL", codes[1:]) if code != 1)

    def _outline(self):
        points, _ = super()._outline()
        codes = [1, *(2 if edge in self._visible_edges else 1 for edge in "BRTL")]
        if 1 not in codes[1:]:
            codes[-1] = 79
        return points, codes

    @property
    def visible_edges(self):
        """The sides that have a line, a part of 'BRTL'."""
        return self._visible_edges

    @visible_edges.setter
    def visible_edges(self, value):
        edges = "BRTL" if value is None else _EDGES.get(value, value)
        if any(edge not in "BRTL" for edge in edges):
            raise ValueError(f"Invalid edge param {value}, must only be one of "
                             f"{', '.join(_EDGES)} or string of B, R, T, L")
        self._visible_edges = edges
        self._h.set_path(*self._outline())

    def get_text(self):
        """The text, a Text."""
        return self._text

    def set_fontsize(self, size):
        """The words' size, points."""
        self._text.set_fontsize(size)

    def get_fontsize(self):
        """The words' size, points."""
        return self._text.get_fontsize()

    def set_text_props(self, **kwargs):
        """Properties of the text."""
        self._text.set(**kwargs)


CustomCell = Cell


class Table(Artist):
    """Cells by (row, column), (0, 0) at the upper left; see Axes.table().

    Parameters
    ----------
    ax : Axes
    loc : str or int
        One of Table.codes.
    bbox : Bbox or [x0, y0, width, height], optional
        Parts of the axes, in place of loc.
    **kwargs
        Properties of Artist.
    """

    codes = {name: code for code, name in enumerate((
        "best", "upper right", "upper left", "lower left", "lower right", "center left",
        "center right", "lower center", "upper center", "center", "top right", "top left",
        "bottom left", "bottom right", "right", "left", "top", "bottom"))}
    FONTSIZE = 10
    AXESPAD = 0.02
    _stored = True

    def __init__(self, ax, loc=None, bbox=None, **kwargs):
        if isinstance(loc, str):
            if loc not in self.codes:
                raise ValueError(f"Unrecognized location {loc!r}. Valid locations are\n\t" +
                                 "\n\t".join(self.codes))
            loc = self.codes[loc]
        super().__init__(_core.Table({}))
        self._owner, self._cells, self._edges = ax, {}, None
        self._auto_columns, self._auto_font = [], True
        self._loc, self._bbox = loc, bbox
        box = None
        if bbox is not None:
            x, y, w, h = map(float, bbox.bounds if isinstance(bbox, Bbox) else bbox)
            box = (x, y, x + w, y + h)
        # As in matplotlib, no location is the middle.
        self._h.set_location(self.codes["center"] if loc is None else int(loc), box)
        if kwargs:
            self.set(**kwargs)

    def _wrapped(self):
        self._owner, self._cells, self._edges = self.axes, {}, None
        self._auto_columns, self._auto_font = [], True
        self._loc = self._bbox = None
        for row, column, patch, text in self._h.cells():
            cell = Cell._wrap(patch, self.axes, self.figure)
            cell._text = Text._wrap(text, self.axes, self.figure)
            self._cells[row, column] = cell

    def add_cell(self, row, col, *args, **kwargs):
        """Add a cell; see Cell for the other arguments. Returns it."""
        cell = self[row, col] = Cell((0, 0), *args, visible_edges=self.edges, **kwargs)
        return cell

    def __setitem__(self, position, cell):
        if not isinstance(cell, Cell):
            raise TypeError(f"'cell' must be an instance of matplotlib.table.Cell, not a "
                            f"{type(cell).__name__}")
        try:
            row, column = position[0], position[1]
        except Exception as error:
            raise KeyError("Only tuples length 2 are accepted as coordinates") from error
        self._h.set_cell(row, column, cell._h, cell._text._h)
        cell.figure = cell._text.figure = self._owner.figure
        self._cells[row, column] = cell

    def __getitem__(self, position):
        return self._cells[position]

    @property
    def edges(self):
        """The visible edges of cells that are added from now on."""
        return self._edges

    @edges.setter
    def edges(self, value):
        self._edges = value

    def get_celld(self):
        """The cells by (row, column)."""
        return self._cells

    def get_children(self):
        """The cells."""
        return list(self._cells.values())

    def auto_set_column_width(self, col):
        """Make a column, or several, as wide as its words."""
        self._auto_columns.extend(col if hasattr(col, "__iter__") else [col])
        self._h.set_auto([int(c) for c in self._auto_columns], bool(self._auto_font))

    def auto_set_font_size(self, value=True):
        """Whether the words become smaller until they fit."""
        self._auto_font = value
        self._h.set_auto([int(c) for c in self._auto_columns], bool(value))

    def scale(self, xscale, yscale):
        """Make columns wider and rows higher."""
        for cell in self._cells.values():
            cell.set_width(cell.get_width() * xscale)
            cell.set_height(cell.get_height() * yscale)

    def set_fontsize(self, size):
        """The words' size, points; it is a largest one while auto_set_font_size() is on."""
        for cell in self._cells.values():
            cell.set_fontsize(size)

    def _approx_text_height(self):
        return self.FONTSIZE / 72 * self._owner.figure.dpi / self._owner.bbox.height * 1.2


def table(ax, cellText=None, cellColours=None, cellLoc="right", colWidths=None, rowLabels=None,
          rowColours=None, rowLoc="left", colLabels=None, colColours=None, colLoc="center",
          loc="bottom", bbox=None, edges="closed", **kwargs):
    """Add a table to axes; see Axes.table()."""
    if cellColours is None and cellText is None:
        raise ValueError('At least one argument from "cellColours" or "cellText" must be provided '
                         "to create a table.")
    if cellText is None:
        cellText = [[""] * len(cellColours[0])] * len(cellColours)
    rows, columns = len(cellText), len(cellText[0])
    if any(len(row) != columns for row in cellText):
        raise ValueError(f"Each row in 'cellText' must have {columns} columns")
    if cellColours is None:
        cellColours = ["w" * columns] * rows
    elif len(cellColours) != rows:
        raise ValueError(f"'cellColours' must have {rows} rows")
    elif any(len(row) != columns for row in cellColours):
        raise ValueError(f"Each row in 'cellColours' must have {columns} columns")
    if colWidths is None:
        colWidths = [1.0 / columns] * columns
    label_width = 0
    if rowLabels is None and rowColours is not None:
        rowLabels, label_width = [""] * rows, colWidths[0]
    if rowLabels is not None and len(rowLabels) != rows:
        raise ValueError(f"'rowLabels' must be of length {rows}")
    if colLabels is None and colColours is not None:
        colLabels = [""] * columns
    first = 0 if colLabels is None else 1

    made = Table(ax, loc, bbox, **kwargs)
    made.edges = edges
    height = made._approx_text_height()
    for row in range(rows):
        for column in range(columns):
            made.add_cell(row + first, column, width=colWidths[column], height=height,
                          text=cellText[row][column], facecolor=cellColours[row][column],
                          loc=cellLoc)
    if colLabels is not None:
        colors = "w" * columns if colColours is None else colColours
        for column in range(columns):
            made.add_cell(0, column, width=colWidths[column], height=height,
                          text=colLabels[column], facecolor=colors[column], loc=colLoc)
    if rowLabels is not None:
        colors = "w" * rows if rowColours is None else rowColours
        for row in range(rows):
            made.add_cell(row + first, -1, width=label_width or 1e-15, height=height,
                          text=rowLabels[row], facecolor=colors[row], loc=rowLoc)
        if label_width == 0:
            made.auto_set_column_width(-1)
    return ax.add_table(made)


_properties.install(Table, "Table")
