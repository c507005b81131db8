import matplotlib.pyplot as plt
import numpy as np

depth = np.linspace(0, 500, 100)
fig, ax = plt.subplots()
ax.plot(4 + 14 * np.exp(-depth / 120), depth)
ax.invert_yaxis()
ax.set(xlabel="temperature [°C]", ylabel="depth [m]")
