import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(1)
x = rng.normal(size=(1000, 3))
fig, axs = plt.subplots(2, 3, figsize=(9, 6))
axs[0, 0].hist(x[:, 0], 30)
axs[0, 1].hist(x, 12, density=True, label=["a", "b", "c"])
axs[0, 1].legend(prop={"size": 8})
axs[0, 2].hist(x, 12, histtype="barstacked", orientation="horizontal")
axs[1, 0].hist(x, 20, histtype="step", cumulative=True, density=True, lw=2)
axs[1, 1].hist([x[:, 0], x[:500, 1] + 1], 15, stacked=True, histtype="stepfilled", alpha=0.7)
axs[1, 2].hist(x[:, 0], np.linspace(-3, 3, 25), log=True, rwidth=0.8, weights=x[:, 1]**2, ec="k")
