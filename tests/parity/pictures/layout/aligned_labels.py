import matplotlib.pyplot as plt
import numpy as np

fig = plt.figure(layout="tight")
grid = fig.add_gridspec(2, 2)
wide = fig.add_subplot(grid[0, :])
wide.plot(np.arange(0, 1e6, 1000))
wide.set(ylabel="y label 0", xlabel="x label 0")
for k in range(2):
    ax = fig.add_subplot(grid[1, k])
    ax.plot(np.arange(1.0, 0.0, -0.1) * 2000.0, np.arange(1.0, 0.0, -0.1))
    ax.set(ylabel=f"y label 1 {k}", xlabel=f"x label 1 {k}")
    if k == 0:
        ax.tick_params(axis="x", rotation=55)
fig.align_labels()
