import matplotlib.pyplot as plt
from matplotlib.patches import Circle, Ellipse, Rectangle

fig, ax = plt.subplots()
ax.add_patch(Rectangle((0.5, 0.5), 3, 2, facecolor="lightblue", edgecolor="navy", hatch="/"))
ax.add_patch(Circle((5, 3), 1, color="tab:red", alpha=0.6))
ax.add_patch(Ellipse((6.5, 1.2), 2, 1, angle=30, fill=False, lw=3))
ax.set(xlim=(0, 8), ylim=(0, 5), aspect="equal")
