import matplotlib.pyplot as plt
import numpy as np

r = np.random.RandomState(7)
fig, axs = plt.subplots(2, 2, figsize=(8, 6))
t = np.linspace(0, 1, 200)
axs[0, 0].plot(t, t**3, label="cubic")
axs[0, 1].plot(t, 1 - t**3, label="falls")
axs[1, 0].scatter(r.rand(100) ** 3, r.rand(100) ** 3, label="corner")
axs[1, 1].bar(range(8), range(8, 0, -1), label="steps")
for ax in axs.flat:
    ax.legend()
