import matplotlib.pyplot as plt
import numpy as np
from cycler import cycler

plt.rc("lines", lw=3)
plt.rc("axes", prop_cycle=cycler(color=["r", "g", "b"]) + cycler(ls=["-", "--", ":"]))
fig, axs = plt.subplots(2, 2)
x = np.linspace(0, 6, 25)
lines = np.array([np.sin(x + k) for k in range(6)]).T
axs[0, 0].plot(x, lines)
axs[0, 1].set_prop_cycle(cycler(marker=["o", "s", "^"]) * cycler(c=["0.2", "tab:red"]))
axs[0, 1].plot(x, lines)
axs[1, 0].set_prop_cycle(lw=[1, 2, 4], color=["c", "m", "y"])
axs[1, 0].plot(x, lines)
axs[1, 1].set_prop_cycle("color", plt.cm.viridis(np.linspace(0, 1, 6)))
axs[1, 1].plot(x, lines + np.arange(6))
