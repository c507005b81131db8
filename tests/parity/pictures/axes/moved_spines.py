import matplotlib.pyplot as plt
import numpy as np

x = np.linspace(0, 2 * np.pi, 100)
fig, axs = plt.subplots(2, 2, figsize=(7, 6))
for ax, place in zip(axs.flat, ["center", "zero", ("axes", 0.6), ("data", 2)]):
    ax.plot(x - (3 if place == "zero" else 0), 2 * np.sin(x))
    ax.set_title(str(place))
    ax.spines[["left", "bottom"]].set_position(place if place != ("data", 2) else ("data", 1))
    ax.spines[["top", "right"]].set_visible(False)
axs[0, 0].set_xlabel("below")
axs[1, 1].set_ylabel("beside")
