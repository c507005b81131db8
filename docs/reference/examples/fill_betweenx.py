import matplotlib.pyplot as plt
import numpy as np

depth = np.linspace(0, 10, 200)
density = np.exp(-((depth - 4) / 2)**2)
plt.fill_betweenx(depth, -density, density, color="tab:cyan", alpha=0.6)
plt.gca().invert_yaxis()
plt.ylabel("depth [m]")
