import matplotlib.pyplot as plt
from matplotlib.patches import Circle, FancyArrowPatch, FancyBboxPatch
from matplotlib.path import Path

fig, ax = plt.subplots()
a, b = Circle((1, 1), 0.5, fc="C0", alpha=0.5), Circle((4, 3), 0.7, fc="C1", alpha=0.5)
ax.add_patch(a)
ax.add_patch(b)
ax.add_patch(FancyArrowPatch((1, 1), (4, 3), patchA=a, patchB=b, arrowstyle="-|>",
                             connectionstyle="arc3,rad=0.3", mutation_scale=25, color="k", lw=2))
ax.add_patch(FancyArrowPatch((1, 3.4), (4, 0.6), arrowstyle="fancy,tail_width=0.8",
                             mutation_scale=30, ec="none", fc="C2"))
ax.add_patch(FancyArrowPatch(path=Path([(0.4, 3), (2, 4.5), (3, 2), (4.8, 2)], [1, 4, 4, 4]),
                             arrowstyle="->", mutation_scale=20, ls="--"))
ax.add_patch(FancyBboxPatch((0.5, 0.1), 3, 0.2, boxstyle="round,pad=0.1", fc="w"))
ax.set(xlim=(0, 5), ylim=(-0.2, 4))
