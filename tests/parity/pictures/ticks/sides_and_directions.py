import matplotlib.pyplot as plt

fig, axs = plt.subplots(2, 2)
axs[0, 0].tick_params(top=True, right=True, direction="in", labeltop=True)
axs[0, 1].xaxis.tick_top()
axs[0, 1].yaxis.tick_right()
axs[0, 1].xaxis.set_label_position("top")
axs[0, 1].yaxis.set_label_position("right")
axs[0, 1].set(xlabel="at the top", ylabel="at the right")
axs[1, 0].tick_params(axis="x", rotation=45, labelcolor="r", length=10, pad=8)
axs[1, 0].tick_params(axis="y", labelsize=14, left=False, grid_color="g", grid_linestyle="--")
axs[1, 0].grid(True)
axs[1, 1].tick_params(bottom=False, labelbottom=False, direction="inout", width=3)
