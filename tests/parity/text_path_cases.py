"""Outlines of texts, and artists that are told their axes."""
import api_cases

ROUNDING = 2e-3  # of a font's size; outlines are hinted here

SETUP = """
from matplotlib.font_manager import FontProperties
from matplotlib.lines import Line2D
from matplotlib.patches import PathPatch, Rectangle
from matplotlib.collections import LineCollection
from matplotlib.textpath import TextPath, TextToPath, text_to_path
def outline(*args, **kwargs):
    path = TextPath(*args, **kwargs)
    return points(path.vertices, path.codes), path.get_size()
def points(vertices, codes):
    # Where a closing point stands does not matter.
    return [(code, 0, 0) if code == 79 else (code, *point)
            for code, point in zip(np.array(codes).tolist(), np.array(vertices).tolist())]
def refused(call):
    try:
        call()
    except Exception as error:
        return type(error).__name__
"""

_TEXT_PATHS = """
result = outline((0, 0), 'Ag', size=1)
result = outline((2, -1), 'AVo, {i}', 1)
result = outline((0, 0), 'Quick', 1, FontProperties(family='serif', weight='bold'))
result = outline((0, 0), 'mono', 1, dict(family='monospace', style='oblique'))
result = outline((0, 0), r'a \\$ sign', 1)
result = outline((0, 0), '', 1), outline((0, 0), ' ', 1)
p = TextPath((1, 2), 'x', size=1); p.set_size(0.5); \
result = points(p.vertices, p.codes), p.get_size(), p.readonly
p = TextPath((1, 2), 'x', prop=FontProperties(size=1)); \
result = p.get_size(), points(p.vertices, p.codes)
result = TextPath((0, 0), 'x').get_size(), TextPath((0, 0), 'x').should_simplify
result = refused(lambda: TextPath((0, 0), '$\\\\nope$'))
result = refused(lambda: setattr(TextPath((0, 0), 'x'), 'vertices', [[0, 0]]))
v, c = text_to_path.get_text_path(FontProperties(), 'a$'); \
result = points(np.array(v) / 100, c)
result = TextToPath.FONT_SCALE, isinstance(text_to_path, TextToPath)
ax = plt.gca(); ax.add_patch(PathPatch(TextPath((0, 0), 'ab', size=1), fc='r')); ax.autoscale_view()
"""

_AXES = """
ax = plt.gca(); result = Line2D([0], [1], axes=ax).axes is ax, Line2D([0], [1]).axes
ax = plt.gca(); result = Rectangle((0, 0), 1, 1, axes=ax).axes is ax
ax = plt.gca(); result = LineCollection([[(0, 0), (1, 1)]], axes=ax).axes is ax
ax = plt.gca(); l = Line2D([0, 1], [1, 2], figure=ax.figure); l.axes = ax; \
l.set_transform(ax.transData); ax.add_line(l); result = l.axes is ax
f, (a, b) = plt.subplots(1, 2); l, = a.plot([1]); result = refused(lambda: setattr(l, 'axes', b)), \
refused(lambda: b.add_line(l)), l.axes is a
ax = plt.gca(); l, = ax.plot([1, 2]); l.axes = ax; l.set(axes=ax, color='r'); result = l.get_color()
f = plt.figure(linewidth=3, edgecolor='r'); result = f.patch.get_antialiased(), \
f.get_linewidth(), f.subfigures().patch.get_antialiased()
"""

CASES = {name: code for block in (_TEXT_PATHS, _AXES)
         for name, code in api_cases.cases_of(block).items()}
