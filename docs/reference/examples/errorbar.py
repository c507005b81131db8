import matplotlib.pyplot as plt
import numpy as np

x = np.arange(0.5, 6, 0.5)
plt.errorbar(x, np.exp(-x / 3), yerr=0.05 + x / 40, fmt="o", capsize=4, label="symmetric")
plt.errorbar(x, 1 + np.exp(-x / 3), xerr=0.2, yerr=[0.05 * x, 0.02 * x], fmt="s--", ecolor="0.6",
             label="unequal")
plt.legend()
