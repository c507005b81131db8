import matplotlib.pyplot as plt
import numpy as np

x = np.linspace(0, 2 * np.pi, 100)
fig, (a, b) = plt.subplots(2)
a.plot(x, np.sin(x))
a.set_xticks([0, np.pi, 2 * np.pi], ["0", r"$\pi$", r"$2\pi$"], fontsize=14)
a.set_xticks([np.pi / 2, 3 * np.pi / 2], minor=True)
a.set_yticks([])
b.plot(range(4), [3, 1, 4, 2])
b.set_xticks(range(4), ["Frogs", "Hogs", "Bogs", "Slogs"], rotation="vertical")
b.get_xticklabels()[1].set_color("red")
b.yaxis.set_major_formatter("{x} €")
fig.subplots_adjust(bottom=0.2)
