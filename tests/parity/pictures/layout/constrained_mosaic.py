import matplotlib.pyplot as plt
import numpy as np

fig, axs = plt.subplot_mosaic("AAAB;CCDD;E.FF", layout="constrained", figsize=(7, 6))
for k, (name, ax) in enumerate(axs.items()):
    ax.plot(np.arange(20) ** (k / 2), f"C{k}")
    ax.set(title=name, ylabel="height" * (k % 2))
