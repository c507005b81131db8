import matplotlib.pyplot as plt

fig = plt.figure(figsize=(7, 3), dpi=80, facecolor="lightblue", edgecolor="red", linewidth=6)
ax = fig.add_axes([0.1, 0.2, 0.5, 0.7])
ax.plot([3, 1, 2])
inset = fig.add_axes((0.7, 0.3, 0.25, 0.5), facecolor="0.9", xticks=[], yticks=[0, 1])
inset.plot([0, 1], "r")
