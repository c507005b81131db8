import matplotlib.pyplot as plt

fig, axs = plt.subplot_mosaic("AAB;C.B", layout="constrained")
for name, ax in axs.items():
    ax.plot([1, 3, 2])
    ax.set_title(name)
