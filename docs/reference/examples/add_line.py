import matplotlib.pyplot as plt
from matplotlib.lines import Line2D

fig, ax = plt.subplots()
ax.add_line(Line2D([0, 1, 2, 3], [1, 3, 2, 4], lw=3, marker="o", mfc="w"))
ax.autoscale_view()
