"""Projections: classes of axes by the name that projection= takes."""
from ._missing import HINT
from .axes import Axes

__all__ = ["ProjectionRegistry", "get_projection_class", "get_projection_names",
           "projection_registry", "register_projection"]
# Methods that give axes coordinates of their own: drawing here has straight ones.
_OWN_COORDINATES = ("_gen_axes_patch", "_gen_axes_spines", "_set_lim_and_transforms")


class ProjectionRegistry:
    """Classes of axes by their `name`."""

    def __init__(self):
        self._all_projection_types = {"rectilinear": Axes}

    def register(self, *projections):
        """Add classes, each by its `name`."""
        for projection in projections:
            self._all_projection_types[projection.name] = projection

    def get_projection_class(self, name):
        """The class of a name; KeyError where there is none."""
        return self._all_projection_types[name]

    def get_projection_names(self):
        """All names, sorted."""
        return sorted(self._all_projection_types)


projection_registry = ProjectionRegistry()


def register_projection(cls):
    """Let projection=cls.name make axes of a class.

    Raises
    ------
    TypeError
        It is no class of axes with a name.
    NotImplementedError
        It has coordinates of its own.
    """
    if not (isinstance(cls, type) and issubclass(cls, Axes) and isinstance(
            getattr(cls, "name", None), str)):
        raise TypeError(f"a projection must be a subclass of Axes with a name, not {cls!r}")
    for name in _OWN_COORDINATES:
        if any(name in vars(base) for base in cls.__mro__):
            raise NotImplementedError(
                f"projection {cls.name!r}: axes that override {name}() have coordinates of their "
                f"own, which are not drawn here ({HINT}.)")
    projection_registry.register(cls)


def get_projection_class(projection=None):
    """The class of axes of a projection's name, by default Axes.

    Raises
    ------
    ValueError
        There is none of this name.
    """
    name = "rectilinear" if projection is None else projection
    try:
        return projection_registry.get_projection_class(name)
    except (KeyError, TypeError):
        names = ", ".join(map(repr, get_projection_names()))
        raise ValueError(f"Unknown projection {projection!r}: those that are here are {names} "
                         f"({HINT}.)") from None


def get_projection_names():
    """The names of all projections, sorted."""
    return projection_registry.get_projection_names()
