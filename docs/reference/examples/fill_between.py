import matplotlib.pyplot as plt
import numpy as np

x = np.linspace(0, 4, 100)
y = np.sin(x * 2) + x / 2
plt.plot(x, y, "k")
plt.fill_between(x, y - 0.3 - x / 6, y + 0.3 + x / 6, alpha=0.3, label="uncertainty")
plt.fill_between(x, y, 1, where=y > 1, color="tab:orange", alpha=0.5, label="above 1")
plt.legend()
