import matplotlib.pyplot as plt
import numpy as np

fig, (ax, low) = plt.subplots(2, figsize=(6.4, 6))
x = np.arange(0, 360, 1)
ax.plot(x, np.sin(2 * x * np.pi / 180))
ax.set_xlabel("angle [degrees]")
top = ax.secondary_xaxis("top", functions=(np.deg2rad, np.rad2deg))
top.set_xlabel("angle [rad]")
ax.secondary_yaxis("right", functions=(lambda y: 9 * y / 5 + 32, lambda f: (f - 32) * 5 / 9))
low.loglog(np.arange(0.02, 1, 0.02), np.arange(0.02, 1, 0.02) ** 2)


def one_over(v):
    v = np.array(v, float)
    near = np.isclose(v, 0)
    v[near] = np.inf
    v[~near] = 1 / v[~near]
    return v


low.secondary_xaxis("top", functions=(one_over, one_over)).set_xlabel("period")
low.secondary_xaxis(0.5, functions=(lambda v: v * 10, lambda v: v / 10))
fig.subplots_adjust(hspace=0.6)
