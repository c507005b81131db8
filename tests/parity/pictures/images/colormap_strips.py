import matplotlib.pyplot as plt
import numpy as np

names = ["viridis", "plasma", "cividis_r", "Greys", "YlGnBu", "bone", "cool", "afmhot", "PiYG",
         "Spectral", "seismic", "twilight", "hsv", "Pastel1", "tab20c", "Set3", "ocean", "terrain",
         "CMRmap", "cubehelix", "rainbow", "jet", "turbo", "nipy_spectral", "gist_ncar", "flag"]
fig, axs = plt.subplots(len(names), figsize=(6, 8))
fig.subplots_adjust(top=0.97, bottom=0.02, left=0.25, right=0.98)
for ax, name in zip(axs, names):
    ax.imshow(np.linspace(0, 1, 256)[None], aspect="auto", cmap=name)
    ax.text(-0.02, 0.5, name, ha="right", va="center", transform=ax.transAxes)
    ax.set_axis_off()
