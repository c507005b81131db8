import matplotlib.pyplot as plt
import numpy as np

x = np.arange(5)
fig, ax = plt.subplots()
for k in range(2):
    bars = ax.bar(x + 0.35 * k, [20, 34, 30, 35 - k, 27], 0.35, yerr=[2, 3, 4, 1, 2 + k],
                  error_kw=dict(ecolor="k", capsize=3, lw=1), label=f"group {k}")
    ax.bar_label(bars, fmt="%d", padding=2, size=8)
ax.set_xticks(x + 0.175, [f"G{k}" for k in range(5)])
ax.set_ylabel("scores")
ax.legend(ncol=2, loc="upper left")
ax.set_ylim(0, 45)
