import matplotlib.pyplot as plt
import numpy as np

x = np.linspace(0, 6, 30)
fig, axs = plt.subplots(5, 6, figsize=(9, 7), subplot_kw=dict(xticks=[], yticks=[]))
for k, ax in enumerate(axs.flat):
    ax.plot(x, np.sin(x * (k + 1) / 5), lw=0.8, color=plt.get_cmap("viridis")(k / 30))
    ax.set_title(k, size=6, pad=2)
