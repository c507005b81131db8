"""A figure's canvas without a window."""
from ..backend_bases import FigureCanvasBase as FigureCanvasAgg
from ..backend_bases import FigureManagerBase as FigureManager

FigureCanvas = FigureCanvasAgg

__all__ = ["FigureCanvas", "FigureCanvasAgg", "FigureManager"]
