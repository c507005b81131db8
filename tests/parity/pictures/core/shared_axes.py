import matplotlib.pyplot as plt
import numpy as np

x = np.linspace(0, 10, 50)
fig, axs = plt.subplots(3, 2, sharex="col", sharey="row", gridspec_kw=dict(hspace=0, wspace=0.05))
for k, ax in enumerate(axs.flat):
    ax.plot(x * (k % 2 + 1), np.sin(x) * (k + 1), f"C{k}")
    ax.label_outer()
fig.suptitle("Shared axes")
