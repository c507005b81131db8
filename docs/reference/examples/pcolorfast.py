import matplotlib.pyplot as plt
import numpy as np

fig, ax = plt.subplots()
x = np.array([0, 1, 2, 4, 8, 16])
ax.pcolorfast(x, np.arange(5), np.arange(20).reshape(4, 5), cmap="cividis")
