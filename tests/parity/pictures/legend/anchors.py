import matplotlib.pyplot as plt
import numpy as np

x = np.linspace(0, 1, 30)
fig, axs = plt.subplots(2, 2, figsize=(8, 7))
for ax in axs.flat:
    for k in range(4):
        ax.plot(x, x**k, label=f"power {k}")
axs[0, 0].legend(bbox_to_anchor=(0, 1.02, 1, 0.1), loc="lower left", ncols=2, mode="expand",
                 borderaxespad=0)
axs[0, 1].legend(bbox_to_anchor=(0.5, 0.5), loc="upper right")
axs[1, 0].legend(loc=(0.1, 0.6), ncols=2, columnspacing=0.5)
axs[1, 1].legend(bbox_to_anchor=(0.7, 0.4), bbox_transform=fig.transFigure)
