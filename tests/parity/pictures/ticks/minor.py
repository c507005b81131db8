import matplotlib.pyplot as plt
import numpy as np
from matplotlib.ticker import AutoMinorLocator, MultipleLocator

t = np.arange(0.0, 100.0, 0.1)
fig, (a, b) = plt.subplots(2)
a.plot(t, np.sin(0.1 * np.pi * t) * np.exp(-t * 0.01))
a.xaxis.set_major_locator(MultipleLocator(20))
a.xaxis.set_major_formatter("{x:.0f}")
a.xaxis.set_minor_locator(MultipleLocator(5))
b.plot(t, t**0.5)
b.xaxis.set_minor_locator(AutoMinorLocator())
b.yaxis.set_minor_locator(AutoMinorLocator(4))
b.tick_params(which="both", width=2)
b.tick_params(which="minor", length=4, color="r")
b.grid(which="minor", alpha=0.3)
