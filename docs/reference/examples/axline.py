import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(2)
x = rng.uniform(0, 10, 60)
plt.plot(x, 1 + 0.6 * x + rng.normal(size=60), "o", alpha=0.6)
plt.axline((0, 1), slope=0.6, color="k", label="y = 1 + 0.6 x")
plt.axline((2, 0), (4, 8), color="tab:red", ls=":", label="through two points")
plt.legend()
