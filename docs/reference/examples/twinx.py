import matplotlib.pyplot as plt
import numpy as np

t = np.linspace(0, 10, 200)
fig, ax = plt.subplots()
ax.plot(t, np.exp(t / 3), color="tab:red")
ax.set_ylabel("growth", color="tab:red")
right = ax.twinx()
right.plot(t, np.sin(t), color="tab:blue")
right.set_ylabel("swing", color="tab:blue")
