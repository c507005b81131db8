import matplotlib.pyplot as plt
import numpy as np

year = np.arange(1950, 2025, 5)
parts = [2 + 0.1 * np.arange(15), 3 + np.sin(np.arange(15) / 3), 1.02**(np.arange(15) * 5)]
plt.stackplot(year, parts, labels=["one", "two", "three"], alpha=0.8)
plt.legend(loc="upper left")
plt.margins(x=0)
