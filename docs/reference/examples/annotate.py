import matplotlib.pyplot as plt
import numpy as np

x = np.linspace(0, 10, 200)
plt.plot(x, np.sin(x) / (1 + x / 4))
plt.annotate("first peak", xy=(1.25, 0.74), xytext=(10, 10), textcoords="offset points")
plt.annotate("in a corner", xy=(0.97, 0.05), xycoords="axes fraction", ha="right", color="tab:red")
