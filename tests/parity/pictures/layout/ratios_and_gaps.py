import matplotlib.pyplot as plt
import numpy as np

fig, axs = plt.subplots(3, 3, sharex=True, sharey=True, width_ratios=[1, 2, 4],
                        gridspec_kw=dict(height_ratios=[4, 2, 1], wspace=0, hspace=0, left=0.2))
for k, ax in enumerate(axs.flat):
    ax.plot(np.arange(10), np.arange(10) * (k - 4), f"C{k}")
fig.subplots_adjust(top=0.95, right=0.97)
