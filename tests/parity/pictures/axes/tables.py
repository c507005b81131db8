import matplotlib.pyplot as plt

fig, axs = plt.subplots(2, 2, figsize=(8, 6))
rows = [["1", "2", "3"], ["40", "50", "60"]]
axs[0, 0].axis("off")
axs[0, 0].table(rows, rowLabels=["first", "second"], colLabels=["a", "b", "c"], loc="center")
axs[0, 1].axis("off")
table = axs[0, 1].table(rows, cellColours=[["r", "g", "b"], ["w", "y", "c"]], cellLoc="center",
                        loc="upper left", colWidths=[0.1, 0.2, 0.3])
table.scale(1, 1.5)
axs[1, 0].bar([0, 1, 2], [3, 1, 2])
axs[1, 0].set_xticks([])
axs[1, 0].table(rows, colLabels=["p", "q", "r"], edges="horizontal", loc="bottom")
axs[1, 1].axis("off")
large = axs[1, 1].table(rows, bbox=[0.1, 0.2, 0.8, 0.6],
                        cellLoc="left")
large.auto_set_font_size(False)
large.set_fontsize(16)
large[1, 1].set_text_props(color="r", weight="bold")
