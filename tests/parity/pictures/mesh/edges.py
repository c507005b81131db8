import matplotlib.pyplot as plt
import numpy as np

r = np.random.RandomState(1)
Z = np.ma.masked_less(r.rand(5, 7), 0.2)
fig, axs = plt.subplots(2, 2)
axs[0, 0].pcolormesh(Z, edgecolors="k", linewidth=2)
axs[0, 1].pcolormesh(Z, edgecolors="face", alpha=0.6)
axs[1, 0].pcolormesh(Z, edgecolors="w", lw=1, antialiased=True)
axs[1, 1].pcolor(Z, edgecolors="r", linewidths=3)
