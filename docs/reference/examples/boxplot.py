import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(4)
data = [rng.normal(k, 1 + k / 3, 80) for k in range(4)]
plt.boxplot(data, notch=True, patch_artist=True, boxprops=dict(facecolor="lightblue"),
            medianprops=dict(color="k"), labels=["a", "b", "c", "d"])
plt.grid(axis="y", color="0.9")
