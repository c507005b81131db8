import matplotlib.pyplot as plt

inner = [["b", "c"], ["d", "d"]]
fig, axs = plt.subplot_mosaic([["a", inner], ["e", "BLANK"]], empty_sentinel="BLANK",
                              gridspec_kw=dict(wspace=0.4, hspace=0.3))
for name, ax in axs.items():
    ax.text(0.5, 0.5, name, ha="center", va="center", size=30, color="0.5")
