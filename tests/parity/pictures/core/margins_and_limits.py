import matplotlib.pyplot as plt
import numpy as np

x = np.linspace(0, 5, 40)
fig, axs = plt.subplots(2, 3)
axs[0, 0].plot(x, np.sin(x))
axs[0, 0].margins(0)
axs[0, 1].plot(x, np.sin(x))
axs[0, 1].margins(x=0.4, y=-0.1)
axs[0, 2].plot(x, np.sin(x))
axs[0, 2].set_xlim(4, 1)
axs[1, 0].plot(x, np.sin(x))
axs[1, 0].set_ylim(bottom=-3)
axs[1, 1].plot(x, np.sin(x))
axs[1, 1].invert_yaxis()
axs[1, 1].set_xbound(1, 2)
axs[1, 2].plot(x * 1e6, np.sin(x) * 1e-4)
