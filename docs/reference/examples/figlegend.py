import matplotlib.pyplot as plt
import numpy as np

x = np.linspace(0, 3, 50)
fig, axs = plt.subplots(1, 2)
for power, ax in enumerate(axs, 1):
    ax.plot(x, x**power, label=f"power {power}", color=f"C{power}")
plt.figlegend(loc="upper center", ncol=2)
