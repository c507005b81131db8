"""Properties and rc keys that change how things are drawn, by what becomes different: the same
facts."""
import api_cases

SETUP = """
import io
from matplotlib import patches
from matplotlib.image import NonUniformImage
def pixels(key, value):
    # A small figure with texts, bars and cells, drawn with this rc key.
    with plt.rc_context({key: value}):
        fig, ax = plt.subplots(figsize=(1.53, 1.57))
        ax.bar([0, 1], [1, 2.3]); ax.pcolormesh([-1, -.3, .2], [0, .3, .7], np.eye(2))
        ax.text(.3, .3, 'W/'); ax.text(.6, .9, 'W', rotation=30)
        fig.canvas.draw()
        shown = np.asarray(fig.canvas.buffer_rgba()).astype(int)
        plt.close(fig)
    return shown
def differs(key): return bool((pixels(key, True) != pixels(key, False)).any())
def svg(fig):
    file = io.BytesIO(); fig.savefig(file, format='svg'); return file.getvalue()
def width_of(text, **rc):
    with plt.rc_context(rc):
        fig = plt.figure(); t = fig.text(.1, .5, text, fontsize=40); fig.canvas.draw()
        width = t.get_window_extent().width; plt.close(fig)
    return width
def nearly(a, b): return abs(a - b) < .04 * b
fig, ax = plt.subplots()
"""

_RC = """
result = [differs(k) for k in ('path.snap', 'text.antialiased', 'pcolormesh.snap')]
with plt.rc_context({'path.snap': False}): l, = ax.plot([1]); result = [l.get_snap()]
l, = ax.plot([1]); l.set_snap(True); result = [l.get_snap(), ax.pcolormesh(np.eye(2)).get_snap()]
rm = width_of('$xyQ$', **{'mathtext.default': 'rm'}); it = width_of('$xyQ$'); \
result = [rm > it, nearly(width_of('$xyQ$', **{'mathtext.default': 'regular'}), rm), \
nearly(width_of(r'$\\mathrm{xyQ}$'), rm), nearly(width_of(r'$\\mathit{xyQ}$', \
**{'mathtext.default': 'rm'}), it)]
sans = width_of('$xyQ$'); serif = width_of('$xyQ$', **{'mathtext.fontset': 'dejavuserif'}); \
cm = width_of('$xyQ$', **{'mathtext.fontset': 'cm'}); result = [serif != sans, cm < sans]
"""

_MATH = """
t = ax.text(.5, .5, '$x^2$ y', math_fontfamily='cm'); result = [t.get_math_fontfamily()]; \
t.set_math_fontfamily('stix'); result += [t.get_math_fontfamily(), \
ax.title.get_math_fontfamily(), plt.getp(t, 'math_fontfamily')]
x = ax.set_title('q', math_fontfamily='dejavuserif'); result = [x.get_math_fontfamily(), \
ax.annotate('s', (0, 0), math_fontfamily='stixsans').get_math_fontfamily()]
plt.rcParams['mathtext.fontset'] = 'cm'; t = ax.text(0, 0, 's'); plt.rcdefaults(); \
result = [t.get_math_fontfamily(), ax.text(0, 0, 's').get_math_fontfamily(), \
t.get_fontproperties().get_math_fontfamily()]
t = ax.text(0, 0, 's', stretch='condensed'); t.set_fontstretch('expanded'); \
result = t.get_stretch()
"""

_RASTER = """
result = [ax.get_rasterization_zorder()]; ax.set_rasterization_zorder(1); l, = ax.plot([1, 2, 3], \
zorder=0); result += [ax.get_rasterization_zorder(), l.get_rasterized(), b'<image' in svg(fig)]; \
ax.set_rasterization_zorder(None); result += [b'<image' in svg(fig)]
ax.set_rasterization_zorder(0); ax.plot([1, 2, 3]); result = b'<image' in svg(fig)
"""

_IMAGES = """
im = NonUniformImage(ax, interpolation='bilinear', extent=(0, 4, 0, 4), cmap='gray'); \
x = np.array([0, 1, 4.]); im.set_data(x, x, np.arange(9.).reshape(3, 3)); ax.add_image(im); \
ax.set_xlim(0, 4); ax.set_ylim(0, 4); fig.canvas.draw(); a = np.asarray(fig.canvas.buffer_rgba()); \
inside = a[80:420:60, 90:560:60, 0].astype(float); result = [im.get_interpolation(), \
[[round(v / 255, 1) for v in (inside.min(), inside.mean(), inside.max())], \
bool((np.diff(inside, axis=0) < 0).all()), bool((np.diff(inside, axis=1) > 0).all())]]
im = NonUniformImage(ax, extent=(0, 4, 0, 4)); result = im.get_interpolation(); \
im.set_interpolation('bilinear'); result = [result, im.get_interpolation()]
"""

_FILES = """
import pickle; a = ax.add_patch(patches.Rectangle((.1, .1), .2, .2)); b = \
ax.add_patch(patches.Circle((.8, .8), .1)); f = ax.add_patch(patches.FancyArrowPatch((.2, .2), (.8,\
 .8), patchA=a, patchB=b, arrowstyle='-', mutation_scale=20)); fig.canvas.draw(); \
g = pickle.loads(pickle.dumps(fig)); g.canvas.draw(); h = g.axes[0].patches[2]; \
result = [bool(np.allclose(f.get_window_extent().extents, h.get_window_extent().extents, \
atol=1)), h.patchA is g.axes[0].patches[0], h.patchB is g.axes[0].patches[1]]; plt.close(g)
"""

CASES = {name: code for block in (_RC, _MATH, _RASTER, _IMAGES, _FILES)
         for name, code in api_cases.cases_of(block).items()}
