import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(5)
fig, (a, b) = plt.subplots(2)
a.plot(np.cumsum(rng.normal(size=200000)), lw=0.7)
b.plot(rng.normal(size=20000), ",", alpha=0.5)
b.plot(np.sin(np.arange(20000) / 900) * 3, lw=4, color="k")
