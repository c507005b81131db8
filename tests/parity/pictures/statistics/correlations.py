import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(6)
x, y = rng.standard_normal((2, 100))
fig, axs = plt.subplots(2, 2)
axs[0, 0].xcorr(x, y, usevlines=True, maxlags=50, normed=True, lw=2)
axs[0, 1].acorr(x, maxlags=20)
axs[1, 0].xcorr(x, y, usevlines=False, maxlags=15)
axs[1, 1].acorr(np.sin(np.arange(60) / 3) + 1, normed=False, detrend=lambda y: y - y.mean())
for ax in axs.flat:
    ax.grid(True)
