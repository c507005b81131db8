import matplotlib.pyplot as plt
import numpy as np
from matplotlib import collections
from matplotlib.patches import Circle

rng = np.random.default_rng(4)
fig, ((a, b), (c, d)) = plt.subplots(2, 2)
x = np.linspace(0, 6, 60)
a.add_collection(collections.LineCollection([np.column_stack([x, np.sin(x + k)]) for k in range(5)],
                                            colors=["r", "g", "b"], linewidths=[1, 2], ls="--"))
b.add_collection(collections.PolyCollection(rng.random((8, 3, 2)) * 3 + 1, array=np.arange(8),
                                            edgecolors="k", alpha=0.7))
c.add_collection(collections.RegularPolyCollection(6, sizes=[300], offsets=rng.random((12, 2)),
                                                   offset_transform=c.transData, facecolors="gold"))
d.add_collection(collections.PatchCollection([Circle((k, k % 3), 0.4) for k in range(6)],
                                             array=np.arange(6), cmap="cool"))
for ax in (a, b, c, d):
    ax.autoscale_view()
