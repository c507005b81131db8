"""A figure's canvas for saving; files of all formats are written by the core."""
from ..backend_bases import FigureCanvasBase as FigureCanvasCairo

FigureCanvas = FigureCanvasCairo

__all__ = ["FigureCanvas", "FigureCanvasCairo"]
