import matplotlib.pyplot as plt
import numpy as np

x = np.linspace(0, 4, 60)
fig, axs = plt.subplots(1, 3, figsize=(8, 3))
for ax, margin in zip(axs, [0, 0.05, 0.3]):
    ax.plot(x, np.cos(x * 2))
    ax.margins(margin)
    ax.set_title(f"margins({margin})")
