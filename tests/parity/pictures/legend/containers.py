import matplotlib.pyplot as plt
import numpy as np

x = np.arange(4)
fig, axs = plt.subplots(2, 2, figsize=(8, 6))
axs[0, 0].bar(x, x + 1, hatch="//", label="hatched", ec="k", fc="w")
axs[0, 0].bar(x, -x, label="below", color="C3")
axs[0, 0].legend(loc="lower left", handleheight=1.6)
axs[0, 1].errorbar(x, x, yerr=0.4, fmt="o", capsize=4, label="y")
axs[0, 1].errorbar(x, x + 1, xerr=0.2, uplims=False, label="x")
axs[0, 1].legend(numpoints=2, markerscale=1.5)
axs[1, 0].stackplot(x, x, x + 1, labels=["a", "b"])
axs[1, 0].hlines([1, 2], 0, 3, colors=["k", "r"], linestyles="--", label="levels")
axs[1, 0].legend(handlelength=3, borderpad=1, labelspacing=1)
axs[1, 1].hist([x, x + 1], label=["one", "two"])
axs[1, 1].axvspan(1, 2, alpha=0.3, label="span")
axs[1, 1].legend(["named", "otherwise"])
