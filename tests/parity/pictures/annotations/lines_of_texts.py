import matplotlib.pyplot as plt

text = "first\na second line that is long\nthird"
fig, axs = plt.subplots(2, 2, figsize=(9, 7), layout="constrained")
for ax, ha in zip(axs.flat, ("left", "center", "right")):
    ax.set(title=f"title of\nseveral lines: {ha}", xlim=(0, 1), ylim=(0, 1))
    for y, ma in ((0.1, {}), (0.4, {"ma": "left"}), (0.7, {"multialignment": "right"})):
        ax.text(0.5, y, text, ha=ha, **ma)
axs[1, 1].bar(["one\nunder the other", "two"], [1, 2])
axs[1, 1].set_yticks([0, 1, 2], ["none\nat all", "1", "the highest\nof\nthem"])
axs[1, 1].set_title("on the left,\nin two lines, right", loc="left", ma="right")
axs[1, 1].annotate("an arrow\nwith a longer text", (0, 1), (0.3, 1.6), ha="center",
                   arrowprops={"arrowstyle": "->"}, bbox={"fc": "w"})
fig.suptitle("Above all\nin more than one line")
