"""Keywords that every artist takes, what getters give back and where things stand once they are
drawn: the same with matplotlib."""
import api_cases

SETUP = """
from matplotlib import cm, collections, colors, patches, path, scale, ticker, transforms
from matplotlib.axes import Axes
from matplotlib.path import Path
fig, ax = plt.subplots()
def square():
    ax.set_xlim(0, 10); ax.set_ylim(0, 10)
def extent(patch):
    square(); ax.add_patch(patch); fig.canvas.draw()
    return patch.get_window_extent().bounds
def scale_transform(name):
    return scale.scale_factory(name, ax.xaxis).get_transform()
def typed(values):
    return [type(values).__name__, values.dtype.kind, values.tolist()]
"""

_KEYWORDS = """
result = [a.mouseover for a in (*ax.plot([1, 2], mouseover=True), ax.text(0, 0, 'a', \
mouseover=True), ax.bar(1, 1, mouseover=True)[0], ax.scatter(1, 1, mouseover=True))]
result = [a.get_sketch_params() for a in (*ax.plot([1, 2], sketch_params=(1, 2, 3)), ax.text(0, 0, \
'a', sketch_params=(1, 2, 3)), ax.bar(1, 1, sketch_params=(1, 2, 3))[0])]
p, = ax.fill([1, 2, 3], [1, 2, 1], c='r'); result = [p.get_facecolor(), p.get_edgecolor()]
ax.grid(dashes=(3, 4)); result = [ax.get_xgridlines()[0].is_dashed(), ax.get_ygridlines()[0]. \
get_visible()]
ax.tick_params(grid_dashes=(3, 4)); result = ax.get_xgridlines()[0].is_dashed()
ax.grid(ls=(0, (1, 2))); result = ax.get_xgridlines()[0].is_dashed()
ax.set_xticks([0, 1]); t = ax.set_xticklabels(['a', 'b'], bbox=dict(fc='y')); \
result = [a.get_bbox_patch().get_facecolor() for a in t]
ax.set_xticks([0, 1], ['a', 'b'], backgroundcolor='y'); result = \
[t.get_bbox_patch().get_facecolor() for t in ax.get_xticklabels()]
[t.set_bbox(dict(facecolor='w', edgecolor='none', alpha=.6)) for t in ax.get_yticklabels()]; \
result = [t.get_bbox_patch().get_alpha() for t in ax.get_yticklabels()]
p = patches.Rectangle((0, 0), 1, 1, clip_box=ax.bbox); result = p.get_clip_box().bounds
t = ax.text(0, 0, 'a', path_effects=None, transform_rotates_text=True); \
result = t.get_transform_rotates_text()
result = patches.Shadow(ax.patch, 1, 1, fc='r', ec='b').get_facecolor()
a = patches.Annulus((0, 0), 2, 1, angle=10); result = [a.center, a.angle, a.radii, a.width]; \
a.set(center=(1, 2), angle=30, radii=(4, 3), width=.5); a.set_semimajor(5); \
result += [a.center, a.angle, a.radii, a.width, \
np.round(a.get_path().get_extents().bounds, 3)]
a = patches.Annulus((0, 0), 2, 1); a.set_semiminor(3); result = a.get_radii()
c = ax.scatter([1, 2], [1, 2], antialiaseds=[True]); c = ax.pcolormesh([[1, 2]], antialiaseds=[ \
False]); result = 1
c = collections.CircleCollection([90], offsets=[(1, 1)], offset_transform=ax.transData); \
result = c.get_sizes(); c.set_sizes([50]); ax.add_collection(c); result = [result, c.get_sizes()]
p = ax.axhspan(1, 2, transform=ax.transAxes); result = ax.get_ylim()
"""

_GETTERS = """
l, = ax.plot([1, 2], color=(1, 0, 0)); result = [l.get_color(), l.get_mec(), l.get_mfc()]
l, = ax.plot([1, 2], color=(1, 0, 0, .5), mfc=(0, 1, 1)); result = [l.get_color(), l.get_mfc()]
l, = ax.plot([1, 2], color='C1', mec=(0, 1, 0), gapcolor=(1, 0, 1)); result = [l.get_color(), \
l.get_mec(), l.get_gapcolor()]
t = ax.text(0, 0, 'a', color=(1, 0, 0)); result = [t.get_color(), t.get_name()]
t = ax.set_title('a', color=(.5, .25, 0)); result = t.get_color()
ax.tick_params(labelcolor=(1, 0, 0)); result = ax.get_xticklabels()[0].get_color()
s = ax.scatter([1, 2], [1, 2]); s.set_array(np.array([1, 2])); result = typed(s.get_array())
result = typed(ax.imshow([[1, 2], [3, 4]]).get_array())
result = typed(ax.imshow(np.array([[1, 2], [3, 4]], 'f4')).get_array())
result = typed(ax.imshow(np.array([[1, np.nan], [3, 4]])).get_array())
result = typed(ax.pcolormesh([[1, 2], [3, 4]]).get_array())
result = typed(ax.hist2d([1, 2, 3], [1, 2, 3], bins=2)[3].get_array())
m = cm.ScalarMappable(); result = m.get_array(); m.set_array([1, 2]); result = [result, \
typed(m.get_array())]
"""

_PLACES = """
result = extent(patches.Rectangle((2, 2), 3, 4, lw=10))
result = extent(patches.Circle((2, 2), 3, lw=10))
result = extent(patches.FancyArrowPatch((2, 2), (3, 9), lw=10, mutation_scale=20))
result = extent(patches.FancyArrowPatch((2, 2), (3, 9), arrowstyle='-', \
connectionstyle='arc3,rad=.4'))
result = extent(patches.FancyBboxPatch((2, 2), 3, 5, lw=10))
result = extent(patches.ConnectionPatch((2, 2), (3, 5), 'data', lw=10))
square(); l, = ax.plot([2, 3], [5, 8], lw=10); result = l.get_window_extent().bounds
square(); l, = ax.plot([2, 3], [5, 8], 'o', ms=20); result = l.get_window_extent().bounds
square(); l, = ax.plot([2, 30], [5, 8]); result = l.get_tightbbox(fig.canvas.get_renderer()).bounds
i = ax.imshow([[1, 2, 3], [3, 4, 5]]); fig.canvas.draw(); b = i.get_window_extent(); \
result = [b.x0, b.y0, b.x1, b.y1]
ax.xaxis.set_label_coords(.3, -.2); ax.set_xlabel('a'); fig.canvas.draw(); \
result = ax.xaxis.label.get_position()
ax.set_title('a', y=.9); fig.canvas.draw(); result = ax.title.get_position()
ax.set_title('a'); fig.canvas.draw(); result = ax.title.get_position()
result = [ax.xaxis.label.get_position(), ax.yaxis.label.get_position(), ax.title.get_position()]
"""

_OBJECTS = """
l = ticker.FixedLocator([1, 2, 3, 4, 5, 6], nbins=3); result = [typed(l()), typed(l.locs), \
typed(l.tick_values(0, 1))]
ax.set_xticks([0, 1]); ax.set_yticks([0, .5]); result = [typed(ax.get_xticks()), \
typed(ax.get_yticks())]
l = ticker.NullLocator(); result = [l(), l.tick_values(0, 1)]
ax.plot([1, 2]); ax.xaxis.set_data_interval(-3, 9); ax.autoscale_view(); result = ax.get_xlim()
ax.plot([5, 6]); ax.set_xlabel('q'); ax.xaxis.reset_ticks(); \
result = [ax.xaxis.get_tick_padding(), ax.xaxis.OFFSETTEXTPAD, ax.xaxis.isDefault_label, \
ax.yaxis.isDefault_label, ax.xaxis.get_major_ticks()[0].get_tick_padding()]
ax.tick_params(direction='inout', length=8); result = ax.xaxis.get_tick_padding()
ax.xaxis.set_tick_params(which='both', label1On=False, labelbottom=True); \
result = len(ax.get_xticklabels())
c = ax.vlines([1, 2], 0, [1, 3], colors=['r', 'g'], linestyles=['--', ':'], lw=3); \
result = c.get_linestyles()
c = collections.PolyCollection([[(0, 0), (1, 1), (2, 0)]]); result = [c.get_linestyle(), \
c.get_dashes()]
e = collections.EventCollection([3, 1, 2], lineoffset=2); e.switch_orientation(); \
result = [e.get_orientation(), e.get_segments()]
c = collections.BrokenBarHCollection.span_where(np.arange(4), 0, 1, np.array([1, 1, 0, 1], bool)); \
result = [p.get_extents().bounds for p in c.get_paths()]
result = [str(p) for p in (patches.Circle((1, 2), 3), patches.Ellipse((1, 2), 3, 4, angle=5), \
patches.Wedge((0, 0), 2, 10, 80, width=.5), patches.Polygon([(0, 0), (1, 1), (2, 0)]), \
patches.RegularPolygon((1, 2), 5, radius=3), patches.Arc((0, 0), 2, 1), \
patches.CirclePolygon((1, 2), 3, resolution=7), patches.PathPatch(Path([(2, 2), (3, 3)])), \
patches.Annulus((1, 2), 3, 1), patches.Annulus((1, 2), (3, 4), 1))]
d = ax.stairs([1, 2], [0, 1, 2]).get_data(); result = [d.values, d.edges, \
float(d.baseline)]
b = ax.bar([1], [2]); told = []; n = b.add_callback(told.append); b.pchanged(); \
b.remove_callback(n); b.pchanged(); result = len(told)
result = [type(scale_transform(n)).__name__ for n in ('log', 'symlog', 'asinh', 'logit')]
result = [type(scale_transform(n).inverted()).__name__ for n in ('log', 'symlog', 'asinh', \
'logit')]
ax.plot([1, 2], [3, 4]); ax.dataLim.update_from_data_xy([(9, 9)]); ax.update_datalim([(0, 0)]); \
result = ax.dataLim.bounds
ax.viewLim.intervalx = (2, 3); result = [ax.get_xlim(), ax.viewLim.bounds]
ax.plot([1, 2]); result = [repr(ax.get_lines()), repr(ax.get_images()), ax.get_gid(), ax.get_url()]
ax.plot([1], label='a'); l = ax.legend(); result = [repr(l.get_texts()), repr(l.get_patches())]
result = [colors.is_color_like(c='r'), colors.is_color_like(c='nosuch')]
i = transforms.IdentityTransform(); result = path.get_path_collection_extents(i, [Path([(0, 0), \
(1, 1)])], [], [(3, 4), (9, 9)], i).bounds
result = [fig.suppressComposite, len(fig.get_default_bbox_extra_artists())]
"""

# In pixels, where tick labels have the widths and heights of fonts.
_LABELS = """
ax.set_xlabel('abc'); fig.canvas.draw(); result = [ax.xaxis.label.get_position(), \
ax.yaxis.label.get_position()]
ax.set_ylabel('abc', y=.3); ax.yaxis.set_label_position('right'); fig.canvas.draw(); \
result = ax.yaxis.label.get_position()
ax.xaxis.tick_top(); ax.set_title('abc'); fig.canvas.draw(); result = ax.title.get_position()
ax.plot([0, 1e9]); fig.canvas.draw(); result = ax.yaxis.offsetText.get_position()
ax.plot([0, 1e9], [0, 1]); fig.canvas.draw(); result = ax.xaxis.offsetText.get_position()
ax.plot([1, 2]); ax.tick_params(labeltop=True, labelright=True, pad=7); fig.canvas.draw(); \
result = [[label.get_window_extent().extents.round().tolist() for label in labels] \
for labels in (ax.get_xticklabels(), ax.get_yticklabels())]
"""

_TIMES = """
from datetime import datetime, timedelta
start, hours = [datetime(2020, 1, 1), datetime(2020, 1, 2)], timedelta(hours=6)
bars = ax.bar(start, [1, 2], xerr=[hours, 2 * hours], yerr=0.5).errorbar
result = [[s.tolist() for s in lines.get_segments()] for lines in bars[2]]
"""

_SUBCLASS = """
class Mine(Axes):
    def cla(self):
        super().cla()
        self.set_xlim(3, 4)
        self.marked = True
a = Mine(fig, [0, 0, 1, 1]); fig.add_axes(a)
result = [a.get_xlim(), a.marked]
a.set_xlim(5, 6); a.clear(); result.append(a.get_xlim())
a.set_xlim(5, 6); a.cla(); result.append(a.get_xlim())
"""

CASES = {
    **{name: code for block in (_KEYWORDS, _GETTERS, _PLACES, _OBJECTS, _LABELS)
       for name, code in api_cases.cases_of(block).items()},
    "bars with errors in hours": _TIMES, "a subclass's cla()": _SUBCLASS,
    "its clear()": _SUBCLASS.replace("cla(", "clear(")}
ROUNDING = 1e-9
