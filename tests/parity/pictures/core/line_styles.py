import matplotlib.pyplot as plt
import numpy as np

x = np.linspace(0, 4, 60)
fig, ax = plt.subplots()
for k, style in enumerate(["-", "--", "-.", ":", (0, (6, 1, 1, 1)), (4, (8, 3))]):
    ax.plot(x, np.sin(x) + k, ls=style, lw=1 + k / 2, label=f"style {k}")
ax.set(xlabel="time [s]", ylabel="height [m]", title="Line styles")
ax.legend(loc="upper left", ncol=2)
