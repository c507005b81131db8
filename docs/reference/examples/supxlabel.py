import matplotlib.pyplot as plt

fig, axs = plt.subplots(2, 2, sharex=True, layout="constrained")
fig.supxlabel("time / s")
fig.suptitle("one label for all")
