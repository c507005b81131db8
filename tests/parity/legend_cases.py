"""Legends whose facts must be the same with matplotlib: entries, looks, places."""
import api_cases

SETUP = """
import matplotlib.legend_handler as lh
from matplotlib.legend import Legend
from matplotlib.lines import Line2D
from matplotlib.patches import Patch, Rectangle, Circle
from matplotlib.colors import to_hex
from matplotlib.collections import LineCollection, PatchCollection
x = np.arange(5.)
r = np.random.RandomState(3)
fig, ax = plt.subplots()
one, = ax.plot(x, x, 'o-', label='one')
two, = ax.plot(x, 2 * x, 'r--', label='two')
sc = ax.scatter(x, x, c=x, s=x * 20 + 5, label='three')
bars = ax.bar(x, x, label='four', color='g')
plain, = ax.plot(x, x + 1)
class H(lh.HandlerBase):
    def create_artists(self, legend, h, xd, yd, w, hh, fs, trans):
        return [Line2D([0, w], [hh / 2] * 2, color=h, transform=trans)]
class A:
    def legend_artist(self, legend, h, fontsize, box):
        p = Rectangle([box.xdescent, box.ydescent], box.width, box.height, fc='r',
                      transform=box.get_transform())
        box.add_artist(p)
        return p
def of(leg):
    fig.canvas.draw()
    texts = leg.get_texts()
    return [[t.get_text() for t in texts], [to_hex(t.get_color(), True) for t in texts],
            [t.get_fontsize() for t in texts], leg.get_title().get_text(),
            leg.get_title().get_fontsize(), len(leg.get_lines()), len(leg.get_patches()),
            [h is None for h in leg.legendHandles], leg.get_frame_on(),
            to_hex(leg.get_frame().get_facecolor()), to_hex(leg.get_frame().get_edgecolor()),
            [round(v) for v in leg.get_bbox_to_anchor().bounds], leg.get_zorder(),
            leg.get_visible()]
"""

_FORMS = """
result = of(ax.legend())
result = of(plt.legend())
result = of(ax.legend(['a', 'b']))
result = of(ax.legend(('a', 'b', 'c', 'd', 'e')))
result = of(ax.legend([two, one], ['b', 'a']))
result = of(ax.legend((two, sc, bars), ('b', 'c', 'd')))
result = of(ax.legend([two, one], ['b', 'a'], loc='lower left'))
result = of(ax.legend(handles=[sc, one]))
result = of(ax.legend(handles=[sc, one], labels=['x', 'y']))
result = of(ax.legend(labels=['x', 'y']))
result = of(ax.legend(handles=[sc, one, two], labels=['x', 'y']))
result = of(ax.legend([one, two], ['_hidden', 'seen']))
result = of(ax.legend(handles=[Line2D([], [], color='m', label='p'), Patch(fc='c', label='q')]))
result = of(ax.legend([bars[0]], ['bar']))
result = of(ax.legend([(one, two), sc], ['pair', 'c']))
result = of(ax.legend([ax.errorbar(x, x, .1)], ['e']))
result = of(ax.legend([ax.fill_between(x, x), ax.hlines(1, 0, 1)], ['f', 'h']))
result = of(ax.legend([5, one], ['five', 'a']))
result = of(ax.legend([PatchCollection([Circle((0, 0), 1)]), one], ['c', 'a']))
result = of(ax.legend([], []))
result = of(fig.legend())
result = of(fig.legend([one], ['a'], loc='upper left'))
result = of(fig.legend(['a', 'b'], loc=8))
result = of(fig.legend(handles=[one, two], ncols=2, title='T'))
result = of(plt.figlegend([one], ['a'], 'center'))
ax.legend(); ax.legend(['z']); result = of(ax.get_legend())
ax.legend(); result = [h.get_label() for h in ax.get_legend_handles_labels()[0]]
leg = ax.legend(); leg.remove(); result = ax.get_legend() is None
leg = Legend(ax, [one], ['by hand'], loc='upper left'); ax.add_artist(leg); ax.legend(); \
result = [of(leg), len(ax.get_legend().get_texts()), leg in ax.get_children()]
leg = ax.legend([one], ['a']); ax.add_artist(leg); ax.legend([two], ['b']); leg.remove(); \
result = of(ax.get_legend())
leg = fig.legend([one], ['a']); result = [len(fig.legends), fig.legends[0] is leg]; leg.remove(); \
result.append(len(fig.legends))
leg = ax.legend(); result = [leg.parent is ax, leg.isaxes, leg.axes is ax, leg.figure is fig]
"""

_LOOKS = """
result = of(ax.legend(ncols=2))
result = of(ax.legend(ncol=3, columnspacing=.1))
result = of(ax.legend(title='T', title_fontsize=20))
result = of(ax.legend(title='T', title_fontproperties={'size': 'small', 'weight': 'bold'}))
result = of(ax.legend(fontsize='x-small'))
result = of(ax.legend(fontsize=7))
result = of(ax.legend(prop={'size': 13}))
result = of(ax.legend(prop={'weight': 'bold'}))
result = of(ax.legend(prop={'size': 13}, fontsize=5))
result = of(ax.legend(frameon=False))
result = of(ax.legend(facecolor='y', edgecolor='r', framealpha=.2))
result = of(ax.legend(facecolor='inherit', edgecolor='inherit'))
result = of(ax.legend(labelcolor='r'))
result = of(ax.legend(labelcolor=['r', 'g', 'b', 'k']))
result = of(ax.legend([one, two], ['a', 'b'], labelcolor='linecolor'))
result = of(ax.legend([one, two], ['a', 'b'], labelcolor='mfc'))
result = of(ax.legend([one, two], ['a', 'b'], labelcolor='markeredgecolor'))
result = of(ax.legend(shadow=True, fancybox=False))
result = of(ax.legend(numpoints=3, scatterpoints=4, markerscale=2))
result = of(ax.legend(markerfirst=False, alignment='left', title='T'))
result = of(ax.legend(borderpad=1, labelspacing=1, handlelength=4, handleheight=2, \
handletextpad=2, borderaxespad=2))
leg = ax.legend(); leg.set_title('later'); result = of(leg)
leg = ax.legend(); leg.set_title('later', prop={'size': 17}); result = of(leg)
leg = ax.legend(title='t'); leg.get_title().set_color('r'); leg.get_title().set_fontsize(15); \
result = [of(leg), leg.get_title().get_color()]
leg = ax.legend(); leg.get_texts()[1].set_color('m'); leg.get_texts()[0].set_text('new'); \
result = of(leg)
leg = ax.legend(); plt.setp(leg.get_texts(), fontsize=6, color='b'); result = of(leg)
leg = ax.legend(); leg.get_frame().set_facecolor('c'); leg.get_frame().set_alpha(.5); \
result = of(leg)
leg = ax.legend(); leg.get_frame().set_linewidth(3); result = leg.get_frame().get_linewidth()
leg = ax.legend(); leg.set_frame_on(False); result = of(leg)
leg = ax.legend(); leg.draw_frame(False); leg.set_visible(False); result = of(leg)
leg = ax.legend(); leg.set_zorder(9); leg.set_alignment('right'); result = [of(leg), \
leg.get_alignment()]
leg = ax.legend([one], ['a']); leg.get_lines()[0].set_linewidth(9); \
result = [leg.get_lines()[0].get_linewidth(), one.get_linewidth(), leg.legendHandles[0].get_color()]
leg = ax.legend(); result = [leg.numpoints, leg.markerscale, leg.borderpad, leg.handlelength, \
leg.handleheight, leg.scatterpoints, leg.columnspacing, leg._fontsize, leg.codes]
leg = ax.legend([bars], ['b']); result = [leg.get_patches()[0].get_facecolor(), \
leg.get_patches()[0].get_edgecolor()]
matplotlib.rcParams.update({'legend.fontsize': 'small', 'legend.frameon': False, \
'legend.loc': 'lower right', 'legend.title_fontsize': 18}); result = of(ax.legend(title='t'))
"""

_PLACES = """
result = of(ax.legend(bbox_to_anchor=(.5, .5)))
result = of(ax.legend(bbox_to_anchor=(0, 1, 1, .1), mode='expand', loc='lower left', ncols=2))
result = of(ax.legend(bbox_to_anchor=(1.05, 1), loc='upper left'))
result = of(ax.legend(bbox_to_anchor=(.2, .3, .4, .5), bbox_transform=fig.transFigure))
result = of(fig.legend(bbox_to_anchor=(.5, .2), loc='center', bbox_transform=ax.transAxes))
result = of(fig.legend([one], ['a'], bbox_to_anchor=(.1, .2, .3, .4)))
leg = ax.legend(); leg.set_bbox_to_anchor((.1, .2)); result = of(leg)
leg = ax.legend(); leg.set_bbox_to_anchor((.1, .2, .3, .4), fig.transFigure); result = of(leg)
leg = ax.legend(bbox_to_anchor=(.1, .2)); leg.set_bbox_to_anchor(None); result = of(leg)
leg = ax.legend(); result = [leg.get_draggable(), type(leg.set_draggable(True)).__name__, \
leg.get_draggable(), leg.set_draggable(False), leg.get_draggable()]
result = [ax.legend(loc=code)._loc for code in (1, 'center', 'lower left', 10)]
result = list(ax.legend(loc=(.1, .2))._loc)
result = list(ax.legend(loc=[.1, .2])._loc)
"""

_HANDLERS = """
leg = ax.legend(['r', 'b'], ['a', 'b'], handler_map={str: H()}); \
result = [l.get_color() for l in leg.get_lines()]
leg = ax.legend([one], ['a'], handler_map={one: lh.HandlerLine2D(numpoints=4)}); \
result = [leg.get_lines()[0].get_xdata(), leg.get_lines()[0].get_ydata()]
leg = ax.legend([one], ['a'], handler_map={Line2D: lh.HandlerLine2DCompound()}); \
result = [leg.get_lines()[0].get_xdata(), leg.get_lines()[0].get_marker()]
leg = ax.legend([one], ['a'], handler_map={Line2D: lh.HandlerLine2D(marker_pad=1, \
numpoints=2)}, handlelength=5); result = leg.get_lines()[0].get_xdata()
leg = ax.legend([(one, two)], ['a'], handler_map={tuple: lh.HandlerTuple(ndivide=None)}); \
result = leg.legendHandles[0].get_xdata()
leg = ax.legend([(one, two)], ['a'], handler_map={tuple: lh.HandlerTuple(2, pad=3)}); \
result = leg.legendHandles[0].get_xdata()
leg = ax.legend([bars], ['a'], handler_map={type(bars): lh.HandlerPatch(patch_func=lambda \
**k: Circle((k['width'] / 2, k['height'] / 2), 3), update_func=lh.update_from_first_child)}); \
result = [type(leg.legendHandles[0]).__name__, leg.legendHandles[0].get_facecolor()]
leg = ax.legend([sc], ['a'], handler_map={sc: lh.HandlerPathCollection(numpoints=4, \
yoffsets=[.5], sizes=[1, 2, 3])}); result = [leg.legendHandles[0].get_sizes(), \
leg.legendHandles[0].get_offsets()]
leg = ax.legend([sc], ['a'], handler_map={sc: lh.HandlerPathCollection()}); \
result = [leg.legendHandles[0].get_sizes(), leg.legendHandles[0].get_offsets()]
e = ax.errorbar(x, x, .1, .2, capsize=3); leg = ax.legend([e], ['a'], handler_map={type(e): \
lh.HandlerErrorbar(xerr_size=1, yerr_size=2)}); \
result = [s.tolist() for s in leg.legendHandles[0].get_segments()]
s = ax.stem(x, x); leg = ax.legend([s], ['a'], handler_map={type(s): lh.HandlerStem(numpoints=3, \
bottom=1)}); result = leg.legendHandles[0].get_ydata()
c = LineCollection([[(0, 0), (1, 1)]], colors='m', lw=4); leg = ax.legend([c], ['a'], \
handler_map={c: lh.HandlerLineCollection(numpoints=3)}); \
result = [leg.legendHandles[0].get_xdata(), leg.legendHandles[0].get_linewidth()]
f = ax.fill_between(x, x, color='y'); leg = ax.legend([f], ['a'], handler_map={type(f): \
lh.HandlerPolyCollection()}); result = [leg.legendHandles[0].get_facecolor(), \
leg.legendHandles[0].get_width()]
result = sorted(k.__name__ for k in Legend.get_default_handler_map())
m = Legend.get_default_handler_map(); result = [type(Legend.get_legend_handler(m, h)).__name__ \
for h in (one, bars, bars[0], sc, (one,), 5)]
Legend.update_default_handler_map({float: lh.HandlerLine2D(update_func=lambda a, b: \
a.set_color('r'))}); leg = ax.legend([3.5], ['a']); result = leg.get_lines()[0].get_color()
leg = ax.legend([7], ['a'], handler_map={int: A()}); result = leg.get_patches()[0].get_width()
h, l = sc.legend_elements(); result = [l, [k.get_color() for k in h], \
[k.get_markersize() for k in h]]
h, l = sc.legend_elements(num=3, fmt='{x:.2f}', func=lambda v: v * 2); \
result = [l, [k.get_color() for k in h]]
h, l = sc.legend_elements('sizes', num=4, color='r', alpha=.5); \
result = [l, [k.get_markersize() for k in h], [k.get_color() for k in h], h[0].get_alpha()]
h, l = sc.legend_elements(prop='sizes', num=[10, 50]); result = [l, [k.get_markersize() for k in h]]
p = ax.scatter(x, x, c=x * 1e5); h, l = p.legend_elements(num=None); result = l
p = ax.scatter(r.rand(50), r.rand(50), c=r.rand(50)); h, l = p.legend_elements(); result = l
p = ax.scatter(x, x); result = p.legend_elements()
"""

_BLOCKS = (_FORMS, _LOOKS, _PLACES, _HANDLERS)
CASES = {name: code for block in _BLOCKS for name, code in api_cases.cases_of(block).items()}
