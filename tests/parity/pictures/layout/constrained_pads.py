import matplotlib.pyplot as plt

fig, axs = plt.subplots(2, 2, layout="constrained", facecolor="0.9")
for ax in axs.flat:
    ax.set(xlabel="x label", ylabel="y label", title="Title")
fig.get_layout_engine().set(w_pad=0.2, h_pad=0.1, wspace=0.2, hspace=0.1, rect=(0, 0, 0.9, 1))
