import matplotlib.pyplot as plt
import numpy as np

x = np.linspace(0, 2 * np.pi, 100)
fig, axs = plt.subplots(2, 2, sharex=True, sharey="row", gridspec_kw=dict(height_ratios=[2, 1]))
for k, ax in enumerate(axs.flat, 1):
    ax.plot(x, np.sin(k * x), color=f"C{k}")
    ax.set_title(f"sin({k} x)")
