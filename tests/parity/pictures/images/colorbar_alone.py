import matplotlib as mpl
import matplotlib.pyplot as plt

fig, axs = plt.subplots(3, figsize=(6, 3))
fig.subplots_adjust(hspace=1.5)
fig.colorbar(mpl.cm.ScalarMappable(mpl.colors.Normalize(5, 10), "cool"), cax=axs[0],
             orientation="horizontal", label="some units")
norm = mpl.colors.BoundaryNorm([-1, 2, 5, 7, 12, 15], 256, extend="both")
fig.colorbar(mpl.cm.ScalarMappable(norm, "viridis"), cax=axs[1], orientation="horizontal")
cmap = mpl.colors.ListedColormap(["r", "g", "b", "c"])
fig.colorbar(mpl.cm.ScalarMappable(mpl.colors.BoundaryNorm([1, 2, 4, 7, 8], 4), cmap), cax=axs[2],
             orientation="horizontal", spacing="proportional")
