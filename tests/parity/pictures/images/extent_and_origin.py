import matplotlib.pyplot as plt
import numpy as np

data = np.arange(24).reshape(4, 6)
fig, axs = plt.subplots(2, 3, figsize=(9, 5))
axs[0, 0].imshow(data)
axs[0, 1].imshow(data, origin="lower")
axs[0, 2].imshow(data, extent=(-1, 1, 10, 20), aspect="auto")
axs[1, 0].imshow(data, extent=(6, 0, 0, 4), aspect=0.5)
axs[1, 1].imshow(data, origin="lower", extent=(0, 60, 0, 40))
axs[1, 1].set_xlim(10, 30)
axs[1, 2].imshow(data)
axs[1, 2].invert_yaxis()
axs[1, 2].plot([0, 5], [0, 3], "w")
