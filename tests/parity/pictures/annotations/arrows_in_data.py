import matplotlib.pyplot as plt
from matplotlib.patches import Arrow, Shadow

fig, ax = plt.subplots()
ax.arrow(0, 0, 2, 1, width=0.05, head_width=0.3, head_length=0.3)
ax.arrow(0, 1, 2, 1, width=0.1, length_includes_head=True, shape="left", color="r")
ax.arrow(0, 2, 2, 1, width=0.1, overhang=0.5, shape="right", fc="g", ec="k")
ax.arrow(3, 0, 0, 2, width=0.1, head_starts_at_zero=True, alpha=0.5)
arrow = ax.add_patch(Arrow(3.5, 2.5, 1, -1, width=1, fc="C3"))
ax.add_patch(Shadow(arrow, 0.1, -0.1))
ax.set(xlim=(-0.5, 5), ylim=(-0.5, 4))
