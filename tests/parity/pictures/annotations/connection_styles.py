import matplotlib.pyplot as plt

styles = ["arc3,rad=0", "arc3,rad=0.3", "angle3,angleA=90,angleB=0", "angle,angleA=-90,angleB=180",
          "angle,angleA=-90,angleB=10,rad=5", "arc,angleA=-90,angleB=0,armA=30,armB=30,rad=5",
          "bar,fraction=0.3", "bar,angle=180,fraction=-0.2"]
fig, axs = plt.subplots(2, 4, figsize=(8, 4), sharex=True, sharey=True)
for ax, style in zip(axs.flat, styles):
    ax.plot([0.3, 0.8], [0.8, 0.2], ".")
    ax.annotate("", (0.8, 0.2), (0.3, 0.8),
                arrowprops=dict(arrowstyle="->", color="0.5", shrinkA=5, shrinkB=5,
                                connectionstyle=style))
    ax.set(xlim=(0, 1), ylim=(-0.2, 1.2), xticks=[], yticks=[])
