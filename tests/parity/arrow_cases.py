"""Arrows, their styles and connections: the same facts."""
import api_cases

SHAPES = True  # are part of the facts

# matplotlib ends a shortened curve by bisection, a hundredth of a pixel from where it should end.
ROUNDING = 2e-3

SETUP = """
from matplotlib.patches import (Arrow, ArrowStyle, Circle, ConnectionPatch, ConnectionStyle,
                                FancyArrow, FancyArrowPatch)
def outline(p):
    fig.canvas.draw()  # before it, matplotlib takes 72 dots per inch
    path = p.get_path()
    return [path.vertices if path.codes is None else path.vertices[path.codes != 79], path.codes]
fig, ax = plt.subplots()
ax.plot([0, 1, 3], [2, 5, 1])
ax.set(xlim=(-.15, 3.15), ylim=(.8, 5.2))
"""

_ARROWS = """
p = ax.add_artist(FancyArrowPatch((0, 2), (3, 4))); result = outline(p)
p = ax.add_artist(FancyArrowPatch((0, 2), (3, 4), mutation_scale=20)); result = outline(p)
p = FancyArrowPatch((0, 2), (3, 4), arrowstyle='fancy', mutation_scale=30); ax.add_artist(p); \
result = outline(p)
p = FancyArrowPatch((0, 2), (3, 4), arrowstyle='wedge', mutation_scale=30); ax.add_artist(p); \
result = outline(p)
p = FancyArrowPatch((0, 2), (3, 4), arrowstyle='->', mutation_scale=15); ax.add_artist(p); \
result = outline(p)
p = FancyArrowPatch((0, 2), (3, 4), arrowstyle='-|>', mutation_scale=15, shrinkA=0, shrinkB=9); \
ax.add_artist(p); result = [outline(p), p.shrinkA, p.shrinkB]
p = FancyArrowPatch((0, 2), (3, 4), arrowstyle='<|-|>', mutation_scale=15, lw=3); \
ax.add_artist(p); result = outline(p)
p = FancyArrowPatch((0, 2), (3, 4), arrowstyle='|-|,widthA=2,angleB=30', mutation_scale=15); \
ax.add_artist(p); result = outline(p)
p = FancyArrowPatch((0, 2), (3, 4), arrowstyle=']-[', mutation_scale=15); ax.add_artist(p); \
result = outline(p)
p = FancyArrowPatch((0, 2), (3, 4), arrowstyle='-[,widthB=3,lengthB=1', mutation_scale=15); \
ax.add_artist(p); result = outline(p)
p = FancyArrowPatch((0, 2), (3, 4), arrowstyle=']->', mutation_scale=15); ax.add_artist(p); \
result = outline(p)
p = FancyArrowPatch((0, 2), (3, 4), arrowstyle='<-', connectionstyle='arc3,rad=-.4'); \
ax.add_artist(p); result = outline(p)
p = FancyArrowPatch((0, 2), (3, 4), arrowstyle='-', connectionstyle='angle,rad=5'); \
ax.add_artist(p); result = outline(p)
p = FancyArrowPatch((0, 2), (3, 4), arrowstyle='-', connectionstyle='angle3,angleA=20'); \
ax.add_artist(p); result = outline(p)
p = FancyArrowPatch((0, 2), (3, 4), arrowstyle='-', connectionstyle='bar,angle=180'); \
ax.add_artist(p); result = outline(p)
p = FancyArrowPatch((0, 2), (3, 4), arrowstyle='-', \
connectionstyle='arc,angleA=0,armA=30,angleB=90,armB=20,rad=5'); ax.add_artist(p); \
result = outline(p)
c = ax.add_patch(Circle((3, 4), .5)); p = FancyArrowPatch((0, 2), (3, 4), patchB=c); \
ax.add_artist(p); result = outline(p)
p = FancyArrowPatch(path=matplotlib.path.Path([(0, 1), (2, 2), (3, 1)], [1, 3, 3]), \
arrowstyle='-|>', mutation_scale=9); ax.add_artist(p); result = outline(p)
p = FancyArrowPatch((0, 2), (3, 4)); p.set_arrowstyle('->', head_length=2); \
p.set_connectionstyle('arc3', rad=.1); p.set_positions((1, 1), None); p.set_mutation_scale(5); \
ax.add_artist(p); result = [outline(p), p.get_mutation_scale(), p.get_arrowstyle().head_length]
import inspect; result = [(n, str(inspect.signature(s))) for n, s in \
ArrowStyle.get_styles().items()]
import inspect; result = [(n, str(inspect.signature(s))) for n, s in \
ConnectionStyle.get_styles().items()]
result = [FancyArrowPatch((0, 2), (3, 4)).get_capstyle(), str(FancyArrowPatch((0, 2), (3, 4)))]
result = outline(ax.arrow(0, 0, 1, 2))
result = outline(ax.arrow(0, 0, 1, 2, width=.2, head_width=.9, head_length=.5, fc='r', ec='k'))
result = outline(ax.arrow(0, 0, 1, 2, width=.2, length_includes_head=True, shape='left'))
result = outline(ax.arrow(0, 0, 1, 2, width=.2, overhang=.3, shape='right', color='g'))
a = ax.arrow(0, 0, 1, 2, width=.2, head_starts_at_zero=True); a.set_data(dx=3); result = outline(a)
plt.arrow(0, 0, 1, 0); result = len(ax.patches)
ax.add_patch(Arrow(0, 1, 2, 3, width=.5))
c = ConnectionPatch((0, 2), (3, 4), 'data'); ax.add_artist(c); result = [outline(c), str(c)]
c = ConnectionPatch((.1, .1), (3, 4), 'axes fraction', 'data', arrowstyle='->', shrinkB=5); \
ax.add_patch(c); result = [outline(c), c.get_mutation_scale(), c.get_clip_on()]
plt.close(); f, (a, b) = plt.subplots(1, 2); c = ConnectionPatch((.2, .2), (.8, .8), 'data', \
axesA=a, axesB=b); b.add_artist(c); result = [outline(c), c.axesA is a]
plt.close(); f, (a, b) = plt.subplots(1, 2); c = ConnectionPatch((.2, .2), (.8, .8), \
a.transData, b.transAxes); f.add_artist(c); result = c.get_annotation_clip()
result = [sorted(ArrowStyle.get_styles()), sorted(ConnectionStyle.get_styles())]
s = ArrowStyle('->,head_width=.5'); result = [s.head_length, s.head_width, type(s).__name__]
s = ConnectionStyle('arc', angleA=3, rad=2); result = [s.angleA, s.armA, s.rad, type(s).__name__]
p = ConnectionStyle.Arc3(rad=.5)((0, 0), (10, 0), shrinkA=0, shrinkB=0); \
result = [p.vertices, p.codes]
p, fill = ArrowStyle('simple')(matplotlib.path.Path([(0, 0), (5, 3), (50, 0)], [1, 3, 3]), 20, 1); \
result = [p.vertices, p.codes, fill]
p, fill = ArrowStyle('-|>')(matplotlib.path.Path([(0, 0), (50, 0)]), 20, 1); \
result = [[q.vertices for q in p], fill]
"""

CASES = api_cases.cases_of(_ARROWS)
