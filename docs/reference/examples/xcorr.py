import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(15)
sent = rng.normal(size=400)
received = np.roll(sent, 15) + rng.normal(size=400)
plt.xcorr(sent, received, maxlags=40, lw=2)
plt.xlabel("lag")
plt.grid(True, color="0.9")
