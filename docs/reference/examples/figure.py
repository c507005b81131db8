import matplotlib.pyplot as plt

fig = plt.figure(figsize=(6, 4), facecolor="aliceblue", edgecolor="steelblue", linewidth=4)
ax = fig.add_subplot()
ax.plot([1, 4, 9, 16], "o-")
