import matplotlib.pyplot as plt
import numpy as np

fig = plt.figure(layout="constrained", figsize=(9, 5))
left, right = fig.subfigures(1, 2, wspace=0.07, width_ratios=[1.5, 1])
z = np.add.outer(np.arange(30), np.arange(30)) % 17
for ax in left.subplots(1, 2, sharey=True):
    mesh = ax.imshow(z, aspect="auto")
    ax.set_title("image")
left.set_facecolor("0.8")
left.suptitle("Left plots", fontsize="x-large")
left.colorbar(mesh, shrink=0.6, ax=left.axes, location="bottom")
for k, ax in enumerate(right.subplots(3, 1, sharex=True)):
    ax.plot(np.arange(9) * 10 ** k)
    ax.set_ylabel("height")
right.suptitle("Right plots", fontsize="x-large")
right.supxlabel("x of the right")
fig.suptitle("Figure suptitle", fontsize="xx-large")
