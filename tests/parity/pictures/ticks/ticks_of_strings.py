import matplotlib.pyplot as plt
import numpy as np

fig, axs = plt.subplots(2, 2)
axs[0, 0].hist(["a", "b", "a", "c", "a"])
axs[0, 1].barh(["one", "two"], [1, 2])
axs[1, 0].hist(np.array(["2020-01-01", "2020-01-01", "2020-03-01"], "datetime64[D]"), 3)
axs[1, 0].tick_params(axis="x", labelsize=5)
axs[1, 1].step(["x", "y", "z"], [1, 3, 2])
