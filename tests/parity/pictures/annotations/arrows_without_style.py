import matplotlib.pyplot as plt
import numpy as np

t = np.arange(0, 5, 0.01)
fig, ax = plt.subplots()
ax.plot(t, np.cos(2 * np.pi * t), lw=2)
ax.annotate("local max", (2, 1), (3, 1.5), arrowprops=dict(facecolor="black", shrink=0.05))
ax.annotate("thin", (1, 1), (0.3, 1.7), arrowprops=dict(width=1, headwidth=6, headlength=8,
                                                        color="r"))
ax.annotate("below", (2.5, -1), (3.5, -1.6), ha="center", va="top",
            arrowprops=dict(fc="g", ec="k", width=6, headwidth=18, shrink=0.1))
ax.set_ylim(-2, 2)
