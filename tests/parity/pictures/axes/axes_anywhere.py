import matplotlib.pyplot as plt
import numpy as np

fig, ax = plt.subplots()
ax.plot(np.sin(np.arange(50) / 5))
inner = fig.add_axes([0.6, 0.6, 0.25, 0.2], facecolor="0.9")
inner.hist(np.arange(100) ** 2 % 17)
inner.set_title("on top")
tall = fig.add_axes([0.2, 0.15, 0.1, 0.3], sharey=ax)
tall.patch.set_visible(False)
tall.plot([0, 1], [-1, 0.5])
gone = fig.add_axes([0.5, 0.2, 0.2, 0.2])
fig.delaxes(gone)
inner.set_zorder(-1)
ax.set_position([0.1, 0.1, 0.85, 0.8])
