"""A figure's canvas for saving; files of all formats are written by the core."""
from ..backend_bases import FigureCanvasBase as FigureCanvasPdf

FigureCanvas = FigureCanvasPdf

__all__ = ["FigureCanvas", "FigureCanvasPdf"]
