import matplotlib.pyplot as plt
import numpy as np

data = np.add.outer(np.arange(10), np.arange(12))
fig, axs = plt.subplots(2, 2, figsize=(8, 6))
for ax, where in zip(axs.flat, ["right", "left", "top", "bottom"]):
    image = ax.imshow(data, aspect="auto")
    fig.colorbar(image, ax=ax, location=where, label=where)
