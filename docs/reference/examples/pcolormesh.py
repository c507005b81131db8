import matplotlib.pyplot as plt
import numpy as np

x, y = np.meshgrid(np.linspace(-3, 3, 61), np.linspace(-2, 2, 41))
fig, axs = plt.subplots(1, 2, figsize=(9, 3.5), sharey=True)
mesh = axs[0].pcolormesh(x, y, np.exp(-x**2 - y**2), shading="nearest")
fig.colorbar(mesh, ax=axs[0])
axs[1].pcolormesh(x + 0.3 * y, y, np.sin(2 * x) * y, shading="gouraud", cmap="RdBu")
