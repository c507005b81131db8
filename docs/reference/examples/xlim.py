import matplotlib.pyplot as plt
import numpy as np

x = np.linspace(0, 20, 500)
plt.plot(x, np.sin(x))
plt.xlim(4, 9)
