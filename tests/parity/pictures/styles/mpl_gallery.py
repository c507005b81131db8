import matplotlib.pyplot as plt
import numpy as np

plt.style.use("_mpl-gallery")
fig, axs = plt.subplots(1, 2, figsize=(8, 4))
x = np.linspace(0, 10, 60)
for k in range(4):
    axs[0].plot(x, np.sin(x + k) * (k + 1), label=f"line {k}")
axs[0].set(title="Lines", xlabel="time", ylabel="value")
axs[0].legend()
axs[1].bar(["a", "b", "c", "d"], [1, 3, 2, 4])
axs[1].bar(["a", "b", "c"], [1, 1, 1], bottom=[1, 3, 2])
axs[1].set_title("Bars")
fig.suptitle("_mpl-gallery")
