import matplotlib.pyplot as plt

plt.plot([0, 3], [0, 2], lw=0)
plt.arrow(0.5, 0.5, 1.5, 1, width=0.05)
plt.arrow(2.5, 1.5, 0, -1, width=0.08, head_width=0.3, overhang=0.4, color="tab:red")
