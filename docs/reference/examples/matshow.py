import matplotlib.pyplot as plt
import numpy as np

k = np.arange(12)
plt.matshow(1 / (1 + np.abs(np.subtract.outer(k, k))), cmap="cividis")
