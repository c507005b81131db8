import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(3)
plt.pcolor(rng.random((6, 10)), edgecolors="k", linewidths=3)
plt.colorbar()
