import matplotlib.pyplot as plt
import numpy as np

x = np.arange(10)
y = x % 4
plt.step(x, y, label="pre")
plt.step(x, y + 4, where="mid", label="mid")
plt.step(x, y + 8, where="post", label="post")
plt.plot(x, y + 8, "o", color="0.5", alpha=0.5)
plt.legend()
