import matplotlib.pyplot as plt
import numpy as np

rng = np.random.default_rng(6)
plt.eventplot([rng.uniform(0, 10, n) for n in (20, 60, 35)], colors=["C0", "C1", "C2"],
              linelengths=0.8)
plt.yticks([0, 1, 2], ["neuron 1", "neuron 2", "neuron 3"])
plt.xlabel("time [s]")
