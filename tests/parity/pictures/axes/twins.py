import matplotlib.pyplot as plt
import numpy as np

t = np.arange(0.01, 10, 0.01)
fig, (ax, low) = plt.subplots(2, figsize=(6.4, 6))
ax.set_xlabel("time (s)")
ax.set_ylabel("exp", color="tab:red")
ax.plot(t, np.exp(t), color="tab:red")
ax.tick_params(axis="y", labelcolor="tab:red")
twin = ax.twinx()
twin.set_ylabel("sin", color="tab:blue")
twin.plot(t, np.sin(2 * np.pi * t), color="tab:blue")
twin.tick_params(axis="y", labelcolor="tab:blue")
low.plot([1, 2, 3], [3, 1, 2])
other = low.twiny()
other.plot([10, 20, 40], [1, 2, 3], "g--")
other.set_xlabel("other x")
fig.subplots_adjust(hspace=0.6)
