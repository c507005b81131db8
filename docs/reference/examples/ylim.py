import matplotlib.pyplot as plt
import numpy as np

x = np.linspace(-2, 2, 400)
plt.plot(x, np.tan(x))
plt.ylim(-5, 5)
