import matplotlib.pyplot as plt
from matplotlib.patches import ConnectionPatch

fig, (left, right) = plt.subplots(1, 2, figsize=(7, 3))
for ax in (left, right):
    ax.plot([0.2, 0.5], [0.3, 0.8], "o")
right.add_artist(ConnectionPatch((0.2, 0.3), (0.5, 0.8), "data", "data", axesA=left, axesB=right,
                                 arrowstyle="-|>", shrinkB=5, mutation_scale=20, fc="w"))
left.add_artist(ConnectionPatch((0.2, 0.3), (0.5, 0.8), "data", arrowstyle="->", color="r"))
fig.add_artist(ConnectionPatch((1, 1), (0, 0), left.transAxes, right.transAxes, ls="--",
                               color="g"))
