import matplotlib.pyplot as plt
import numpy as np

x = np.linspace(1, 9, 50)
fig, (a, b) = plt.subplots(1, 2)
a.plot(x, -x**3)
a.set_xlim(9, -2)
b.semilogy(x, 10**x)
b.invert_yaxis()
b.locator_params(axis="x", nbins=3)
