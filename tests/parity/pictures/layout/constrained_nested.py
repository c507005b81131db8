import matplotlib.pyplot as plt
import numpy as np

fig = plt.figure(layout="constrained", figsize=(8, 5))
outer = fig.add_gridspec(1, 2, width_ratios=[1, 2])
for spec, color in ((outer[0].subgridspec(3, 1), "C0"), (outer[1].subgridspec(2, 2), "C1")):
    for k in range(spec.nrows * spec.ncols):
        ax = fig.add_subplot(spec[k])
        ax.plot(np.arange(10) * 10 ** k, color)
        ax.set(xlabel="x label", ylabel=f"axes {k}")
