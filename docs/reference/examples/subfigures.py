import matplotlib.pyplot as plt

fig = plt.figure(layout="constrained")
left, right = fig.subfigures(1, 2, width_ratios=[2, 1])
left.set_facecolor("0.9")
left.suptitle("left")
for ax in left.subplots(2, 2).flat:
    ax.plot([1, 3, 2])
right.suptitle("right")
right.subplots().plot([2, 1, 3], "C1")
