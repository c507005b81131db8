import matplotlib.pyplot as plt
import numpy as np

t, r = np.meshgrid(np.linspace(0, 2 * np.pi, 60), np.linspace(0.2, 1, 25))
X, Y = r * np.cos(t), r * np.sin(t)
fig, axs = plt.subplots(1, 2, figsize=(8, 4))
axs[0].pcolormesh(X, Y, np.sin(3 * t) * r, cmap="RdBu")
axs[0].set_aspect("equal")
axs[1].pcolormesh(X, Y, np.sin(3 * t) * r, shading="gouraud")
axs[1].set_aspect("equal")
