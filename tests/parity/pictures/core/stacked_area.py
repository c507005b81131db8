import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(3)
x = np.arange(20)
layers = np.abs(rng.normal(2, 1, (4, 20)))
fig, axs = plt.subplots(2, 2)
for ax, baseline in zip(axs.flat, ["zero", "sym", "wiggle", "weighted_wiggle"]):
    ax.stackplot(x, layers, baseline=baseline, labels=["a", "b", "c", "d"], alpha=0.8)
    ax.set_title(baseline)
axs[0, 0].legend(loc="upper left", ncol=4, fontsize=7)
