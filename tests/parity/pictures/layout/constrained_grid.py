import matplotlib.pyplot as plt
import numpy as np

x = np.linspace(0, 6, 50)
fig, axs = plt.subplots(3, 2, constrained_layout=True, sharex="col", height_ratios=[1, 2, 1])
for k, ax in enumerate(axs.flat):
    ax.plot(x, 10.0 ** (k - 2) * np.cos(x * (k + 1)))
    ax.set_ylabel("two\nlines" if k == 2 else "one line")
axs[0, 0].set_title("a title")
axs[2, 1].set_xlabel("x label")
fig.suptitle("constrained")
