import matplotlib.pyplot as plt
import numpy as np

r = np.random.RandomState(4)
Z = r.rand(6, 8)
fig, axs = plt.subplots(2, 2)
axs[0, 0].pcolorfast(Z)
axs[0, 1].pcolorfast((0, 4), (1, 2), Z, cmap="gray")
axs[1, 0].pcolorfast([0, 1, 2, 4, 5, 6, 8, 9, 12], np.arange(7) ** 2, Z)
X, Y = np.meshgrid(np.arange(9.0), np.arange(7.0))
axs[1, 1].pcolorfast(X + Y / 2, Y, Z)
