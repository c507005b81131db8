import matplotlib.pyplot as plt

fig, axs = plt.subplots(2, 2)
for k, ax in enumerate(axs.flat):
    ax.plot([0, 1], [0, 10 ** k])
    ax.set(title=f"axes {k}", xlabel="time / s", ylabel="height / m")
plt.tight_layout()
