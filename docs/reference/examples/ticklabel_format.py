import matplotlib.pyplot as plt
import numpy as np

x = np.linspace(0, 5e6, 20)
fig, (a, b) = plt.subplots(2)
a.plot(x, x**2)
b.plot(x, x**2)
b.ticklabel_format(style="sci", scilimits=(0, 0), useMathText=True)
