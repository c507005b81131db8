import matplotlib.pyplot as plt
import numpy as np

plt.style.use("tableau-colorblind10")
fig, ax = plt.subplots()
x = np.arange(12)
ax.plot(x, x ** 1.5, "o-", label="up")
ax.plot(x, 30 - x, "s--", label="down")
ax.scatter(x, 10 + x % 5, label="points")
ax.text(1, 35, "words")
ax.set(xlabel="x", ylabel="y", title="tableau-colorblind10")
ax.legend(loc="upper center")
