import matplotlib.pyplot as plt
import numpy as np

r = np.random.RandomState(3)
x, y = r.normal(size=5000), r.normal(1, 3, size=5000)
fig, axs = plt.subplots(2, 2)
h = axs[0, 0].hist2d(x, y)
fig.colorbar(h[3], ax=axs[0, 0])
axs[0, 1].hist2d(x, y, bins=(50, 40), cmap="Greys", cmin=1)
axs[1, 0].hist2d(x, y, bins=30, range=[[-2, 2], [-4, 6]], density=True)
axs[1, 1].hist2d(x, y, bins=[[-3, -1, 0, 0.5, 3], [-9, 0, 2, 10]], weights=np.abs(x), cmap="jet")
