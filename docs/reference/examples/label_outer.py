import matplotlib.pyplot as plt
import numpy as np

x = np.linspace(0, 6, 80)
fig, axs = plt.subplots(2, 2, sharex=True, sharey=True)
for k, ax in enumerate(axs.flat):
    ax.plot(x, np.sin(x + k))
    ax.set(xlabel="time", ylabel="value")
    ax.label_outer()
