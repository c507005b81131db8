import matplotlib.pyplot as plt
import numpy as np

x = np.arange(0.0, 2, 0.02)
y1, y2 = np.sin(2 * np.pi * x), 0.8 * np.sin(4 * np.pi * x)
fig, axs = plt.subplots(2, 2)
axs[0, 0].fill_between(x, y1, y2, where=y2 >= y1, facecolor="green", interpolate=True)
axs[0, 0].fill_between(x, y1, y2, where=y2 <= y1, facecolor="red", interpolate=True)
axs[0, 1].fill_betweenx(x, 0, y1, color="tab:cyan", ec="k", lw=2)
axs[1, 0].fill_between(x[::10], y1[::10], step="mid", alpha=0.4, hatch="x")
axs[1, 1].fill([0, 1, 2], [0, 2, 0], "b", [0, 1, 2], [1, -1, 1], "y", alpha=0.4, lw=3)
