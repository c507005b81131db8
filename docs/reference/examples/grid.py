import matplotlib.pyplot as plt
import numpy as np

x = np.logspace(0, 3, 50)
plt.loglog(x, x**1.5)
plt.grid(which="major", color="0.7")
plt.grid(which="minor", color="0.9", ls=":")
