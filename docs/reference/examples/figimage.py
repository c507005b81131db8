import matplotlib.pyplot as plt
import numpy as np

plt.figure(facecolor="0.9")
ramp = np.add.outer(np.arange(160), np.arange(160))
plt.figimage(ramp, xo=40, yo=40, cmap="viridis")
plt.figimage(ramp, xo=240, yo=160, cmap="magma", alpha=0.8)
plt.figimage(ramp.T[::-1], xo=440, yo=280, cmap="gray")
