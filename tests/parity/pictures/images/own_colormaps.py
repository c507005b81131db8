import matplotlib.pyplot as plt
import numpy as np
from matplotlib.colors import LinearSegmentedColormap, ListedColormap

y, x = np.mgrid[0:1:60j, 0:1:60j]
maps = [ListedColormap(["darkorange", "gold", "lawngreen", "lightseagreen"]),
        LinearSegmentedColormap.from_list("mine", ["navy", "white", "firebrick"]),
        LinearSegmentedColormap.from_list("edges", [(0, "k"), (0.2, "r"), (1, "y")], N=12),
        plt.get_cmap("viridis", 6).with_extremes(under="w", over="r")]
fig, axs = plt.subplots(2, 2)
for ax, cmap in zip(axs.flat, maps):
    image = ax.imshow(x * y, cmap=cmap, vmin=0.1, vmax=0.8)
    fig.colorbar(image, ax=ax, extend="both")
