import matplotlib.pyplot as plt
import numpy as np

plt.rcParams.update({
    "figure.figsize": (7, 4), "figure.facecolor": "lightyellow", "axes.facecolor": "0.95",
    "axes.edgecolor": "navy", "axes.linewidth": 2, "axes.grid": True, "axes.grid.axis": "y",
    "axes.spines.top": False, "axes.spines.right": False, "axes.titlelocation": "left",
    "axes.titleweight": "bold", "axes.titlecolor": "navy", "axes.labelsize": "large",
    "axes.labelcolor": "green", "axes.labelpad": 10, "xtick.direction": "in", "xtick.color": "red",
    "ytick.major.size": 8, "ytick.labelsize": 8, "ytick.labelcolor": "purple",
    "xtick.minor.visible": True, "grid.linestyle": "--", "grid.color": "orange",
    "lines.marker": "o", "lines.markersize": 9, "lines.markerfacecolor": "w",
    "lines.dashed_pattern": [6, 2], "legend.frameon": False, "legend.fontsize": 14,
    "font.family": "serif", "font.size": 11, "axes.xmargin": 0.2})
fig, ax = plt.subplots()
x = np.arange(8)
ax.plot(x, x % 3, label="first")
ax.plot(x, 1 + x % 2, "--", label="second")
ax.set(title="Title", xlabel="label of x", ylabel="label of y")
ax.legend()
