import matplotlib.pyplot as plt
import numpy as np

x = np.linspace(-np.pi, np.pi, 101)
y = np.cos(x)**3
y[30:35] = np.nan
fig, (a, b) = plt.subplots(2, 1)
a.plot(x, y, lw=5, dashes=[4, 4], gapcolor="tab:pink")
a.plot(x, np.ma.masked_where(np.abs(y) < 0.3, y) - 1, "r.-")
b.plot(x, np.tan(x), "-k", lw=0.8)
b.set_ylim(-5, 5)
b.fill_between(x, y, -y, where=y > 0, alpha=0.4)
