import matplotlib.pyplot as plt
import numpy as np

fig = plt.figure(figsize=(8, 5))
left, right = fig.subfigures(1, 2, width_ratios=[3, 2])
left.set_facecolor("0.85")
for k, ax in enumerate(left.subplots(2, 2).flat):
    ax.plot(np.arange(9) ** (k / 2), label=f"line {k}")
left.legend(loc="upper right")
left.suptitle("left")
top, bottom = right.subfigures(2, 1, facecolor="lightblue", edgecolor="C3", linewidth=2)
top.subplots().plot([1, 3, 2])
bottom.text(0.5, 0.5, "in the middle", ha="center", transform=bottom.transSubfigure)
bottom.supxlabel("below")
fig.suptitle("all", x=0.1)
