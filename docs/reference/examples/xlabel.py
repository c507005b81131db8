import matplotlib.pyplot as plt

plt.plot([0, 1, 4, 9])
plt.xlabel("time [s]", loc="right", size="large")
