import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(7)
x = rng.normal(size=20000)
y = x + rng.normal(size=20000)
plt.hexbin(x, y, gridsize=35, cmap="Blues")
plt.colorbar(label="points")
