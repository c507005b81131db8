import matplotlib.pyplot as plt
import numpy as np

f = np.logspace(1, 5, 200)
plt.semilogx(f, -20 * np.log10(np.sqrt(1 + (f / 1e3)**2)))
plt.xlabel("frequency [Hz]")
plt.ylabel("gain [dB]")
plt.grid(True, which="both", color="0.9")
