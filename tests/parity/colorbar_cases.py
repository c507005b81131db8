"""Code about colour bars whose figures (axes, limits, ticks, labels) must be as with matplotlib."""

SETUP_OF_DATA = """
import matplotlib.colors as mc
import matplotlib.cm as cm
A = np.random.RandomState(0).rand(10, 12)
"""

FIGURES = """
plt.imshow(A); plt.colorbar()
plt.imshow(A); plt.colorbar(); plt.clim(0.2, 0.6); plt.clim(0.3, 0.5)
plt.imshow(A); plt.colorbar(orientation='horizontal', label='abc')
plt.imshow(A); plt.colorbar(location='left')
plt.imshow(A); plt.colorbar(location='top', shrink=0.6)
plt.imshow(A); plt.colorbar(location='bottom', aspect=30, pad=0.2, fraction=0.1)
plt.imshow(A, aspect='auto'); plt.colorbar(shrink=0.5, anchor=(0, 0), panchor=(0, 1))
plt.imshow(A, vmin=0.2, vmax=0.8); plt.colorbar(extend='both')
plt.imshow(A, vmin=0.2); plt.colorbar(extend='min', extendrect=True, extendfrac=0.2)
plt.imshow(A, vmin=0.1, vmax=0.2, aspect='auto'); plt.colorbar(extend='max', extendfrac='auto')
plt.imshow(A, vmin=0.1); plt.colorbar(extend='both', extendfrac=(0.1, 0.2), location='bottom')
plt.imshow(A, vmin=0.2); c = plt.colorbar(extend='min'); c.ax.invert_yaxis()
plt.imshow(A + 0.01, norm=mc.LogNorm()); plt.colorbar()
plt.imshow(A + 0.01, norm='log', vmin=1e-2, vmax=1e2); plt.colorbar()
plt.imshow(A - 0.5, norm=mc.SymLogNorm(0.1)); plt.colorbar()
plt.imshow(A, norm=mc.CenteredNorm(0.2)); plt.colorbar()
plt.imshow(A, norm=mc.BoundaryNorm([0, 0.1, 0.5, 1], 256)); plt.colorbar(spacing='proportional')
plt.imshow(A, cmap=mc.ListedColormap(['r', 'g', 'b'])); plt.colorbar(drawedges=True, ticks=[0, 1])
fig, axs = plt.subplots(2, 2); im = [a.imshow(A) for a in axs.flat][-1]; fig.colorbar(im, ax=axs)
fig, axs = plt.subplots(2, 2); im = axs[0, 0].imshow(A); fig.colorbar(im, ax=axs[:, 1], shrink=0.6)
fig, axs = plt.subplots(1, 3); im = axs[0].imshow(A); fig.colorbar(im, ax=[axs[0], axs[2]])
fig, axs = plt.subplots(2, 2); im = axs[0, 0].imshow(A); fig.colorbar(im, ax=axs[1, 1])
im = plt.imshow(A); plt.colorbar(im, cax=plt.gcf().add_axes([0.9, 0.2, 0.02, 0.6]))
plt.imshow(A); plt.colorbar(format='%.3f')
plt.imshow(A * 1e6); plt.colorbar(format='{x:.1e}')
plt.imshow(A * 1e-6); plt.colorbar()
im = plt.imshow(A); c = plt.colorbar(); im.set_clim(-1, 2); im.set_cmap('hot')
im = plt.imshow(A + 0.1); c = plt.colorbar(); im.set_norm(mc.LogNorm(0.1, 1))
im = plt.imshow(A); c = plt.colorbar(); im.set_data(A * 5); im.autoscale()
plt.imshow(A); c = plt.colorbar(ticks=[0.1, 0.5, 0.9]); c.ax.set_yticklabels(['lo', 'mid', 'hi'])
plt.imshow(A); c = plt.colorbar(); c.set_ticks([0.2, 0.4], labels=['a', 'b'])
plt.imshow(A); c = plt.colorbar(); c.set_label('L', loc='top', labelpad=20, color='r')
plt.imshow(A); c = plt.colorbar(); c.minorticks_on(); c.ax.set_title('t')
plt.imshow(A); c = plt.colorbar(); c.minorticks_on(); c.minorticks_off()
plt.imshow(A, alpha=0.5); c = plt.colorbar(); c.outline.set_visible(False)
plt.imshow(A); c = plt.colorbar(); c.add_lines([0.2, 0.5], ['r', 'b'], [2, 1])
plt.imshow(A); c = plt.colorbar(); c.remove()
plt.imshow(A); c = plt.colorbar(ticklocation='left', label='x')
plt.imshow(A, cmap=plt.get_cmap('tab10', 10), vmin=-0.5, vmax=9.5); plt.colorbar(ticks=range(10))
plt.imshow(A); plt.colorbar(boundaries=[0, 0.2, 0.7, 1], spacing='proportional')
plt.imshow(A); plt.colorbar(); plt.subplots_adjust(left=0.3, right=0.8)
plt.imshow(A); plt.colorbar(); plt.title('still the image'); plt.xlabel('x')
plt.gcf().colorbar(cm.ScalarMappable(mc.Normalize(5, 10), 'cool'), ax=plt.gca())
plt.gcf().colorbar(cm.ScalarMappable(cmap='cool'), cax=plt.gca(), orientation='horizontal')
plt.imshow(A); plt.clim(0.2, 0.4); plt.colorbar(); plt.jet()
plt.imshow(A, norm=mc.BoundaryNorm([0, 0.1, 0.5, 1], 256)); plt.colorbar()
plt.imshow(A, norm=mc.TwoSlopeNorm(0.2)); plt.colorbar()
plt.imshow(A, norm=mc.PowerNorm(0.5)); plt.colorbar()
plt.imshow(A, norm=mc.FuncNorm((np.sqrt, np.square), 0, 1)); plt.colorbar()
plt.imshow(A - 0.5, norm=mc.AsinhNorm(0.1)); plt.colorbar()
""".strip().split("\n")

_VALUES = """
(plt.imshow(A), c := plt.colorbar(), c.vmin, c.vmax, c.orientation, c.ticklocation, c.extend)[2:]
(plt.imshow(A), c := plt.colorbar(), c.get_ticks(), c.norm is plt.gci().norm)[2:]
(plt.imshow(A), c := plt.colorbar(extend='both'), c.ax.get_ylim(), c.ax.get_ylabel())[2:]
(plt.imshow(A), c := plt.colorbar(), plt.gci().colorbar is c, plt.gca() is plt.gcf().axes[0])[2:]
(plt.imshow(A), c := plt.colorbar(), type(c.locator).__name__, type(c.formatter).__name__)[2:]
"""

_ERRORS = """
plt.colorbar()
plt.gcf().colorbar(5)
plt.imshow(A); plt.colorbar(orientation='nono')
plt.imshow(A); plt.colorbar(location='nono')
plt.imshow(A); plt.colorbar(location='left', orientation='horizontal')
plt.imshow(A); plt.colorbar(extend='nono')
plt.imshow(A); plt.colorbar(extend='both', extendfrac='nono')
plt.imshow(A); plt.colorbar(extend='both', extendfrac=(1, 2, 3))
plt.imshow(A); plt.colorbar(spacing='nono')
plt.imshow(A); plt.colorbar(ticklocation='nono')
plt.imshow(A); plt.colorbar(nono=5)
plt.imshow(A); plt.colorbar(ax=[])
plt.imshow(A); plt.colorbar(ax=[plt.gca(), plt.figure().gca()])
plt.imshow(A); plt.colorbar().add_lines(plt.gci())
plt.gca().set_anchor('nono')
plt.gca().set_box_aspect('a')
"""
ERRORS = _ERRORS.strip().split("\n")
VALUES = {line: f"{SETUP_OF_DATA}result = {line}" for line in _VALUES.strip().split("\n")}
CASES = {**VALUES, **{code: f"{SETUP_OF_DATA}{code}" for code in FIGURES},
         **{"error: " + code: f"{SETUP_OF_DATA}{code}" for code in ERRORS}}
