"""Annotations, boxes, twins, axes within axes, spines, tables and texts: the same facts."""
import api_cases

SHAPES = True  # are part of the facts

SETUP = """
from matplotlib.patches import BoxStyle, Circle, FancyArrowPatch, FancyBboxPatch, Rectangle
from matplotlib.table import Cell, Table
from matplotlib.text import Annotation, OffsetFrom, Text
from matplotlib.transforms import Bbox
def box(b): return np.round(b.extents, 6)
def outline(p): return [p.get_path().vertices, p.get_path().codes]
fig, ax = plt.subplots()
ax.plot([0, 1, 3], [2, 5, 1])
"""

_ANNOTATIONS = """
a = ax.annotate('p', (1, 5)); result = [a.xy, a.xyann, a.get_position(), a.arrow_patch]
a = ax.annotate('p', (1, 5), (2, 3)); result = [a.xy, a.xyann, a.xycoords, a.anncoords]
a = ax.annotate('p', xy=(1, 5), xytext=(5, 5), textcoords='offset points'); result = a.anncoords
a = ax.annotate('p', (1, 5), (2, 3), arrowprops={'arrowstyle': '->'}); \
p = a.arrow_patch; result = [p.get_linewidth(), p.get_edgecolor(), p.get_facecolor(), p.shrinkA]
a = ax.annotate('p', (1, 5), (2, 3), arrowprops={'facecolor': 'k', 'shrink': .05}); \
result = [a.arrow_patch.get_facecolor(), a.arrow_patch.get_edgecolor()]
a = ax.annotate('p', (1, 5), (2, 3), arrowprops=dict(color='r', lw=3, ls='--', shrinkB=7)); \
p = a.arrow_patch; result = [p.get_edgecolor(), p.get_linewidth(), p.shrinkB, p.get_linestyle()]
ax.annotate('p', (.5, .5), xycoords='axes fraction', fontsize=20, color='g', rotation=30)
ax.annotate('p', (.5, .5), (10, 10), xycoords='figure fraction', textcoords='offset pixels')
ax.annotate('p', (1, .5), xycoords=('data', 'axes fraction'), ha='center', va='top')
ax.annotate('p', (10, -10), xycoords='axes pixels', annotation_clip=False)
ax.annotate('p', (10, 10), xycoords='figure points'); ax.annotate('q', (1, 2), xycoords='polar')
ax.annotate('p', (1, 1), xycoords=ax.transData); ax.annotate('q', (.1, .2), xycoords=ax.transAxes)
a = ax.annotate('p', (1, 5)); ax.annotate('q', (1, .5), xycoords=a, va='center')
a = ax.annotate('p', (1, 5)); a.xy = (2, 2); a.set_position((3, 1)); result = [a.xy, a.xyann]
a = ax.annotate('p', (1, 5)); a.xyann = (3, 3); a.set_text('q'); result = a.get_position()
a = Annotation('p', (1, 2)); ax.add_artist(a); result = str(a)
a = ax.annotate('p', (1, 5), annotation_clip=True); result = a.get_annotation_clip()
ax.annotate('p', (9, 9)); ax.annotate('q', (9, 9), annotation_clip=False)
ax.annotate('p', (1, 5), (2, 3), bbox={'boxstyle': 'round', 'fc': '0.8'}, arrowprops={ \
    'arrowstyle': 'fancy', 'connectionstyle': 'angle3,angleA=0,angleB=-90'})
o = OffsetFrom(ax, (.5, .5)); ax.annotate('p', (1, 5), (3, 3), textcoords=o); result = o.get_unit()
ax.annotate('p', (1, 5), (2, 3), arrowprops={'arrowstyle': '-|>', 'relpos': (0, 1), \
'patchB': ax.add_patch(Circle((1, 4), .3))})
plt.close(); plt.plot(['a', 'b'], [1, 2]); plt.annotate('p', ('b', 2)); result = None
plt.annotate('p', (1, 2), (3, 3), arrowprops=dict(arrowstyle='wedge', mutation_scale=30))
ax.annotate('p', (1, 5), xytext=(0, 2), textcoords='offset fontsize')
ax.annotate('', (1, 5), (2, 3), arrowprops=dict(arrowstyle='<->'))
ax.annotate('p', (1, 5), (2, 3), arrowprops=dict(arrowstyle='simple', fc='r', ec='none', alpha=.3))
"""

_BOXES = """
p = ax.add_patch(FancyBboxPatch((1, 2), 2, 1)); result = outline(p)
p = ax.add_patch(FancyBboxPatch((1, 2), 2, 1, boxstyle='square,pad=.2')); result = outline(p)
p = ax.add_patch(FancyBboxPatch((1, 2), 2, 1, boxstyle='circle')); result = outline(p)
p = ax.add_patch(FancyBboxPatch((1, 2), 2, 1, boxstyle='larrow,pad=.1')); result = outline(p)
p = ax.add_patch(FancyBboxPatch((1, 2), 2, 1, boxstyle='rarrow,pad=.1')); result = outline(p)
p = ax.add_patch(FancyBboxPatch((1, 2), 2, 1, boxstyle='darrow,pad=.1')); result = outline(p)
p = ax.add_patch(FancyBboxPatch((1, 2), 2, 1, boxstyle='round,rounding_size=.4')); \
result = outline(p)
p = ax.add_patch(FancyBboxPatch((1, 2), 2, 1, boxstyle='round4')); result = outline(p)
p = ax.add_patch(FancyBboxPatch((1, 2), 2, 1, boxstyle='sawtooth')); result = outline(p)
p = ax.add_patch(FancyBboxPatch((1, 2), 2, 1, boxstyle='roundtooth')); result = outline(p)
p = ax.add_patch(FancyBboxPatch((1, 2), 2, 1, boxstyle='round', mutation_scale=2, \
mutation_aspect=.5, fc='none', ec='r')); result = outline(p)
p = FancyBboxPatch((1, 2), 2, 1); p.set_boxstyle('square', pad=1); p.set_bounds(0, 0, 3, 3); \
p.set_x(1); p.set_width(2); ax.add_patch(p); result = [outline(p), p.get_x(), p.get_height(), \
p.get_bbox().bounds, str(p)]
s = BoxStyle('round,pad=.5'); result = [s.pad, s.rounding_size, type(s).__name__, \
s(0, 0, 3, 4, 10).vertices]
result = BoxStyle.Sawtooth(pad=.2)(0, 0, 30, 40, 10).vertices
ax.text(1, 2, 'x', bbox={'fc': 'y', 'boxstyle': lambda x0, y0, w, h, s: matplotlib.path.Path( \
[(x0, y0), (x0 + w, y0), (x0, y0 + h), (x0, y0)], closed=True)})
t = ax.text(1, 2, 'x', bbox={}); b = t.get_bbox_patch(); result = [b.get_facecolor(), \
b.get_edgecolor(), b.get_boxstyle().pad, b.get_linewidth()]
t = ax.text(1, 2, 'x', bbox=dict(boxstyle='round', facecolor='wheat', alpha=.5)); \
b = t.get_bbox_patch(); result = [b.get_facecolor(), b.get_boxstyle().pad, b.get_alpha()]
t = ax.text(1, 2, 'x', bbox=dict(facecolor='red', pad=10)); \
result = t.get_bbox_patch().get_boxstyle().pad
t = ax.text(1, 2, 'x', backgroundcolor='y'); result = t.get_bbox_patch().get_facecolor()
t = ax.set_title('x', bbox=dict(boxstyle='darrow')); \
result = t.get_bbox_patch().get_boxstyle().pad
t = ax.text(1, 2, 'x'); t.set_bbox({'fc': 'g'}); t.set_bbox(None); result = t.get_bbox_patch()
"""

_TWINS = """
b = ax.twinx(); b.plot([0, 1, 3], [200, 100, 400]); result = [b.get_xlim(), plt.gca() is b, \
b.yaxis.get_ticks_position(), b.yaxis.get_label_position(), b.xaxis.get_visible()]
b = ax.twiny(); b.plot([10, 20], [2, 3]); result = [b.get_ylim(), b.xaxis.get_ticks_position(), \
ax.xaxis.get_ticks_position(), b.patch.get_visible(), b.yaxis.get_visible()]
b = plt.twinx(); b.set_ylabel('right'); b.set_xlim(0, 10); result = ax.get_xlim()
b = plt.twiny(ax); b.set_ylim(-1, 10); result = [ax.get_ylim(), len(fig.axes)]
b = ax.twinx(); c = ax.twinx(); c.spines.right.set_position(('axes', 1.2)); \
result = [c.spines['right'].get_position(), len(fig.axes)]
b = ax.twinx(); ax.set_position([.1, .1, .5, .5]); result = b.get_position().bounds
b = ax.twinx(); result = [ax.get_shared_x_axes().joined(ax, b), \
ax.get_shared_y_axes().joined(ax, b), len(ax.get_shared_x_axes().get_siblings(ax))]
b = ax.twinx(); b.remove(); result = [len(fig.axes), \
len(ax.get_shared_x_axes().get_siblings(ax))]
b = fig.add_axes([.2, .2, .775, .77]); b.sharex(ax); result = b.get_xlim()
b = fig.add_axes([.2, .2, .775, .77]); b.sharey(ax); b.set_ylim(0, 3); result = ax.get_ylim()
b = fig.add_axes([.2, .2, .775, .77], sharex=ax); b.plot([-5, 5]); result = ax.get_xlim()
b = ax.twinx(); b.set_yscale('log'); b.set_ylim(1, 100); ax.tick_params(axis='y', colors='r')
b = fig.add_axes([.5, .5, .2, .2]); fig.delaxes(b); plt.sca(ax); result = plt.gca() is ax
b = ax.twinx(); b.plot([1, 2], [3, 4], 'r', label='b'); b.legend(loc='upper right')
b = ax.twiny(); b.set_xticks([1, 2]); b.set_xticklabels(['p', 'q']); b.set_xlim(0, 3)
"""

_INSETS = """
i = ax.inset_axes([.5, .5, .4, .4]); i.plot([1, 2]); result = [len(fig.axes), i.get_xlim(), \
len(ax.child_axes), np.round(i.get_position().bounds, 9), i.get_zorder()]
i = ax.inset_axes([1, 2, 1, 1], transform=ax.transData); \
result = np.round(i.get_position(True).bounds, 9)
i = ax.inset_axes([.5, .5, .4, .4], xlim=(0, 1), ylim=(2, 3), xticklabels=[]); \
r, c = ax.indicate_inset_zoom(i, edgecolor='k'); fig.canvas.draw(); \
result = [r.get_bbox().bounds, [p.get_visible() for p in c], r.get_alpha(), r.get_zorder()]
i = ax.inset_axes([.1, .1, .2, .2]); r, c = ax.indicate_inset([0, 2, 1, 2], i); \
result = [[p.get_visible() for p in c], r.get_edgecolor()]
r, c = ax.indicate_inset([0, 2, 1, 2], facecolor='r'); result = [c, r.get_label()]
i = ax.inset_axes([.5, .5, .4, .4]); i.imshow(np.eye(3)); fig.canvas.draw(); \
result = np.round(i.get_position().bounds, 6)
s = ax.secondary_xaxis('top'); fig.canvas.draw(); result = [s.get_xlim(), s.get_xticks(), \
s.xaxis.get_ticks_position()]
s = ax.secondary_xaxis('top', functions=(np.deg2rad, np.rad2deg)); s.set_xlabel('rad'); \
fig.canvas.draw(); result = [s.get_xlim(), s.get_xticks(), s.xaxis.get_scale(), s.get_xlabel()]
s = ax.secondary_yaxis('right', functions=(lambda x: 2 * x + 1, lambda y: (y - 1) / 2)); \
fig.canvas.draw(); result = [s.get_ylim(), s.get_yticks(), s.yaxis.get_label_position()]
s = ax.secondary_yaxis(1.2, functions=(lambda x: -x, lambda x: -x)); fig.canvas.draw(); \
result = [s.get_ylim(), s.get_yticks()]
ax.set_xscale('log'); ax.set_xlim(1, 100); s = ax.secondary_xaxis('bottom', functions=( \
lambda x: 3 * x, lambda x: x / 3)); fig.canvas.draw(); result = [np.round(s.get_xlim(), 9), \
s.xaxis.get_scale()]
s = ax.secondary_xaxis(.5); ax.set_xlim(-5, 5); fig.canvas.draw(); result = s.get_xlim()
s = ax.secondary_xaxis('top'); s.set_xticks([0, 1.5]); fig.canvas.draw(); result = s.get_xticks()
result = [ax.get_axes_locator(), ax.get_frame_on(), ax.child_axes]
"""

_SPINES = """
ax.spines[['top', 'right']].set_visible(False); \
result = [s.get_visible() for s in ax.spines.values()]
ax.spines.left.set_position(('data', 1)); ax.spines.bottom.set_position(('data', 2)); \
result = [ax.spines.left.get_position(), ax.get_xticks()]
ax.spines['left'].set_position('zero'); result = ax.spines['left'].get_position()
ax.spines['bottom'].set_position('center'); result = ax.spines['bottom'].get_position()
ax.spines.left.set_position(('outward', 10)); ax.spines.left.set_bounds(1, 4); \
result = ax.spines.left.get_bounds()
ax.spines.bottom.set_bounds(high=2); result = ax.spines.bottom.get_bounds()
ax.spines.right.set_color('r'); ax.spines.right.set_linewidth(3); \
result = [ax.spines.right.get_edgecolor(), ax.spines.right.get_linewidth()]
ax.spines[:].set_color('b'); ax.spines[:].set_linestyle('--'); \
result = [s.get_edgecolor() for s in ax.spines.values()]
ax.spines.top.set(visible=False, alpha=.5); result = ax.spines.top.get_alpha()
result = [list(ax.spines), ax.spines.left.spine_type, ax.spines.left.get_position()]
ax.xaxis.set_ticks_position('top'); result = [ax.xaxis.get_ticks_position(), \
ax.xaxis.get_label_position()]
ax.xaxis.tick_top(); ax.yaxis.tick_right(); result = [ax.xaxis.get_ticks_position(), \
ax.yaxis.get_ticks_position()]
ax.yaxis.set_ticks_position('both'); result = ax.yaxis.get_ticks_position()
ax.xaxis.set_label_position('top'); result = ax.xaxis.get_label_position()
ax.set_frame_on(False); result = ax.get_frame_on()
"""

_TABLES = """
t = ax.table([['1', '2'], ['3', '4']]); result = [sorted(t.get_celld()), t[0, 0].get_width(), \
np.round(t[0, 0].get_height(), 9), t[0, 0].get_text().get_text(), len(ax.tables)]
t = plt.table(cellText=[['1', '2']], rowLabels=['a'], colLabels=['b', 'c'], loc='center'); \
result = [sorted(t.get_celld()), t[1, -1].get_text().get_text(), t[0, 1].get_facecolor()]
t = ax.table([['1', '2']], cellColours=[['r', 'g']], cellLoc='center', colWidths=[.1, .2]); \
result = [t[0, 0].get_facecolor(), t[0, 1].get_width(), t[0, 0].get_text().get_ha()]
t = ax.table([['1', '2']], rowColours=['y'], colColours=['r', 'b'], bbox=[.1, .1, .5, .5]); \
result = [sorted(t.get_celld()), t[1, -1].get_facecolor()]
t = ax.table([['1', '2']], edges='horizontal'); result = [t.edges, t[0, 0].visible_edges]
t = ax.table([['1', '2']]); t.auto_set_font_size(False); t.set_fontsize(20); t.scale(2, 3); \
result = [t[0, 0].get_fontsize(), t[0, 0].get_width(), np.round(t[0, 0].get_height(), 9)]
t = ax.table([['1', '2']]); t.auto_set_column_width([0, 1]); fig.canvas.draw(); \
result = t[0, 0].get_text().get_fontsize()
t = ax.table([['1', '2']]); c = t.add_cell(1, 0, .2, .1, text='x', loc='left'); \
c.set_text_props(color='r', weight='bold'); c.visible_edges = 'BT'; \
result = [c.get_text().get_color(), c.visible_edges, len(t.get_children())]
t = Table(ax, loc='upper left'); t[0, 0] = Cell((0, 0), .3, .2, text='x'); ax.add_table(t); \
result = len(ax.tables)
"""

_TEXTS = """
t = ax.text(1, 2, 'x', fontdict={'size': 20, 'color': 'r'}, ha='center', rotation='vertical')
t = ax.text(1, 2, 'x', rotation=45, rotation_mode='anchor', linespacing=2, va='center_baseline'); \
result = [t.get_rotation_mode(), t.get_rotation()]
t = plt.figtext(.5, .5, 'x', weight='bold', style='italic'); result = [t.get_position(), \
t.get_fontstyle(), t.get_fontweight(), len(fig.texts)]
t = ax.text(.5, .5, 'x', transform=ax.transAxes); result = t.get_position()
t = ax.text(1, 2, 'a long text ' * 9, wrap=True); result = t.get_wrap()
t = ax.text(1, 2, 'x', family='monospace', size='x-large', alpha=.5, zorder=9, clip_on=True); \
result = [t.get_fontfamily(), t.get_alpha(), t.get_zorder(), t.get_clip_on()]
t = ax.text(1, 2, 'x', c='r', fontsize=9, name='serif', variant='small-caps', ma='right'); \
result = [t.get_fontvariant(), t.get_color()]
t = ax.text(1, 2, 'x', usetex=False, parse_math=True); result = [t.get_usetex(), \
t.get_parse_math()]
t = Text(1., 2., 'x'); ax.add_artist(t); result = str(t)
t = ax.text(1, 2, 'x'); t.set_x(3.); t.set_y(1.); t.set_text('y'); result = str(t)
"""

_BLOCKS = (_ANNOTATIONS, _BOXES, _TWINS, _INSETS, _SPINES, _TABLES, _TEXTS)
CASES = {name: code for block in _BLOCKS for name, code in api_cases.cases_of(block).items()}
