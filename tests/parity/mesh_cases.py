"""Meshes and two-dimensional histograms whose facts must be the same with matplotlib."""
import api_cases

SETUP = """
r = np.random.RandomState(19680801)
Z = r.rand(4, 6)
x, y = np.array([0, 1, 2.5, 3, 4, 6, 7]), np.array([0, 1, 3, 4, 5.])
xm, ym = np.array([0, 1, 2.5, 3, 4, 6]), np.array([0, 1, 3, 4.])
X, Y = np.meshgrid(x, y)
a, b = r.normal(size=500), r.normal(5, 2, size=500)
import matplotlib.colors as mc
from matplotlib.collections import QuadMesh
import warnings
def of(m):
    m.update_scalarmappable()
    c = m.get_coordinates()
    return [c.shape, c[0, 0], c[-1, -1], c.sum(), np.ma.filled(m.get_array(), -9), m.get_clim(),
            m.get_facecolor(), m.get_edgecolor(), m.get_linewidth(), m.get_zorder(),
            m.get_alpha(), m.get_snap(), m.get_label(), m.get_cmap().name,
            type(m.norm).__name__]
"""

_MESHES = """
result = of(plt.pcolormesh(Z))
result = of(plt.pcolormesh(x, y, Z))
result = of(plt.pcolormesh(X, Y, Z, cmap='plasma'))
result = of(plt.pcolormesh(xm, ym, Z))
result = of(plt.pcolormesh(xm, ym, Z, shading='nearest'))
result = of(plt.pcolormesh(xm, ym, Z, shading='gouraud'))
result = of(plt.pcolormesh(Z, shading='gouraud'))
result = of(plt.pcolormesh(x, y, Z, shading='flat', edgecolors='k', linewidth=2))
result = of(plt.pcolormesh(x, y, Z, edgecolor='r', lw=.5, antialiased=True))
result = of(plt.pcolormesh(x, y, Z, edgecolors='face'))
result = of(plt.pcolormesh(x, y, Z, vmin=.2, vmax=.7, alpha=.5))
result = of(plt.pcolormesh(x, y, Z, norm=mc.LogNorm(.01, 1)))
result = of(plt.pcolormesh(x, y, Z, norm='log'))
result = of(plt.pcolormesh(x, y, Z, norm=mc.BoundaryNorm([0, .3, .6, 1], 256)))
result = of(plt.pcolormesh(x, y, np.ma.masked_less(Z, .4)))
result = of(plt.pcolormesh(x, y, np.where(Z < .4, np.nan, Z)))
result = of(plt.pcolormesh(x, y, (Z * 10).astype(int)))
result = of(plt.pcolormesh(x, y, Z > .5))
result = of(plt.pcolormesh(x[None, :], y[:, None], Z))
result = of(plt.pcolormesh(X, y, Z))
result = of(plt.pcolormesh(x[::-1], y, Z))
result = of(plt.pcolormesh(X + Y / 3, Y - X / 5, Z))
result = of(plt.pcolormesh([3], [4], [[5.]]))
result = of(plt.pcolormesh('x', 'y', 'z', data={'x': x, 'y': y, 'z': Z}))
result = of(plt.pcolormesh(x, y, Z, snap=False, zorder=3, label='m'))
result = of(plt.pcolormesh(x + 1, y + 1, Z)); plt.xscale('log'); plt.yscale('log')
plt.plot([-3, 9], [-2, 8]); plt.pcolormesh(x, y, Z)
plt.pcolormesh(x, y, Z); plt.plot([-3, 9], [-2, 8]); plt.margins(.2)
plt.pcolormesh(x, y, Z); plt.margins(.1); plt.gca().autoscale()
m = plt.pcolormesh(x, y, Z); result = plt.gci() is m
m = plt.pcolormesh(x, y, Z); m.set_array((Z * 2).ravel()); m.autoscale(); result = of(m)
m = plt.pcolormesh(x, y, Z); m.set_array((Z * 2).ravel()); m.set_clim(0, 1); result = of(m)
m = plt.pcolormesh(x, y, Z); m.set_cmap('Reds'); m.set_alpha(.3); result = of(m)
m = plt.pcolormesh(x, y, Z); result = [len(m.get_paths()), m.get_paths()[3].vertices]
d = np.datetime64('2024-01-01') + np.arange(7); plt.pcolormesh(d, y, Z)
plt.pcolormesh(['a', 'b', 'c', 'd', 'e', 'f'], ['p', 'q', 'r', 's'], Z)
m = QuadMesh(np.stack([X, Y], axis=-1), array=Z.ravel()); plt.gca().add_collection(m); \
plt.gca().autoscale(); m.autoscale_None(); result = of(m)
m = QuadMesh(np.stack([X, Y], axis=-1), facecolors='r'); result = [m.get_facecolor(), \
m.get_edgecolor(), m.get_array()]
m = plt.pcolormesh(x, y, Z); plt.gcf().canvas.draw(); E = type('E', (), {}); e = E(); \
e.x, e.y = plt.gca().transData.transform((2.7, 3.5)); result = [m.contains(e), \
m.get_cursor_data(e)]
m = plt.pcolormesh(X + Y / 3, Y, Z); plt.gcf().canvas.draw(); E = type('E', (), {}); e = E(); \
e.x, e.y = plt.gca().transData.transform((4.5, 3.5)); result = [m.contains(e), \
m.get_cursor_data(e)]
m = plt.pcolormesh(x, y, Z); plt.gcf().canvas.draw(); E = type('E', (), {}); e = E(); \
e.x, e.y = 3, 3; result = [m.contains(e)[0], m.get_cursor_data(e)]
m = plt.pcolormesh(x, y, Z); plt.gcf().canvas.draw(); result = m.get_window_extent().bounds
m = plt.pcolormesh(x, y, Z); m.remove(); result = len(plt.gca().collections)
"""

_OTHERS = """
plt.pcolor(Z)
plt.pcolor(x, y, Z, edgecolors='k', linewidths=3)
plt.pcolor(xm, ym, Z, cmap='Blues')
plt.pcolor(X, Y, np.ma.masked_less(Z, .4), alpha=.5, vmin=0)
plt.pcolor(X, Y, np.ma.masked_where(np.arange(Z.size).reshape(Z.shape) % Z.shape[1] < 2, Z))
plt.pcolor(np.ma.masked_equal(X, 3), Y, Z)
plt.pcolor(x, y, Z, shading='nearest' if 0 else 'flat', norm='log')
p = plt.pcolor(x, y, Z); plt.margins(.1); result = plt.gci() is p
i = plt.gca().pcolorfast(Z); result = [type(i).__name__, i.get_extent(), i.get_clim()]
i = plt.gca().pcolorfast((1, 3), (2, 5), Z, cmap='gray', vmin=0, vmax=2); \
result = [type(i).__name__, i.get_extent(), i.get_clim(), i.get_cmap().name]
i = plt.gca().pcolorfast(x, y, Z, alpha=.5); result = [type(i).__name__, i.get_extent()]
i = plt.gca().pcolorfast(X, Y + X, Z); result = type(i).__name__
i = plt.gca().pcolorfast(np.arange(7), np.arange(5) * 2, Z); \
result = [type(i).__name__, i.get_extent()]
h = plt.hist2d(a, b); result = [*h[:3], of(h[3])]
h = plt.hist2d(a, b, bins=20, range=[[-2, 2], [0, 9]]); result = [*h[:3], of(h[3])]
h = plt.hist2d(a, b, bins=(5, 7), density=True, cmin=.01); result = [*h[:3], of(h[3])]
h = plt.hist2d(a, b, bins=[[-2, 0, 1], [0, 5, 9]], weights=b, cmax=600); result = h[:3]
h = plt.hist2d('a', 'b', data={'a': a, 'b': b}, norm=mc.LogNorm(), cmap='jet'); result = h[0]
ax = plt.gca(); p = ax.scatter(a, b, c=b, cmap='jet'); h = ax.hist2d(a, b); result = h[2]
"""

_BLOCKS = (_MESHES, _OTHERS)
SHAPES = True
CASES = {name: code for block in _BLOCKS for name, code in api_cases.cases_of(block).items()}
