import matplotlib.pyplot as plt
import numpy as np

fig, ax = plt.subplots()
for k in range(5):
    ax.plot([0, 4], [k, 4 - k], lw=16, alpha=0.5, zorder=5 - k)
ax.fill_between(np.arange(5), 1, 3, color="k", alpha=0.2, zorder=2.5)
ax.grid(lw=2)
ax.set_axisbelow(False)
