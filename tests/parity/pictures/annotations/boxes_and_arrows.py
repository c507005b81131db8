import matplotlib.pyplot as plt

fig, ax = plt.subplots()
ax.plot([2], [3], "o", ms=12)
for k, style in enumerate(["fancy", "wedge,tail_width=1", "simple", "-|>", "->"]):
    ax.annotate(f"number {k}", (2, 3), (0.5 + k * 0.75, 1 if k % 2 else 5), size=12, va="center",
                bbox=dict(boxstyle="round4", fc=(1, 0.8, 0.8), ec=(0.8, 0.3, 0.3)),
                arrowprops=dict(arrowstyle=style, fc="0.7", ec="0.2", shrinkB=8,
                                relpos=(0.2, 0.5), connectionstyle="arc3,rad=-0.2"))
ax.set(xlim=(0, 4), ylim=(0, 6))
