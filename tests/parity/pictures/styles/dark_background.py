import matplotlib.pyplot as plt
import numpy as np

plt.style.use("dark_background")
fig, ax = plt.subplots()
x = np.arange(12)
ax.plot(x, x ** 1.5, "o-", label="up")
ax.plot(x, 30 - x, "s--", label="down")
ax.scatter(x, 10 + x % 5, label="points")
ax.text(1, 35, "words")
ax.set(xlabel="x", ylabel="y", title="dark_background")
ax.legend(loc="upper center")
