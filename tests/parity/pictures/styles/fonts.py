import matplotlib.pyplot as plt
from matplotlib.font_manager import FontProperties

fig, ax = plt.subplots()
fonts = [FontProperties(), FontProperties(family="serif", style="italic"),
         FontProperties("monospace:bold:size=14"), FontProperties(weight="bold", size="x-large"),
         FontProperties(["No such font", "DejaVu Serif"]), FontProperties(size=18)]
for k, font in enumerate(fonts):
    ax.text(0.1, 0.1 + 0.13 * k, "Hamburgefonts 123", fontproperties=font)
ax.set_title("title", fontdict={"family": "serif", "size": 20, "weight": "bold"})
ax.set_xlabel("label of x", fontproperties="serif", fontsize=16)
ax.plot([0, 1], label="bold")
ax.legend(prop=FontProperties(weight="bold", size="small"), loc="upper right")
