import matplotlib.pyplot as plt
import numpy as np

x = np.linspace(0, 1, 30)
lines = plt.plot(x, x, x, x**2, x, x**3)
plt.setp(lines, linewidth=4, alpha=0.6)
plt.setp(lines[1], ls="--", color="k")
