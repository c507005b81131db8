"""A figure's canvas for saving; files of all formats are written by the core."""
from ..backend_bases import FigureCanvasBase as FigureCanvasPS

FigureCanvas = FigureCanvasPS

__all__ = ["FigureCanvas", "FigureCanvasPS"]
