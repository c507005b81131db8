import matplotlib.pyplot as plt
import numpy as np

r = np.random.RandomState(19680801)
x, y, c, s = r.rand(4, 60)
fig, ax = plt.subplots()
p = ax.scatter(x, y, c=np.floor(c * 4), s=20 + 200 * s, alpha=0.6)
ax.add_artist(ax.legend(*p.legend_elements(), loc="lower left", title="Classes"))
handles, labels = p.legend_elements(prop="sizes", num=4, alpha=0.6, fmt="{x:.1f} m")
ax.legend(handles, labels, loc="upper right", title="Sizes", labelspacing=1.5)
