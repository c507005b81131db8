import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(3)
sparse = rng.random((30, 40)) * (rng.random((30, 40)) > 0.9)
fig, axs = plt.subplots(1, 3, figsize=(10, 4))
axs[0].matshow(rng.random((6, 6)))
axs[1].spy(sparse)
axs[2].spy(sparse, markersize=4, precision=0.3)
