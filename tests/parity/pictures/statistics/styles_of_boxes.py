import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(10)
data = rng.lognormal(size=(60, 3), mean=1.75, sigma=0.75)
fig, (a, b) = plt.subplots(1, 2, figsize=(8, 4))
a.boxplot(data, labels=list("xyz"), bootstrap=500, usermedians=[5, 6, None], whis=[0, 100],
          meanprops=dict(marker="D", mec="k", mfc="r"), showmeans=True)
a.set_yscale("log")
b.boxplot([data[:, 0], []], flierprops=dict(marker="+", ms=12, mec="g"), autorange=True,
          whiskerprops=dict(ls=":"), capprops=dict(lw=3), capwidths=0.2, manage_ticks=False)
