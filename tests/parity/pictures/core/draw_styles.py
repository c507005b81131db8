import matplotlib.pyplot as plt
import numpy as np

x = np.arange(14)
y = np.sin(x / 2)
for k, where in enumerate(["pre", "post", "mid"]):
    plt.step(x, y + 2 * k, where=where, label=where)
    plt.plot(x, y + 2 * k, "o--", color="grey", alpha=0.3)
plt.grid(axis="x", color="0.95")
plt.legend(title="step, where")
