import matplotlib.pyplot as plt

for k, (place, rows, columns) in enumerate([((0, 0), 1, 3), ((1, 0), 1, 2), ((1, 2), 2, 1),
                                            ((2, 0), 1, 1), ((2, 1), 1, 1)], 1):
    ax = plt.subplot2grid((3, 3), place, rowspan=rows, colspan=columns)
    ax.text(0.5, 0.5, f"ax{k}", ha="center", va="center", size=16)
    ax.set(xticks=[], yticks=[])
