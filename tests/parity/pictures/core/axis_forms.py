import matplotlib.pyplot as plt
import numpy as np

t = np.linspace(0, 2 * np.pi, 100)
fig, axs = plt.subplots(2, 3)
for ax, form in zip(axs.flat, ["equal", "square", "tight", "scaled", "off", "image"]):
    ax.plot(2 * np.cos(t), np.sin(t))
    ax.axis(form)
    ax.set_title(form)
