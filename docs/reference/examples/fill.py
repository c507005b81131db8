import matplotlib.pyplot as plt
import numpy as np

t = np.linspace(0, 2 * np.pi, 6)[:-1]
for k in range(5):
    plt.fill((5 - k) * np.sin(2 * t + k), (5 - k) * np.cos(2 * t + k), color=f"C{k}")
plt.axis("equal")
