"""CapStyle and JoinStyle: names of line ends and corners that are texts, too."""
from enum import Enum

__all__ = ["CapStyle", "JoinStyle"]


class _Style(str, Enum):
    """A name that is a text."""

    def __str__(self):
        return self.value


class JoinStyle(_Style):
    """How the corners of lines look."""

    miter = "miter"
    round = "round"
    bevel = "bevel"

    @staticmethod
    def demo():
        """Show them at several angles."""
        from math import cos, radians, sin
        from . import pyplot
        fig, ax = pyplot.subplots(figsize=(5, 4), layout="constrained")
        ax.set(title="Join style", xlim=(-1.5, 2.75), ylim=(-0.5, 5.5))
        ax.set_axis_off()
        for row, angle in enumerate((20, 45, 60, 90, 120)):
            ax.text(-1.3, row, f"{angle} degrees")
            end = cos(radians(angle)) / 2, sin(radians(angle)) / 2
            for column, style in enumerate(("miter", "round", "bevel")):
                _show_line(ax, [column + 0.5, column, column + end[0]], [row, row, row + end[1]],
                           [1], solid_joinstyle=style)
        for column, style in enumerate(("miter", "round", "bevel")):
            ax.text(column, 5, style)
        fig.show()


class CapStyle(_Style):
    """How the ends of lines look."""

    butt = "butt"
    projecting = "projecting"
    round = "round"

    @staticmethod
    def demo():
        """Show them."""
        from . import pyplot
        fig = pyplot.figure(figsize=(4, 1.2))
        ax = fig.add_axes([0, 0, 1, 0.8])
        ax.set(title="Cap style", ylim=(-0.5, 1.5))
        ax.set_axis_off()
        for column, style in enumerate(("butt", "round", "projecting")):
            ax.text(column + 0.25, 0.85, style, ha="center")
            _show_line(ax, [column, column + 0.5], [0, 0], [0, 1], solid_capstyle=style)
        fig.show()


def _show_line(ax, x, y, points, **style):
    """A thick line, its course and some of its points."""
    ax.plot(x, y, lw=12, color="tab:blue", **style)
    ax.plot(x, y, lw=1, color="black")
    ax.plot([x[i] for i in points], [y[i] for i in points], "o", color="tab:red", markersize=3)


for _kind in (JoinStyle, CapStyle):
    _kind.input_description = "{" + ", ".join(f"'{style.name}'" for style in _kind) + "}"
