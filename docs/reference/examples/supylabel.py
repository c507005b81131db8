import matplotlib.pyplot as plt

fig, axs = plt.subplots(2, 2, sharey=True, layout="constrained")
fig.supylabel("height / m")
