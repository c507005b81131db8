import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(12)
counts, edges = np.histogram(rng.normal(size=3000), 40)
plt.stairs(counts, edges, fill=True, alpha=0.4)
plt.stairs(counts, edges, color="k", lw=1.5)
