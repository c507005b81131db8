import matplotlib.pyplot as plt

styles = ["->", "-|>", "<-", "<->", "<|-|>", "|-|", "-[", "]-[", "]->", "fancy", "simple", "wedge"]
fig, ax = plt.subplots(figsize=(7, 5))
for k, style in enumerate(styles):
    x, y = k % 4, k // 4
    ax.annotate("", (x + 0.1, y + 0.2), (x + 0.8, y + 0.7),
                arrowprops=dict(arrowstyle=style, mutation_scale=25, fc="C1"))
    ax.text(x + 0.1, y + 0.8, repr(style))
ax.set(xlim=(0, 4), ylim=(0, 3))
