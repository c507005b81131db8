import matplotlib.pyplot as plt
import numpy as np

x = np.linspace(0, 10, 500)
fig, ax = plt.subplots()
ax.plot(x, np.sin(x ** 2))
inset = ax.inset_axes([0.55, 0.65, 0.4, 0.3], facecolor="0.95")
inset.hist(np.sin(x ** 2), 20)
ax.set_ylim(-1.2, 3)
