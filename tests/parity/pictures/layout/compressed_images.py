import matplotlib.pyplot as plt
import numpy as np

fig, axs = plt.subplots(2, 3, layout="compressed", sharex=True, sharey=True)
for k, ax in enumerate(axs.flat):
    image = ax.imshow(np.add.outer(np.arange(10), np.arange(10) * k))
fig.colorbar(image, ax=axs)
fig.suptitle("compressed")
