import matplotlib.pyplot as plt
import numpy as np

x = np.linspace(0, 5, 50)
fig = plt.figure()
fig.add_subplot(2, 1, 1, title="2, 1, 1").plot(x, np.sin(x))
fig.add_subplot(2, 2, 3, title="2, 2, 3").plot(x, np.cos(x))
fig.add_subplot(224, title="224", facecolor="0.95").plot(x, x)
