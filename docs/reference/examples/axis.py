import matplotlib.pyplot as plt
import numpy as np

t = np.linspace(0, 2 * np.pi, 200)
fig, axs = plt.subplots(1, 3, figsize=(8, 3))
for ax, how in zip(axs, ["auto", "equal", "off"]):
    ax.plot(np.cos(t), np.sin(t), lw=3)
    ax.axis(how)
    ax.set_title(f"axis({how!r})")
