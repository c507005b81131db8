import matplotlib.pyplot as plt

fig, axs = plt.subplots(1, 2)
for ax, name in zip(axs, ["before", "after"]):
    ax.plot([1, 3, 2])
    ax.set_title(name)
plt.suptitle("Two measurements", size=16, weight="bold")
