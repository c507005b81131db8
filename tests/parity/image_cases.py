"""Code about pictures whose `result` and figures must be the same with matplotlib."""

_SETUP = """
import io
A = np.arange(12.0).reshape(3, 4)
N = A.copy(); N[1, 2] = np.nan
"""

_ANSWERS = """
(im := plt.imshow(A)).get_extent(), im.get_clim(), im.get_size(), im.get_zorder(), im.get_label()
(im := plt.imshow(A, origin='lower')).get_extent(), im.origin
(im := plt.imshow(A, extent=(0, 2, 5, 9))).get_extent()
(im := plt.imshow(A, extent=[2, 0, 5, 9], aspect='auto', origin='lower')).get_extent()
plt.imshow(A, vmin=2, vmax=5).get_clim()
plt.imshow(A, clim=(1, 3)).get_clim()
plt.imshow(A, vmax=5).get_clim()
plt.imshow(N).get_clim()
plt.imshow(np.ma.masked_greater(A, 8)).get_clim()
plt.imshow(np.ma.masked_greater(A, 8)).get_array().mask
plt.imshow(N).get_array().mask
plt.imshow(A.astype('uint8')).get_clim(), plt.imshow(A > 3).get_clim()
plt.imshow(A.astype('uint8')).get_array().dtype.name
plt.imshow(A.astype('float32')).get_array().dtype.name
plt.imshow(A.astype('int64')).get_array() + 0.0
plt.imshow(A[::-1, ::2]).get_array() + 0.0
plt.imshow(A.tolist()).get_array() + 0.0
plt.imshow(A, norm='log').get_clim()
plt.imshow(A, norm=matplotlib.colors.LogNorm(1, 5)).get_clim()
plt.imshow(A, norm=matplotlib.colors.CenteredNorm(2)).get_clim()
plt.imshow(A, norm=matplotlib.colors.TwoSlopeNorm(2)).get_clim()
plt.imshow(A, cmap='jet').get_cmap().name, plt.imshow(A, cmap='jet').cmap.N
plt.imshow(A, interpolation='bilinear').get_interpolation(), plt.imshow(A).get_interpolation()
plt.imshow(A, interpolation='BICUBIC').get_interpolation()
plt.imshow(A, alpha=0.5).get_alpha(), plt.imshow(A, alpha=A / 11).get_alpha()
plt.imshow(A, resample=False).get_resample(), plt.imshow(A, filterrad=2.5).get_filterrad()
(im := plt.imshow(A)).set_data(A * 2), im.get_clim(), im.autoscale(), im.get_clim()
(im := plt.imshow(A)).set_clim(3), im.get_clim(), im.set_clim((1, 2)), im.get_clim()
(im := plt.imshow(A)).set_extent((0, 9, 0, 9)), plt.axis(), im.get_extent()
(im := plt.imshow(A)).set_cmap('hot'), im.get_cmap().name, im.to_rgba([0, 5, 11])
((im := plt.imshow(A)).set(cmap='hot', clim=(2, 3), alpha=0.5), im.get_clim())[1]
plt.imshow(A), plt.imshow(A, extent=(5, 9, 5, 9)), plt.axis(), 0
plt.imshow(A), plt.plot([10, 20], [0, 1]), plt.axis(), 0
plt.plot([10, 20], [0, 1]), plt.imshow(A), plt.axis(), 0
plt.imshow(A), plt.xlim(0, 1), plt.axis()[:2], 0
plt.imshow(np.zeros((2, 3, 3))).get_array().shape
plt.imshow(np.zeros((2, 3, 4), 'uint8')).get_extent()
plt.imshow(np.full((2, 3, 3), 300)).get_array().max()
plt.imshow(np.zeros((2, 3, 1))).get_size()
len((plt.imshow(A), plt.gca())[1].images), plt.gca().get_images()[0] is plt.gci()
(plt.imshow(A), plt.clim(2, 5), plt.gci().get_clim())[2]
(plt.imshow(A), plt.set_cmap('hot'), plt.gci().get_cmap().name, plt.rcParams['image.cmap'])[2:]
(plt.imshow(A), plt.gray(), plt.gci().get_cmap().name)[2]
plt.gci()
(plt.imshow(A), plt.subplot(122), plt.gci() is not None)[2]
plt.matshow(A).get_extent(), plt.gcf().get_size_inches(), plt.gca().get_aspect()
plt.matshow(A, fignum=0).get_interpolation()
plt.spy(A).get_extent()
plt.spy(A > 5, origin='lower').get_clim()
plt.spy(A, precision=5, markersize=3).get_xydata()
plt.spy(A, marker='o').get_markersize()
plt.spy(A, cmap='Blues').get_cmap().name
plt.figimage(A, 10, 20).get_extent()
len((plt.figimage(A, resize=True), plt.gcf())[1].images), plt.gcf().get_size_inches()
(b := io.BytesIO(), plt.imsave(b, A, cmap='jet'), b.seek(0), plt.imread(b))[3]
(b := io.BytesIO(), plt.imsave(b, A, origin='lower', vmin=3), b.seek(0), plt.imread(b))[3]
(b := io.BytesIO(), plt.imsave(b, A[..., None] / [11, 12, 13]), b.seek(0), plt.imread(b))[3]
(b := io.BytesIO(), plt.savefig(b, format='jpg'), b.seek(0), plt.imread(b, 'jpg').shape)[3]
(b := io.BytesIO(), plt.savefig(b, format='tiff'), b.seek(0), plt.imread(b, 'tiff').shape)[3]
(b := io.BytesIO(), plt.savefig(b, format='webp'), b.seek(0), plt.imread(b, 'webp').shape)[3]
(b := io.BytesIO(), plt.imsave(b, A, format='jpg'), b.seek(0), plt.imread(b, 'jpg').shape)[3]
str(plt.imshow(A)), plt.imshow(A).format_cursor_data(3.25)
[plt.imshow(A * f).format_cursor_data(v) for f in (1e-9, 1, 1e9) for v in (0, 3, -5.123456)]
plt.imshow(A + 1, norm='log').format_cursor_data(3.333), plt.imshow(A).format_cursor_data([1, 0.25])
plt.imshow(A, norm=matplotlib.colors.BoundaryNorm([0, 4, 5], 256)).format_cursor_data(2.123456)
plt.imshow(N).format_cursor_data(np.ma.masked), plt.imshow(A, vmin=3, vmax=3).format_cursor_data(4)
plt.imshow('a', data={'a': A}).get_size()
plt.imshow(A).contains(type('E', (), dict(x=300, y=200, inaxes=plt.gca()))())
plt.imshow(A).get_cursor_data(type('E', (), dict(x=300, y=200, inaxes=plt.gca()))())
plt.imshow(A).get_cursor_data(type('E', (), dict(x=3, y=2, inaxes=plt.gca()))())
(plt.imshow(A), plt.gca().get_aspect(), plt.gca().has_data())[1:]
(plt.imshow(A), plt.cla(), len(plt.gca().images), plt.gci())[2:]
(plt.imshow(A).remove(), len(plt.gca().images))
plt.imshow(A, interpolation='none', zorder=3, label='x', visible=False).get_label()
"""

_ERRORS = """
plt.imshow(5)
plt.imshow([1, 2, 3])
plt.imshow(np.zeros((2, 2, 2)))
plt.imshow(np.zeros((2, 2, 2, 2)))
plt.imshow([['a', 'b']])
plt.imshow([[1j, 2]])
plt.imshow(None)
plt.imshow([[1, 2], [3]])
plt.imshow(A, interpolation='nono')
plt.imshow(A, interpolation=5)
plt.imshow(A, origin='nono')
plt.imshow(A, cmap='nono')
plt.imshow(A, cmap=5)
plt.imshow(A, norm='nono')
plt.imshow(A, norm=5)
plt.imshow(A, norm=matplotlib.colors.Normalize(), vmin=3)
plt.imshow(A, alpha='a')
plt.imshow(A, alpha=2)
plt.imshow(A, alpha=[1, 2])
plt.imshow(A, extent=5)
plt.imshow(A, extent=(1, 2))
plt.imshow(A, extent=(1, 2, 3, np.nan))
plt.imshow(A, aspect='nono')
plt.imshow(A, filterrad=-1)
plt.imshow(A, interpolation_stage='nono')
plt.imshow(A, nono=5)
plt.imshow(A, vmin='a')
plt.imshow()
plt.clim(1, 2)
plt.sci(5)
plt.set_cmap('nono')
plt.spy(A, interpolation='nearest')
plt.spy(A, markersize=3, linestyle='-')
plt.spy(A, origin='nono')
plt.imread('/no/such/file.png')
plt.imread('https://example.org/a.png')
plt.imsave('/no/such/folder/file.png', A)
plt.imsave('/tmp/x.pdf', A, pil_kwargs={})
plt.imshow(A).set_data([1, 2])
plt.imshow(A).set_interpolation('nono')
plt.imshow(A).set_filterrad(0)
"""

ERRORS = _ERRORS.strip().split("\n")
ANSWERS = {line: f"{_SETUP}result = {line}" for line in _ANSWERS.strip().split("\n")}
CASES = {**ANSWERS, **{"error: " + line: f"{_SETUP}{line}" for line in ERRORS}}
