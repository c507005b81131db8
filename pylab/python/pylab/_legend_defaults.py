"""The usual legend handlers by class."""
from . import legend_handler as handlers
from .collections import (CircleCollection, LineCollection, PathCollection, PolyCollection,
                          RegularPolyCollection)
from .container import BarContainer, ErrorbarContainer, StemContainer
from .lines import Line2D
from .patches import Patch, StepPatch


def default_handlers():
    """A handler for each class that legends show."""
    return {
        StemContainer: handlers.HandlerStem(),
        ErrorbarContainer: handlers.HandlerErrorbar(),
        Line2D: handlers.HandlerLine2D(),
        Patch: handlers.HandlerPatch(),
        StepPatch: handlers.HandlerStepPatch(),
        LineCollection: handlers.HandlerLineCollection(),
        RegularPolyCollection: handlers.HandlerRegularPolyCollection(),
        CircleCollection: handlers.HandlerCircleCollection(),
        BarContainer: handlers.HandlerPatch(update_func=handlers.update_from_first_child),
        tuple: handlers.HandlerTuple(),
        PathCollection: handlers.HandlerPathCollection(),
        PolyCollection: handlers.HandlerPolyCollection()}
