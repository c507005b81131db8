import matplotlib.pyplot as plt
import numpy as np

z = np.add.outer(np.arange(12), np.arange(16)) % 9
fig, axs = plt.subplots(2, 3, layout="constrained", figsize=(8, 5))
for ax in axs.flat:
    image = ax.imshow(z, aspect="auto")
fig.colorbar(image, ax=axs[0, 0], location="left", label="left")
fig.colorbar(image, ax=axs[:, 1], shrink=0.6, label="two")
fig.colorbar(image, ax=axs[1, 0], location="bottom")
fig.colorbar(image, ax=axs[0, 2], location="top", extend="both")
fig.colorbar(image, ax=axs[1], location="bottom", aspect=60)
