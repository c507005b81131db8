import matplotlib.pyplot as plt

plt.plot([3, 1, 2])
plt.figtext(0.5, 0.94, "a text of the figure", ha="center", size="large")
plt.figtext(0.01, 0.01, "source: measured", color="0.5", size="small")
