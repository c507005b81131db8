import matplotlib.pyplot as plt
import numpy as np

x = np.random.default_rng(8).gamma(2, 2, 600)
fig, axs = plt.subplots(2, 3, figsize=(9, 5))
axs[0, 0].hist(x, range=(0, 5), bins=10, color="tab:olive")
axs[0, 1].hist(x, bins="auto", align="left")
axs[0, 2].hist(x, 20, cumulative=-1, histtype="stepfilled", fc="none", ec="r", hatch="//")
axs[1, 0].hist(x, 20, bottom=30, align="right", lw=2, ls=":", ec="k")
axs[1, 1].hist(x, [0, 1, 2, 4, 8, 16], density=True)
axs[1, 2].hist([x, x / 2, x * 2], 12, histtype="step", orientation="horizontal", log=True)
