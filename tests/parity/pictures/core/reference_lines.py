import matplotlib.pyplot as plt

fig, ax = plt.subplots()
ax.axhline(0.5, color="r", ls="--")
ax.axhline(0.8, xmin=0.25, xmax=0.75, lw=4)
ax.axvline(0.2, ymax=0.5, color="g")
ax.axline((0, 0), (1, 1), color="k", lw=0.7)
ax.axline((0.5, 0.2), slope=-0.5, color="tab:purple", ls=":")
ax.axhspan(0.1, 0.2, color="gold", alpha=0.5)
ax.axvspan(0.6, 0.7, ymin=0.2, facecolor="none", edgecolor="b", hatch="//")
ax.hlines([0.3, 0.35, 0.4], 0.5, [0.8, 0.9, 1.0], colors=["r", "g", "b"], lw=[1, 2, 3])
ax.vlines([0.85, 0.9], [0, 0.2], 0.6, ls="dashdot", label="two")
ax.legend()
