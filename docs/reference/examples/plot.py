import matplotlib.pyplot as plt
import numpy as np

x = np.linspace(0, 2 * np.pi, 200)
plt.plot(x, np.sin(x), label="sine")
plt.plot(x, np.sin(x) * np.exp(-x / 3), "--", lw=2, label="damped")
plt.plot(x[::12], np.cos(x[::12]), "o", ms=5, mfc="white", label="cosine, sampled")
plt.legend()
