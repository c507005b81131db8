import matplotlib.pyplot as plt
import numpy as np

x = np.linspace(0, 6, 50)
fig, axs = plt.subplots(2, 3, tight_layout=True)
for k, ax in enumerate(axs.flat):
    ax.plot(x, 10.0 ** k * np.sin(x * (k + 1)))
    ax.set(title=f"axes {k}", xlabel="time / s", ylabel="signal / V")
