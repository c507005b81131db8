import matplotlib.pyplot as plt
import numpy as np

x = np.arange(5)
fig, axs = plt.subplots(2, 2, figsize=(8, 7))
for ax in axs.flat:
    ax.plot(x, x, "o-", label="first")
    ax.plot(x, 2 * x, "s:", label="second line")
    ax.bar(x, x, alpha=0.4, label="bars")
leg = axs[0, 0].legend(title="Title", title_fontsize=16, alignment="left")
leg.get_title().set_color("red")
axs[0, 1].legend(title="A long title above it all", prop={"size": 14, "weight": "bold"})
leg = axs[1, 0].legend(labelcolor="linecolor", frameon=False)
leg.get_texts()[0].set_fontsize(18)
leg.get_texts()[1].set_style("italic")
leg = axs[1, 1].legend(labelcolor=["r", "g", "b"], markerfirst=False, shadow=True)
leg.get_frame().set_facecolor("lightyellow")
leg.get_frame().set_edgecolor("k")
