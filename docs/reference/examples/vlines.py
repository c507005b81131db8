import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(14)
low = rng.uniform(0, 3, 25)
plt.vlines(np.arange(25), low, low + rng.uniform(1, 4, 25), colors="tab:blue", lw=6, alpha=0.6)
plt.plot(low + 0.8, "k_", ms=8)
