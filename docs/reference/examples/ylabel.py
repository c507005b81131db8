import matplotlib.pyplot as plt

plt.plot([0, 1, 4, 9])
plt.ylabel("distance [m]", labelpad=15, color="tab:blue")
