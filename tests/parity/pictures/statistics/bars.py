import matplotlib.pyplot as plt
import numpy as np

names = ["apples", "pears", "figs", "plums"]
fig, axs = plt.subplots(2, 2, figsize=(8, 6))
axs[0, 0].bar(names, [40, 100, 30, 55], color=["r", "b", "g", "orange"], label=names)
axs[0, 0].legend()
bars = axs[0, 1].barh(names, [40, 100, 30, 55], xerr=[5, 10, 3, 6], align="center", capsize=3)
axs[0, 1].bar_label(bars, padding=8, fmt="%.1f")
axs[0, 1].set_xlim(right=135)
bottom = np.zeros(4)
for k, part in enumerate([[20, 35, 30, 35], [25, 32, 34, 20], [5, 9, 4, 12]]):
    bars = axs[1, 0].bar(names, part, 0.6, bottom=bottom, hatch=["/", "o", "x"][k], ec="w")
    axs[1, 0].bar_label(bars, label_type="center")
    bottom += part
for k in range(3):
    axs[1, 1].bar(np.arange(4) + k * 0.25, [3 + k, 2, 4 - k, 1], 0.25, align="edge", log=True)
