import matplotlib.pyplot as plt
import numpy as np

x = np.linspace(0, 6, 80)
fig, axs = plt.subplots(1, 2, figsize=(9, 4))
one, = axs[0].plot(x, np.sin(x))
two, = axs[0].plot(x, np.cos(x))
first = axs[0].legend(handles=[one], labels=["sine"], loc="lower right")
axs[0].add_artist(first)
axs[0].legend([two], ["cosine"], loc="upper right")
axs[1].scatter(x, np.sin(x), c="m", marker="x", label="points")
axs[1].fill_between(x, np.cos(x), alpha=0.3, label="area")
axs[1].stem(x[::10], np.cos(x[::10]), label="stems")
axs[1].legend(ncols=3)
fig.legend([one, two], ["sine", "cosine"], loc="lower center", ncols=2)
