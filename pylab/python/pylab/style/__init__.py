"""Style sheets: use(), context(), and those that there are."""
from .core import available, context, library, reload_library, use

__all__ = ["available", "context", "library", "reload_library", "use"]
