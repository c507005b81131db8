import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(1)
y = rng.normal(size=100)
plt.axhspan(-2, 2, color="tab:green", alpha=0.15)
plt.axhspan(-1, 1, color="tab:green", alpha=0.25)
plt.plot(y, ".-", color="0.3")
plt.ylim(-4, 4)
