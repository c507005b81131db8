import matplotlib.pyplot as plt
import numpy as np

x, y = np.meshgrid(np.linspace(-3, 3, 60), np.linspace(-2, 2, 40))
z = (1 - x / 2 + x**5 + y**3) * np.exp(-x**2 - y**2)
plt.imshow(z, extent=(-3, 3, -2, 2), origin="lower", interpolation="bilinear")
plt.colorbar(orientation="horizontal")
