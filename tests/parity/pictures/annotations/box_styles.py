import matplotlib.pyplot as plt

styles = ["square", "circle", "larrow", "rarrow", "darrow", "round", "round4", "sawtooth",
          "roundtooth", "round,pad=0.8,rounding_size=0.2"]
fig, ax = plt.subplots()
for k, style in enumerate(styles):
    ax.text(0.25 + 0.5 * (k % 2), 0.9 - 0.19 * (k // 2), style.split(",")[0], size=14, ha="center",
            va="center", rotation=0 if k < 8 else 20,
            bbox=dict(boxstyle=style, fc="wheat", ec="C0", lw=1.5))
ax.set_title("A box around a title", bbox=dict(fc="0.9", pad=6), pad=14)
