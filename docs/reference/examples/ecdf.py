import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(5)
plt.ecdf(rng.normal(size=200), label="measured")
plt.ecdf(rng.normal(0.5, 1.5, size=200), complementary=True, label="exceeded")
plt.grid(True)
plt.legend()
