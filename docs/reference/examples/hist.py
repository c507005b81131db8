import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(8)
a, b = rng.normal(0, 1, 4000), rng.normal(3, 0.7, 2500)
bins = np.linspace(-4, 6, 60)
plt.hist(a, bins, alpha=0.6, label="background")
plt.hist(b, bins, alpha=0.6, label="signal")
plt.hist(np.concatenate([a, b]), bins, histtype="step", color="k", label="together")
plt.legend()
