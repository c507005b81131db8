import matplotlib.pyplot as plt
import numpy as np

x = np.linspace(0, 24, 200)
plt.plot(x, 15 - 6 * np.cos((x - 3) * np.pi / 12))
plt.axvspan(0, 6, color="navy", alpha=0.15)
plt.axvspan(21, 24, color="navy", alpha=0.15)
plt.xlabel("hour")
plt.ylabel("temperature [°C]")
