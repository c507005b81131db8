import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(11)
matrix = np.eye(40) + (rng.random((40, 40)) > 0.95)
plt.spy(matrix, markersize=5, color="tab:purple")
