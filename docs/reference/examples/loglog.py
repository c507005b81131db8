import matplotlib.pyplot as plt
import numpy as np

f = np.logspace(0, 5, 200)
plt.loglog(f, 1 / np.sqrt(1 + (f / 1e3)**2), label="first order")
plt.loglog(f, 1 / (1 + (f / 1e3)**2), "--", label="second order")
plt.xlabel("frequency [Hz]")
plt.ylabel("gain")
plt.legend()
