"""Plotting functions whose facts must be the same with matplotlib: shapes, limits, values."""
import api_cases

SHAPES = True  # are part of the facts

SETUP = """
r = np.random.RandomState(19680801)
x = np.linspace(0.5, 5, 10)
y = np.sin(x) + x / 4
z = r.normal(size=200)
from matplotlib.collections import LineCollection, PatchCollection, PolyCollection
from matplotlib.patches import Circle, Ellipse, Polygon, Rectangle, Wedge
"""

_LINES = """
plt.plot(x, y); plt.axhline(2.5, color='r')
plt.plot(x, y); plt.axhline(.5)
plt.plot(x, y); plt.axhline(.5, .2, .8, ls='--', label='level'); plt.legend()
plt.axvline(3); plt.axvline(4, .1, .9, lw=3)
plt.axhspan(1, 2, .2, .8, alpha=.3); plt.axvspan(-1, 2, facecolor='g')
plt.plot(x, y); plt.axvspan(-1, 2, color='k', zorder=-2)
plt.axline((0, 0), slope=.5); plt.axline((1, 2), (3, 4), color='r')
plt.hlines(1, 0, 2); plt.vlines([1, 2], 0, [3, 4])
plt.hlines([1, 2, 3], 0, [1, 2, 3], colors=['r', 'g', 'b'], label='h'); plt.legend()
plt.vlines(x, 0, y, linestyles='dashed', lw=2, color='C3')
plt.hlines('a', 'b', 'c', data={'a': [1, 2], 'b': [0, 0], 'c': [3, 4]})
plt.vlines([], 0, 1)
plt.step(x, y); plt.step(x, y + 1, where='mid', label='m'); plt.step(x, y + 2, 'o-', where='post')
plt.stairs([1, 2, 3]); plt.stairs([3, 2], [0, 1, 2.5], fill=True)
plt.stairs([1, 2, 3], baseline=None, orientation='horizontal', lw=3, color='r')
plt.stairs([1, 2, np.nan, 3], baseline=[0, 1, 0, .5], fill=True, label='s'); plt.legend()
plt.stem(y); plt.stem(x, y + 1, 'r--', markerfmt='gs', basefmt='k:', bottom=1)
plt.stem(x, y, orientation='horizontal', label='s'); plt.legend()
plt.eventplot([z[:20], z[20:50]]); result = [len(c.get_positions()) for c in plt.gca().collections]
plt.eventplot(z[:9], orientation='vertical', lineoffsets=3, linelengths=2, colors='r')
plt.eventplot([z[:5], z[5:9]], lineoffsets=[1, 5], linelengths=[1, .5], colors=['k', 'y'])
plt.broken_barh([(110, 30), (150, 10)], (10, 9), facecolors='tab:blue')
plt.broken_barh([(10, 50), (100, 20)], (20, 9), facecolors=('r', 'b'))
plt.xcorr(z, np.roll(z, 3), maxlags=20); plt.grid()
result = plt.acorr(z, usevlines=False)[1]
"""

_FILLS = """
plt.fill(x, y); plt.fill(x, y + 1, 'r', x, y + 2, 'g')
plt.fill([0, 1, 1], [0, 0, 1], facecolor='none', edgecolor='k', closed=False)
plt.fill_between(x, y); plt.fill_between(x, y + 1, y + 2, alpha=.5, label='b'); plt.legend()
plt.fill_between(x, y, 1, where=y > 1, color='g')
plt.fill_between(x, y, 1, where=y > 1, interpolate=True)
plt.fill_between(x, y, 1, where=y < 1, interpolate=True, facecolor='r')
plt.fill_between(x, y, step='pre'); plt.fill_between(x, y + 2, 1, step='mid', hatch='/')
plt.fill_between(x, y, step='post', where=x > 2)
plt.fill_between(x, np.where(y > 1, y, np.nan))
plt.fill_betweenx(x, y, 0, lw=2, edgecolor='k')
plt.fill_betweenx(x, y, y + 1, where=x > 3)
plt.stackplot(x, y, y + 1, x); plt.gca().margins(0)
plt.stackplot(x, [y, x], labels=['a', 'b'], colors=['r', 'g'], alpha=.5); plt.legend()
plt.stackplot(x, y, x, baseline='sym')
plt.stackplot(x, y, x, y * 2, baseline='wiggle')
plt.stackplot(x, y, x, y * 2, baseline='weighted_wiggle')
"""

_BARS = """
plt.bar([1, 2, 3], [3, 1, 2])
plt.bar(['a', 'b', 'c'], [3, 1, 2], color=['r', 'g', 'b'], label='x'); plt.legend()
plt.bar([1, 2], [3, 4], width=[.5, 1], bottom=[1, 2], align='edge', edgecolor='k', lw=2)
plt.bar([1, 2], [3, 4], yerr=[.5, .2], capsize=4, ecolor='r')
plt.bar([1, 2], [3, 4], xerr=.1, yerr=[[.1, .2], [.3, .4]], error_kw={'lw': 2})
plt.bar([1, 2], [3, 4], tick_label=['p', 'q'], hatch=['/', 'x'], alpha=.5)
plt.bar([1, 2], [30, 4], log=True)
plt.bar([1, 2], [3, -4]); plt.bar([1, 2], [1, 1], bottom=[3, 0])
plt.bar([1, 2, 3], 2); plt.bar(1, 2, .3)
plt.bar([1, 2], [3, 4], label=['a', 'b']); plt.legend()
plt.bar('k', 'v', data={'k': ['x', 'y'], 'v': [1, 2]})
plt.bar([1, 2], [np.nan, 2])
plt.barh([1, 2, 3], [3, 1, 2], left=1)
plt.barh(['a', 'b'], [3, 1], height=.3, xerr=.5, color='g')
plt.barh([1, 2], [3, 4], align='edge', tick_label=['p', 'q'])
b = plt.bar([1, 2], [3, -4]); t = plt.bar_label(b); \
result = [[a.get_text(), a.get_ha(), a.get_va(), a.remove()] for a in t]
b = plt.barh([1, 2], [3, 4]); t = plt.bar_label(b, fmt='%.1f', label_type='center', padding=3); \
result = [[a.get_text(), a.get_ha(), a.get_va(), a.remove()] for a in t]
plt.pie([1, 2, 3])
plt.pie([15, 30, 45, 10], explode=(0, .1, 0, 0), labels=list('abcd'), autopct='%1.1f%%')
plt.pie([1, 2, 3], labels=list('abc'), startangle=90, counterclock=False, radius=2, frame=True)
plt.pie([.1, .2], normalize=False, colors=['r', 'g'], wedgeprops={'width': .3, 'edgecolor': 'w'})
plt.pie([1, 2, 3], labels=list('abc'), labeldistance=None, textprops={'color': 'r'}); plt.legend()
plt.pie([1, 2], autopct=lambda p: '%d' % p, rotatelabels=True, labels=['ab', 'cd'])
"""

_HISTOGRAMS = """
result = plt.hist(z)[:2]
result = plt.hist(z, 20, density=True, range=(-2, 2), color='g')[:2]
result = plt.hist(z, bins=[-3, -1, 0, 2], weights=np.arange(200.), label='w')[:2]; plt.legend()
result = plt.hist(z, cumulative=True, histtype='step')[:2]
result = plt.hist(z, cumulative=-1, density=True, histtype='stepfilled', alpha=.4)[:2]
result = plt.hist([z, z[:50] + 1], 8)[:2]
result = plt.hist([z, z[:50] + 1], 8, stacked=True, label=['a', 'b'])[:2]; plt.legend()
result = plt.hist([z, z[:50] + 1], 8, density=True, stacked=True, histtype='step')[:2]
result = plt.hist([z, z[:50] + 1], 8, histtype='stepfilled', stacked=True)[:2]
result = plt.hist(np.column_stack([z, z + 1, z * 2]), 5, rwidth=.7, align='left')[:2]
result = plt.hist(z, 5, orientation='horizontal', log=True, align='right')[:2]
result = plt.hist(z, 5, bottom=10, histtype='barstacked')[:2]
result = plt.hist(z, 'auto')[:2]
result = plt.hist([], 4)[:2]
result = plt.hist([1, 2, 2, 3])[:2]
result = plt.hist(np.array([1, 2, 2, 5], 'uint8'), 4)[:2]
"""

_STATISTICS = """
result = sorted(plt.boxplot(z))
plt.boxplot([z, z[:50] * 2], labels=['a', 'b'])
plt.boxplot([z, z[:50] * 2], notch=True, showmeans=True, meanline=True, positions=[1, 3], widths=.8)
plt.boxplot(np.column_stack([z, z + 1]), vert=False, patch_artist=True, sym='b+')
plt.boxplot(z, whis=(5, 95), showfliers=False, showcaps=False, medianprops={'color': 'r', 'lw': 2})
plt.boxplot([z, z], whis=2.5, sym='', boxprops={'color': 'g'}, whiskerprops={'ls': '--'})
plt.boxplot([[1, 2, 3, 40], [], [5]])
plt.boxplot([z, z], usermedians=[None, 1], conf_intervals=[None, [.5, 1.5]], notch=True)
result = matplotlib.cbook.boxplot_stats([z, z[:9]], whis=1)
result = sorted(plt.violinplot([z, z[:50] * 2]))
plt.violinplot([z, z + 1], positions=[2, 5], widths=.8, showmeans=True, showmedians=True)
plt.violinplot(z, vert=False, showextrema=False, quantiles=[.2, .7], points=50)
plt.violinplot([z, z * 2], bw_method=.3); plt.gca().set_xlim(0, 4)
plt.violinplot(z, bw_method='silverman')
"""

_ERRORS = """
plt.errorbar(x, y, yerr=.3)
plt.errorbar(x, y, .3, .1, fmt='o', capsize=3, label='e'); plt.legend()
plt.errorbar(x, y, yerr=[y / 4, y / 2], ls='none', marker='s', ecolor='r', elinewidth=3)
plt.errorbar(x, y, xerr=.2, lolims=True, fmt='-.'); plt.errorbar(x, y + 2, yerr=.3, uplims=True)
plt.errorbar(x, y, yerr=.3, lolims=[1, 0] * 5, capsize=2)
plt.errorbar(x, y, .2, .3, xlolims=True, xuplims=[0, 1] * 5, barsabove=True)
plt.errorbar(x, y, yerr=.3, errorevery=3); plt.errorbar(x, y + 1, yerr=.3, errorevery=(1, 4))
plt.errorbar(x, y, yerr=.3, fmt='none', ecolor='g', capthick=4, capsize=5)
plt.errorbar(1, 2, .5); plt.errorbar([1], [3], [.5])
plt.errorbar(x, y, yerr=.3, color='m', alpha=.5, zorder=7, mfc='w', ms=9)
"""

_SCATTER = """
plt.scatter(x, y)
plt.scatter(x, y, 50, 'r', 's', label='p'); plt.legend()
plt.scatter(x, y, s=x * 20, c=y, cmap='plasma', vmin=0, vmax=2, alpha=.5)
plt.scatter(x, y, c=x); result = plt.gci().get_clim()
plt.scatter(x, y, c=['r', 'g'] * 5, edgecolors='k', linewidths=2)
plt.scatter(x, y, marker='x', color='g'); plt.scatter(x, y, marker='+', c='r', lw=3)
plt.scatter(x, y, facecolors='none', edgecolors='b')
plt.scatter(x, y, c=[(.1, .2, .3)]); plt.scatter(x, y + 1, c=[(.1, .2, .3, .4)] * 10)
plt.scatter(x, y, marker=(5, 1)); plt.scatter(x, y, marker='$a$', s=100)
plt.scatter([1, np.nan, 3], [1, 2, 3], c=[1, 2, 3])
plt.scatter(1, 2); plt.scatter([], [])
plt.scatter('a', 'b', c='c', data={'a': [1, 2], 'b': [3, 4], 'c': [0., 1.]})
plt.scatter(x, y, norm=matplotlib.colors.LogNorm(), c=x)
plt.scatter(['a', 'b'], [1, 2]); plt.scatter(x, y, alpha=np.linspace(0, 1, 10))
plt.scatter(x, y); plt.scatter(x, y + 1); plt.plot(x, y + 2)
plt.hexbin(z, np.roll(z, 1), gridsize=12); result = plt.gci().get_array()
plt.hexbin(z, np.roll(z, 1), gridsize=(8, 5), mincnt=2, cmap='Blues'); \
result = plt.gci().get_array()
plt.hexbin(z, z, C=z, gridsize=9, reduce_C_function=np.max); result = plt.gci().get_array()
plt.hexbin(np.exp(z), np.exp(z), xscale='log', yscale='log', gridsize=7, bins='log')
"""

_SHAPES = """
ax = plt.gca(); ax.add_patch(Circle((1, 1), .5)); ax.autoscale_view()
ax = plt.gca(); ax.add_patch(Ellipse((3, 1), 1, .5, fc='r', ec='k')); ax.autoscale()
ax = plt.gca(); ax.add_patch(Wedge((5, 1), .5, 30, 270, width=.2)); ax.autoscale()
ax = plt.gca(); ax.add_patch(Polygon([(0, 2), (1, 3), (2, 2)], closed=False)); ax.autoscale()
ax = plt.gca(); ax.add_patch(Rectangle((1, 2), 3, 4, angle=20, fill=False, lw=3)); ax.autoscale()
ax = plt.gca(); p = ax.add_patch(Rectangle((1, 2), 3, 4)); p.set_xy((0, 0)); p.set_width(9)
p = Circle((1, 2), 3); p.set_radius(2); p.center = 4, 5; result = p.get_path().get_extents().bounds
p = Polygon([(0, 0), (1, 0), (0, 1)]); result = [p.get_xy(), p.get_closed(), p.get_facecolor()]
result = [Rectangle((0, 0), 1, 1, color='r').get_edgecolor(), Circle((0, 0), \
ec='g').get_edgecolor()]
ax = plt.gca(); ax.add_collection(LineCollection([[(0, 0), (1, 2)], [(0, 1), (2, 1), (3, \
4)]])); ax.autoscale()
ax = plt.gca(); ax.add_collection(LineCollection([[(0, 0), (1, 2)]] * 2, array=[1, 2], lw=3)); \
ax.autoscale()
ax = plt.gca(); ax.add_collection(PolyCollection([[(2, 0), (3, 0), (2, 1)]], facecolors='g')); \
ax.autoscale()
ax = plt.gca(); ax.add_collection(PatchCollection([Circle((5, .5), .4)], ec='m', alpha=.3)); \
ax.autoscale()
c = LineCollection([[(0, 0), (1, 2)]], colors=['r', 'b'], linestyles=['-', '--']); \
result = c.get_color()
c = PolyCollection([[(0, 0), (1, 2), (2, 0)]]); \
result = [c.get_facecolor(), c.get_edgecolor(), c.get_linewidth()]
P = matplotlib.path.Path; result = [P.unit_circle().vertices, P.arc(10, 200).vertices, \
P.wedge(0, 90).codes]
P = matplotlib.path.Path; result = P([(0, 0), (1, 0), (1, 1)], \
closed=True).contains_points([(.8, .2), (2, 2)])
M = matplotlib.markers.MarkerStyle; result = [M('o').get_fillstyle(), M('x').is_filled(), \
bool(M('')), M('s').get_marker()]
"""

_CHANGES = """
ax = plt.gca(); ax.xaxis.labelpad = 20; result = ax.xaxis.labelpad, ax.yaxis.labelpad
plt.plot(x, label='x'); f = plt.legend().get_frame(); result = [f.get_alpha()]; \
f.set_alpha(.2); result += [plt.gca().get_legend().get_frame().get_alpha(), f.get_facecolor()]
l, = plt.plot([1, 2]); s = plt.scatter([9], [9]); l.set_data([3, 4], [5, 6]); \
plt.gca().relim(); plt.gca().autoscale_view()
plt.plot([1, 2]); plt.plot([5, 9])[0].set_visible(False); plt.gca().relim(visible_only=True); \
plt.gca().autoscale_view()
b = plt.bar([1, 2], [1, -2], bottom=[1, 1], yerr=.5); plt.bar_label(b); \
plt.bar_label(b, label_type='center')
im = plt.imshow([[1, 2]]); im.set_data(x.reshape(2, 5)); im.autoscale()
plt.plot(x); plt.tick_params(axis='x', color='r', length=9, rotation=30, top=True); \
plt.gca().clear()
plt.plot(x); ax = plt.gca(); ax.yaxis.tick_right(); ax.set_xlabel('a', color='r'); ax.clear()
plt.semilogx(x); ax = plt.gca(); ax.invert_yaxis(); ax.set_aspect(2); ax.grid(); ax.clear()
t = plt.twinx(); t.plot(x); t.clear(); t.plot([3, 4], 'r'); t.set_ylabel('right')
a, b = plt.subplots(2, sharex=True)[1]; a.plot(x); b.plot([5, 9], [1, 2]); a.clear()
a, b = plt.subplots(2, sharex=True)[1]; a.plot(x); b.plot([5, 9], [1, 2]); b.clear()
plt.gca().use_sticky_edges = False; plt.bar([1, 2], [1, 2])
"""

_CLASSIC = """
plt.style.use('classic'); s = plt.scatter([1, 2], [3, 5]); \
result = s.get_edgecolor(), s.get_facecolor(), plt.margins(), list(s.get_sizes())
plt.style.use('classic'); plt.margins(.1, 0); plt.scatter([1, 2], [3, 5]); result = plt.margins()
plt.style.use('classic'); plt.hist([[1, 2, 3], [2, 3, 3]], stacked=True); \
result = [p.get_width() for p in plt.gca().patches]
plt.style.use('classic'); result = plt.boxplot(x, patch_artist=True)['boxes'][0].get_facecolor()
plt.style.use('classic'); v = plt.violinplot(x); \
result = v['bodies'][0].get_facecolor(), v['cbars'].get_edgecolor()
plt.style.use('classic'); result = plt.fill_between([1, 2], [1, 2]).get_facecolor()
plt.style.use('classic'); c = plt.colorbar(plt.imshow([[1, 2]])); \
t = c.ax.yaxis.get_major_ticks()[0]; \
result = t.label1.get_visible(), t.label2.get_visible(); plt.close('all')
plt.style.use('classic'); plt.yscale('log'); plt.ylim(1, 20); \
result = [t.get_text() for t in plt.gca().get_yticklabels(minor=True)]
"""

_BLOCKS = (_LINES, _FILLS, _BARS, _HISTOGRAMS, _STATISTICS, _ERRORS, _SCATTER, _SHAPES,
           _CHANGES, _CLASSIC)
CASES = {name: code for block in _BLOCKS for name, code in api_cases.cases_of(block).items()}
