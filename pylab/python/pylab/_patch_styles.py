"""Styles by a name and numbers: of boxes, of the curves between points, and of arrows."""
import math

from . import _core
from .path import Path

__all__ = ["ArrowStyle", "BoxStyle", "ConnectionStyle"]


class _Style:
    """A family of styles; calling it makes one from text such as 'round,pad=0.3'."""

    _style_list = {}

    def __new__(cls, stylename, **kwargs):
        name, *given = str(stylename).replace(" ", "").split(",")
        name = name.lower()
        try:
            style = cls._style_list[name]
        except KeyError:
            raise ValueError(f"Unknown style: {stylename}") from None
        try:
            pairs = [pair.split("=") for pair in given]
            values = {k: float(v) for k, v in pairs}
        except ValueError:
            raise ValueError(f"Incorrect style argument: {stylename}") from None
        return style(**{**values, **kwargs})

    @classmethod
    def get_styles(cls):
        """The styles by their names."""
        return cls._style_list

    @classmethod
    def pprint_styles(cls):
        """The styles as text."""
        rows = [("Class", "Name", "Attrs")]
        for name, style in cls._style_list.items():
            attrs = ",".join(f"{n}={_shown(v)}" for n, v in getattr(style, "_parameters", ()))
            rows.append((style.__name__, f"``{name}``", attrs or "None"))
        widths = [max(map(len, column)) for column in zip(*rows)]
        rule = "  ".join("=" * width for width in widths)
        lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths)) for row in rows]
        return "\n".join([rule, lines[0], rule, *lines[1:], rule])

    @classmethod
    def register(cls, name, style):
        """Add a style: a class whose instances are called as those that are there."""
        if not issubclass(style, cls._Base):
            raise ValueError(f"{style} must be a subclass of {cls._Base}")
        cls._style_list[name] = style


def _shown(value):
    return "None" if math.isnan(value) else f"{value:g}"


class _Signature:
    """The names and values that a style takes, for inspect.signature()."""

    def __get__(self, instance, owner):
        import inspect

        def default(name, value):
            return None if math.isnan(value) else int(value) if "angle" in name else value

        return inspect.Signature([
            inspect.Parameter(n, inspect.Parameter.POSITIONAL_OR_KEYWORD, default=default(n, v))
            for n, v in owner._parameters])


class _Named:
    """A style with its numbers as attributes."""

    _name, _parameters = "", ()
    __signature__ = _Signature()

    def __init__(self, *args, **kwargs):
        names = [name for name, _ in self._parameters]
        if len(args) > len(names):
            raise TypeError(f"{type(self).__name__}() takes {len(names)} arguments, not "
                            f"{len(args)}")
        for name, value in zip(names, args):
            if name in kwargs:
                raise TypeError(f"{type(self).__name__}() got multiple values for {name!r}")
            kwargs[name] = value
        for name in kwargs:
            if name not in names:
                raise TypeError(f"{type(self).__name__}() got an unexpected keyword argument "
                                f"{name!r}; its arguments are {', '.join(names) or 'none'}")
        for name, value in self._parameters:
            setattr(self, name, kwargs.get(name, None if math.isnan(value) else value))

    def _value(self):
        """As the core takes it."""
        given = (getattr(self, name) for name, _ in self._parameters)
        return self._name, [math.nan if v is None else float(v) for v in given]


class _Box(_Named):
    def __call__(self, x0, y0, width, height, mutation_size):
        """The outline of a box around a rectangle, as a Path."""
        box = (float(x0), float(y0), float(x0 + width), float(y0 + height))
        return Path(*_core.box_outline(self._value(), box, float(mutation_size)))


class _Connection(_Named):
    def connect(self, posA, posB):
        """The whole path from one point to another, pixels."""
        return Path(*_core.connecting_path(self._value(), tuple(map(float, posA)),
                                           tuple(map(float, posB))))

    def __call__(self, posA, posB, shrinkA=2.0, shrinkB=2.0, patchA=None, patchB=None):
        """The path from one point to another, pixels; arrows cut off what they must."""
        return self.connect(posA, posB)


class _Arrow(_Named):
    def __call__(self, path, mutation_size, linewidth, aspect_ratio=1.0):
        """The arrow along a path: paths, and whether each of them is filled."""
        codes = None if path.codes is None else [int(c) for c in path.codes]
        parts = _core.arrow_parts(self._value(), path.vertices, codes, float(mutation_size),
                                  float(linewidth))
        if len(parts) == 1 and parts[0][1]:
            return Path(*parts[0][0]), True
        return [Path(*p) for p, _ in parts], [filled for _, filled in parts]


def _family(name, kind, base, doc):
    family = type(name, (_Style,), {"__doc__": doc, "_style_list": {}, "_Base": base})
    for style, class_name, parameters in _core.style_classes(kind):
        text = ", ".join(f"{n}={_shown(v)}" for n, v in parameters)
        made = type(class_name, (base,), {
            "__doc__": f"{style!r}: {text or 'no parameters'}.", "_name": style,
            "_parameters": tuple(parameters), "__qualname__": f"{name}.{class_name}"})
        family._style_list[style] = made
        setattr(family, class_name, made)
    return family


BoxStyle = _family("BoxStyle", "box", _Box, """The outline of a box around a text.

BoxStyle('round,pad=0.3'), BoxStyle('round', pad=0.3) and BoxStyle.Round(pad=0.3) are the same.
Lengths are parts of the font's size.
""")
ConnectionStyle = _family("ConnectionStyle", "connection", _Connection,
                          """The curve between two points.

ConnectionStyle('arc3,rad=0.2') and ConnectionStyle.Arc3(rad=0.2) are the same. Angles are degrees,
lengths pixels, `rad` of 'arc3' and `fraction` parts of the distance.
""")
ArrowStyle = _family("ArrowStyle", "arrow", _Arrow, """The arrow along a curve.

ArrowStyle('->,head_length=0.4') and ArrowStyle.CurveB(head_length=0.4) are the same. Lengths are
parts of the arrow's mutation_scale, angles degrees.
""")
