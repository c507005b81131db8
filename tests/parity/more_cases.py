"""What scripts use less often: units by keyword, edges that are not sticky, scales and projections
of one's own, names of pylab: the same facts."""
import api_cases

ROUNDING = 1e-7  # a scale that is written in Python is a table here

SETUP = """
import matplotlib.axes
import matplotlib.patches
import matplotlib.scale as mscale
import matplotlib.transforms as mtransforms
import matplotlib.units as munits
from matplotlib.projections import (get_projection_class, get_projection_names,
                                    register_projection)
from matplotlib.ticker import FixedLocator
class Length:
    # Centimetres or inches, one value or several.
    def __init__(self, values, unit):
        self.amounts, self.unit = np.asarray(values, float), unit
        self.shape, self.ndim = self.amounts.shape, self.amounts.ndim
    def __getitem__(self, key): return Length(self.amounts[key], self.unit)
    def __len__(self): return len(self.amounts)
    def __iter__(self): return (Length(v, self.unit) for v in self.amounts)
    def to(self, unit): return self.amounts * {'cm': 1, 'in': 2.54}[self.unit] / {
        'cm': 1, 'in': 2.54}[unit]
class Lengths(munits.ConversionInterface):
    @staticmethod
    def convert(value, unit, axis):
        if isinstance(value, Length): return value.to(unit)
        return np.array([v.to(unit) if isinstance(v, Length) else v for v in value])
    @staticmethod
    def axisinfo(unit, axis): return munits.AxisInfo(label=unit)
    @staticmethod
    def default_units(x, axis): return 'cm'
munits.registry[Length] = Lengths()
class Masking(mtransforms.Transform):
    input_dims = output_dims = 1
    def transform_non_affine(self, a): return np.ma.tan(np.ma.masked_outside(a, -1.5, 1.5))
    def inverted(self): return Unmasking()
class Unmasking(mtransforms.Transform):
    input_dims = output_dims = 1
    def transform_non_affine(self, a): return np.arctan(a)
    def inverted(self): return Masking()
class Tangents(mscale.ScaleBase):
    name = 'tangents'
    def get_transform(self): return Masking()
    def set_default_locators_and_formatters(self, axis):
        axis.set_major_locator(FixedLocator([-1, 0, 1]))
    def limit_range_for_scale(self, low, high, minpos): return max(low, -1.5), min(high, 1.5)
class Own(matplotlib.axes.Axes):
    name = 'own'
    def answer(self): return 42
fig, ax = plt.subplots()
lengths = Length([2.54, 5.08, 7.62], 'cm')
x = np.array([1., 2., 3., 4.])
"""

_UNITS = """
l, = ax.plot(lengths, lengths); result = [l.get_xdata(False), ax.get_xlabel()]
l, = ax.plot(lengths, lengths, xunits='in'); result = [l.get_xdata(False), l.get_ydata(False), \
ax.get_xlabel(), ax.get_ylabel()]
ax.plot(lengths, lengths, xunits='in', yunits='in'); result = [ax.get_xlim(), ax.get_ylim()]
"""

_EDGES = """
ax.use_sticky_edges = False; ax.bar(x, x); result = [ax.get_ylim(), ax.use_sticky_edges]
ax.bar(x, x); ax.use_sticky_edges = False; ax.autoscale_view(); result = ax.get_ylim()
ax.use_sticky_edges = False; ax.bar(x, x); ax.use_sticky_edges = True; ax.autoscale_view(); \
result = [ax.get_ylim(), ax.use_sticky_edges]
ax.use_sticky_edges = False; ax.pcolormesh(np.eye(3)); result = [ax.get_xlim(), ax.get_ylim()]
ax.use_sticky_edges = False; ax.pcolor(np.eye(3)); result = [ax.get_xlim(), ax.get_ylim()]
ax.use_sticky_edges = False; ax.stackplot(x, x, x); result = ax.get_ylim()
ax.use_sticky_edges = False; ax.hist(x, histtype='step'); result = ax.get_ylim()
ax.axline((.1, .1), (.5, .9), transform=ax.transAxes); result = [ax.get_xlim(), ax.get_ylim()]
s = ax.scatter(x, x, c=np.ma.masked_greater(x, 3)); result = [s.get_clim(), ax.get_xlim()]
s = ax.scatter(x, x, c=[1, 2, np.nan, 3]); result = [s.get_clim(), ax.get_xlim()]
h = ax.hexbin(*np.random.default_rng(0).random((2, 300)), C=np.arange(300.), mincnt=3, \
gridsize=8); result = [len(h.get_array()), h.get_array().sum()]
"""

_SCALES = """
mscale.register_scale(Tangents); ax.plot((x - 2) / 2, x); ax.set_xscale('tangents'); \
result = [np.round(ax.get_xlim(), 6), 'tangents' in mscale.get_scale_names(), ax.get_xticks()]
register_projection(Own); a = plt.axes(projection='own'); result = [a.answer(), a.name]
register_projection(Own); result = ['own' in get_projection_names(), \
get_projection_class('own') is Own, get_projection_class() is matplotlib.axes.Axes]
f, a = plt.subplots(subplot_kw={'axes_class': Own}); result = a.answer()
"""

_LAYOUTS = """
t = ax.twinx(); ax.set_box_aspect(1); fig.canvas.draw(); result = [np.round( \
a.get_position().extents, 6) for a in (ax, t)]
gs = fig.add_gridspec(2, 1); fig.add_subplot(gs[0]); fig.add_subplot(gs[1]); \
gs.tight_layout(fig, rect=[None, None, .5, None]); result = round(gs.right, 6) <= .5
fig.tight_layout(rect=(.1, None, None, .9)); result = ax.get_position().y1 < .9
ax.set_title('t'); plt.rcParams['axes.titlepad'] = 20; plt.rcParams['axes.titley'] = 1.0; \
ax.set_title('u'); fig.canvas.draw(); \
result = np.round(ax.title.get_window_extent().y0 - ax.bbox.y1, 3); plt.rcdefaults()
calls = []; fig.canvas.mpl_connect('draw_event', lambda e: calls.append(e.name)); \
from io import BytesIO; fig.savefig(BytesIO()); result = calls
"""

_NAMES = """
import pylab; result = [n for n in ('date2num', 'DateFormatter', 'MO', 'rrule', 'detrend_mean', \
'window_hanning', 'Circle', 'Normalize', 'MouseButton', 'box', 'connect') if not hasattr(pylab, n)]
from pylab import *; result = [DayLocator.__name__, num2date(0).year, detrend_mean(array([1., 3.]))]
plt.box(); result = ax.get_frame_on()
plt.plot([1, 2]); fig.canvas.draw(); result = len(ax.xaxis.majorTicks), \
ax.xaxis.majorTicks[0].label1.get_text()
plt.box(False); plt.box(True); result = ax.get_frame_on()
cid = plt.connect('draw_event', lambda e: None); plt.disconnect(cid); result = isinstance(cid, int)
result = len(plt.findobj(match=matplotlib.axis.XAxis))
result = [n in plt.get_plot_commands() for n in ('plot', 'gray', 'legend')]
ax.tick_params(grid_ls='--', grid_lw=2, grid_c='r', zorder=3); ax.grid(True); result = [ \
ax.get_xgridlines()[0].get_linestyle(), ax.get_xgridlines()[0].get_linewidth()]
plt.rcParams['xtick.alignment'] = 'right'; f, a = plt.subplots(); \
result = a.get_xticklabels()[0].get_ha(); plt.rcdefaults()
from matplotlib.markers import CapStyle, JoinStyle; from matplotlib.backend_tools import Cursors; \
result = [CapStyle.butt == 'butt', JoinStyle.miter == 'miter', int(Cursors.WAIT)]
ax.pie([1, 2], shadow=True); result = [len(ax.patches), ax.patches[1].get_zorder() < 1]
ax.pie([1, 2], shadow=True); fig.canvas.draw(); \
result = [p.get_window_extent().extents for p in ax.patches]
ax.pie([1, 2], shadow=True, explode=[0, .1]); ax.axis('equal'); \
result = [ax.get_xlim(), ax.get_ylim()]
e = ax.bar(x, x, yerr=.1, tick_label=list('abcd')); result = [t.get_text() for t in \
ax.get_xticklabels()]
l, = ax.plot(x, clip_path=matplotlib.patches.Circle((.5, .5), .5, transform=ax.transAxes)); \
result = l.get_clip_path() is not None
"""

CASES = {name: code for block in (_UNITS, _EDGES, _SCALES, _LAYOUTS, _NAMES)
         for name, code in api_cases.cases_of(block).items()}
