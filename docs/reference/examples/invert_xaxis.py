import matplotlib.pyplot as plt
import numpy as np

shift = np.linspace(0, 10, 800)
signal = sum(h / (1 + ((shift - s) / 0.05)**2) for s, h in [(1.2, 3), (3.7, 2), (7.3, 4)])
fig, ax = plt.subplots()
ax.plot(shift, signal, lw=1)
ax.invert_xaxis()
ax.set_xlabel("chemical shift [ppm]")
