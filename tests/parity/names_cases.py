"""matplotlib's small modules: cbook, mlab, colour sequences, the names of modules."""
import api_cases

SETUP = """
import warnings
warnings.simplefilter('ignore', PendingDeprecationWarning)
from matplotlib import cbook, mlab
from matplotlib.cbook import CallbackRegistry as Registry
r = np.random.RandomState(3)
x = np.cumsum(r.normal(size=600))
y = r.normal(size=600)
calls = []
def about(arrays):
    return [[list(a.shape), a.dtype.kind, np.abs(a).sum().item(), np.ravel(a)[:3].real.tolist()]
            for a in arrays]
"""

_CBOOK = """
result = list(cbook.flatten([1, [2, (3, 'ab')], [[None]]]))
result = [repr(cbook.silent_list('x', [1, 2])), repr(cbook.silent_list(None)), \
repr(cbook.silent_list(None, [1.5]))]
result = cbook.contiguous_regions([True, True, False, True]) + cbook.contiguous_regions([])
result = cbook.contiguous_regions(np.array([0, 1, 1, 0, 0, 1]) > 0)
result = cbook.simple_linear_interpolation(np.array([[1., 2], [3, 8], [5, 0]]), 4)
result = cbook.simple_linear_interpolation(np.array([1., 2, 5]), 3)
result = cbook.delete_masked_points([1, 2, np.nan, 4], np.arange(4), 'rgbk', 3, list('abcd'))
result = cbook.delete_masked_points(np.ma.array([1., 2, 3], mask=[0, 1, 0]), np.eye(3))
result = cbook.pts_to_prestep([1, 2, 4], [5, 6, 7]).tolist()
result = cbook.pts_to_poststep([1, 2, 4], [5, 6, 7], [0, 1, 0]).tolist()
result = cbook.pts_to_midstep([1, 2, 4], [5, 6, 7]).tolist()
result = [cbook.pts_to_midstep([], []).shape, cbook.pts_to_prestep([], []).shape]
result = sorted(cbook.STEP_LOOKUP_MAP)
result = [a.tolist() for a in cbook.index_of([3, 4, 5])]
result = [cbook.safe_first_element([7, 8]), cbook.safe_first_element(np.arange(4).flat)]
result = [cbook.sanitize_sequence({1: 2}.keys()), cbook.sanitize_sequence((1, 2))]
result = [cbook.is_math_text(s) for s in ('a', '$a$', r'\\$a', '$$$', r'\\$a$b$')]
result = [cbook.strip_math(s) for s in ('a', '$a$', r'$\\mathdefault{10^{3}}$', r'$2\\times 3$', \
'$')]
result = [cbook.is_scalar_or_string(v) for v in (1, 'a', [1], None, np.arange(2))]
result = cbook.safe_masked_invalid([1, np.nan, 2]).mask.tolist()
result = cbook.normalize_kwargs({'lw': 3, 'color': 'r'}, plt.Line2D)
result = cbook.normalize_kwargs({'a': 1, 'c': 2}, {'b': ['a']})
result = cbook.normalize_kwargs(None)
s = cbook.Stack(); s.push(1); s.push(2); s.push(3); s.back(); s.back(); \
result = [s(), s.forward(), len(s), s.push(9), len(s), s.home(), s.empty(), s.bubble(9), s()]
s = cbook.Stack(7); result = [s(), s.empty(), s.home()]
s = cbook.Stack(); [s.push(i) for i in (1, 2, 1)]; s.remove(1); result = [len(s), s()]
class O: pass
result = [cbook.file_requires_unicode(io) for io in (__import__('io').StringIO(),)]
reg = Registry(); a = reg.connect('e', calls.append); reg.process('e', 3); \
reg.process('other', 4); reg.disconnect(a); reg.process('e', 5); result = [a, calls]
reg = Registry(); f = calls.append; g = lambda v: calls.append(-v); \
reg.connect('e', f); reg.connect('e', g); result = [reg.connect('e', g)]; \
reg.process('e', 1); result += calls
reg = Registry(); reg.connect('e', lambda v: calls.append(v)); \
b = reg.blocked(signal='e'); b.__enter__(); reg.process('e', 1); b.__exit__(None, None, None); \
reg.process('e', 2); result = calls
caught = []; reg = Registry(exception_handler=lambda e: caught.append(repr(e))); \
reg.connect('e', lambda: 1 / 0); reg.process('e'); result = caught
import weakref; kind = type('O', (), {}); a, b, c, d = [kind() for _ in range(4)]; \
g = cbook.Grouper(); g.join(a, b); g.join(c); g.join(b, d); result = [g.joined(a, d), \
g.joined(a, c), sorted(map(len, g)), a in g, len(g.get_siblings(d))]; g.remove(a); \
result += [g.joined(b, d), g.joined(a, b), len(g.get_siblings(a))]
result = cbook.boxplot_stats(x[:50])[0]['whishi']
result = cbook.violin_stats([x[:50]], lambda v, c: np.ones_like(c))[0]['mean']
"""

_DATA = """
result = cbook.get_sample_data('goog.npz', np_load=True)['price_data']['close'][:5].tolist()
result = np.load(cbook.get_sample_data('goog.npz', asfileobj=False))['price_data'].shape
result = cbook.get_sample_data('axes_grid/bivariate_normal.npy', np_load=True)
with cbook.get_sample_data('axes_grid/bivariate_normal.npy') as f: result = np.load(f)
with cbook.get_sample_data('s1045.ima.gz') as f: result = len(f.read())
with cbook.get_sample_data('msft.csv') as f: result = f.readline()
with cbook.get_sample_data('grace_hopper.jpg') as f: result = plt.imread(f).shape
result = np.load(cbook.get_sample_data('jacksboro_fault_dem.npz', np_load=False))['elevation'].sum()
result = cbook.get_sample_data('eeg.dat', asfileobj=False).rpartition('/')[2]
"""

_MLAB = """
result = about(mlab.psd(x))
result = about(mlab.psd(x, NFFT=255, Fs=10, noverlap=100, detrend='linear'))
result = about(mlab.psd(x, detrend='mean', pad_to=512, scale_by_freq=False))
result = about(mlab.psd(x + 1j * y, NFFT=128, window=np.hamming(128)))
result = about(mlab.psd(x, sides='twosided', window=mlab.window_none))
result = about(mlab.csd(x, y, NFFT=128, noverlap=64))
result = about(mlab.specgram(x, NFFT=64, noverlap=32, Fs=4))
result = about(mlab.specgram(x, mode='magnitude'))
result = about(mlab.specgram(x, mode='angle', NFFT=100, noverlap=0))
result = about(mlab.specgram(x, mode='phase', sides='twosided'))
result = about(mlab.specgram(x, mode='complex'))
result = about(mlab.cohere(x, y, NFFT=64))
result = about(mlab.complex_spectrum(x))
result = about(mlab.magnitude_spectrum(x, Fs=100, pad_to=1024))
result = about(mlab.phase_spectrum(x[:101], sides='twosided'))
result = mlab.GaussianKDE(y)([-1, 0, 1]).tolist()
result = mlab.GaussianKDE(y, 'silverman')(np.linspace(-2, 2, 700)).sum()
result = mlab.GaussianKDE([x, y], .4)(r.normal(size=(2, 9))).tolist()
k = mlab.GaussianKDE(y, lambda k: k.scotts_factor() / 2); result = [k.factor, k.dim, k.num_dp]
result = mlab.detrend(x, 'linear')[:5].tolist()
result = mlab.detrend(np.array([x, y]), 'mean', axis=1).mean(axis=1).round(9).tolist()
result = mlab.detrend_linear([1, 2, 4]).tolist() + mlab.detrend_mean([1, 2, 4]).tolist()
result = mlab.window_hanning(np.ones(5)).tolist()
"""

_NAMES = """
result = list(matplotlib.color_sequences)[:12]
result = matplotlib.color_sequences['tab10'][:2]
matplotlib.color_sequences.register('mine', ['r', 'g']); result = matplotlib.color_sequences['mine']
c = matplotlib.color_sequences['Set1']; c.append(1); \
result = len(matplotlib.color_sequences['Set1'])
result = list(matplotlib.__version_info__)
from matplotlib import _enums; result = [_enums.CapStyle('butt').value, _enums.JoinStyle.round.name]
from matplotlib._enums import JoinStyle; plt.plot([1, 2], solid_joinstyle=JoinStyle.bevel); \
result = plt.gca().lines[0].get_solid_joinstyle() == 'bevel'
from matplotlib._pylab_helpers import Gcf; plt.figure(4); plt.figure(2); \
result = [Gcf.get_active().num, Gcf.get_num_fig_managers(), Gcf.has_fignum(4), \
Gcf.get_fig_manager(4).num, Gcf.get_active().num]; Gcf.destroy(2); result += [plt.get_fignums()]
from matplotlib._pylab_helpers import Gcf; f = plt.figure(); Gcf.destroy_fig(f); \
result = plt.get_fignums(); plt.figure(); Gcf.destroy_all(); result += plt.get_fignums()
result = [plt.cm.get_cmap('viridis').name, plt.cbook.flatten is cbook.flatten, plt.mlab is mlab]
result = [plt.Normalize(0, 2)(1), plt.MultipleLocator(5).tick_values(0, 9).tolist(), \
plt.MouseButton.LEFT]
matplotlib.interactive(False); result = [matplotlib.is_interactive(), plt.isinteractive()]
result = matplotlib.get_backend().lower()
matplotlib.use('svg'); result = matplotlib.get_backend().lower()
"""

CASES = {name: code for block in (_CBOOK, _DATA, _MLAB, _NAMES)
         for name, code in api_cases.cases_of(block).items()}
