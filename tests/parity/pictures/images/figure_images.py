import matplotlib.pyplot as plt
import numpy as np

fig = plt.figure()
ramp = np.arange(10000).reshape(100, 100)
fig.figimage(ramp, 50, 50)
fig.figimage(ramp, 120, 120, cmap="gray", alpha=0.7, origin="lower")
fig.add_axes([0.5, 0.5, 0.4, 0.4]).plot([1, 2, 0])
