"""Filled shapes."""
from ._patch import Patch
from ._patch_round import Annulus, Arc, Circle, CirclePolygon, Ellipse, RegularPolygon, Wedge
from ._patch_shapes import PathPatch, Polygon, Rectangle, StepPatch

__all__ = ["Annulus", "Arc", "Circle", "CirclePolygon", "Ellipse", "Patch", "PathPatch", "Polygon",
           "Rectangle", "RegularPolygon", "StepPatch", "Wedge"]
