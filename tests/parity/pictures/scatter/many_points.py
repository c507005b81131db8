import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(9)
fig, (a, b) = plt.subplots(1, 2)
x, y = rng.standard_normal((2, 20000))
a.scatter(x, y, s=2, alpha=0.1, lw=0)
b.scatter(x, y, c=np.hypot(x, y), s=4, cmap="turbo")
