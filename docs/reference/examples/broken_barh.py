import matplotlib.pyplot as plt

fig, ax = plt.subplots()
ax.broken_barh([(0, 30), (45, 20), (80, 15)], (0.1, 0.8), facecolors="tab:blue")
ax.broken_barh([(10, 50), (70, 30)], (1.1, 0.8), facecolors=["tab:orange", "tab:red"])
ax.set_yticks([0.5, 1.5], ["reader", "writer"])
ax.set_xlabel("time [ms]")
