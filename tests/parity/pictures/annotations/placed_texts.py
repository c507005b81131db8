import matplotlib.pyplot as plt

fig, ax = plt.subplots()
ax.plot([0, 10], [0, 10], lw=0)
ax.text(3, 8, "boxed italics\nin data coords", style="italic",
        bbox={"facecolor": "red", "alpha": 0.5, "pad": 10})
ax.text(2, 6, r"an equation: $E=mc^2$", fontsize=15)
ax.text(0.95, 0.01, "colored text in axes coords", va="bottom", ha="right",
        transform=ax.transAxes, color="green", fontsize=15)
ax.text(5, 3, "turned\nby anchor", rotation=45, rotation_mode="anchor", ha="center",
        bbox=dict(boxstyle="square", fc="none"))
ax.text(8, 5, "three\nlines of\ndifferent length", ma="right", linespacing=1.8, ha="center",
        va="center", backgroundcolor="yellow")
fig.text(0.5, 0.95, "on the figure", ha="center", weight="bold")
