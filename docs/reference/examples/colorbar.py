import matplotlib.pyplot as plt
import numpy as np

x, y = np.meshgrid(np.linspace(0, 6, 120), np.linspace(0, 4, 80))
plt.imshow(np.sin(x) * np.cos(y), extent=(0, 6, 0, 4), origin="lower", cmap="RdBu")
plt.colorbar(label="height [m]", shrink=0.75, extend="both")
