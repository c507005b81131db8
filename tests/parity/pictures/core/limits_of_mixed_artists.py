import matplotlib.pyplot as plt
import numpy as np

fig, axs = plt.subplots(2, 2)
axs[0, 0].bar([1, 2], [3, 4])
axs[0, 0].plot([0, 3], [2, 5])
axs[0, 1].imshow(np.arange(6).reshape(2, 3))
axs[0, 1].scatter([0, 4], [1, 3])
axs[1, 0].axhline(3)
axs[1, 0].axvspan(0.2, 0.4)
axs[1, 0].plot([0, 1], [0, 1], transform=axs[1, 0].transAxes, color="k")
axs[1, 1].fill_between([0, 1, 2], [1, 2, 1])
axs[1, 1].margins(0.2)
axs[1, 1].use_sticky_edges = False
