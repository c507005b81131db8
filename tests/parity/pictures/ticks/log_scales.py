import matplotlib.pyplot as plt
import numpy as np

x = np.linspace(0.1, 50, 200)
fig, axs = plt.subplots(2, 3, figsize=(10, 6))
axs[0, 0].semilogy(x, np.exp(-x / 5))
axs[0, 0].grid(True, which="both")
axs[0, 1].loglog(x, 20 * np.exp(-x / 10), base=2)
axs[0, 2].set(xscale="log", xlim=(0.9, 3.2))
axs[0, 2].plot([1, 2, 3], [1, 2, 3])
axs[1, 0].errorbar([1, 10, 100], [10, 5, 1], yerr=[5, 4, 3])
axs[1, 0].set_xscale("log", nonpositive="clip")
axs[1, 0].set_yscale("log", nonpositive="clip")
axs[1, 1].set_xlim(1e-9, 1e9)
axs[1, 1].set(xscale="log", yscale="log", ylim=(1e3, 1e-3))
axs[1, 2].plot(x, x)
axs[1, 2].set_yscale("log", base=10, subs=[2, 5])
