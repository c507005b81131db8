"""Axes: tables."""


class Tables:
    """Part of Axes."""

    def table(self, cellText=None, cellColours=None, cellLoc="right", colWidths=None,
              rowLabels=None, rowColours=None, rowLoc="left", colLabels=None, colColours=None,
              colLoc="center", loc="bottom", bbox=None, edges="closed", **kwargs):
        """Add a table.

        Parameters
        ----------
        cellText : 2-D list of str
        cellColours : 2-D list of colors
            One of the two must be given.
        cellLoc, rowLoc, colLoc : {'left', 'center', 'right'}
            Where the words of cells, row labels and column labels stand.
        colWidths : list of float, default 1 / number of columns
            Parts of the axes.
        rowLabels, colLabels : list of str, optional
        rowColours, colColours : list of colors, optional
        loc : str, default 'bottom'
            One of 'best', 'upper right', …, 'center', 'top', 'bottom', 'left', 'right'.
        bbox : Bbox or [x0, y0, width, height], optional
            Parts of the axes, in place of loc.
        edges : {'open', 'closed', 'horizontal', 'vertical'} or some of 'BRTL'
            The sides of cells that have lines.
        **kwargs
            Properties of the Table.

        Returns
        -------
        Table

        Raises
        ------
        ValueError
            Rows, columns, labels and colours do not go together.
        """
        from .table import table
        return table(self, cellText, cellColours, cellLoc, colWidths, rowLabels, rowColours,
                     rowLoc, colLabels, colColours, colLoc, loc, bbox, edges, **kwargs)

    def add_table(self, tab):
        """Add a Table; returns it."""
        from .table import Table
        return self._checked(tab, Table)

    @staticmethod
    def _kind_of_tables():
        from .table import Table
        return Table
