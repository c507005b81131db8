"""Text: words at a point, and annotations of points."""
from ._annotation import Annotation, OffsetFrom
from ._text import Text

__all__ = ["Annotation", "OffsetFrom", "Text"]
