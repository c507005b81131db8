import matplotlib.pyplot as plt
import numpy as np

x = np.arange(1, 9)
y = x**1.5
fig, axs = plt.subplots(2, 2)
axs[0, 0].errorbar(x, y, yerr=2, xerr=0.3, fmt="o", capsize=4)
axs[0, 1].errorbar(x, y, yerr=[y / 10, y / 4], fmt="s--", ecolor="r", elinewidth=3, capthick=1,
                   capsize=6, label="unequal")
axs[0, 1].legend()
axs[1, 0].errorbar(x, y, yerr=3, uplims=x % 2 == 0, lolims=x % 3 == 0, ls=":")
axs[1, 0].errorbar(x, y + 12, xerr=0.4, xlolims=True, color="k")
axs[1, 1].errorbar(x, y, yerr=y / 3, errorevery=(1, 2), barsabove=True, marker="*", ms=12)
axs[1, 1].set_yscale("log")
