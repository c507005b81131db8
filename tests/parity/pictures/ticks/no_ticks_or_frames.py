import matplotlib.pyplot as plt
import numpy as np

x = np.linspace(0, 6, 40)
fig, axs = plt.subplots(2, 2)
for ax in axs.flat:
    ax.plot(x, np.sin(x))
axs[0, 0].set_axis_off()
axs[0, 1].set_frame_on(False)
axs[1, 0].xaxis.set_visible(False)
axs[1, 1].set(xticks=[], yticks=[0], yticklabels=["zero"])
