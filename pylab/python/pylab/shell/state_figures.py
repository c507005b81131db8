"""The open figures of a session: objects like others, shown again when they come back."""

import sys


def open_figures():
    """The open figures by their numbers."""
    figures = sys.modules.get("pylab._figures")
    return {number: manager.canvas.figure
            for number, manager in list(figures.managers.items())} if figures else {}


def show(figure, number):
    """Show a figure that came back, unless coming back has done so."""
    if number not in open_figures():
        figure.show()
