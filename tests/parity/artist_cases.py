"""Artists made by hand, what lies under the pointer, and events, the same with matplotlib."""
import api_cases

SETUP = """
from matplotlib.backend_bases import (FigureCanvasBase, KeyEvent, LocationEvent, MouseButton,
                                      MouseEvent, PickEvent, TimerBase)
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.collections import LineCollection
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Circle, Polygon, Rectangle
from matplotlib.path import Path
from matplotlib.text import Text
import matplotlib.transforms as mt
got = []
def boxed():
    fig = plt.figure(figsize=(4, 4)); ax = fig.add_axes([.25, .25, .5, .5])
    ax.set_xlim(0, 10); ax.set_ylim(0, 10)
    return fig, ax
def at(ax, x, y, name='button_press_event', button=1):
    px, py = ax.transData.transform((x, y))
    return MouseEvent(name, ax.figure.canvas, px, py, button)
def hit(artist, x, y):
    inside, details = artist.contains(at(artist.axes, x, y))
    return [bool(inside), [int(i) for i in details.get('ind', [])]]
"""

_CONTAINS = """
fig, ax = boxed(); l, = ax.plot([1, 5, 9], [1, 5, 1]); result = [hit(l, 3, 3), hit(l, 5, 5), \
hit(l, 5, 1), hit(l, 7, 3)]
fig, ax = boxed(); l, = ax.plot([1, 5, 9], [1, 5, 1], 'o'); result = [hit(l, 3, 3), hit(l, 5, 5)]
fig, ax = boxed(); l, = ax.plot([1, 5, 9], [1, 5, 1], ls='none', marker='o', pickradius=20); \
result = [hit(l, 5.5, 5), l.get_pickradius()]
fig, ax = boxed(); l, = ax.plot([1, 5, 9], [1, 5, 1], drawstyle='steps-post'); \
result = [hit(l, 3, 1)[0], hit(l, 3, 3)[0], hit(l, 5, 3)[0]]
fig, ax = boxed(); r = ax.add_patch(Rectangle((2, 2), 3, 4)); result = [hit(r, 3, 3), hit(r, 7, 3)]
fig, ax = boxed(); c = ax.add_patch(Circle((5, 5), 2)); result = [hit(c, 5, 6.5), hit(c, 6.8, 6.8)]
fig, ax = boxed(); r = ax.add_patch(Rectangle((2, 2), 3, 4, angle=45)); result = \
[hit(r, 2, 4), hit(r, 4.5, 2.2)]
fig, ax = boxed(); s = ax.scatter([1, 5, 9], [1, 5, 1], s=200); result = [hit(s, 5.1, 5), \
hit(s, 5, 7), hit(s, 9, 1)]
fig, ax = boxed(); c = ax.add_collection(LineCollection([[(0, 0), (5, 5)], [(5, 0), (5, 9)]])); \
result = [hit(c, 2, 2), hit(c, 5, 7), hit(c, 5, 5), hit(c, 8, 8)]
fig, ax = boxed(); f = ax.fill_between([1, 5, 9], [1, 5, 1]); result = [hit(f, 5, 2), hit(f, 5, 8)]
fig, ax = boxed(); t = ax.text(5, 5, 'some words', ha='center', va='center'); \
fig.canvas.draw(); result = [hit(t, 5, 5), hit(t, 5, 9)]
fig, ax = boxed(); result = [ax.contains(at(ax, 5, 5))[0], ax.contains(at(ax, 11, 5))[0]]
fig, ax = boxed(); r = ax.add_patch(Rectangle((2, 2), 3, 4)); p = ax.transData.transform((3, 3)); \
result = [r.contains_point(p), list(r.contains_points([p, (0, 0)]))]
"""

_PICKS = """
fig, ax = boxed(); l, = ax.plot([1, 5, 9], [1, 5, 1], picker=True); \
fig.canvas.mpl_connect('pick_event', lambda e: got.append([e.artist is l, list(e.ind), e.name])); \
at(ax, 5, 5)._process(); at(ax, 5, 1)._process(); result = got
fig, ax = boxed(); l, = ax.plot([1, 5, 9], [1, 5, 1], picker=12); result = l.get_pickradius()
fig, ax = boxed(); r = ax.add_patch(Rectangle((2, 2), 3, 4)); r.set_picker(lambda a, e: (True, \
{'mine': e.xdata})); fig.canvas.mpl_connect('pick_event', lambda e: got.append(e.mine)); \
at(ax, 5, 5)._process(); result = [round(v) for v in got]
fig, ax = boxed(); r = ax.add_patch(Rectangle((2, 2), 3, 4)); result = [r.pickable(), \
r.get_picker()]; r.set_picker(True); result += [r.pickable(), r.get_picker()]
fig, ax = boxed(); s = ax.scatter([1, 5], [1, 5], picker=True); t = ax.text(1, 9, 'x', \
picker=True); fig.canvas.mpl_connect('pick_event', lambda e: got.append(type(e.artist).__name__)); \
at(ax, 5, 5)._process(); result = got
fig, ax = boxed(); l, = ax.plot([1, 9], [1, 9], picker=True); c = fig.canvas.mpl_connect( \
'pick_event', got.append); fig.canvas.mpl_disconnect(c); at(ax, 5, 5)._process(); result = got
"""

_EVENTS = """
fig, ax = boxed(); e = at(ax, 5, 2.5); result = [e.inaxes is ax, round(e.xdata, 1), \
round(e.ydata, 1), e.button == MouseButton.LEFT, e.step, e.dblclick, e.key, e.name]
fig, ax = boxed(); e = at(ax, 15, 2.5); result = [e.inaxes, e.xdata, e.ydata]
fig, ax = boxed(); fig.canvas.mpl_connect('key_press_event', lambda e: got.append([e.key, e.x])); \
KeyEvent('key_press_event', fig.canvas, 'ctrl+a', 5, 6)._process(); result = got
fig, ax = boxed(); fig.canvas.mpl_connect('scroll_event', lambda e: got.append([e.button, e.step]))\
; MouseEvent('scroll_event', fig.canvas, 9, 9, step=-2)._process(); result = got
fig, ax = boxed(); fig.canvas.mpl_connect('draw_event', lambda e: got.append(e.name)); \
fig.canvas.draw(); result = got
fig, ax = boxed(); result = [fig.canvas.inaxes((200, 200)) is ax, fig.canvas.inaxes((1, 1))]
fig, ax = boxed(); fig.canvas.grab_mouse(ax); result = fig.canvas.mouse_grabber is ax; \
fig.canvas.release_mouse(ax)
fig, ax = boxed(); w = fig.canvas.widgetlock; result = [w.locked(), w.available(1)]; w(ax); \
result += [w.locked(), w.isowner(ax), w.available(fig)]; w.release(ax); result += [w.locked()]
t = TimerBase(20); f = t.add_callback(got.append, 3); t._on_timer(); t.interval = 7; \
result = [got, t.interval, len(t.callbacks), t.single_shot]; t.remove_callback(f); \
result += [len(t.callbacks)]
t = TimerBase(20, [(lambda: got.append(1) or False, (), {})]); t._on_timer(); t._on_timer(); \
result = [got, len(t.callbacks)]
result = [int(b) for b in MouseButton]
"""

_CANVASES = """
fig = Figure(figsize=(2, 1)); c = FigureCanvasAgg(fig); ax = fig.add_subplot(); ax.plot([1, 2]); \
c.draw(); result = [np.asarray(c.buffer_rgba()).shape, c.get_width_height(), \
len(c.tostring_rgb()), \
len(c.tostring_argb())]
import io; fig = Figure(); c = FigureCanvasAgg(fig); b = io.BytesIO(); c.print_png(b); \
result = b.getvalue()[:4] == bytes([137, 80, 78, 71])
import io; fig = Figure(figsize=(1, 1)); b = io.BytesIO(); FigureCanvasAgg(fig).print_rgba(b); \
result = len(b.getvalue())
fig = Figure(); result = [isinstance(fig.canvas, FigureCanvasBase), fig.canvas.figure is fig, \
fig.canvas.manager]
fig, ax = boxed(); b = fig.canvas.copy_from_bbox(ax.bbox); fig.canvas.restore_region(b); \
l, = ax.plot([1, 2]); ax.draw_artist(l); fig.canvas.blit(ax.bbox); \
result = np.asarray(b).shape
result = sorted(set(FigureCanvasBase.get_supported_filetypes()) & {'png', 'pdf', 'svg', 'ps', \
'eps'})
fig, ax = boxed(); r = fig.canvas.get_renderer(); result = [r.points_to_pixels(72.), r.width, \
r.height, r.flipy() in (True, False)]
"""

_BY_HAND = """
fig, ax = boxed(); ax.add_line(Line2D([1, 2], [3, 4], color='r', lw=3)); ax.add_artist(Text(5, 5, \
'a'))
fig, ax = boxed(); l = ax.add_line(Line2D(np.ones((4, 1)), [[1, 2], [3, 4]])); \
result = [l.get_xydata(), np.shape(l.get_ydata(orig=False))]
fig, ax = boxed(); l, = ax.plot([1, 2], [3, 4]); l.set_data(np.ones((1, 3)), np.arange(3)); \
result = l.get_xydata()
fig, ax = boxed(); l = Line2D([1], [2]); result = [l.axes, l.figure, l.get_visible()]
fig, ax = boxed(); l, = ax.plot([1, 2]); l.add_callback(lambda a: got.append(a.get_lw())); \
l.set(lw=4); result = got
fig, ax = boxed(); l, = ax.plot([1, 2]); i = l.add_callback(got.append); l.remove_callback(i); \
l.set(lw=4); result = len(got)
fig, ax = boxed(); l, = ax.plot([1, 2]); l.set_gid('g'); l.set_url('u'); l.set_snap(True); \
l.set_rasterized(True); result = [l.get_gid(), l.get_url(), l.get_snap(), l.get_rasterized()]
fig, ax = boxed(); a, = ax.plot([1, 2], lw=5, color='g'); b, = ax.plot([2, 1]); b.update_from(a)
fig, ax = boxed(); l, = ax.plot([1, 2]); l.update({'lw': 7, 'label': 'x'})
fig, ax = boxed(); l, = ax.plot([1, 2]); result = [l in ax.findobj(Line2D), \
fig.findobj(lambda a: a is l) == [l]]
fig, ax = boxed(); l, = ax.plot([1, 2]); r = ax.add_patch(Rectangle((0, 0), 1, 1)); l.remove(); \
r.remove(); result = [len(ax.lines), len(ax.patches)]
fig, ax = boxed(); r = ax.add_patch(Rectangle((0, 0), 1, 2)); r.sticky_edges.y.append(2); \
ax.autoscale(); result = [list(r.sticky_edges.x), list(r.sticky_edges.y)]
fig, ax = boxed(); r = ax.add_patch(Rectangle((0, 0), 1, 2)); r.sticky_edges.x[:] = [0, 1]; \
ax.autoscale(); result = list(r.sticky_edges.x)
fig, ax = boxed(); l, = ax.plot([1, 2]); result = l.get_clip_path(); l.set_clip_path(Circle((5, \
5), \
2, transform=ax.transData)); result = [result, l.get_clip_path() is None]
fig, ax = boxed(); l, = ax.plot([1, 2]); l.set_clip_path(None); l.set_clip_on(False); \
result = [l.get_clip_path(), l.get_clip_on()]
fig, ax = boxed(); l, = ax.plot([1, 2]); l.set_clip_box(mt.Bbox([[1, 2], [3, 4]])); \
result = l.get_clip_box().extents
fig, ax = boxed(); l, = ax.plot([1, 2]); result = l.get_clip_box().bounds
fig, ax = boxed(); l, = ax.plot([1, 2]); result = [l.have_units(), l.convert_xunits(3), \
l.get_mouseover(), l.get_cursor_data(None), l.get_agg_filter()]
fig, ax = boxed(); l, = ax.plot([1, 2]); l.set_sketch_params(2); result = l.get_sketch_params()
plt.setp(plt.plot([1, 2], [3, 4]), lw=3, color='m'); result = plt.getp(plt.gca().lines[0], 'lw')
result = [Line2D.fillStyles, Line2D.drawStyleKeys, 'o' in Line2D.markers, \
sorted(Line2D.filled_markers)[:3]]
"""

CASES = {name: code for block in (_CONTAINS, _PICKS, _EVENTS, _CANVASES, _BY_HAND)
         for name, code in api_cases.cases_of(block).items()}
