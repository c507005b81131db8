import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(13)
data = [rng.normal(k, 1 + k / 4, 200) for k in range(4)]
parts = plt.violinplot(data, showmedians=True, widths=0.8)
for body, color in zip(parts["bodies"], ["tab:blue", "tab:orange", "tab:green", "tab:red"]):
    body.set(facecolor=color, alpha=0.6)
