import matplotlib.pyplot as plt
import numpy as np

x = np.linspace(0, 3, 50)
plt.plot(x, x**2)
plt.minorticks_on()
plt.grid(which="both", color="0.9")
