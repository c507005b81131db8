import matplotlib.pyplot as plt
import numpy as np

x, y = np.meshgrid(np.linspace(-3, 3, 200), np.linspace(-3, 3, 200))
plt.imshow(np.exp(-x**2 - y**2), cmap="magma")
plt.clim(0, 0.5)
plt.colorbar(extend="max")
