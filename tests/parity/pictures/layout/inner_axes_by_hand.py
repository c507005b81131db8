import matplotlib.pyplot as plt
import numpy as np

fig = plt.figure(figsize=(5, 4), layout="constrained")
ax = fig.add_subplot()
ax.plot(np.arange(10) ** 2)
ax.set(xlabel="x label", ylabel="y label")
small = fig.add_axes([0.25, 0.55, 0.3, 0.3], facecolor="lightyellow")
small.plot(np.arange(10) ** 0.5, "C1")
gone = fig.add_axes([0.6, 0.2, 0.3, 0.3])
fig.delaxes(gone)
