import matplotlib.pyplot as plt
import numpy as np

r = np.random.RandomState(0)
Z = r.rand(5, 7)
fig, axs = plt.subplots(2, 2)
axs[0, 0].pcolormesh(Z)
axs[0, 1].pcolormesh(np.arange(7), np.arange(5), Z, shading="nearest", cmap="plasma")
m = axs[1, 0].pcolormesh(Z, shading="gouraud")
fig.colorbar(m, ax=axs[1, 0])
axs[1, 1].pcolormesh([0, 1, 3, 4, 6, 7, 9, 12], [0, 1, 2, 5, 6, 8], Z, shading="flat")
