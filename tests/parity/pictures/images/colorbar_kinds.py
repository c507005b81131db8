import matplotlib.pyplot as plt
import numpy as np

data = np.add.outer(np.arange(10), np.arange(12)) - 8
fig, axs = plt.subplots(1, 3, figsize=(9, 4))
image = axs[0].imshow(data, vmin=-5)
fig.colorbar(image, ax=axs[0], extend="min", extendfrac=0.2, ticks=[-5, 0, 5, 10])
image = axs[1].imshow(data, vmin=-5, vmax=5, cmap="PuOr")
fig.colorbar(image, ax=axs[1], extend="both", extendrect=True, orientation="horizontal",
             fraction=0.05, pad=0.15, format="%+d")
image = axs[2].imshow(data, cmap=plt.get_cmap("tab10", 5), alpha=0.6)
bar = fig.colorbar(image, ax=axs[2], shrink=0.5, aspect=8, drawedges=True)
bar.set_label("five colours", rotation=270, va="bottom")
bar.ax.tick_params(length=0)
