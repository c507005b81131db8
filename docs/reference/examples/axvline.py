import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(3)
values = rng.gamma(4, size=2000)
plt.hist(values, 50, color="lightsteelblue")
plt.axvline(np.median(values), color="tab:red", label="median")
plt.axvline(values.mean(), color="k", ls="--", label="mean")
plt.legend()
