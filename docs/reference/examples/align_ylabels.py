import matplotlib.pyplot as plt

fig, axs = plt.subplots(2, 2, gridspec_kw=dict(wspace=0.6, hspace=0.6))
for k, ax in enumerate(axs.flat):
    ax.plot([0, 1], [0, 1 + 9999 * (k % 3 == 0)])
    ax.set(xlabel="x label", ylabel="y label")
    ax.tick_params(axis="x", labelrotation=75 * (k % 3 == 0))
fig.align_ylabels()
