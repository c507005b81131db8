import matplotlib.pyplot as plt
import numpy as np

x = np.linspace(0, 10, 500)
fig, ax = plt.subplots()
ax.plot(x, np.sin(x ** 2))
inset = ax.inset_axes([0.55, 0.6, 0.4, 0.35])
inset.plot(x, np.sin(x ** 2))
inset.set(xlim=(2, 3), ylim=(-1, 1))
ax.set_ylim(-1.2, 4)
ax.indicate_inset_zoom(inset, edgecolor="k")
