import matplotlib.pyplot as plt
import numpy as np

cases = [None, 8, (30, 8), [16, 24, 32], [0, -1], slice(100, 200, 3), slice(None, None, -17),
         0.1, 0.4, (0.2, 0.4), np.arange(200) % 40 == 0, (0.0, 0.15)]
x = np.linspace(0, 10 - 2 * 0.12, 200)
y = np.sin(x) + 1.0 + 0.12
fig, axs = plt.subplots(3, 4, figsize=(10, 6))
for ax, case in zip(axs.flat, cases):
    ax.plot(x, y, "o", ls="-", ms=4, markevery=case)
fig, axs = plt.subplots(2, 2, figsize=(6, 5))
for ax, case in zip(axs.flat, cases[7:11]):
    ax.loglog(x + 0.1, y, "s", ls="-", ms=4, markevery=case)
    ax.set_xlim(1, 12)
