"""Filled shapes."""
from ._patch import Patch
from ._patch_arrows import Arrow, FancyArrow, Shadow
from ._patch_fancy import ConnectionPatch, FancyArrowPatch, FancyBboxPatch
from ._patch_round import Annulus, Arc, Circle, CirclePolygon, Ellipse, RegularPolygon, Wedge
from ._patch_shapes import PathPatch, Polygon, Rectangle, StepPatch
from ._patch_styles import ArrowStyle, BoxStyle, ConnectionStyle

__all__ = ["Annulus", "Arc", "Arrow", "ArrowStyle", "BoxStyle", "Circle", "CirclePolygon",
           "ConnectionPatch", "ConnectionStyle", "Ellipse", "FancyArrow", "FancyArrowPatch",
           "FancyBboxPatch", "Patch", "PathPatch", "Polygon", "Rectangle", "RegularPolygon",
           "Shadow", "StepPatch", "Wedge"]
