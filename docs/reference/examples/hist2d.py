import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(19)
x = rng.normal(size=20000)
plt.hist2d(x, 0.6 * x + rng.normal(size=20000), bins=60, cmin=1)
plt.colorbar(label="points in a cell")
