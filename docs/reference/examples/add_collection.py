import matplotlib.pyplot as plt
import numpy as np
from matplotlib.collections import LineCollection

x = np.linspace(0, 3 * np.pi, 300)
points = np.column_stack([x, np.sin(x)])
segments = np.stack([points[:-1], points[1:]], axis=1)
fig, ax = plt.subplots()
lines = LineCollection(segments, array=np.cos(x[:-1]), lw=4)
ax.add_collection(lines)
ax.autoscale_view()
fig.colorbar(lines, label="slope")
