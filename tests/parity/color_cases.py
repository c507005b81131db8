"""Code about colours, colour maps and norms whose `result` must be the same with matplotlib."""

_SETUP = """
import matplotlib.cm as cm
import matplotlib.colors as mc
newer = "grey", "gist_grey", "gist_yerg", "Grays"  # spellings that came later
names = [n for n in matplotlib.colormaps if n.removesuffix("_r") not in newer]
x = np.linspace(-0.2, 1.2, 57)
hill = np.add.outer(np.arange(4.0) ** 2, [0, 3, 1, 5, 2])
data = np.array([-3.0, -0.5, 0.0, 0.25, 1.0, 2.5, 7.0, 10.0, 12.0, np.nan])
"""

_MAPS = """
names
[c.N for c in (matplotlib.colormaps[n] for n in names)]
[type(matplotlib.colormaps[n]).__name__ for n in names]
{n: matplotlib.colormaps[n](x) for n in names if n[0] in 'vVpPmMiI'}
{n: matplotlib.colormaps[n](x) for n in names if n[0] in 'BGR'}
{n: matplotlib.colormaps[n](x) for n in names if n[0] in 'tTcCsSgab'}
{n: cm.get_cmap(n, 5)(np.arange(5)) for n in names}
{n: matplotlib.colormaps[n](np.linspace(0, 1, 99), bytes=True) for n in ('jet', 'hsv', 'gray')}
{n: matplotlib.colormaps[n].reversed()(x) for n in ('jet', 'hot', 'tab10', 'viridis', 'rainbow')}
[matplotlib.colormaps[n].is_gray() for n in ('gray', 'jet', 'binary', 'viridis')]
cm.viridis(0.5), cm.viridis(100), cm.viridis(300), cm.viridis(-1), cm.viridis(np.nan)
cm.viridis(1.0), cm.viridis(1), cm.viridis(0), cm.viridis(True), cm.viridis(np.float32(0.3))
cm.viridis([[0, 0.5], [0.7, 2]], alpha=0.3)
cm.viridis(np.array([0.1, np.nan]), alpha=0.5)
cm.viridis(np.array([0.1, 0.2]), alpha=[0.5, 0.7])
cm.viridis(np.ma.masked_array([0.1, 0.2], [0, 1]))
cm.viridis(np.arange(3, dtype='uint8'), bytes=True, alpha=0.5)
cm.jet.with_extremes(bad='r', under='k', over='w')(data)
cm.get_cmap('jet').get_under(), cm.jet.get_over(), cm.jet.get_bad()
cm.get_cmap().name, cm.get_cmap(cm.jet).name, cm.get_cmap('Blues', 4).name
cm.get_cmap('tab10', 3)(np.arange(3))
mc.ListedColormap(['r', 'g', 'b'])(x)
mc.ListedColormap(['r', 'g', 'b'], N=5)(np.arange(5))
mc.ListedColormap(['r', 'g', 'b'], N=2)(np.arange(2))
mc.ListedColormap('r', N=2)(np.arange(2))
mc.ListedColormap(0.5, N=2).colors
mc.ListedColormap(np.eye(3)).resampled(6)(np.arange(6))
mc.LinearSegmentedColormap.from_list('a', ['r', 'w', 'b'])(x)
mc.LinearSegmentedColormap.from_list('a', [(0, 'r'), (0.2, 'w'), (1, 'b')], N=9)(x)
mc.LinearSegmentedColormap.from_list('a', ['k', (1, 0, 0, 0.2)], gamma=2)(x)
mc.LinearSegmentedColormap.from_list('a', ['r', 'b']).reversed().name
mc.LinearSegmentedColormap('a', {c: [(0, 0, 0.1), (0.5, 0.2, 0.9), (1, 1, 1)] \
for c in ('red', 'green', 'blue')}, N=20)(x)
mc.LinearSegmentedColormap('a', {c: lambda x: x ** 2 for c in ('red', 'green', 'blue')})(x)
mc.LinearSegmentedColormap.from_list('a', ['r', 'b'], N=1)(x)
cm.jet._segmentdata['red']
cm.jet == cm.get_cmap('jet'), cm.jet == cm.hot
mc.ListedColormap(['r', 'g']) == mc.ListedColormap(['r', 'g'])
len(names), 'jet' in matplotlib.colormaps, 'no' in matplotlib.colormaps
matplotlib.colormaps.get_cmap(None).name
[c.name for c in mc.from_levels_and_colors([1, 2, 3], ['r', 'b'])[:1]]
mc.from_levels_and_colors([1, 2, 3], ['r', 'g', 'b'], extend='max')[0](x)
"""

_NORMS = """
mc.Normalize(0, 10)(data)
mc.Normalize(0, 10, clip=True)(data)
mc.Normalize()(data[:-1])
mc.Normalize(2, 2)(data)
mc.Normalize(0, 10)(5), mc.Normalize(0, 10)(np.float32(5)), mc.Normalize(0, 2).inverse(0.25)
mc.Normalize(0, 10).inverse([0, 0.5, 2])
mc.Normalize(0, 10)(np.arange(5, dtype='uint8'))
mc.Normalize(0, 10)(np.ma.masked_array([1, 2], [1, 0]))
mc.Normalize(0, 10)(np.arange(6).reshape(2, 3))
mc.Normalize()(np.ma.masked_array([1, 2, 9], [0, 0, 1]))
mc.LogNorm(1, 100)(data)
mc.LogNorm()(data[:-1])
mc.LogNorm(1, 100).inverse([0, 0.5, 1])
mc.LogNorm(1, 100, clip=True)(data)
mc.LogNorm()([1, 10, 100])
mc.LogNorm(1, 1000)(10)
mc.SymLogNorm(1, vmin=-10, vmax=10)(data)
mc.SymLogNorm(0.5, linscale=2, vmin=-10, vmax=10, base=2)(data)
mc.SymLogNorm(1, vmin=-10, vmax=10).inverse([0, 0.3, 0.5, 1])
mc.SymLogNorm(1, vmin=-10, vmax=10).linthresh
mc.AsinhNorm(2, -10, 10)(data)
mc.AsinhNorm(2, -10, 10).inverse([0, 0.3, 0.5, 1])
mc.PowerNorm(0.5, 0, 10)(data)
mc.PowerNorm(2, 0, 10, clip=True)(data)
mc.PowerNorm(2, 0, 10).inverse([0.1, 0.5])
mc.TwoSlopeNorm(1, -4, 10)(data)
mc.TwoSlopeNorm(1)(data[:-1])
mc.TwoSlopeNorm(20)(data[:-1])
mc.TwoSlopeNorm(1, -4, 10).inverse([0, 0.25, 0.75, 1, 2])
mc.CenteredNorm()(data[:-1])
mc.CenteredNorm(1, 5)(data)
mc.BoundaryNorm([0, 1, 5, 10], 3)(data[:-1])
mc.BoundaryNorm([0, 1, 5, 10], 256)(data[:-1])
mc.BoundaryNorm([0, 1, 5, 10], 256, clip=True)(data[:-1])
mc.BoundaryNorm([0, 1, 5, 10], 256, extend='both')(data[:-1])
mc.BoundaryNorm([0, 1, 5, 10], 256, extend='min')(data[:-1])
mc.BoundaryNorm([0, 10], 256)(data[:-1])
mc.BoundaryNorm([0, 1, 5, 10], 3)(4)
mc.NoNorm()(data)
mc.FuncNorm((np.sqrt, np.square), 0, 9)([0, 1, 4, 9])
mc.FuncNorm((np.sqrt, np.square), 0, 9).inverse([0, 0.5, 1])
cm.ScalarMappable(cmap='jet').to_rgba(data[:-1])
cm.ScalarMappable(mc.LogNorm(1, 10), 'jet').to_rgba([0.5, 1, 2, 10, 20], alpha=0.5)
cm.ScalarMappable('log', 'jet').to_rgba([1, 2, 10], bytes=True)
cm.ScalarMappable().to_rgba(np.full((2, 2, 3), 0.5))
cm.ScalarMappable().to_rgba(np.full((2, 2, 3), 0.5), bytes=True, alpha=0.5)
cm.ScalarMappable().to_rgba(np.full((2, 2, 4), 100, 'uint8'))
"""

_COLORS = """
mc.to_rgba('r', 0.5), mc.to_rgba('none'), mc.to_rgba('C1'), mc.to_rgba((0, 0.5, 1))
mc.to_rgba_array(['r', 'g']), mc.to_rgba_array('none'), mc.to_rgba_array([])
mc.to_rgba_array(['r', 'g'], alpha=0.5), mc.to_rgba_array('r', alpha=[0.1, 0.2])
mc.to_rgba_array(np.eye(3)), mc.to_rgba_array(np.eye(3), alpha=[0.1, 0.2, 0.3])
mc.to_rgba_array((1, 0, 0)), mc.to_rgba_array([(1, 0, 0), 'b', '0.5'])
mc.to_hex('r'), mc.to_hex((1, 0, 0, 0.5), keep_alpha=True), mc.rgb2hex((0.1, 0.2, 0.3))
mc.same_color('r', (1, 0, 0)), mc.same_color('r', 'g'), mc.same_color(['r'], '#f00')
mc.is_color_like('r'), mc.is_color_like('nono'), mc.is_color_like((1, 2, 3)), mc.is_color_like('C7')
mc.rgb_to_hsv([[0.1, 0.5, 0.2], [0, 0, 0], [1, 1, 1], [0.9, 0.1, 0.3], [0.2, 0.3, 0.9]])
mc.hsv_to_rgb([[0.1, 0.5, 0.2], [0, 0, 0], [1, 1, 1], [0.5, 0.1, 0.3], [0.7, 1, 0.9]])
mc.hsv_to_rgb((0.3, 0.4, 0.5)), mc.rgb_to_hsv((0.3, 0.4, 0.5))
mc.LightSource().direction, mc.LightSource(10, 20).hillshade(hill, 2, 0.5, 0.3, 1.5)
mc.LightSource().hillshade(np.zeros((3, 3)))
mc.LightSource().shade(hill, cm.gist_earth), mc.LightSource().shade(hill, cm.jet, vmin=1, vmax=9)
mc.LightSource().shade(hill, cm.jet, mc.Normalize(1, 9), 'soft'), 0
mc.LightSource(90).shade(hill, cm.jet, blend_mode='hsv', vert_exag=3)
mc.LightSource().shade_rgb(cm.jet(hill / 9)[..., :3], hill, blend_mode='overlay')
mc.LightSource().shade(hill, cm.jet, blend_mode=lambda rgb, light: rgb * light)
mc.hex2color('#ff8000'), mc.colorConverter.to_rgb('b')
"""

ANSWERS = {line: f"{_SETUP}result = {line}"
           for group in (_MAPS, _NORMS, _COLORS) for line in group.strip().split("\n")}

_ERRORS = """
cm.get_cmap('nono')
cm.get_cmap(5)
matplotlib.colormaps['nono']
matplotlib.colormaps.register('nono')
matplotlib.colormaps.register(cm.jet)
matplotlib.colormaps.register(cm.jet, force=True)
matplotlib.colormaps.unregister('jet')
cm.register_cmap()
cm.viridis([1, 2], alpha=[1, 2, 3])
mc.LinearSegmentedColormap.from_list('a', 5)
mc.LinearSegmentedColormap('a', {'red': [(0.1, 0, 0), (1, 1, 1)]})(0.5)
mc.LinearSegmentedColormap('a', {c: [(0.1, 0, 0), (1, 1, 1)] for c in ('red', 'green', 'blue')})(1)
mc.LinearSegmentedColormap('a', {c: [(0, 0, 0), (0.6, 1, 1), (0.5, 1, 1), (1, 1, 1)] \
for c in ('red', 'green', 'blue')})(1)
mc.LinearSegmentedColormap('a', {c: [(0, 0), (1, 1)] for c in ('red', 'green', 'blue')})(1)
mc.Normalize(5, 1)(3)
mc.Normalize('a', 'b')
mc.Normalize().inverse(0.5)
mc.LogNorm(-1, 5)(3)
mc.LogNorm(5, 1)(3)
mc.PowerNorm(2, 5, 1)(3)
mc.SymLogNorm(0)
mc.SymLogNorm()
mc.SymLogNorm(1, base=1)
mc.AsinhNorm(-1)
mc.TwoSlopeNorm(5, 6, 7)
mc.TwoSlopeNorm(5, 1, 4)
mc.BoundaryNorm([1], 3)
mc.BoundaryNorm([1, 2, 3], 1)
mc.BoundaryNorm([1, 2, 3], 4, clip=True, extend='both')
mc.BoundaryNorm([1, 2, 3], 4).inverse(1)
mc.FuncNorm((1, 2))
mc.to_rgba('nono')
mc.to_rgba((1, 2))
mc.to_rgba((1, 2, 3))
mc.to_rgba(None)
mc.to_rgba(5)
mc.to_rgba_array('nono')
mc.to_rgba_array(np.eye(3) * 2)
mc.to_rgba_array(np.eye(3), alpha=[1, 2])
mc.same_color(['r', 'g'], 'r')
mc.rgb_to_hsv([1, 2])
mc.LightSource().shade(hill, cm.jet, blend_mode='nono')
mc.from_levels_and_colors([1, 2], ['r', 'g'])
mc.from_levels_and_colors([1, 2], ['r'], extend='no')
cm.ScalarMappable(norm='nono')
cm.ScalarMappable(norm=5)
cm.ScalarMappable(cmap='nono')
cm.ScalarMappable().autoscale()
cm.ScalarMappable().set_array(['a'])
cm.ScalarMappable().set_array([1j])
cm.ScalarMappable().to_rgba(np.zeros((2, 2, 5)))
cm.ScalarMappable().to_rgba(np.full((2, 2, 3), 5.0))
cm.ScalarMappable().to_rgba(np.full((2, 2, 3), 5))
"""
ERRORS = _ERRORS.strip().split("\n")
CASES = {**ANSWERS, **{"error: " + line: f"{_SETUP}{line}" for line in ERRORS}}
