import matplotlib.pyplot as plt

fig = plt.figure()
left = fig.add_gridspec(2, 1)
right = fig.add_gridspec(3, 1)
for spec in [*(left[i] for i in range(2)), *(right[i] for i in range(3))]:
    fig.add_subplot(spec).set(xlabel="x label", ylabel="y label", title="title")
left.tight_layout(fig, rect=[0, 0, 0.5, 1])
right.tight_layout(fig, rect=[0.5, 0, 1, 1], h_pad=0.5)
