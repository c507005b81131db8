import matplotlib.pyplot as plt

fig, ax = plt.subplots()
ax.plot([6, 12, 18, 24], [11, 19, 16, 12], "o-")
ax.set_ylabel("°C")
right = ax.secondary_yaxis("right", functions=(lambda c: c * 1.8 + 32, lambda f: (f - 32) / 1.8))
right.set_ylabel("°F")
