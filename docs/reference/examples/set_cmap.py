import matplotlib.pyplot as plt
import numpy as np

plt.imshow(np.add.outer(np.arange(100), np.arange(150)) % 60)
plt.set_cmap("inferno")
