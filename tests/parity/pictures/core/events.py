import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(0)
fig, (a, b) = plt.subplots(1, 2)
a.eventplot(rng.normal(size=(5, 30)), colors=[f"C{k}" for k in range(5)],
            lineoffsets=[-3, -1, 1, 2, 5], linelengths=[1, 2, 0.5, 1, 2])
b.eventplot(rng.gamma(4, size=(3, 40)), orientation="vertical", colors="k", linewidths=0.6)
