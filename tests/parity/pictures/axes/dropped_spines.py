import matplotlib.pyplot as plt

fig, axs = plt.subplots(1, 3, figsize=(8, 3))
for ax in axs:
    ax.plot([0, 5, 10], [3, 9, 4])
axs[0].spines.left.set_position(("outward", 10))
axs[0].spines.bottom.set_position(("outward", 10))
axs[0].spines[["top", "right"]].set_visible(False)
axs[1].spines.left.set_bounds(4, 8)
axs[1].spines.bottom.set_bounds(2, 9)
axs[1].spines["top"].set_visible(False)
axs[1].spines["right"].set_color("none")
axs[2].spines[:].set_linewidth(2.5)
axs[2].spines.top.set_color("r")
axs[2].spines.left.set_linestyle("--")
axs[2].xaxis.tick_top()
axs[2].yaxis.set_ticks_position("right")
