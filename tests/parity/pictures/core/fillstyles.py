import matplotlib.pyplot as plt

fig, ax = plt.subplots()
for row, style in enumerate(["full", "left", "right", "bottom", "top", "none"]):
    for column, marker in enumerate("os^D*h"):
        ax.plot(column, row, marker=marker, fillstyle=style, ms=18, markerfacecolor="tab:blue",
                markerfacecoloralt="lightsteelblue", markeredgecolor="brown")
ax.set_yticks(range(6), ["full", "left", "right", "bottom", "top", "none"])
ax.margins(0.1)
