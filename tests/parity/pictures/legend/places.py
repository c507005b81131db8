import matplotlib.pyplot as plt
import numpy as np

fig, axs = plt.subplots(3, 3, figsize=(8, 7))
x = np.linspace(0, 1, 30)
for ax, loc in zip(axs.flat, ["upper left", "upper center", 1, "center left", "center", 7, 3, 8,
                              "lower right"]):
    ax.plot(x, x**2, label="square")
    ax.plot(x, x, "--", label="same")
    ax.legend(loc=loc, fontsize="small")
