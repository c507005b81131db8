import matplotlib.pyplot as plt

fig, axs = plt.subplots(2, 3)
for ax, anchor, aspect in zip(axs.flat, ["C", "SW", "N", "E", "W", "NE"],
                              ["equal", 2, 0.5, 1, "equal", 3]):
    ax.plot([0, 3], [0, 1])
    ax.set_aspect(aspect, adjustable="box", anchor=anchor)
axs[1, 1].set_aspect("equal", adjustable="datalim")
axs[1, 2].set_box_aspect(0.5)
