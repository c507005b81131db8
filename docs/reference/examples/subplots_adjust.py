import matplotlib.pyplot as plt

fig, axs = plt.subplots(3, 3, sharex=True, sharey=True)
for k, ax in enumerate(axs.flat):
    ax.plot([0, 1, 2], [k, 8 - k, k])
plt.subplots_adjust(wspace=0, hspace=0, left=0.08, right=0.97, top=0.97)
