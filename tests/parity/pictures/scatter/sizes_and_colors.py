import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(7)
x, y = rng.random((2, 60))
fig, axs = plt.subplots(2, 2)
axs[0, 0].scatter(x, y, s=(30 * rng.random(60))**2, c=rng.random(60), alpha=0.5)
axs[0, 1].scatter(x, y, c=x, cmap="plasma", vmin=0.2, vmax=0.8, marker="s", edgecolors="k")
axs[1, 0].scatter(x, y, c=[f"C{k % 5}" for k in range(60)], marker="^", lw=2, ec="face", s=60)
axs[1, 1].scatter(x, y, facecolors="none", edgecolors=["r", "g", "b"], s=80)
axs[1, 1].scatter(x[:20], y[:20], marker="x", c="k")
