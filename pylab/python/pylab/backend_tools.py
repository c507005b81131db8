"""The pointer's looks over a canvas."""
from enum import IntEnum

__all__ = ["Cursors", "cursors"]


class Cursors(IntEnum):
    """The pointer's looks."""

    POINTER = 1
    HAND = 2
    SELECT_REGION = 3
    MOVE = 4
    WAIT = 5
    RESIZE_HORIZONTAL = 6
    RESIZE_VERTICAL = 7


cursors = Cursors
