import matplotlib.pyplot as plt
import numpy as np

x = np.linspace(0, 12, 200)
y = np.sin(x) + x / 8
plt.plot(x, y)
plt.axhline(y.mean(), color="k", ls="--", label="mean")
plt.axhline(y.max(), xmin=0.5, color="tab:red", label="peak")
plt.legend()
