import matplotlib.pyplot as plt
import numpy as np

x = np.linspace(-100, 100, 401)
fig, axs = plt.subplots(1, 2, figsize=(8, 3.5))
for ax, kwargs in zip(axs, [dict(value="linear"), dict(value="symlog", linthresh=1)]):
    ax.plot(x, np.tanh(x))
    ax.set_xscale(**kwargs)
    ax.set_title(kwargs["value"])
