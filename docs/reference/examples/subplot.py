import matplotlib.pyplot as plt
import numpy as np

x = np.linspace(0, 10, 100)
plt.subplot(2, 2, 1)
plt.plot(x, np.sin(x))
plt.subplot(2, 2, 2, facecolor="0.95")
plt.plot(x, np.cos(x), "C1")
plt.subplot(2, 1, 2)
plt.plot(x, np.sin(x) * np.cos(x / 3), "C2")
