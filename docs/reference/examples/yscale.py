import matplotlib.pyplot as plt
import numpy as np

x = np.linspace(0.01, 0.99, 200)
fig, axs = plt.subplots(1, 2, figsize=(8, 3.5))
for ax, scale in zip(axs, ["log", "logit"]):
    ax.plot(x, x)
    ax.set_yscale(scale)
    ax.set_title(scale)
