import matplotlib.pyplot as plt
import numpy as np

plt.style.use("bmh")
fig, axs = plt.subplots(1, 2, figsize=(8, 4))
data = np.random.RandomState(1)
axs[0].hist(data.randn(300), bins=12, label="narrow")
axs[0].hist(data.randn(300) * 2 + 1, bins=12, alpha=0.6, label="wide")
axs[0].legend(title="sets")
axs[1].imshow(np.outer(np.arange(9), np.arange(7)))
axs[1].set(title="Image", xlabel="x")
axs[1].grid(False)
