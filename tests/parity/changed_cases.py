"""Figures that are changed after they were made, and dates and names where numbers are usual: the
same facts."""
import api_cases

SHAPES = True

SETUP = """
import datetime as dt
from matplotlib import lines, patches, ticker
from matplotlib.text import Text
day = lambda n: dt.datetime(2020, 1, n)
texts = lambda artists: [t.get_text() for t in artists]
fig, ax = plt.subplots()
"""

_UNITS = """
ax.plot(['a', 'b'], [1, 2]); t = ax.text('b', 1, 'q'); result = [t.get_position(), \
t.get_unitless_position()]; t.set_position(('a', 2)); result += [t.get_position(), str(t)]; \
t.set_x('b'); result += [t.get_position(), t.get_unitless_position()]
ax.plot([day(1), day(9)], [1, 2]); t = ax.text(day(2), 1, 'q'); result = [str(t.get_position()), \
t.get_unitless_position()]
ax.plot([day(1), day(9)], [1, 2]); t = Text(day(3), 1, 'q'); ax.add_artist(t); \
result = t.get_unitless_position()
ax.plot([day(1), day(9)], [0, 3]); r = ax.add_patch(patches.Rectangle((day(1), 1), \
dt.timedelta(days=3), 2)); result = [str(r.get_x()), str(r.get_width()), r.get_bbox().extents]; \
ax.autoscale_view(); r.set_x(day(4)); result += [str(r.get_xy()), r.get_bbox().extents]
ax.plot(['a', 'b', 'c'], [1, 2, 3]); c = ax.add_patch(patches.Circle(('b', 1), .3)); \
result = [c.center, c.get_patch_transform().get_matrix()]
ax.xaxis_date(); e = ax.add_patch(patches.Ellipse((day(1), 1), 3, 2)); result = str(e.center)
e = ax.errorbar([day(1), day(5)], [1, 2], xerr=dt.timedelta(days=1), yerr=.5, capsize=3); \
result = [str(e[1][0].get_xdata()), e[2][0].get_segments()]
e = ax.errorbar(['a', 'b'], [1, 2], yerr=[.1, .2], capsize=2); result = [list(e[1][0].get_xdata()),\
 e[2][0].get_segments()]
ax.bar([day(1), day(2)], [1, 2], width=dt.timedelta(hours=10), align='edge')
b = ax.barh(['a', 'b'], [day(3) - day(1), day(9) - day(4)], left=[day(1), day(4)]); \
result = [ax.get_xlim(), [p.get_width() for p in b]]; plt.close(fig)
ax.plot([day(1), day(9)], [0, 3]); ax.axvline(day(20)); ax.axvspan(day(3), day(5)); \
ax.set_xlim(day(2), None)
ax.plot(['a', 'b', 'c'], [1, 2, 3]); ax.set_xlim('a', 'b'); ax.axvline('zz'); \
result = ax.xaxis.units._mapping
"""

_TICKS = """
ax.set_xticks([1, 2, 3]); ax.set_xticklabels(['a', 'b', 'c']); ax.set_xticks([1, 3])
ax.set_xticks([7, 8], ['p', 'q']); ax.set_xticks([8., 5, 7]); f = ax.xaxis.get_major_formatter(); \
result = [f(7), f(9), isinstance(f, ticker.FuncFormatter)]
ax.set_xticks([1, 2], ['p', 'q']); ax.xaxis.set_major_locator(ticker.MultipleLocator(1))
ax.set_xticks([1, 2], ['p', 'q']); ax.set_xlim(-3, 9); ax.invert_xaxis()
result = [len(ax.xaxis.get_minor_ticks()), len(ax.xaxis.get_minor_ticks(3)), \
len(ax.xaxis.get_major_ticks(4)), len(ax.xaxis.get_major_ticks(20)), \
len(ax.xaxis.get_major_ticks())]
plt.setp(ax.get_xticklabels(), rotation=40, color='r'); ax.set_xlim(0, 10); \
ax.set_xticks(range(11)); result = [[t.get_rotation(), t.get_color()] for t in \
ax.get_xticklabels()]
plt.setp(ax.get_yticklabels(), visible=False); ax.set_ylim(0, 8); fig.canvas.draw(); \
result = len(ax.get_yticklabels())
ax.xaxis.set_label_coords(.1, -.2); ax.yaxis.set_label_coords(-.1, .3); \
result = [ax.xaxis.label.get_position(), ax.yaxis.label.get_position()]; fig.canvas.draw(); \
result += [ax.xaxis.label.get_position(), ax.yaxis.label.get_position()]
ax.boxplot([[1, 2, 3], [2, 3, 9]], positions=[1, 4], labels=['a', 'b']); ax.boxplot([[1, 2, 3], \
[2, 3, 9]], positions=[2, 5])
ax.boxplot([1, 2, 3]); ax.set_xticks([1], ['x']); ax.boxplot([2, 3], positions=[7])
fig, (a, b) = plt.subplots(1, 2, sharex=True, sharey=True); a.boxplot([[1, 2, 3], [2, 3, 9]]); \
b.boxplot([[1, 2, 3], [2, 3, 8]])
"""

_LIMITS = """
ax.set_xlim(-1, 1); ax.set_ylim(-1, 1); ax.set_aspect('equal', 'datalim'); fig.canvas.draw(); \
result = [ax.get_xlim(), ax.get_ylim()]; ax.set_ylim(-2, 2); fig.canvas.draw()
ax.plot([-1, 1], [-1, 1]); ax.axis('equal'); result = ax.get_xlim(); fig.canvas.draw()
ax.add_patch(patches.Circle((0, 0), 1)); ax.axis('equal'); fig.canvas.draw()
ax.add_patch(patches.Rectangle((0, 0), 1, 3)); ax.autoscale(); ax.set_aspect(1, \
adjustable='datalim'); fig.canvas.draw()
ax.plot([-1, 1], [-1, 1]); ax.set_aspect('equal', 'datalim'); ax.apply_aspect()
ax.plot([1, 2]); ax.update_datalim([(-4, 100), (7, 3)]); ax.autoscale_view()
ax.plot([1, 2]); ax.update_datalim([(50, 100)], updatex=False); ax.autoscale_view()
s = ax.scatter([1, 2], [1, 2], c=[1, 2]); c = fig.colorbar(s); \
result = ax.get_position().y0 == c.ax.get_position().y0; plt.close(fig)
"""

_NAMES = """
ax.plot([0, 3], [0, 12]); result = ax.get_data_ratio(); ax.set_yscale('log'); ax.set_ylim(1, 100); \
result = [result, ax.get_data_ratio(), ax.can_zoom(), ax.can_pan(), ax.get_navigate_mode()]
ax.plot([0, 4], [0, 1]); ax.set_aspect(1 / ax.get_data_ratio()); fig.canvas.draw(); \
result = ax.get_position().bounds
ax.set_xlim(0, 2); t, va, ha = ax.get_xaxis_text1_transform(7); result = [va, ha, \
t.transform((1, 0))]; t, va, ha = ax.get_yaxis_text2_transform(7); result += [va, ha, \
t.transform((1, 0))]
r = ax.add_patch(patches.Rectangle((1, 2), 3, 4)); r.xy = (5, 6); r.angle = 90; \
result = [r.xy, r.angle, r.rotation_point, r.get_corners()]; r.rotation_point = 'center'; \
result += [r.get_corners()]
l = ticker.MultipleLocator(.25); ax.xaxis.set_major_locator(l); result = [type( \
ax.xaxis.major.formatter).__name__, ax.xaxis.major.locator is l, ax.xaxis.label_position, \
ax.xaxis.get_ticks_direction(), ax.xaxis.get_pickradius()]
a = ax.annotate('q', (.5, .5), xytext=(.2, .2), arrowprops={'arrowstyle': '-'}); \
a.xycoords = 'axes points'; result = a.xycoords
ax.set_title('a', y=.9); result = ax.title.get_position(); ax.set_title('b'); \
result = [result, ax.title.get_position()]
t = fig.text(30, 40, 'x', transform=None); result = t.get_window_extent().p0
"""

_LISTS = """
fig.add_artist(lines.Line2D([0, 1], [0, 1])); fig.add_artist(patches.Rectangle((0, 0), .1, .1)); \
result = [len(fig.artists), len(fig.lines), len(fig.patches), len(fig.texts), \
[type(c).__name__ for c in fig.get_children()][:3]]
fig.lines.append(lines.Line2D([0, 1], [0, 1])); fig.patches.extend([patches.Rectangle((0, 0), .1, \
.1)]); fig.text(0, 0, 'x'); result = [len(fig.artists), len(fig.lines), len(fig.patches), \
len(fig.texts)]
ax.plot([1, 2]); ax.plot([2, 3]); result = repr(ax.lines); ax.lines[0].remove(); \
result = [result, len(ax.lines)]
"""

CASES = {name: code for block in (_UNITS, _TICKS, _LIMITS, _NAMES, _LISTS)
         for name, code in api_cases.cases_of(block).items()}
