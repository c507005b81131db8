import matplotlib.pyplot as plt
import numpy as np

x = np.linspace(0, 6, 100)
fig, (left, right) = plt.subplots(1, 2)
for ax in (left, right):
    ax.plot(x, np.sin(x))
    ax.set_xlim(1, 2)
left.set_title("limits set")
right.autoscale()
right.set_title("autoscaled again")
