import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(8)
x = 10**rng.uniform(0, 4, 300)
y = x * rng.lognormal(0, 1, 300)
fig, ax = plt.subplots()
dots = ax.scatter(x, y, c=y / x, norm="log", cmap="coolwarm", s=15)
ax.set(xscale="log", yscale="log", xlabel="input", ylabel="output")
fig.colorbar(dots, label="gain", extend="both")
