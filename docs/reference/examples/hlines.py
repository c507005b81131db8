import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(9)
levels = np.sort(rng.uniform(0, 10, 12))
plt.hlines(np.arange(12), 0, levels, colors=plt.get_cmap("plasma")(levels / 10), lw=4)
plt.plot(levels, np.arange(12), "ko", ms=5)
