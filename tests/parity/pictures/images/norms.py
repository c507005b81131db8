import matplotlib.colors as colors
import matplotlib.pyplot as plt
import numpy as np

y, x = np.mgrid[-3:3:80j, -3:3:80j]
z = 5 * np.exp(-x**2 - y**2) - 2 * np.exp(-(x - 1)**2 - (y - 1)**2)
fig, axs = plt.subplots(2, 3, figsize=(10, 6))
norms = [colors.LogNorm(0.01, 10), colors.SymLogNorm(0.03, vmin=-5, vmax=5, base=10),
         colors.PowerNorm(0.5), colors.BoundaryNorm([-2, 0, 1, 2, 4], 256), colors.TwoSlopeNorm(0),
         colors.CenteredNorm()]
for ax, norm in zip(axs.flat, norms):
    image = ax.imshow(np.abs(z) if norm is norms[0] else z, norm=norm, cmap="RdBu_r")
    fig.colorbar(image, ax=ax)
    ax.set_title(type(norm).__name__, size=10)
