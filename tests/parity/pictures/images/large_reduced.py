import matplotlib.pyplot as plt
import numpy as np

y, x = np.mgrid[-1:1:900j, -1:1:1200j]
fig, (a, b) = plt.subplots(1, 2, figsize=(9, 4))
a.imshow(np.sin(60 * (x**2 + y**2)), cmap="gray")
b.imshow(np.sin(60 * (x**2 + y**2)), cmap="gray", interpolation="nearest",
         extent=(-1, 1, -1, 1), aspect="auto")
