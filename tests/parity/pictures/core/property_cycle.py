import matplotlib.pyplot as plt
import numpy as np
from cycler import cycler

x = np.linspace(0, 2 * np.pi, 50)
fig, (a, b) = plt.subplots(2)
a.set_prop_cycle(color=["c", "m", "y", "k"], lw=[1, 2, 3, 4])
b.set_prop_cycle(cycler("color", "rgb") * cycler("ls", ["-", "--"]))
for k in range(6):
    a.plot(x, np.sin(x + k / 2))
    b.plot(x, np.cos(x + k / 2))
