import matplotlib.pyplot as plt
import numpy as np

x = np.linspace(0, 10, 200)
fig, (a, b) = plt.subplots(2)
a.plot(x, np.sin(x))
b.plot(x, np.sin(x))
b.locator_params(axis="x", nbins=20)
b.locator_params(axis="y", nbins=3)
