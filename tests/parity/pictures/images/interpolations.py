import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(0)
data = rng.random((5, 6))
fig, axs = plt.subplots(3, 4, figsize=(9, 6))
for ax, kind in zip(axs.flat, ["antialiased", "none", "nearest", "bilinear", "bicubic", "spline16",
                               "hanning", "hamming", "quadric", "gaussian", "mitchell", "lanczos"]):
    ax.imshow(data, interpolation=kind)
    ax.set_title(kind, size=9)
    ax.axis("off")
