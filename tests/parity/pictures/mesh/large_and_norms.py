import matplotlib.pyplot as plt
import numpy as np

from matplotlib.colors import BoundaryNorm, LogNorm
x, y = np.meshgrid(np.linspace(-3, 3, 301), np.linspace(-3, 3, 201))
Z = np.exp(-x**2 - y**2) + 1e-4
fig, axs = plt.subplots(2, 2)
axs[0, 0].pcolormesh(x, y, Z, norm=LogNorm())
m = axs[0, 1].pcolormesh(x, y, Z, norm=BoundaryNorm(np.linspace(0, 1, 6), 256), cmap="PiYG")
fig.colorbar(m, ax=axs[0, 1], extend="both")
axs[1, 0].pcolormesh(x, y, Z, cmap="hot", vmin=0.2, vmax=0.6, alpha=0.7)
axs[1, 1].pcolormesh(np.linspace(1, 1000, 50), np.linspace(1, 100, 40), Z[::5, ::6][:39, :49])
axs[1, 1].set_xscale("log")
axs[1, 1].set_yscale("log")
