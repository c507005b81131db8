import matplotlib.pyplot as plt

plt.barh([0, 1, 2], [3, 5, 2], color="tab:olive")
plt.yticks([0, 1, 2], ["low", "middle", "high"], rotation=45, va="center")
