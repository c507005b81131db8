import matplotlib.pyplot as plt
import numpy as np

fig, axs = plt.subplots(2, 3)
for k, ax in enumerate(axs.flat):
    image = ax.imshow(np.sin(np.add.outer(np.arange(20), k * np.arange(20)) / 5), vmin=-1, vmax=1)
fig.colorbar(image, ax=axs, label="all")
