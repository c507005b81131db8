import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(10)
x, y = rng.normal(size=(2, 300))
plt.scatter(x, y, s=rng.uniform(10, 300, 300), c=np.hypot(x, y), cmap="plasma", alpha=0.6,
            edgecolors="w")
plt.colorbar(label="distance")
