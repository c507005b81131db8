import matplotlib.pyplot as plt
import numpy as np

y, x = np.mgrid[0:1:80j, 0:1:100j]
fig, axs = plt.subplots(2, 3, figsize=(9, 5))
axs[0, 0].imshow(np.stack([x, y, 1 - x], -1))
axs[0, 1].imshow((np.stack([x, y, y, x], -1) * 255).astype(np.uint8))
axs[0, 2].set_facecolor("0.7")
axs[0, 2].imshow(x * y, alpha=np.clip(2 * y, 0, 1), cmap="hot")
axs[1, 0].imshow(x, cmap="gray")
axs[1, 0].imshow(np.ma.masked_less(np.sin(9 * y), 0.4), cmap="autumn", alpha=0.7)
axs[1, 1].imshow((x * 255).astype(np.uint8), cmap="Greens", vmin=0, vmax=400)
axs[1, 2].imshow(x > y, cmap="binary")
