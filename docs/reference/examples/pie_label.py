import matplotlib.pyplot as plt

fig, ax = plt.subplots()
pie = ax.pie([36, 24, 8, 12])
ax.pie_label(pie, ["spam", "eggs", "bacon", "sausage"], distance=1.1)
ax.pie_label(pie, "{frac:.1%}", distance=0.7)
ax.pie_label(pie, "{absval:d}", distance=0.4)
