import matplotlib.pyplot as plt
import numpy as np

x = np.linspace(0, 1, 20)
fig, axs = plt.subplots(2, 3, figsize=(10, 6))
fig.subplots_adjust(wspace=0.5)
axs[0, 0].plot(x + 1e5, x * 1e9)
axs[0, 1].plot(x * 1e-7, x * 1e-12)
axs[0, 2].plot(1.0001 + x * 1e-6, 12345.67 + x)
axs[1, 0].plot(x * 3e5, x * 5e5)
axs[1, 0].ticklabel_format(style="sci", scilimits=(-2, 2), useMathText=True)
axs[1, 1].plot(x + 2000, x * 1e6)
axs[1, 1].ticklabel_format(useOffset=False, style="plain")
axs[1, 2].plot(x - 0.5, -x * 1e4)
axs[1, 2].yaxis.tick_right()
